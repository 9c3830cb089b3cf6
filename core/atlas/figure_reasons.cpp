#include "core/atlas/figure_reasons.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// "Buckinghamshire (2021)": the same name means different places in different years.
QString datedName(const Atlas &atlas, const Area &area)
{
    if (area.geography < 0)
        return area.name;
    return u"%1 (%2)"_s.arg(area.name, atlas.geographies()[static_cast<std::size_t>(area.geography)].year());
}

/// Whether districts lack data, and which.
QStringList missingNames(const Atlas &atlas, const Estimate &estimate,
                         const std::function<const Area &(MeasuredAt)> &observed)
{
    QStringList names;
    for (const MeasuredAt at : estimate.withoutData)
        names.append(observed(at).name);
    for (const int district : estimate.unobserved.members())
        names.append(atlas.districts()[static_cast<std::size_t>(district)].name);
    return names;
}

QString gapSentence(Gap gap)
{
    switch (gap) {
    case Gap::Suppressed:
        return u"Suppressed by the publisher: the sample or the number of people is too small."_s;
    case Gap::Unreliable:
        return u"Held back by the publisher as unreliable."_s;
    default:
        return u"Not available from the publisher."_s;
    }
}

QString straddlingSentence(const Atlas &atlas, const Area &area, const Estimate &estimate,
                           const std::function<const Area &(MeasuredAt)> &observed)
{
    QStringList names;
    for (const MeasuredAt at : estimate.straddling)
        names.append(datedName(atlas, observed(at)));
    return u"%1 %2 only partly inside %3."_s.arg(shortList(names), names.size() == 1 ? u"is"_s : u"are"_s,
                                                 datedName(atlas, area));
}

} // namespace

QString shortList(const QStringList &names, int most)
{
    if (names.size() <= 1)
        return names.join(QString());
    if (names.size() <= most)
        return names.mid(0, names.size() - 1).join(u", "_s) + u" and "_s + names.back();
    return names.mid(0, most - 1).join(u", "_s) + u" and %1 others"_s.arg(names.size() - most + 1);
}

QString reasonFor(const Atlas &atlas, const Indicator &indicator, const Area &area, const Estimate &estimate,
                  const std::function<const Area &(MeasuredAt)> &observed)
{
    switch (estimate.why) {
    case WhyUnavailable::Available: {
        if (estimate.status != FigureStatus::Partial)
            return {};
        return u"Without %1: no data."_s.arg(shortList(missingNames(atlas, estimate, observed)));
    }
    case WhyUnavailable::NoValue:
        return gapSentence(estimate.gap);
    case WhyUnavailable::NotCombinable:
        if (!estimate.straddling.empty() && estimate.membersWithData == 0)
            return u"Not published for this area: "_s + straddlingSentence(atlas, area, estimate, observed);
        if (estimate.members == 1 || estimate.membersWithData == 0)
            return u"Not published for this area and period."_s;
        return indicator.whyNotCombined;
    case WhyUnavailable::Straddling:
        return straddlingSentence(atlas, area, estimate, observed);
    case WhyUnavailable::CoverageTooLow: {
        const double percent = std::floor(estimate.coverage.value_or(0) * 1000) / 10;
        return u"Only %1 % of the area has data (95 % is needed): none for %2."_s.arg(percent, 0, 'f', 1)
            .arg(shortList(missingNames(atlas, estimate, observed)));
    }
    case WhyUnavailable::NotObserved:
        break;
    }
    return u"Nothing is known of this area for the period."_s;
}

} // namespace placelens
