#include "core/statistics/combining.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace placelens {

namespace {

bool hasData(const Measured &m, Rule rule)
{
    if (rule == Rule::Sum || rule == Rule::None)
        return m.value.has_value();
    return m.numerator && m.denominator && *m.denominator > 0;
}

/// The observed areas of one file, seen from a target.
struct Fit
{
    std::vector<int> inside;
    std::vector<int> straddling;
    AreaSet observed; ///< districts of the areas inside
};

Fit fitOf(const AreaSet &target, const MeasuredFile &file)
{
    Fit fit;
    for (const int district : target.members()) {
        for (const int position : file.holding(district)) {
            const AreaSet &districts = file.measured()[static_cast<std::size_t>(position)].districts;
            std::vector<int> &list = districts.isSubsetOf(target) ? fit.inside : fit.straddling;
            if (std::find(list.begin(), list.end(), position) == list.end())
                list.push_back(position);
        }
    }
    std::sort(fit.inside.begin(), fit.inside.end());
    std::sort(fit.straddling.begin(), fit.straddling.end());
    for (const int position : fit.inside)
        fit.observed = fit.observed | file.measured()[static_cast<std::size_t>(position)].districts;
    return fit;
}

double residentsOf(const AreaSet &set, std::span<const double> residents)
{
    double sum = 0;
    for (const int district : set.members()) {
        if (static_cast<std::size_t>(district) < residents.size())
            sum += residents[static_cast<std::size_t>(district)];
    }
    return sum;
}

std::optional<double> valueOf(const Measured &m, Rule rule, double scale)
{
    if (m.value)
        return m.value;
    if (!hasData(m, rule) || rule == Rule::Sum || rule == Rule::None)
        return std::nullopt;
    return (rule == Rule::Ratio ? scale : 1.0) * *m.numerator / *m.denominator;
}

void setInterval(Estimate &estimate, double halfWidth)
{
    estimate.lower = *estimate.value - halfWidth;
    estimate.upper = *estimate.value + halfWidth;
}

/// The estimate where the target itself was observed.
Estimate published(const Measured &m, Rule rule, double scale, int file)
{
    Estimate estimate;
    estimate.members = m.districts.size();
    estimate.file = file;
    estimate.value = valueOf(m, rule, scale);
    if (!estimate.value) {
        estimate.coverage = 0;
        estimate.why = WhyUnavailable::NoValue;
        estimate.gap = m.gap;
        return estimate;
    }
    estimate.membersWithData = estimate.members;
    estimate.coverage = 1;
    estimate.status = FigureStatus::Published;
    estimate.why = WhyUnavailable::Available;
    if (m.lower && m.upper) {
        estimate.lower = m.lower;
        estimate.upper = m.upper;
    } else if (rule == Rule::Ratio && hasData(m, rule) && m.numeratorHalfWidth && m.denominatorHalfWidth) {
        setInterval(estimate,
                    ratioHalfWidth(*m.numerator, *m.denominator, scale, *m.numeratorHalfWidth * *m.numeratorHalfWidth,
                                   *m.denominatorHalfWidth * *m.denominatorHalfWidth));
    }
    return estimate;
}

/// The observation for exactly the target, with a value if any file has one.
std::optional<MeasuredAt> exactly(const AreaSet &target, Rule rule, double scale, std::span<const MeasuredFile> files)
{
    std::optional<MeasuredAt> found;
    for (std::size_t f = 0; f < files.size(); ++f) {
        const int position = files[f].isFromSmallAreas() ? -1 : files[f].exactly(target);
        if (position < 0)
            continue;
        const bool hasValue = valueOf(files[f].measured()[static_cast<std::size_t>(position)], rule, scale).has_value();
        if (!found || hasValue)
            found = MeasuredAt{static_cast<int>(f), position};
        if (hasValue)
            return found;
    }
    return found;
}

double coverageOf(const AreaSet &target, const MeasuredFile &file, const Fit &fit, Rule rule,
                  std::span<const double> residents)
{
    const AreaSet unobserved = target - fit.observed;
    bool byDenominator = rule != Rule::Sum && unobserved.isEmpty();
    for (const int i : fit.inside)
        byDenominator = byDenominator && file.measured()[static_cast<std::size_t>(i)].denominator.has_value();
    double all = byDenominator ? 0 : residentsOf(unobserved, residents);
    double known = 0;
    bool isWhole = unobserved.isEmpty();
    for (const int i : fit.inside) {
        const Measured &m = file.measured()[static_cast<std::size_t>(i)];
        const double weight = byDenominator ? *m.denominator : residentsOf(m.districts, residents);
        all += weight;
        if (hasData(m, rule))
            known += weight;
        else
            isWhole = false;
    }
    if (isWhole)
        return 1;
    return all > 0 ? known / all : 0;
}

/// Value and interval from the members of one file that have data.
void addUp(Estimate &estimate, const MeasuredFile &file, const Fit &fit, Rule rule, double scale)
{
    double numerator = 0;
    double denominator = 0;
    double sum = 0;
    double numeratorKnown = 0; // of the members whose half-widths are known
    double denominatorKnown = 0;
    double numeratorSquares = 0;
    double denominatorSquares = 0;
    for (const int i : fit.inside) {
        const Measured &m = file.measured()[static_cast<std::size_t>(i)];
        if (!hasData(m, rule))
            continue;
        if (rule == Rule::Sum) {
            sum += *m.value;
            continue;
        }
        numerator += *m.numerator;
        denominator += *m.denominator;
        if (m.numeratorHalfWidth && m.denominatorHalfWidth) {
            numeratorKnown += *m.numerator;
            denominatorKnown += *m.denominator;
            numeratorSquares += *m.numeratorHalfWidth * *m.numeratorHalfWidth;
            denominatorSquares += *m.denominatorHalfWidth * *m.denominatorHalfWidth;
        }
    }
    if (rule == Rule::Sum) {
        estimate.value = sum;
        return;
    }
    estimate.value = (rule == Rule::Ratio ? scale : 1.0) * numerator / denominator;
    // Members without a half-width are taken to be like the others, so the others alone give the width.
    if (rule == Rule::Ratio && denominatorKnown > 0 && denominatorKnown >= leastCoverage * denominator)
        setInterval(estimate,
                    ratioHalfWidth(numeratorKnown, denominatorKnown, scale, numeratorSquares, denominatorSquares));
}

Estimate combined(const AreaSet &target, Rule rule, double scale, std::span<const MeasuredFile> files, int at,
                  const Fit &fit, std::span<const double> residents)
{
    const MeasuredFile &file = files[static_cast<std::size_t>(at)];
    Estimate estimate;
    estimate.members = target.size();
    estimate.file = at;
    estimate.unobserved = target - fit.observed;
    for (const int i : fit.inside) {
        const Measured &m = file.measured()[static_cast<std::size_t>(i)];
        if (hasData(m, rule))
            estimate.membersWithData += m.districts.size();
        else
            estimate.withoutData.push_back({at, i});
    }
    estimate.coverage = coverageOf(target, file, fit, rule, residents);
    if (*estimate.coverage < leastCoverage || estimate.membersWithData == 0) {
        estimate.why = WhyUnavailable::CoverageTooLow;
        return estimate;
    }
    addUp(estimate, file, fit, rule, scale);
    estimate.why = WhyUnavailable::Available;
    const bool isWhole = estimate.withoutData.empty() && estimate.unobserved.isEmpty();
    estimate.status = isWhole ? FigureStatus::Aggregated : FigureStatus::Partial;
    return estimate;
}

} // namespace

