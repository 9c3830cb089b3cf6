#include "core/import/layer_report.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

QString number(qint64 count)
{
    return QLocale::c().toString(count);
}

QString hectares(double squareMetres)
{
    return squareMetres < 10000 ? u"%1 m²"_s.arg(squareMetres, 0, 'f', squareMetres < 10 ? 1 : 0)
                                : u"%1 ha"_s.arg(squareMetres / 10000, 0, 'f', 1);
}

/// "Leeds at 430000 433000, Bath" of the first places.
QString placesOf(const LayerFinding &finding)
{
    QStringList words;
    for (const LayerFinding::Place &place : finding.places) {
        const bool isSomewhere = std::isfinite(place.point.east) && std::isfinite(place.point.north);
        words << (isSomewhere ? u"%1 at %2 %3"_s.arg(place.area)
                                    .arg(place.point.east, 0, 'f', 0)
                                    .arg(place.point.north, 0, 'f', 0)
                              : place.area);
    }
    return words.join(u", "_s) + (finding.count > qsizetype(finding.places.size()) ? u" …"_s : QString());
}

class Sentences
{
public:
    /// `one` and `many` have the count as %1.
    void add(const LayerFinding &finding, const QString &one, const QString &many)
    {
        if (finding.count == 0)
            return;
        const QString text = finding.count == 1 ? one : many;
        list << (text.contains(u"%1"_s) ? text.arg(number(finding.count)) : text) + u": "_s + placesOf(finding) + u'.';
    }
    QStringList list;
};

} // namespace

void LayerFinding::add(GridPoint point, const QString &area)
{
    ++count;
    if (places.size() < mostPlaces)
        places.push_back({point, area});
}

QStringList LayerReport::sentences() const
{
    Sentences said;
    if (areas == 0)
        said.list << u"The layer has no areas."_s;
    else if (areas == 1)
        said.list << u"1 area with %1 vertices was read."_s.arg(number(vertices));
    else
        said.list << u"%1 areas with %2 vertices were read."_s.arg(number(areas), number(vertices));
    if (isSystemAssumed && transformedFrom.isEmpty())
        said.list
            << u"The layer doesn't say which coordinate system it has; its numbers were taken as metres of British National Grid."_s;
    else if (isSystemAssumed)
        said.list
            << u"The layer doesn't say which coordinate system it has; its numbers were taken as longitude and latitude (%1) and turned into British National Grid."_s
                   .arg(transformedFrom);
    else if (!transformedFrom.isEmpty())
        said.list << u"Its places were turned from %1 into British National Grid."_s.arg(transformedFrom);
    if (isRoughlyTransformed)
        said.list << u"They may be up to 5 m off, because the grid of corrections (OSTN15) is not installed."_s;
    said.add(withoutShape, u"1 area has no shape"_s, u"%1 areas have no shape"_s);
    said.add(degenerateRings, u"1 ring encloses nothing and was left out"_s,
             u"%1 rings enclose nothing and were left out"_s);
    said.add(repeatedRings, u"1 ring is in its area twice and was used once"_s,
             u"%1 rings are in their area twice and were used once"_s);
    said.add(farRings, u"1 ring lies beyond any map and was left out"_s,
             u"%1 rings lie beyond any map and were left out"_s);
    said.add(notFiniteRings, u"1 ring has a place that is no number or not on the grid and was left out"_s,
             u"%1 rings have a place that is no number or not on the grid and were left out"_s);
    said.add(crossingRings, u"1 ring crosses itself"_s, u"%1 rings cross themselves"_s);
    said.add(doubledEdges, u"1 stretch of border belongs to two areas on the same side"_s,
             u"%1 stretches of border belong to two areas on the same side"_s);
    said.add(overlaps, u"1 pair of areas overlaps, by %1"_s.arg(hectares(overlapArea)),
             u"%1 pairs of areas overlap, by %2 in all"_s.arg(number(overlaps.count), hectares(overlapArea)));
    said.add(gaps, u"1 gap of %1 lies between areas"_s.arg(hectares(gapArea)),
             u"%1 gaps of %2 in all lie between areas"_s.arg(number(gaps.count), hectares(gapArea)));
    said.add(slivers, u"1 of them is less than 3 m wide"_s, u"%1 of them are less than 3 m wide"_s);
    said.add(crossings, u"Borders meet at 1 place where neither ends"_s,
             u"Borders meet at %1 places where neither ends"_s);
    return said.list;
}

QString areaName(const QStringList &names, PartIndex part)
{
    if (qsizetype(part) < names.size() && !names[part].isEmpty())
        return names[part];
    return u"area %1"_s.arg(part + 1);
}

void addBuilderReport(LayerReport &report, const CoverageReport &built, const QStringList &names)
{
    const auto findingOf = [&report](RingUse use) -> LayerFinding & {
        switch (use) {
        case RingUse::Repeated:
            return report.repeatedRings;
        case RingUse::Far:
            return report.farRings;
        case RingUse::NotFinite:
            return report.notFiniteRings;
        case RingUse::CrossingItself:
            return report.crossingRings;
        default:
            return report.degenerateRings;
        }
    };
    for (const RingNote &note : built.ringNotes)
        findingOf(note.use).add(note.place, areaName(names, note.part));
    for (const RingUse use :
         {RingUse::Degenerate, RingUse::Repeated, RingUse::Far, RingUse::NotFinite, RingUse::CrossingItself})
        findingOf(use).count = static_cast<qint64>(built.count(use));
    for (const EdgeNote &note : built.edgeNotes)
        report.doubledEdges.add(note.place,
                                u"%1 and %2"_s.arg(areaName(names, note.first), areaName(names, note.second)));
    report.doubledEdges.count = static_cast<qint64>(built.overlappingEdges);
}

} // namespace placelens
