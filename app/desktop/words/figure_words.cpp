#include "app/desktop/words/figure_words.h"

#include "app/desktop/words/words.h"
#include "core/atlas/area_names.h"

#include <QCoreApplication>

#include <cmath>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("figure words", text);
}

QString paragraph(const QStringList &lines)
{
    return QStringLiteral("<p style='margin:3px 0'>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

QString bold(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString sourceLine(const Atlas &atlas, const Indicator &indicator)
{
    const Source *source = atlas.source(indicator.source);
    return source ? tr("Source: %1, %2").arg(source->publisher, source->title).toHtmlEscaped() : QString();
}

QString valueLine(const Indicator &indicator, const Figure &figure)
{
    if (!figure.value)
        return tr("No figure");
    const QString value = fullValue(indicator, *figure.value);
    if (!figure.lower || !figure.upper)
        return value;
    return tr("%1 (95 % interval %2 to %3)")
        .arg(value, spokenNumber(*figure.lower, indicator.decimals), spokenNumber(*figure.upper, indicator.decimals));
}

/// How the figure was had: "Aggregated from 9 districts", "Partial: 31 of 33 districts, coverage 97.8 %".
QString statusLine(const Figure &figure)
{
    QString status = nameOf(figure.status);
    status[0] = status[0].toUpper();
    if (figure.status == FigureStatus::Aggregated)
        status = tr("%1 from %2").arg(status, districtCount(figure.membersWithData));
    if (figure.coverage && (figure.status == FigureStatus::Partial || figure.status == FigureStatus::Unavailable))
        status = tr("%1: %2 of %3 have data, coverage %4 %")
                     .arg(status, QString::number(figure.membersWithData), districtCount(figure.members),
                          spokenNumber(*figure.coverage * 100, 1));
    return status;
}

/// A difference without its sign, in the words of its unit.
QString distance(const Indicator &indicator, double difference)
{
    const double size = std::abs(difference);
    if (indicator.unit == QLatin1String("%"))
        return tr("%1 percentage points").arg(spokenNumber(size, indicator.decimals));
    return indicator.unit == QStringLiteral("£") ? spokenValue(indicator, size)
                                                 : spokenNumber(size, indicator.decimals);
}

} // namespace

QString fullValue(const Indicator &indicator, double value)
{
    const QString spoken = spokenValue(indicator, value);
    const bool hasUnit =
        indicator.unit.isEmpty() || indicator.unit == QLatin1String("%") || indicator.unit == QStringLiteral("£");
    return hasUnit ? spoken : QStringLiteral("%1 %2").arg(spoken, indicator.unit);
}

QString differenceSentence(const FigureContext &context, const Compared &compared)
{
    if (!compared.difference || !context.benchmark.value)
        return {};
    const double difference = *compared.difference;
    const QString beside =
        tr("%1 (%2)").arg(context.benchmarkName, spokenValue(context.indicator, *context.benchmark.value));
    QString sentence = difference > 0   ? tr("%1 above %2").arg(distance(context.indicator, difference), beside)
                       : difference < 0 ? tr("%1 below %2").arg(distance(context.indicator, difference), beside)
                                        : tr("The same as %1").arg(beside);
    if (!compared.test)
        return sentence;
    switch (*compared.test) {
    case TestResult::NotTested:
        return tr("%1; not tested, there is no interval").arg(sentence);
    case TestResult::Similar:
        return tr("%1; similar, the 95 % interval allows for chance").arg(sentence);
    case TestResult::Higher:
    case TestResult::Lower:
        break;
    }
    const QString good = verdict(*compared.test, context.indicator.polarity);
    sentence = tr("%1; tested: %2").arg(sentence, nameOf(*compared.test));
    return good.isEmpty() ? sentence : tr("%1, which is %2").arg(sentence, good);
}

QString figureHelp(const Atlas &atlas, const FigureContext &context, const Compared &compared)
{
    const Figure &figure = compared.figure;
    QStringList what{bold(context.area.name), context.indicator.title.toHtmlEscaped(),
                     spokenPeriod(context.period).toHtmlEscaped()};
    QStringList lines{bold(valueLine(context.indicator, figure))};
    const QString difference = differenceSentence(context, compared);
    if (!difference.isEmpty())
        lines << difference.toHtmlEscaped();
    if (!rankOf(figure).isEmpty() && context.area.geography >= 0) {
        const Geography &geography = atlas.geographies()[std::size_t(context.area.geography)];
        lines << tr("Rank %1 (%2)").arg(rankOf(figure), geographyTitle(geography)).toHtmlEscaped();
    }
    QStringList how{statusLine(figure).toHtmlEscaped()};
    if (!figure.reason.isEmpty())
        how << figure.reason.toHtmlEscaped();
    if (compared.spread.n > 1)
        how << tr("%1 from %2 to %3, median %4")
                   .arg(districtCount(compared.spread.n),
                        spokenNumber(compared.spread.minimum, context.indicator.decimals),
                        spokenNumber(compared.spread.maximum, context.indicator.decimals),
                        spokenNumber(compared.spread.median, context.indicator.decimals));
    return paragraph(what) + paragraph(lines) + paragraph(how) + paragraph({sourceLine(atlas, context.indicator)});
}

QString benchmarkHelp(const Atlas &atlas, const Indicator &indicator, const ComparisonRow &row, const Area &benchmark)
{
    QStringList lines{bold(valueLine(indicator, row.benchmark)), statusLine(row.benchmark).toHtmlEscaped()};
    if (!row.benchmark.reason.isEmpty())
        lines << row.benchmark.reason.toHtmlEscaped();
    return paragraph({bold(benchmark.name), indicator.title.toHtmlEscaped(), spokenPeriod(row.period).toHtmlEscaped()})
           + paragraph(lines) + paragraph({sourceLine(atlas, indicator)});
}

QString indicatorHelp(const Atlas &atlas, const Indicator &indicator, const Period &period)
{
    QStringList unit{spokenPeriod(period).toHtmlEscaped()};
    if (!indicator.unit.isEmpty())
        unit << tr("Unit: %1; %2").arg(indicator.unit, nameOf(indicator.polarity)).toHtmlEscaped();
    return paragraph({bold(indicator.title)}) + paragraph(unit) + paragraph({indicator.description.toHtmlEscaped()})
           + paragraph({sourceLine(atlas, indicator)});
}

} // namespace placelens