MeasuredFile::MeasuredFile(std::vector<Measured> measured, bool fromSmallAreas)
    : m_measured(std::move(measured)), m_fromSmallAreas(fromSmallAreas)
{
    std::vector<std::vector<int>> all; // by district, coarser ones too
    for (std::size_t i = 0; i < m_measured.size(); ++i) {
        m_bySet.emplace(m_measured[i].districts, static_cast<int>(i));
        for (const int district : m_measured[i].districts.members()) {
            if (all.size() <= static_cast<std::size_t>(district))
                all.resize(static_cast<std::size_t>(district) + 1);
            all[static_cast<std::size_t>(district)].push_back(static_cast<int>(i));
        }
    }
    const auto isCoarser = [&](const AreaSet &outer) {
        for (const int district : outer.members()) {
            for (const int inner : all[static_cast<std::size_t>(district)]) {
                const AreaSet &districts = m_measured[static_cast<std::size_t>(inner)].districts;
                if (districts.isSubsetOf(outer) && !(districts == outer))
                    return true;
            }
        }
        return false;
    };
    m_byDistrict.resize(all.size());
    for (std::size_t i = 0; i < m_measured.size(); ++i) {
        if (isCoarser(m_measured[i].districts))
            continue;
        for (const int district : m_measured[i].districts.members())
            m_byDistrict[static_cast<std::size_t>(district)].push_back(static_cast<int>(i));
    }
}

