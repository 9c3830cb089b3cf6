#pragma once

#include "core/cartography/scene.h"

namespace placelens {

/// Everything a project is: what somebody chose. A plain value; an edit makes a new one.
struct ProjectState
{
    MapDescription map = firstMap();
    std::vector<SelectedArea> selection;
    QString benchmark;                       ///< area code; empty for England
    std::vector<QString> comparedIndicators; ///< ids in the order of the compare panel; empty for the standard set
};

/// The indicators that the compare panel shows until somebody chooses others.
std::vector<QString> standardComparison();

/// The state with `area` selected: alone, or added to (or, if it is selected already, taken from) the selection.
/// A newly selected area gets the lowest free letter; the others keep theirs. At most `mostSelected` areas.
ProjectState withSelected(ProjectState state, const Area &area, bool isAdded);
ProjectState withoutSelected(ProjectState state, const QString &areaCode, int geography);

inline constexpr int mostSelected = 12;

} // namespace placelens
