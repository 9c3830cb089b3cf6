#pragma once

#include <QString>
#include <QStringList>

namespace placelens {

struct MapContent;

/// What the map shows.
QString mapTitle(const MapContent &content);

/// Period, areas and classes; then which way is good, and the unit.
QStringList mapSubtitle(const MapContent &content);

/// Whom figures and borders are from and when, then the attributions that their licences ask for: one string a
/// paragraph, from the atlas's sources, each said once.
QStringList mapSources(const MapContent &content);

} // namespace placelens
