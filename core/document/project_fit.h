#pragma once

#include "core/document/project_state.h"

namespace placelens {

/// Puts the usual choice in place of every indicator, geography, period, palette and border that is named but not there,
/// and tells each once in `leftOut`; selected areas beyond the most that can be, or with another's letter, leave.
///
/// Whatever comes back can be shown with this atlas. \pre areas are those of the atlas, as `FieldReader` gives them
void fitToAtlas(ProjectState &state, const Atlas &atlas, std::vector<Warning> &leftOut);

} // namespace placelens
