#pragma once

#include "core/document/project_state.h"

#include <QByteArray>

namespace placelens {

/// The version of the format that this program writes; it reads this one and those before it.
inline constexpr int projectVersion = 1;

/// What a `.placelens` file holds: the project's state, and what is saved with it without being a step of its own.
///
/// The format is described in core/document/README.md. Areas, indicators and geographies are named as the atlas names
/// them and looked up again on reading, so that a project opens with another atlas as far as that has them.
struct SavedProject
{
    ProjectState state;
    GridBox extent;   ///< what the map shows at least, in British National Grid metres; empty for all England
    QString ownAreas; ///< absolute path of the file of somebody's own areas; empty for none
    std::vector<Warning> leftOut; ///< what could not be read, a sentence each; none where all is there
};

/// The project as readable JSON, the same bytes for the same project. Own areas beside the file that it is for, or
/// below its folder, are named relative to it; `file` is empty for one that moves with nobody.
QByteArray projectAsJson(const SavedProject &project, const Atlas &atlas, const QString &file);

/// The same in one line, for keeping while it is worked on.
QByteArray projectAsLine(const SavedProject &project, const Atlas &atlas);

/// The project that JSON describes; what this atlas or this version does not have is named in `leftOut`, and the rest
/// is there. Error (Invalid): not JSON, not whole, not a project, or of a newer version.
Result<SavedProject> projectFromJson(const QByteArray &json, const Atlas &atlas, const QString &file);

/// Error (Failed): the file can't be opened. Otherwise as `projectFromJson`.
Result<SavedProject> readProject(const QString &file, const Atlas &atlas);

/// Writes all of it to disk and then puts it in the file's place, in one step. Error (Failed): it can't be written; what
/// was there before is as it was.
Result<Done> writeProject(const QString &file, const QByteArray &json);

/// "Which West Midlands" of "/…/Which West Midlands.placelens": what a project is called.
QString projectName(const QString &file);

} // namespace placelens
