#pragma once

#include "core/statistics/area_set.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace placelens {

/// How figures of parts become the figure of a whole.
enum class Rule {
    Sum,          ///< sum of values
    Ratio,        ///< scale * sum of numerators / sum of denominators
    WeightedMean, ///< sum of value * weight / sum of weight, carried as numerator and denominator
    None,         ///< never computed: medians, ranks, composite scores
};

enum class FigureStatus { Published, Aggregated, Partial, Unavailable };

/// Why an observation has no value.
enum class Gap { None, Suppressed, NotAvailable, Unreliable };

/// Why there is no figure.
enum class WhyUnavailable {
    Available,      ///< there is one
    NoValue,        ///< observed for exactly this area, but without a value: see `gap`
    NotCombinable,  ///< rule `None`, and not published for this area
    Straddling,     ///< an observed area is only partly inside
    CoverageTooLow, ///< members without data hold more than 5 % of the weight
    NotObserved,    ///< nothing is known of any member
};

/// What was measured for one set of districts in one period.
struct Measured
{
    AreaSet districts;
    std::optional<double> value;
    std::optional<double> numerator, denominator;
    std::optional<double> numeratorHalfWidth, denominatorHalfWidth; ///< of the 95 % interval
    std::optional<double> lower, upper;                             ///< the published 95 % interval
    Gap gap = Gap::None;
};

/// The observations of one publisher's file for one indicator and period; files are never mixed in one figure.
///
/// An observed area that holds another one, as England's own row does, is *coarser*: it answers for exactly itself, but is
/// never a member of a combined figure and never straddles, because the finer areas inside it are what the file is for.
class MeasuredFile
{
public:
    /// `fromSmallAreas`: summed up from small areas, so that its figures are always aggregated.
    explicit MeasuredFile(std::vector<Measured> measured, bool fromSmallAreas = false);

    const std::vector<Measured> &measured() const { return m_measured; }
    bool isFromSmallAreas() const { return m_fromSmallAreas; }

    /// The observation for exactly these districts, -1 if there is none.
    int exactly(const AreaSet &districts) const;
    /// The observed areas that hold a district, coarser ones left out.
    std::span<const int> holding(int district) const;

private:
    std::vector<Measured> m_measured;
    bool m_fromSmallAreas = false;
    std::unordered_map<AreaSet, int, AreaSetHash> m_bySet;
    std::vector<std::vector<int>> m_byDistrict;
};

/// Where an observation stands: file and position in it.
struct MeasuredAt
{
    int file = 0;
    int position = 0;
    friend bool operator==(const MeasuredAt &, const MeasuredAt &) = default;
};

/// A figure before ranks and words: what the observations say of a set of districts.
struct Estimate
{
    std::optional<double> value, lower, upper;
    FigureStatus status = FigureStatus::Unavailable;
    std::optional<double> coverage; ///< 0 to 1; nothing for rule `None` (unless published) and where an area straddles
    int members = 0;                ///< districts of the target
    int membersWithData = 0;        ///< districts inside observed areas that have data
    WhyUnavailable why = WhyUnavailable::NotObserved;
    Gap gap = Gap::None;
    std::vector<MeasuredAt> straddling;  ///< observed areas only partly inside the target
    std::vector<MeasuredAt> withoutData; ///< observed members that have no data
    AreaSet unobserved;                  ///< members that no observation is for
    int file = -1;                       ///< the file the figure is from; -1 for none
};

/// The least share of the weight that must have data for a figure to be given.
inline constexpr double leastCoverage = 0.95;

/// The figure of the districts `target` from `files`, by `rule`.
///
/// An observation for exactly these districts is used as it is. Otherwise the finest file whose areas fit is
/// combined; members without data lower the coverage, and below `leastCoverage` there is no figure. Coverage weighs
/// by denominators if every member has one, otherwise by `residents` (indexed by district). Nothing is filled in.
Estimate combine(const AreaSet &target, Rule rule, double scale, std::span<const MeasuredFile> files,
                 std::span<const double> residents);

/// Half-width of the 95 % interval of `scale * numerator / denominator` from squared half-widths of the counts.
///
/// For a proportion of a subset the second term is taken off; where that is negative it is added (US Census Bureau,
/// "Understanding and Using American Community Survey Data: What All Data Users Need to Know", chapter on measures of
/// error for derived estimates). Same unit as the ratio. \pre denominator > 0
double ratioHalfWidth(double numerator, double denominator, double scale, double sumSquaredNumeratorHalfWidths,
                      double sumSquaredDenominatorHalfWidths);

} // namespace placelens