int MeasuredFile::exactly(const AreaSet &districts) const
{
    const auto found = m_bySet.find(districts);
    return found == m_bySet.end() ? -1 : found->second;
}

std::span<const int> MeasuredFile::holding(int district) const
{
    if (static_cast<std::size_t>(district) >= m_byDistrict.size())
        return {};
    return m_byDistrict[static_cast<std::size_t>(district)];
}

double ratioHalfWidth(double numerator, double denominator, double scale, double sumSquaredNumeratorHalfWidths,
                      double sumSquaredDenominatorHalfWidths)
{
    const double ratio = numerator / denominator;
    const double second = ratio * ratio * sumSquaredDenominatorHalfWidths;
    double variance = sumSquaredNumeratorHalfWidths - second;
    if (variance < 0)
        variance = sumSquaredNumeratorHalfWidths + second;
    return scale * std::sqrt(variance) / denominator;
}

Estimate combine(const AreaSet &target, Rule rule, double scale, std::span<const MeasuredFile> files,
                 std::span<const double> residents)
{
    if (const auto at = exactly(target, rule, scale, files))
        return published(files[static_cast<std::size_t>(at->file)].measured()[static_cast<std::size_t>(at->position)],
                         rule, scale, at->file);

    std::vector<Fit> fits;
    for (const MeasuredFile &file : files)
        fits.push_back(fitOf(target, file));

    int finest = -1;
    int straddled = -1;
    for (std::size_t f = 0; f < fits.size(); ++f) {
        const int here = static_cast<int>(f);
        if (!fits[f].straddling.empty()) {
            if (straddled < 0
                || fits[f].straddling.size() < fits[static_cast<std::size_t>(straddled)].straddling.size())
                straddled = here;
        } else if (!fits[f].inside.empty()
                   && (finest < 0 || fits[f].inside.size() > fits[static_cast<std::size_t>(finest)].inside.size())) {
            finest = here;
        }
    }
    if (rule != Rule::None && finest >= 0)
        return combined(target, rule, scale, files, finest, fits[static_cast<std::size_t>(finest)], residents);

    Estimate estimate;
    estimate.members = target.size();
    AreaSet known; // covered by any observed area inside that has a value, coarser ones too
    for (const MeasuredFile &file : files) {
        for (const Measured &m : file.measured()) {
            if (hasData(m, rule) && m.districts.isSubsetOf(target))
                known = known | m.districts;
        }
    }
    for (std::size_t f = 0; f < fits.size(); ++f) {
        for (const int i : fits[f].straddling) {
            if (static_cast<int>(f) == straddled)
                estimate.straddling.push_back({straddled, i});
        }
    }
    estimate.membersWithData = known.size();
    if (rule == Rule::None) {
        estimate.why = WhyUnavailable::NotCombinable;
    } else if (straddled >= 0) {
        estimate.why = WhyUnavailable::Straddling;
    } else {
        estimate.why = WhyUnavailable::NotObserved;
        estimate.coverage = 0;
    }
    return estimate;
}

} // namespace placelens
