#include "app/desktop/unions/own_unions.h"

#include "core/atlas/area_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("own areas", text);
}

} // namespace

bool isUnion(const Area &area)
{
    return area.geography == -1;
}

QString freeUnionCode(const std::vector<Area> &unions)
{
    for (int number = 1;; ++number) {
        const QString code = QStringLiteral("U%1").arg(number);
        if (std::none_of(unions.begin(), unions.end(), [&](const Area &area) { return area.code == code; }))
            return code;
    }
}

Area unionOfDistricts(const Atlas &atlas, const AreaSet &districts, const QString &code, const QString &name)
{
    std::vector<Area> parts;
    for (const int district : districts.members())
        parts.push_back(atlas.areas()[std::size_t(atlas.districtArea(district))]);
    Area made = unionOf(atlas, parts);
    made.geography = -1;
    made.code = code;
    made.name = name;
    return made;
}

ProjectState withUnion(ProjectState state, const Area &area)
{
    const auto isIt = [&](const Area &other) { return isUnion(other) && other.code == area.code; };
    const auto found = std::find_if(state.unions.begin(), state.unions.end(), isIt);
    if (found == state.unions.end())
        state.unions.push_back(area);
    else
        *found = area;
    for (SelectedArea &selected : state.selection)
        if (isIt(selected.area))
            selected.area = area;
    return state;
}

ProjectState withoutUnion(ProjectState state, const QString &code)
{
    std::erase_if(state.unions, [&](const Area &area) { return area.code == code; });
    if (state.benchmark == code)
        state.benchmark.clear();
    return withoutSelected(std::move(state), code, -1);
}

const Area *unionCoded(const ProjectState &state, const QString &code)
{
    const auto found =
        std::find_if(state.unions.begin(), state.unions.end(), [&](const Area &area) { return area.code == code; });
    return found == state.unions.end() ? nullptr : &*found;
}

QString nameProblem(const ProjectState &state, const QString &name, const QString &code)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return tr("Give the area a name.");
    const bool isTaken = std::any_of(state.unions.begin(), state.unions.end(), [&](const Area &area) {
        return area.code != code && area.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? tr("Another of your areas is called “%1”. Choose another name.").arg(wanted) : QString();
}

} // namespace placelens
