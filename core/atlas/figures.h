#pragma once

#include "core/atlas/atlas.h"
#include "core/statistics/comparison.h"
#include "core/statistics/quantile.h"

#include <map>
#include <memory>
#include <mutex>
#include <tuple>

namespace placelens {

/// What the program answers for an indicator, an area and a period.
struct Figure
{
    std::optional<double> value, lower, upper; ///< in the indicator's unit; 95 % interval
    std::optional<int> rank, of;               ///< among the areas of the geography that have a figure
    FigureStatus status = FigureStatus::Unavailable;
    std::optional<double> coverage;
    int members = 0;
    int membersWithData = 0;
    QString source; ///< id: of the publisher's file that it is from, otherwise of the indicator
    QString reason; ///< why there is none, or what is left out; empty when complete

    Interval interval() const { return {value.value_or(0), lower, upper}; }
};

/// The figures of one indicator and period for every area of a geography, in the geography's order.
struct FigureTable
{
    int indicator = -1;
    int geography = -1;
    Period period;
    std::vector<Figure> figures;
    int withFigure = 0;
};

/// A figure beside the benchmark's.
struct Compared
{
    Figure figure;
    std::optional<double> difference; ///< from the benchmark, in the indicator's unit
    std::optional<TestResult> test;
    Spread spread;                                     ///< of the member districts that have a figure
    std::vector<std::pair<int, double>> memberFigures; ///< district and its figure, ascending by figure
};

/// One indicator for several areas.
struct ComparisonRow
{
    int indicator = -1;
    Period period;
    Figure benchmark;
    std::vector<Compared> areas; ///< in the order asked for
};

/// Answers figures from an atlas; what was worked out once is kept. Safe to share between threads.
class Figures
{
public:
    explicit Figures(std::shared_ptr<const Atlas> atlas);

    const Atlas &atlas() const { return *m_atlas; }
    const std::shared_ptr<const Atlas> &atlasPointer() const { return m_atlas; }

    /// \pre period is one of the indicator's
    Result<std::shared_ptr<const FigureTable>> table(int indicator, int geography, const Period &period) const;
    Result<Figure> figure(int indicator, const Area &area, const Period &period) const;

    /// The latest period in which one of the areas has a figure; failing that the latest of all.
    Result<Period> latestPeriod(int indicator, std::span<const Area> areas) const;
    Result<Period> latestPeriod(int indicator, int geography) const;

    /// The areas beside the benchmark; without `period` the latest that has a figure for one of them.
    Result<ComparisonRow> compare(int indicator, std::span<const Area> areas, const Area &benchmark,
                                  std::optional<Period> period) const;

private:
    struct PeriodData;
    Result<std::shared_ptr<const PeriodData>> periodData(int indicator, const Period &period) const;
    Figure figureFrom(const PeriodData &data, const Area &area) const;

    std::shared_ptr<const Atlas> m_atlas;
    mutable std::mutex m_lock;
    mutable std::map<std::tuple<int, int, QString>, std::shared_ptr<const FigureTable>> m_tables;
    mutable std::map<std::pair<int, QString>, std::shared_ptr<const PeriodData>> m_periods;
};

/// What a tested difference means for people: "better", "worse", or nothing for neutral indicators and untested ones.
QString verdict(TestResult test, Polarity polarity);
QString nameOf(TestResult test); ///< "higher", "lower", "similar", "not tested"

/// "aggregated", "partial, 99.9 % covered": the status, with the coverage (rounded down) where it is not whole.
QString spokenStatus(const Figure &figure);

/// A value with the indicator's decimals, thousands separated, minus U+2212, with its unit where short: "67.5 %", "£28,010".
QString spokenValue(const Indicator &indicator, double value);
/// The same without its unit.
QString spokenNumber(double value, int decimals);

} // namespace placelens
