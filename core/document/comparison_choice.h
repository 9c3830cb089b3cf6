#pragma once

#include <QString>

#include <vector>

namespace placelens {

/// Indicators that somebody saved under a name, to compare them again.
struct IndicatorSet
{
    QString name;
    std::vector<QString> indicators; ///< ids
    friend bool operator==(const IndicatorSet &, const IndicatorSet &) = default;
};

/// How the comparison is laid out.
struct ComparisonChoice
{
    bool isTransposed = false; ///< areas as rows, indicators as columns
    QString sortedBy;          ///< id of the indicator that the areas are sorted by; empty for the order of selection
    bool isDescending = true;
    /// Letters of two selected areas whose difference is shown and tested, 0 for A; both -1 for none.
    int from = -1, to = -1;
    friend bool operator==(const ComparisonChoice &, const ComparisonChoice &) = default;
};

} // namespace placelens
