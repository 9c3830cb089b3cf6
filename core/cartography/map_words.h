#pragma once

#include <QString>
#include <QStringList>

namespace placelens {

struct MapContent;

/// What the map shows.
QString mapTitle(const MapContent &content);

/// Period, areas and classes; then which way is good, and the unit.
QStringList mapSubtitle(const MapContent &content);

/// How much is said about sources.
enum class SourceDetail {
    Full,      ///< publishers and dates, then what their licences ask for in full
    Short,     ///< publishers and licences, with what must be said of the borders
    Essential, ///< one short line for the smallest pictures
};

/// Whom figures, borders and what else is shown are from, and the words that their licences ask for: one string a
/// paragraph. What several sources ask for is said once, publishers are listed together; the whole attribution of every
/// source is in the atlas.
QStringList mapSources(const MapContent &content, SourceDetail detail = SourceDetail::Full);

} // namespace placelens
