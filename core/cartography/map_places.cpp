#include "core/cartography/map_places.h"

#include "core/atlas/hexagon_map.h"
#include "core/cartography/scene.h"

namespace placelens {

GridPoint labelOf(const MapContent &content, const Area &area)
{
    if (content.description.layout == MapLayout::Geographic)
        return area.label;
    return content.figures->atlas().hexagons()->label(area.districts);
}

GridBox boxOf(const MapContent &content, const Area &area)
{
    if (content.description.layout == MapLayout::Geographic)
        return area.box;
    return content.figures->atlas().hexagons()->box(area.districts);
}

} // namespace placelens
