#pragma once

#include <QStringList>

namespace placelens {

/// The projects that were opened or saved last, remembered for this person.
namespace recentProjects {

/// Absolute paths, the last one first; they may not be there any more.
QStringList files();
void add(const QString &file);
void remove(const QString &file);
void clear();

} // namespace recentProjects

} // namespace placelens
