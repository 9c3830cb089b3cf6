#pragma once

#include "core/page/story/story_pages.h"

namespace placelens {

/// How many steps two pages have room for.
inline constexpr int mostHandoutSteps = 12;

/// A story on one or two A4 pages to hand out: the map of each step as lines and areas, its sentence with its figures,
/// who the letters are, the note for the teacher, lines to write on where there is room, and the sources.
///
/// Errors: a step that can't be shown (Unknown); a story without steps or with more than `mostHandoutSteps` (Invalid); a
/// place that can't be written (Failed), with what was there before left as it was. Nothing is written if stopped.
Result<Done> writeStoryHandout(const std::shared_ptr<const Figures> &figures, const Story &story, const QString &file,
                               const SlideReport &report = {}, std::stop_token stop = {});

} // namespace placelens
