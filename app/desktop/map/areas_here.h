#pragma once

#include "app/desktop/models/area_groups.h"
#include "app/desktop/session.h"
#include "app/desktop/words/words.h"

namespace placelens {

/// What a click on a district can mean: the shaded areas that hold it, then those of the visible borders, topmost
/// first, then the district, and one's own areas last. The first is what a plain click selects.
std::vector<Area> clickableAreas(const Session &session, int district);

/// Every area of every geography that holds the district, those that a click can mean first.
std::vector<AreaGroup> areasHere(const Session &session, int district);

/// Somebody's own areas that hold the district.
std::vector<Area> unionsHere(const Session &session, int district);

/// What somebody's own layer says of a place.
struct OwnFacts
{
    QString name, figureTitle;
    QString value; ///< empty without one
    QColor colour;
};

/// The figure of an area in one period.
struct PeriodFigure
{
    Period period;
    double value = 0;
};

/// The figures of an area of a geography in all periods of an indicator, the oldest first; those without one are left
/// out. Error: observations can't be read.
Result<std::vector<PeriodFigure>> trendOf(const Figures &figures, int indicator, int geography, int area);

/// What is known of the place under the pointer.
struct PlaceFacts
{
    int district = -1; ///< -1 outside England, where only somebody's own layer is
    int area = -1;     ///< the shaded area, or the district where none is
    std::optional<OwnFacts> own;
    QString name;
    QString districtName; ///< empty where the area is the district itself
    QString figureTitle, value, rank;
    QString reason;           ///< why there is no figure
    bool isOutside = false;   ///< in no area of the shaded geography
    QStringList otherFigures; ///< of further areas of the shaded geography that hold the place: "Solent: 71.2%"
    QColor colour;            ///< of its class, or of no data
    Memberships memberships;
    std::vector<PeriodFigure> trend; ///< the figure in each period that has one, the oldest first; empty until known
};

/// \pre session.content() is there
PlaceFacts factsOf(const Session &session, int district);
/// \pre `part` is one of the layer's
OwnFacts ownFactsOf(const ShadedLayer &layer, PartIndex part);

} // namespace placelens
