#pragma once

#include "core/document/comparison_choice.h"
#include "core/document/divide_choice.h"
#include "core/document/side_by_side_choice.h"
#include "core/document/story_step.h"
#include "core/document/table_choice.h"
#include "core/document/view_mode.h"

namespace placelens {

/// Everything a project is: what somebody chose. A plain value; an edit makes a new one.
struct ProjectState
{
    MapDescription map = firstMap();
    std::vector<SelectedArea> selection;
    bool isSelectionLocked = false;          ///< clicks leave the selection as it is
    std::vector<Area> unions;                ///< areas somebody made of districts: geography -1, codes "U1", "U2", …
    QString benchmark;                       ///< area code; empty for England
    std::vector<QString> comparedIndicators; ///< ids in the order of the compare panel; empty for the standard set
    std::vector<IndicatorSet> indicatorSets; ///< saved under names
    ComparisonChoice comparison;
    ViewMode view = ViewMode::Map;
    SideBySideChoice sideBySide;
    TableChoice table;
    DivideChoice divide;
    std::vector<StoryStep> story; ///< somebody's own, step by step
    QString notes;
    friend bool operator==(const ProjectState &, const ProjectState &) = default;
};

/// The indicators that the compare panel shows until somebody chooses others.
std::vector<QString> standardComparison();

/// The state with `area` selected: alone, or added to (or, if it is selected already, taken from) the selection.
/// A newly selected area gets the lowest free letter; the others keep theirs. At most `mostSelected` areas.
ProjectState withSelected(ProjectState state, const Area &area, bool isAdded);
ProjectState withoutSelected(ProjectState state, const QString &areaCode, int geography);

inline constexpr int mostSelected = 12;

} // namespace placelens
