#pragma once

#include "core/atlas/atlas.h"

namespace placelens {

/// One hit of a search.
struct AreaMatch
{
    int area = -1;
    QString as;    ///< the former code or name that matched; empty for today's
    int score = 0; ///< lower is better
};

/// Finds areas by what people call them.
///
/// `text` is a code, an exact name, or `geography:name`, not case-sensitive; `A+B+C` is the union of areas, each
/// district once. A code or name that several geographies carry for the same districts means the first of them; for
/// different districts it is an error (Unknown) that lists the possible ones, as an unknown one lists the nearest.
Result<Area> areaNamed(const Atlas &atlas, const QString &text);

/// The union of areas as an area of its own: codes joined by "+", names by " + ". One area comes back as it is.
/// \pre areas is not empty
Area unionOf(const Atlas &atlas, std::span<const Area> areas);

/// Areas whose code or name (or a former one) contains or nearly spells `text`, best first.
std::vector<AreaMatch> searchAreas(const Atlas &atlas, const QString &text, int most = 50);

/// "LEP 2017", "District 2017", "Custom union".
QString kindAndYear(const Atlas &atlas, const Area &area);

/// The geography with this id, an index; Unknown with the nearest ids otherwise.
Result<int> geographyNamed(const Atlas &atlas, const QString &id);
/// The indicator with this id, an index; Unknown with the nearest ids otherwise.
Result<int> indicatorNamed(const Atlas &atlas, const QString &id);

/// The period of an indicator that `text` means: its id, or a year that only one period ends in.
Result<Period> periodNamed(const Indicator &indicator, const QString &text);

} // namespace placelens
