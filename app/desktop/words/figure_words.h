#pragma once

#include "core/atlas/figures.h"

#include <QString>

namespace placelens {

/// What a figure is of, and what it stands beside.
struct FigureContext
{
    const Indicator &indicator;
    const Period &period;
    const Area &area;
    const Figure &benchmark;
    const QString &benchmarkName;
};

/// A value with its whole unit: "67.5 %", "36.4 per 1,000 residents".
QString fullValue(const Indicator &indicator, double value);

/// "4.5 points below England (75.2 %): lower, worse"; empty without a difference.
QString differenceSentence(const FigureContext &context, const Compared &compared);

/// Everything about a figure, for a tooltip: value, interval, difference, rank, status, coverage, reason, source.
QString figureHelp(const Atlas &atlas, const FigureContext &context, const Compared &compared);

/// The same for the benchmark itself.
QString benchmarkHelp(const Atlas &atlas, const Indicator &indicator, const ComparisonRow &row, const Area &benchmark);

/// What an indicator means, its period and source.
QString indicatorHelp(const Atlas &atlas, const Indicator &indicator, const Period &period);

} // namespace placelens
