#pragma once

#include "core/atlas/figures.h"
#include "core/cartography/map_description.h"

#include <QString>
#include <QStringList>

namespace placelens {

/// "A" for 0, "B" for 1, …
QString letterName(int letter);

/// "9 districts", "1 district".
QString districtCount(int count);

/// "2.03m residents", "116,600 residents".
QString residentCount(double residents);

/// "LEP 2017 · 9 districts · 2.03m residents"; a single district has no count of districts.
QString areaLine(const Atlas &atlas, const Area &area);

/// "Districts 2017".
QString geographyTitle(const Geography &geography);

/// "LEPs 2017": as short as it can be said.
QString shortTitle(const Geography &geography);

/// "districts", "LEPs": the word for its areas inside a sentence.
QString areasWord(const Geography &geography);

/// A value on an axis whose marks are `step` apart, with just the decimals that tell them apart: "−50", "0.25", "30k".
QString tickText(double value, double step);

/// A value in few characters: "70.7%", "£28.0k", "2.03m", "36.4".
QString compactValue(const Indicator &indicator, double value);

/// The same for a difference, with its sign: "+3.7", "−£1.2k"; percentages without their sign, as these are points.
QString signedValue(const Indicator &indicator, double difference);

/// A value of which nothing but the number is known, to six figures: "1,204", "0.0625".
QString plainValue(double value);

/// "Jul 2017–Jun 2018", "2016", "23 Jun 2016".
QString compactPeriod(const Period &period);

/// "288 of 324"; empty without a rank.
QString rankOf(const Figure &figure);

/// The bodies a district belongs to, as the hover card and the status bar tell them.
struct Memberships
{
    QStringList leps, combinedAuthorities, others;
    QString lepYear, authorityYear; ///< of the edition that the names are from
};

/// The bodies of `district`, in the editions the map shows (of 2017 where it shows none).
Memberships membershipsOf(const Atlas &atlas, const MapDescription &map, int district);

/// Names joined by "; ", or "none".
QString listed(const QStringList &names);

} // namespace placelens
