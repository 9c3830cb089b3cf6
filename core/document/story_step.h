#pragma once

#include "core/cartography/map_description.h"
#include "core/document/divide_choice.h"
#include "core/document/view_mode.h"

namespace placelens {

/// One step of a story: what is seen, and what is said of it.
struct StoryStep
{
    QString title;
    QString sentence; ///< plain words with figures by reference, never typed in: see resources/stories/README.md
    QString note;     ///< for the teacher
    ViewMode view = ViewMode::Map;
    MapDescription map;
    std::vector<SelectedArea> selection;
    GridBox extent; ///< what the map shows at least, in British National Grid metres; empty for all England
    DivideChoice divide;
    friend bool operator==(const StoryStep &, const StoryStep &) = default;
};

} // namespace placelens
