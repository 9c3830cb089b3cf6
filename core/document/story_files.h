#pragma once

#include "core/document/project_file.h"

namespace placelens {

/// A story: its title, and its steps.
struct Story
{
    QString title;
    std::vector<StoryStep> steps;
    friend bool operator==(const Story &, const Story &) = default;
};

/// The story that a project tells: its title is the first line of the notes, or else the file's name.
Story storyOf(const SavedProject &project, const QString &file);

/// The story in a file. Errors: as `readProject`; a project without steps, or one that names what this atlas does not
/// have (Invalid).
Result<Story> readStory(const QString &file, const Atlas &atlas);

/// The stories of a folder, in the order of their files' names; what can't be read is left out.
std::vector<Story> storiesIn(const QString &folder, const Atlas &atlas);

} // namespace placelens
