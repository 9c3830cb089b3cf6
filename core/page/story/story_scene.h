#pragma once

#include "core/cartography/scene.h"
#include "core/document/story_step.h"

namespace placelens {

/// The map of a step of a story, `size` pixels large, drawn in the manner of a window `scale` times smaller, so that
/// names and lines are read from the back of a room.
///
/// A step without an indicator shows the selected areas in tints of their colours, and what two of them share in a
/// stronger one; without a selection, the areas of its first overlay in the same way. Errors: as `makeMapContent`.
Result<Scene> storyScene(const std::shared_ptr<const Figures> &figures, const StoryStep &step, QSize size, double scale,
                         const Theme &theme);

/// The colour that districts of a selected area are laid in where no figures are shown.
QColor areaTint(const Theme &theme, int letter);
/// The same for districts of two areas.
QColor sharedTint(const Theme &theme, int letter, int other);

} // namespace placelens
