#pragma once

#include "app/desktop/session.h"

#include <span>

namespace placelens {

/// The state with all of `areas` selected, in place of the others or beside them; those that are selected already keep
/// their letters. Nothing if that would be more than `mostSelected`.
std::optional<ProjectState> withAllSelected(ProjectState state, std::span<const Area> areas, Selecting selecting);

/// Whether `a` comes before `b` in the order of their names.
bool isBeforeByName(const Area &a, const Area &b);

/// Puts areas that were caught together into the order of their names, in which they get their letters.
void sortByName(std::vector<Area> &areas);

/// Selects `areas` as one step called "Select 7 areas". Where they are too many, none, or the selection is locked, it
/// stays as it is and the session tells why. True if they are selected now.
bool selectAll(Session &session, std::span<const Area> areas, Selecting selecting);

/// Whether the selection is locked; the session then tells how to unlock it.
bool isLockedAgainst(Session &session);

/// Makes the area at `from` of the selection the one at `to`; the areas keep their letters and colours.
void moveSelected(Session &session, std::size_t from, std::size_t to);

void setSelectionLocked(Session &session, bool isLocked);

} // namespace placelens
