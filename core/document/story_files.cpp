#include "core/document/story_files.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace placelens {

Story storyOf(const SavedProject &project, const QString &file)
{
    const QString title = project.state.notes.section(u'\n', 0, 0).trimmed();
    return {title.isEmpty() ? projectName(file) : title, project.state.story};
}

Result<Story> readStory(const QString &file, const Atlas &atlas)
{
    const auto project = readProject(file, atlas);
    if (!project)
        return project.error();
    if (project->state.story.empty())
        return Error{ErrorKind::Invalid, u"“%1” tells no story: it has no steps. Choose another file."_s.arg(file)};
    if (!project->leftOut.empty())
        return Error{ErrorKind::Invalid, project->leftOut.front().what};
    return storyOf(*project, file);
}

std::vector<Story> storiesIn(const QString &folder, const Atlas &atlas)
{
    std::vector<Story> stories;
    const QDir place(folder);
    for (const QString &name : place.entryList({u"*.placelens"_s}, QDir::Files, QDir::Name))
        if (auto story = readStory(place.filePath(name), atlas))
            stories.push_back(std::move(*story));
    return stories;
}

} // namespace placelens
