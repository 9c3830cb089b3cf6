#pragma once

#include "core/atlas/atlas.h"
#include "core/document/project_state.h"

#include <span>

namespace placelens {

/// The state with only `areas`, all of one geography of the atlas, in the table and outlined on the map: what a rule
/// found can be seen and read, however many there are, and nothing is selected. `title` says what they are.
ProjectState withFound(ProjectState state, const Atlas &atlas, const QString &title, std::span<const Area> areas);

/// The state with all areas again.
ProjectState withoutFound(ProjectState state);

} // namespace placelens
