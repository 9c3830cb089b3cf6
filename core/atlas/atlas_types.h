#pragma once

#include "core/geometry/hexagons.h"
#include "core/statistics/area_set.h"
#include "core/statistics/combining.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace placelens {

/// Whether a high value is good news.
enum class Polarity { HigherIsBetter, HigherIsWorse, Neutral };

/// A period of time by its ISO 8601 id: a year `2016`, a date, or `start/end`.
struct Period
{
    QString id;
    QDate first;
    QDate last; ///< inclusive
    friend bool operator==(const Period &a, const Period &b) { return a.id == b.id; }
};

/// The period with this id, or nothing if it is not one of the three ISO 8601 forms or ends before it starts.
std::optional<Period> parsePeriod(const QString &id);

/// "2016", "Jul 2017–Jun 2018", "2018–2020", "26 April 2017": the period as a person reads it.
QString spokenPeriod(const Period &period);

struct Source
{
    QString id, publisher, title, released, address, licence, attribution;
};

struct Indicator
{
    QString id, title, shortTitle, unit, theme;
    Polarity polarity = Polarity::Neutral;
    int decimals = 1;
    Rule rule = Rule::None;
    double scale = 1;
    QString whyNotCombined; ///< for rule `None`: the reason in a sentence
    QString description;
    QString source;              ///< id
    std::vector<Period> periods; ///< oldest first by their last day
};

/// One of the 380 districts of December 2017: England's first, in the order of their codes.
struct District
{
    QString code, name;
    bool inEngland = true;
    std::optional<HexagonCell> hexagon; ///< its place on the hexagon map, where the atlas has one
    double residents = 0;               ///< mid-2017; England only
    double publishedHectares = 0;       ///< the publisher's own area of the boundary; 0 where none is carried
};

/// A dated set of areas of one kind.
struct Geography
{
    QString id, title, kind, kindPlural, date, note, source;
    bool isComplete = false; ///< must leave no gap in England
    bool mayOverlap = false;
    std::vector<int> areas; ///< indices into Atlas::areas()
    QString year() const { return date.left(4); }
};

/// A code, a name, a geography, its districts.
struct Area
{
    QString code, name;
    int geography = -1; ///< -1 for a union made by the user
    AreaSet districts;
    double residents = 0; ///< mid-2017
    double squareKilometres = 0;
    double perimeterKilometres = 0;
    GridPoint label; ///< where its name or badge stands
    GridBox box;
    /// What it is; how large it is and where follows from its districts.
    friend bool operator==(const Area &a, const Area &b)
    {
        return a.geography == b.geography && a.code == b.code && a.name == b.name && a.districts == b.districts;
    }
};

/// A code or name that a place carried at another time.
struct FormerName
{
    QString code, name, years;
    AreaSet districts;
};

struct Place
{
    QString name, kind;
    int population = 0;
    GridPoint at;
};

/// A named line or ring of the background: a motorway, or other land.
struct BackgroundLine
{
    QString name;
    std::vector<GridPoint> points;
};

/// One row of the observations table.
struct Observation
{
    int file = 0; ///< index into IndicatorData::files
    int area = 0; ///< index into Atlas::areas()
    QString period;
    Measured measured;
};

QString nameOf(Polarity polarity);   ///< "higher is better", "higher is worse", "neutral"
QString nameOf(Rule rule);           ///< "sum", "ratio", "weighted mean", "none"
QString nameOf(FigureStatus status); ///< "published", "aggregated", "partial", "unavailable"
std::optional<Polarity> polarityNamed(const QString &name);
std::optional<Rule> ruleNamed(const QString &name);

} // namespace placelens
