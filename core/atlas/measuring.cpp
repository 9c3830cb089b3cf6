#include "core/atlas/resolving.h"
#include "core/atlas/text_tables.h"

namespace placelens {

Result<Done> measureAreas(AtlasTables &tables)
{
    const auto content = resolveContent(tables);
    if (!content)
        return content.error();
    const Coverage coverage = coverageFrom(tables);
    for (std::size_t a = 0; a < tables.areas.size(); ++a) {
        Area &area = tables.areas[a].area;
        std::vector<bool> inside(coverage.partCount());
        area.residents = 0;
        double squareMetres = 0;
        for (const int district : content->areas[a].districts.members()) {
            const auto part = static_cast<PartIndex>(district);
            inside[part] = true;
            area.residents += content->districts[part].residents;
            squareMetres += coverage.area(part);
            area.box.include(coverage.box(part));
        }
        if (area.box.isEmpty())
            continue; // no boundary: `validate` names it
        area.squareKilometres = squareMetres / 1e6;
        area.perimeterKilometres = coverage.perimeter(inside) / 1000;
        area.label = coverage.labelPoint(inside);
    }
    return Done{};
}

} // namespace placelens
