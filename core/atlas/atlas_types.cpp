#include "core/atlas/atlas_types.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

std::optional<QDate> dateFrom(const QString &text)
{
    if (text.size() != 10)
        return std::nullopt;
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return std::nullopt;
    return date;
}

QString spokenDate(QDate date, const QString &format)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, format);
}

} // namespace

std::optional<Period> parsePeriod(const QString &id)
{
    bool isNumber = false;
    if (id.size() == 4) {
        const int year = id.toInt(&isNumber);
        if (isNumber && year >= 1000)
            return Period{id, QDate(year, 1, 1), QDate(year, 12, 31)};
        return std::nullopt;
    }
    if (const auto date = dateFrom(id))
        return Period{id, *date, *date};
    const QStringList ends = id.split(u'/');
    if (ends.size() != 2)
        return std::nullopt;
    const auto first = dateFrom(ends[0]);
    const auto last = dateFrom(ends[1]);
    if (!first || !last || *last < *first)
        return std::nullopt;
    return Period{id, *first, *last};
}

QString spokenPeriod(const Period &period)
{
    if (period.id.size() == 4 || !period.first.isValid())
        return period.id;
    if (period.first == period.last)
        return spokenDate(period.first, u"d MMMM yyyy"_s);
    const bool isWholeYears =
        period.first.month() == 1 && period.first.day() == 1 && period.last.month() == 12 && period.last.day() == 31;
    if (isWholeYears)
        return u"%1–%2"_s.arg(period.first.year()).arg(period.last.year());
    return spokenDate(period.first, u"MMM yyyy"_s) + u"–"_s + spokenDate(period.last, u"MMM yyyy"_s);
}

QString nameOf(Polarity polarity)
{
    switch (polarity) {
    case Polarity::HigherIsBetter:
        return u"higher is better"_s;
    case Polarity::HigherIsWorse:
        return u"higher is worse"_s;
    case Polarity::Neutral:
        break;
    }
    return u"neutral"_s;
}

QString nameOf(Rule rule)
{
    switch (rule) {
    case Rule::Sum:
        return u"sum"_s;
    case Rule::Ratio:
        return u"ratio"_s;
    case Rule::WeightedMean:
        return u"weighted mean"_s;
    case Rule::None:
        break;
    }
    return u"none"_s;
}

QString nameOf(FigureStatus status)
{
    switch (status) {
    case FigureStatus::Published:
        return u"published"_s;
    case FigureStatus::Aggregated:
        return u"aggregated"_s;
    case FigureStatus::Partial:
        return u"partial"_s;
    case FigureStatus::Unavailable:
        break;
    }
    return u"unavailable"_s;
}

std::optional<Polarity> polarityNamed(const QString &name)
{
    for (const Polarity polarity : {Polarity::HigherIsBetter, Polarity::HigherIsWorse, Polarity::Neutral}) {
        if (nameOf(polarity) == name)
            return polarity;
    }
    return std::nullopt;
}

std::optional<Rule> ruleNamed(const QString &name)
{
    for (const Rule rule : {Rule::Sum, Rule::Ratio, Rule::WeightedMean, Rule::None}) {
        if (nameOf(rule) == name)
            return rule;
    }
    return std::nullopt;
}

} // namespace placelens
