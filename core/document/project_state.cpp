#include "core/document/project_state.h"

#include <algorithm>

namespace placelens {
namespace {

bool isSame(const Area &one, const Area &other)
{
    return one.geography == other.geography && one.code == other.code;
}

int lowestFreeLetter(const std::vector<SelectedArea> &selection)
{
    for (int letter = 0;; ++letter)
        if (std::none_of(selection.begin(), selection.end(), [&](const SelectedArea &s) { return s.letter == letter; }))
            return letter;
}

} // namespace

std::vector<QString> standardComparison()
{
    return {QStringLiteral("social_mobility_score"),
            QStringLiteral("social_mobility_coldspot_share"),
            QStringLiteral("employment_rate"),
            QStringLiteral("qualified_nvq4_share"),
            QStringLiteral("gdp_per_head"),
            QStringLiteral("enterprises_per_1000"),
            QStringLiteral("imd_score_2019"),
            QStringLiteral("imd_most_deprived_share_2019"),
            QStringLiteral("share_65_plus"),
            QStringLiteral("median_weekly_pay"),
            QStringLiteral("population")};
}

ProjectState withSelected(ProjectState state, const Area &area, bool isAdded)
{
    auto &selection = state.selection;
    const auto found =
        std::find_if(selection.begin(), selection.end(), [&](const SelectedArea &s) { return isSame(s.area, area); });
    const bool wasSelected = found != selection.end();
    if (!isAdded) {
        selection = {wasSelected ? *found : SelectedArea{area, 0}};
        return state;
    }
    if (wasSelected)
        selection.erase(found);
    else if (static_cast<int>(selection.size()) < mostSelected)
        selection.push_back({area, lowestFreeLetter(selection)});
    return state;
}

ProjectState withoutSelected(ProjectState state, const QString &areaCode, int geography)
{
    std::erase_if(state.selection,
                  [&](const SelectedArea &s) { return s.area.code == areaCode && s.area.geography == geography; });
    return state;
}

} // namespace placelens
