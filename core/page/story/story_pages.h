#pragma once

#include "core/atlas/figures.h"
#include "core/document/story_files.h"

#include <functional>
#include <stop_token>

namespace placelens {

/// Called after each slide with how many are done.
using SlideReport = std::function<void(int done)>;

/// A story as the slides of one PDF, 16 to 9, with real lines and words: for a class without the program.
/// Errors: a step that can't be shown (Unknown); a place that can't be written (Failed), with what was there before
/// left as it was. Nothing is written if stopped.
Result<Done> writeStoryPdf(const std::shared_ptr<const Figures> &figures, const Story &story, const QString &file,
                           const SlideReport &report = {}, std::stop_token stop = {});

/// The same as PNG pictures of 1920 × 1080 in a folder, "1 Title.png", "2 …"; made if it is not there. Errors as above; pictures
/// that were finished before stay.
Result<Done> writeStoryPictures(const std::shared_ptr<const Figures> &figures, const Story &story,
                                const QString &folder, const SlideReport &report = {}, std::stop_token stop = {});

} // namespace placelens
