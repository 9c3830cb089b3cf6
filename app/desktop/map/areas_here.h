#pragma once

#include "app/desktop/models/area_groups.h"
#include "app/desktop/session.h"
#include "app/desktop/words/words.h"

namespace placelens {

/// What a click on a district can mean: the shaded areas that hold it, then those of the visible borders, topmost
/// first; indices into Atlas::areas(). The first is what a plain click selects.
std::vector<int> clickableAreas(const Session &session, int district);

/// Every area of every geography that holds the district, those that a click can mean first.
std::vector<AreaGroup> areasHere(const Session &session, int district);

/// What somebody's own layer says of a place.
struct OwnFacts
{
    QString name, figureTitle;
    QString value; ///< empty without one
    QColor colour;
};

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
};

/// \pre session.content() is there
PlaceFacts factsOf(const Session &session, int district);
/// \pre `part` is one of the layer's
OwnFacts ownFactsOf(const ShadedLayer &layer, PartIndex part);

} // namespace placelens
