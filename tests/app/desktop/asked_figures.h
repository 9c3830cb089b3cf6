#pragma once

#include "core/atlas/selection_rules.h"
#include "tests/app/cli/running_cli.h"
#include "tests/support/built_in_atlas.h"

#include <QTextDocument>

namespace placelens {

/// What the command line says of an area, and the words that may stand in its place.
inline QString cliName(const Area &area)
{
    const Atlas &atlas = builtInFigures()->atlas();
    if (area.geography >= 0)
        return QStringLiteral("\"%1:%2\"").arg(atlas.geographies()[std::size_t(area.geography)].id, area.name);
    QStringList parts;
    for (const int district : districtsOf(atlas, area))
        parts << QStringLiteral("lad2017:%1").arg(atlas.areas()[std::size_t(district)].name);
    return QStringLiteral("\"%1\"").arg(parts.join(QLatin1Char('+')));
}

/// Text without its mark-up, in one line.
inline QString plain(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText().simplified();
}

/// A number as it is shown, and half of its last place: 28,000 and 50 for "£28.0k".
struct ShownNumber
{
    double value = 0, half = 0;
};

inline std::optional<ShownNumber> shownNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([−+±]?)£?([0-9,]+)(?:\\.([0-9]+))?([km]?)%?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const double scale = match.captured(4) == QLatin1String("k") ? 1e3 : match.captured(4).isEmpty() ? 1 : 1e6;
    const QString whole = match.captured(2).remove(QLatin1Char(',')), rest = match.captured(3);
    const double size = QStringLiteral("%1.%2").arg(whole, rest.isEmpty() ? QStringLiteral("0") : rest).toDouble();
    return ShownNumber{(match.captured(1) == QStringLiteral("−") ? -size : size) * scale,
                       std::pow(10.0, -double(rest.size())) / 2 * scale};
}

/// Whether the words are that number, rounded.
inline bool says(const QString &text, double value)
{
    const auto shown = shownNumber(text);
    return shown && std::abs(shown->value - value) <= shown->half * (1 + 1e-6);
}

/// The first differing field of a figure beside the command line's; empty if all are the same.
inline QString faultOfNumbers(const Figure &figure, const QJsonObject &asked)
{
    const auto differs = [&](const char *field, std::optional<double> shown) {
        const auto number = numberOf(asked, QLatin1String(field));
        return shown.has_value() != number.has_value() || (shown && !near(shown, *number));
    };
    const auto wide = [](std::optional<int> number) { return number ? std::optional<double>(*number) : std::nullopt; };
    for (const auto &[field, shown] : {std::pair{"value", figure.value},
                                       {"lower", figure.lower},
                                       {"upper", figure.upper},
                                       {"rank", wide(figure.rank)},
                                       {"of", wide(figure.of)},
                                       {"coverage", figure.coverage},
                                       {"members", std::optional<double>(figure.members)},
                                       {"membersWithData", std::optional<double>(figure.membersWithData)}})
        if (differs(field, shown))
            return QLatin1String(field);
    if (nameOf(figure.status) != asked.value(QStringLiteral("status")).toString())
        return QStringLiteral("status");
    return figure.reason == asked.value(QStringLiteral("reason")).toString() ? QString() : QStringLiteral("reason");
}

inline QString faultOfTest(std::optional<double> difference, std::optional<TestResult> test, const QJsonObject &asked)
{
    const auto number = numberOf(asked, QStringLiteral("difference"));
    if (difference.has_value() != number.has_value() || (difference && !near(difference, *number)))
        return QStringLiteral("difference");
    const QString shown = test ? nameOf(*test) : QString();
    return shown == asked.value(QStringLiteral("test")).toString() ? QString() : QStringLiteral("test");
}

inline QString faultOfSpread(const Spread &spread, const QJsonObject &asked)
{
    const QJsonObject of = asked.value(QStringLiteral("spread")).toObject();
    if (spread.n != of.value(QStringLiteral("n")).toInt(-1))
        return QStringLiteral("spread");
    for (const auto &[field, shown] : {std::pair{"min", spread.minimum},
                                       {"q1", spread.firstQuartile},
                                       {"median", spread.median},
                                       {"q3", spread.thirdQuartile},
                                       {"max", spread.maximum}})
        if (spread.n > 0 && !near(numberOf(of, QLatin1String(field)), shown))
            return QStringLiteral("spread, ") + QLatin1String(field);
    return {};
}

/// What a tooltip leaves out or says otherwise than the command line.
inline QString faultOfHelp(const QString &help, const QJsonObject &asked, const QString &benchmark)
{
    const auto lower = numberOf(asked, QStringLiteral("lower")), upper = numberOf(asked, QStringLiteral("upper"));
    static const QRegularExpression range(QStringLiteral("95 % interval ([−0-9.,]+) to ([−0-9.,]+)\\)"));
    const auto interval = range.match(help);
    if (interval.hasMatch() != (lower && upper)
        || (lower && upper && (!says(interval.captured(1), *lower) || !says(interval.captured(2), *upper))))
        return QStringLiteral("interval");
    const auto difference = numberOf(asked, QStringLiteral("difference"));
    const QRegularExpression distance(QStringLiteral("(\\S+)(?: percentage points)? (above|below) %1 \\(")
                                          .arg(QRegularExpression::escape(benchmark)));
    const auto beside = distance.match(help);
    if (beside.hasMatch() != (difference.value_or(0) != 0))
        return QStringLiteral("difference");
    if (beside.hasMatch()
        && (!says(beside.captured(1), std::abs(*difference))
            || (beside.captured(2) == QLatin1String("above")) != (*difference > 0)))
        return QStringLiteral("difference");
    const QString test = asked.value(QStringLiteral("test")).toString();
    const QString tested = test == QLatin1String("higher") || test == QLatin1String("lower")
                               ? QStringLiteral("tested: ")
                               : QStringLiteral("; ");
    if (!test.isEmpty() && !help.contains(tested + test))
        return QStringLiteral("test");
    const auto rank = numberOf(asked, QStringLiteral("rank"));
    const QString ranked =
        QStringLiteral("Rank %1 of %2 (").arg(rank.value_or(0)).arg(numberOf(asked, QStringLiteral("of")).value_or(0));
    if (rank ? !help.contains(ranked) : help.contains(QStringLiteral("Rank ")))
        return QStringLiteral("rank");
    if (!help.contains(asked.value(QStringLiteral("status")).toString(), Qt::CaseInsensitive))
        return QStringLiteral("status");
    const QString reason = asked.value(QStringLiteral("reason")).toString();
    return help.contains(reason.simplified()) ? QString() : QStringLiteral("reason");
}

} // namespace placelens
