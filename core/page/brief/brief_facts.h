#pragma once

#include "core/atlas/figures.h"
#include "core/page/brief/brief_options.h"

#include <stop_token>

namespace placelens {

/// One indicator of a brief: the areas, the benchmark, and the areas of the same kind that they are seen against.
struct BriefRow
{
    ComparisonRow compared;
    Spread peers;             ///< n = 0 if they have no figures
    double low = 0, high = 0; ///< what a chart of them shows: without the few that are far out, where they are many
};

/// One indicator through its periods.
struct BriefTrend
{
    using Series = std::vector<std::optional<double>>; ///< by period
    int indicator = -1;
    std::vector<Period> periods;            ///< of one rhythm, oldest first
    std::vector<std::vector<Figure>> areas; ///< by area, then by period
    std::vector<Figure> benchmark;
    std::vector<Series> peers;
};

/// What a brief says, before it is laid out: everything is worked out by `Figures`, nothing here.
struct BriefFacts
{
    std::shared_ptr<const Figures> figures;
    std::shared_ptr<const Coverage> coverage;
    BriefOptions options;
    std::vector<Area> areas;
    Area benchmark;
    int peers = -1;                 ///< the geography whose areas they are seen against
    bool arePeers = false;          ///< the areas are of that geography
    std::vector<BriefRow> rows;     ///< by theme; those with a figure for one of the areas
    std::vector<int> withoutFigure; ///< wanted indicators that none of the areas has a figure for
    std::vector<BriefTrend> trends;
    QStringList gaps; ///< what could not be said, a sentence each

    const Atlas &atlas() const { return figures->atlas(); }
    const Indicator &indicator(int index) const { return atlas().indicators()[static_cast<std::size_t>(index)]; }
    const Indicator &indicator(const BriefRow &row) const { return indicator(row.compared.indicator); }
    const Geography &peerGeography() const { return atlas().geographies()[static_cast<std::size_t>(peers)]; }
    const Geography *geographyOf(const Area &area) const;
    /// Whether the area is of a kind with so many areas that a place among them says something.
    bool isRanked(const Area &area) const;
    /// Whether there is one area, and it is the benchmark itself.
    bool isBenchmarkItself() const { return isSingle() && areas[0].districts == benchmark.districts; }
    bool isSingle() const { return areas.size() == 1; }
    /// All member districts of the areas, each once.
    AreaSet districts() const;
    /// The row of an indicator, or null.
    const BriefRow *row(const QString &indicator) const;
    /// "LEPs", "districts": the areas of the same kind in a sentence.
    QString peersInSentence() const;
    /// "England's": whose figure the benchmark's is.
    QString benchmarksName() const;
    /// A district's figure; nothing if it can't be read.
    std::optional<Figure> districtFigure(int district, int indicator, const Period &period) const;
};

/// Errors: an unknown benchmark or indicator (Unknown). Null figures if stopped.
Result<BriefFacts> gatherFacts(std::shared_ptr<const Figures> figures, std::span<const Area> areas,
                               const BriefOptions &options, std::stop_token stop);

} // namespace placelens
