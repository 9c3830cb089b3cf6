#pragma once

#include "core/document/project_state.h"

namespace placelens {

/// What people call an area that somebody made of districts: `geography` is -1 and its code "U1", "U2", …
bool isUnion(const Area &area);

/// The lowest code that no own area has.
QString freeUnionCode(const std::vector<Area> &unions);

/// An own area of these districts, with its residents, size, label and box. \pre districts is not empty
Area unionOfDistricts(const Atlas &atlas, const AreaSet &districts, const QString &code, const QString &name);

/// The state with `area` among the own areas: a new one, or in the place of the one with its code, in the selection, too.
ProjectState withUnion(ProjectState state, const Area &area);

/// The state without the own area; it is no longer selected or what figures are compared with either.
ProjectState withoutUnion(ProjectState state, const QString &code);

/// The own area with this code; nullptr if there is none.
const Area *unionCoded(const ProjectState &state, const QString &code);

/// What is wrong with a name for an own area, as a sentence: it is empty or another own area has it. Empty if nothing.
/// \param code of the area that is to be called so; its own name is no other's
QString nameProblem(const ProjectState &state, const QString &name, const QString &code);

} // namespace placelens
