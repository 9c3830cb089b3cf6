#pragma once

#include "core/atlas/figures.h"
#include "core/cartography/map_description.h"
#include "core/document/comparison_choice.h"

#include <stop_token>

namespace placelens {

/// How far one selected area is from another.
struct PairDifference
{
    std::optional<double> value; ///< in the indicator's unit; nothing where one has no figure
    TestResult test = TestResult::NotTested;
};

/// One indicator of a comparison, with what its bars and dots are drawn against.
struct ComparedIndicator
{
    ComparisonRow row;
    double furthest = 0;           ///< the full length of a bar: how far the LEP furthest from the benchmark is from it
    std::vector<double> districts; ///< the figures of all districts in that period, ascending
    PairDifference pair;           ///< between the two areas of the comparison's pair
};

/// The selected areas side by side: what the compare and spread panels show.
struct Comparison
{
    std::vector<SelectedArea> areas;
    Area benchmark;
    std::vector<ComparedIndicator> rows;
    int shaded = -1; ///< the row of the indicator that the map shows; -1 if it is not among them
    /// Positions of the two areas whose difference is shown: to the second from the first.
    std::optional<std::pair<std::size_t, std::size_t>> pair;
};

/// What is to be compared.
struct ComparisonWish
{
    std::vector<SelectedArea> areas;
    Area benchmark;
    std::vector<int> indicators;
    int shaded = -1;                    ///< the indicator that the map shows
    std::optional<Period> shadedPeriod; ///< and its period
    ComparisonChoice choice;
};

/// Works out a comparison, its areas in the order that the choice asks for (those without a figure last); without areas
/// only the row of the shaded indicator. Empty if stopped.
Result<Comparison> compared(const Figures &figures, const ComparisonWish &wish, const std::stop_token &stop);

} // namespace placelens
