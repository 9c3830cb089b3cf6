#include "app/desktop/side_by_side/side_words.h"

#include "app/desktop/words/words.h"
#include "core/atlas/area_names.h"
#include "core/statistics/quantile.h"

#include <QCoreApplication>

#include <cmath>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("side by side", text);
}

QString distanceWords(const Indicator &indicator, double difference)
{
    const double size = std::abs(difference);
    QString text = cellValue(indicator, size);
    if (indicator.unit == QLatin1String("%"))
        text = tr("%1 pts").arg(spokenNumber(size, indicator.decimals));
    const bool isNothing = spokenNumber(size, indicator.decimals) == spokenNumber(0, indicator.decimals);
    if (isNothing)
        return tr("the same as");
    return difference > 0 ? tr("%1 above").arg(text) : tr("%1 below").arg(text);
}

void addTest(CellWords &words, TestResult test)
{
    if (test == TestResult::Higher)
        words.sign = QStringLiteral("▲");
    else if (test == TestResult::Lower)
        words.sign = QStringLiteral("▼");
    else
        words.test = nameOf(test);
}

} // namespace

QString CellWords::whole() const
{
    QStringList parts;
    const QString against =
        difference.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(difference, beside).trimmed();
    const QString tested = sign.isEmpty()                ? test
                           : sign == QStringLiteral("▲") ? nameOf(TestResult::Higher)
                                                         : nameOf(TestResult::Lower);
    const QString ranked = rank.isEmpty() ? QString() : tr("rank %1").arg(rank);
    for (const QString &part : {value, interval, against, tested, ranked, status, why, spread})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(", "));
}

QString cellValue(const Indicator &indicator, double value)
{
    if (indicator.unit == QLatin1String("%"))
        return spokenNumber(value, indicator.decimals) + QLatin1Char('%');
    return spokenValue(indicator, value);
}

QString intervalWords(const Indicator &indicator, const Figure &figure)
{
    if (!figure.value || !figure.lower || !figure.upper)
        return {};
    const double above = *figure.upper - *figure.value, below = *figure.value - *figure.lower;
    const QString up = spokenNumber(above, indicator.decimals);
    if (up == spokenNumber(below, indicator.decimals))
        return QStringLiteral("±%1").arg(up);
    return QStringLiteral("%1–%2").arg(spokenNumber(*figure.lower, indicator.decimals),
                                       spokenNumber(*figure.upper, indicator.decimals));
}

CellWords cellWords(const FigureContext &context, const Compared &compared)
{
    const Indicator &indicator = context.indicator;
    const Figure &figure = compared.figure;
    CellWords words;
    words.rank = rankOf(figure);
    words.status = spokenStatus(figure);
    if (compared.spread.n > 1) {
        words.range = tr("districts %1 to %2")
                          .arg(spokenNumber(compared.spread.minimum, indicator.decimals),
                               spokenNumber(compared.spread.maximum, indicator.decimals));
        words.spread = tr("%1, median %2").arg(words.range, spokenNumber(compared.spread.median, indicator.decimals));
    }
    if (!figure.value) {
        const bool isNeverCombined = indicator.rule == Rule::None && !compared.memberFigures.empty();
        words.why = isNeverCombined && compared.spread.n > 1 ? tr("not aggregated")
                    : figure.reason.isEmpty()                ? words.status
                                                             : figure.reason;
        words.status.clear();
        return words;
    }
    words.value = cellValue(indicator, *figure.value);
    words.interval = intervalWords(indicator, figure);
    const bool isTotal = indicator.rule == Rule::Sum; // a part is always below the whole
    if (!compared.difference || isTotal)
        return words;
    words.difference = distanceWords(indicator, *compared.difference);
    words.beside = context.benchmarkName;
    addTest(words, compared.test.value_or(TestResult::NotTested));
    return words;
}

QString rowWords(const Indicator &indicator, const ComparisonRow &row, const std::vector<double> &districts,
                 const QString &benchmarkName, WordRoom room)
{
    QStringList parts;
    if (room != WordRoom::Narrowest)
        parts << compactPeriod(row.period);
    const QString interval = room == WordRoom::Wide ? intervalWords(indicator, row.benchmark) : QString();
    if (row.benchmark.value)
        parts << QStringLiteral("%1 %2 %3")
                     .arg(benchmarkName, cellValue(indicator, *row.benchmark.value), interval)
                     .trimmed();
    else if (!districts.empty()) {
        const QString median = spokenNumber(quantile(districts, 0.5), indicator.decimals);
        parts << (room == WordRoom::Wide ? tr("median of %1 %2").arg(districtCount(int(districts.size())), median)
                                         : tr("districts' median %1").arg(median));
    }
    return parts.isEmpty() ? compactPeriod(row.period) : parts.join(QStringLiteral(" · "));
}

QString headWords(const Atlas &atlas, const Area &area, WordRoom room)
{
    if (room == WordRoom::Narrow)
        return areaLine(atlas, area);
    QStringList parts{kindAndYear(atlas, area)};
    if (area.districts.size() > 1)
        parts << districtCount(area.districts.size());
    if (area.residents > 0 && room == WordRoom::Wide)
        parts << tr("%1 residents").arg(spokenNumber(area.residents, 0));
    return parts.join(QStringLiteral(" · "));
}

} // namespace placelens
