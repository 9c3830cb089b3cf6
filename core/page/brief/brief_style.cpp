#include "core/page/brief/brief_style.h"

#include "core/cartography/theme.h"

namespace placelens {

QColor BriefStyle::areaColour(std::size_t index, std::size_t areas)
{
    return areas < 2 ? accent : Theme::light().area(static_cast<int>(index));
}

} // namespace placelens
