#include "core/atlas/resolving.h"
#include "core/atlas/validation.h"

#include "core/base/csv.h"

#include <QHash>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// The rows that name no existing area or repeat one, and the checks of each row's numbers.
class ObservationCheck
{
public:
    ObservationCheck(const AtlasTables &tables, QStringList &found) : m_tables(tables), m_found(found)
    {
        QHash<std::pair<QString, QString>, QStringList> districts;
        for (const MembershipRow &row : tables.memberships)
            districts[{row.geography, row.area}].append(row.district);
        for (const AtlasTables::AreaRow &row : tables.areas) {
            QStringList codes = districts.value({row.geography, row.area.code});
            codes.sort();
            m_areas.insert({row.geography, row.area.code}, codes.join(u' '));
        }
        for (const IndicatorRow &row : tables.indicators)
            m_indicators.insert(row.indicator.id, &row.indicator);
    }

    void check(const ObservationRow &row)
    {
        if (row.file < 0 || static_cast<std::size_t>(row.file) >= m_tables.files.size()) {
            m_found.append(u"An observation of %1 belongs to no file of observations."_s.arg(row.code));
            return;
        }
        const ObservationFileRow &file = m_tables.files[static_cast<std::size_t>(row.file)];
        m_of = u"“%1”, %2:%3, %4"_s.arg(file.name, row.geography, row.code, row.period);
        checkPlaceAndPeriod(row);
        if (const Indicator *indicator = m_indicators.value(file.indicator))
            checkNumbers(row, *indicator);
    }

private:
    void say(const QString &what) { m_found.append(u"%1: %2."_s.arg(m_of, what)); }

    void checkPlaceAndPeriod(const ObservationRow &row)
    {
        const auto area = m_areas.constFind({row.geography, row.code});
        if (area == m_areas.cend()) {
            say(u"there is no such area"_s);
        } else {
            const QString key = u"%1\t%2\t%3"_s.arg(row.file).arg(row.period, *area);
            if (m_seen.contains(key))
                say(u"the same districts are observed twice"_s);
            m_seen.insert(key);
        }
        if (!parsePeriod(row.period))
            say(u"the period is not ISO 8601"_s);
    }

    void checkNumbers(const ObservationRow &row, const Indicator &indicator)
    {
        const bool isQuotient = indicator.rule == Rule::Ratio || indicator.rule == Rule::WeightedMean;
        const bool hasFigure = row.value || (isQuotient && row.numerator && row.denominator);
        if (!hasFigure && !gapNamed(row.reason).has_value())
            say(u"the reason “%1” is not known"_s.arg(row.reason));
        else if (!hasFigure && row.reason.isEmpty())
            say(u"there is neither a figure nor a reason"_s);
        if (hasFigure && !row.reason.isEmpty())
            say(u"there are both a figure and a reason for having none"_s);
        checkValue(row, indicator, isQuotient);
        if ((row.numeratorHalfWidth && *row.numeratorHalfWidth < 0)
            || (row.denominatorHalfWidth && *row.denominatorHalfWidth < 0))
            say(u"a half-width is negative"_s);
        if (row.lower.has_value() != row.upper.has_value())
            say(u"the interval has only one end"_s);
        if (row.lower && row.upper
            && (*row.lower > *row.upper || (row.value && (*row.value < *row.lower || *row.value > *row.upper))))
            say(u"the value is outside its interval"_s);
    }

    void checkValue(const ObservationRow &row, const Indicator &indicator, bool isQuotient)
    {
        std::optional<double> value = row.value;
        if (isQuotient && row.denominator && *row.denominator <= 0 && row.numerator)
            say(u"the denominator %1 is not above zero"_s.arg(fullPrecision(*row.denominator)));
        else if (isQuotient && !value && row.numerator && row.denominator)
            value = (indicator.rule == Rule::Ratio ? indicator.scale : 1) * *row.numerator / *row.denominator;
        if (!value)
            return;
        const QString fault = outOfRange(indicator.unit, *value);
        if (!fault.isEmpty())
            say(u"the value %1 %2"_s.arg(fullPrecision(*value), fault));
    }

    const AtlasTables &m_tables;
    QStringList &m_found;
    QHash<std::pair<QString, QString>, QString> m_areas; ///< to the districts' codes
    QHash<QString, const Indicator *> m_indicators;
    QSet<QString> m_seen;
    QString m_of;
};

} // namespace

QString outOfRange(const QString &unit, double value)
{
    if (!std::isfinite(value))
        return u"is not a finite number"_s;
    if (unit == u"%"_s && (value < 0 || value > 100))
        return u"is not between 0 and 100 %"_s;
    if (unit == u"out of 10"_s && (value < 0 || value > 10))
        return u"is not between 0 and 10"_s;
    if (unit == u"years"_s && (value < 0 || value > 120))
        return u"is not between 0 and 120 years"_s;
    if (unit == u"rank"_s && (value < 1 || value != std::floor(value)))
        return u"is not a rank"_s;
    if (unit == u"z-score"_s && std::abs(value) > 10)
        return u"is not a z-score"_s;
    const bool mayBeNegative = unit == u"score"_s || unit == u"z-score"_s;
    if (!mayBeNegative && value < 0)
        return u"is below zero"_s;
    return {};
}

QStringList findingsInObservations(const AtlasTables &tables)
{
    QStringList found;
    ObservationCheck check(tables, found);
    for (const ObservationRow &row : tables.observations)
        check.check(row);
    return found;
}

} // namespace placelens
