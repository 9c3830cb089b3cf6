#include "core/import/layer_bytes.h"

#include <QDataStream>
#include <QIODevice>

#include <array>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr std::array<char, 8> magic{'P', 'L', 'L', 'A', 'Y', 'E', 'R', '\n'};
/// To be raised whenever the bytes, or what the builder makes of the same file, change.
constexpr std::uint32_t version = 1;
constexpr std::uint32_t byteOrderMark = 0x01020304; // tables are as this machine keeps them
constexpr double stepsPerMetre = 10;

struct Header
{
    std::array<char, 8> magic = {};
    std::uint32_t version = 0;
    std::uint32_t byteOrder = 0;
    std::uint64_t textSize = 0; // of what follows the header; a multiple of 8
    std::uint64_t pointCount = 0;
    std::uint64_t arcCount = 0;
    std::uint64_t valueCount = 0;
    std::uint64_t partCount = 0;
    std::uint64_t checksum = 0; // of everything after it
};

struct Step
{
    std::int32_t east = 0;
    std::int32_t north = 0;
};

struct ArcEntry
{
    std::uint32_t firstPoint = 0;
    std::uint32_t pointCount = 0;
    PartIndex left = noPart;
    PartIndex right = noPart;
};

/// Every word goes through a step that can be undone, so a single changed bit always changes the sum.
std::uint64_t checksumOf(std::uint64_t sum, QByteArrayView bytes)
{
    const auto mix = [&sum](std::uint64_t word) {
        sum = (sum ^ word) * 0x9E3779B97F4A7C15U; // odd: multiplying can be undone
        sum ^= sum >> 32;
    };
    qsizetype at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        mix(word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes.data() + at, static_cast<std::size_t>(bytes.size() - at));
    mix(rest);
    mix(static_cast<std::uint64_t>(bytes.size()));
    return sum;
}

std::uint64_t checksumOf(Header header, QByteArrayView rest)
{
    header.checksum = 0;
    std::array<char, sizeof(Header)> bytes = {};
    std::memcpy(bytes.data(), &header, sizeof(Header));
    return checksumOf(checksumOf(0, QByteArrayView(bytes.data(), sizeof(Header))), rest);
}

QDataStream &operator<<(QDataStream &out, const LayerFinding &finding)
{
    out << finding.count << static_cast<quint32>(finding.places.size());
    for (const LayerFinding::Place &place : finding.places)
        out << place.point.east << place.point.north << place.area;
    return out;
}

QDataStream &operator>>(QDataStream &in, LayerFinding &finding)
{
    quint32 count = 0;
    in >> finding.count >> count;
    for (quint32 i = 0; i < count && i < LayerFinding::mostPlaces; ++i) {
        LayerFinding::Place place;
        in >> place.point.east >> place.point.north >> place.area;
        finding.places.push_back(place);
    }
    return in;
}

QDataStream &operator<<(QDataStream &out, const LayerWish &w)
{
    return out << w.layer << w.valueColumn << w.codeColumn << w.nameColumn;
}

QDataStream &operator>>(QDataStream &in, LayerWish &w)
{
    return in >> w.layer >> w.valueColumn >> w.codeColumn >> w.nameColumn;
}

/// Visits what a layer has besides its tables, in one order for both directions.
template<typename Stream, typename Layer>
void visitTexts(Stream &stream, Layer &layer)
{
    const auto all = [&stream](auto &...each) { (void(stream ^ each), ...); };
    auto &report = layer.report;
    all(layer.layer, layer.codes, layer.names, layer.valueColumn, layer.codeColumn, layer.nameColumn);
    all(layer.extent.west, layer.extent.south, layer.extent.east, layer.extent.north);
    all(report.areas, report.vertices, report.transformedFrom, report.isSystemAssumed, report.isRoughlyTransformed);
    all(report.withoutShape, report.degenerateRings, report.repeatedRings, report.farRings, report.notFiniteRings,
        report.crossingRings, report.doubledEdges);
    all(report.isChecked, report.overlaps, report.overlapArea, report.gaps, report.gapArea, report.slivers,
        report.crossings);
}

struct Writing
{
    QDataStream &stream;
};
struct Reading
{
    QDataStream &stream;
};
template<typename T>
void operator^(Writing &to, const T &value)
{
    to.stream << value;
}
template<typename T>
void operator^(Reading &from, T &value)
{
    from.stream >> value;
}

QByteArray textsOf(const LayerKey &key, const PolygonLayer &layer)
{
    QByteArray texts;
    QDataStream out(&texts, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << key.path << key.state << key.wish;
    Writing writing{out};
    visitTexts(writing, layer);
    texts.append((8 - texts.size() % 8) % 8, '\0');
    return texts;
}

template<typename Entry>
void appendTable(QByteArray &bytes, const std::vector<Entry> &table)
{
    bytes.append(reinterpret_cast<const char *>(table.data()), static_cast<qsizetype>(table.size() * sizeof(Entry)));
}

template<typename Entry>
std::vector<Entry> takeTable(QByteArrayView &bytes, std::uint64_t count)
{
    std::vector<Entry> table(count);
    if (count > 0) // an empty table has no address
        std::memcpy(table.data(), bytes.data(), count * sizeof(Entry));
    bytes = bytes.sliced(static_cast<qsizetype>(count * sizeof(Entry)));
    return table;
}

/// The size of the whole file; 0 if the counts in a header make no sense.
std::uint64_t sizeOf(const Header &header)
{
    constexpr std::uint64_t most = std::uint64_t{1} << 32;
    if (header.textSize > most || header.pointCount > most || header.arcCount > most || header.valueCount > most
        || header.partCount > most)
        return 0;
    return sizeof(Header) + header.textSize + header.pointCount * (sizeof(Step) + sizeof(float))
           + header.pointCount % 2 * sizeof(float) + header.arcCount * sizeof(ArcEntry)
           + header.valueCount * sizeof(double);
}

std::vector<Arc> arcsOf(const std::vector<ArcEntry> &entries, const Header &header)
{
    std::vector<Arc> arcs;
    arcs.reserve(entries.size());
    const auto isPart = [&header](PartIndex part) { return part == noPart || part < header.partCount; };
    for (const ArcEntry &entry : entries) {
        if (entry.pointCount < 2 || std::uint64_t{entry.firstPoint} + entry.pointCount > header.pointCount
            || !isPart(entry.left) || !isPart(entry.right))
            return {};
        arcs.push_back({entry.firstPoint, entry.pointCount, entry.left, entry.right, {}});
    }
    return arcs;
}

} // namespace

QByteArray layerBytes(const LayerKey &key, const PolygonLayer &layer)
{
    const Coverage &coverage = *layer.coverage;
    std::vector<Step> steps;
    steps.reserve(coverage.points().size());
    for (const GridPoint &p : coverage.points()) {
        steps.push_back({static_cast<std::int32_t>(std::lround(p.east * stepsPerMetre)),
                         static_cast<std::int32_t>(std::lround(p.north * stepsPerMetre))});
        if (GridPoint{steps.back().east / stepsPerMetre, steps.back().north / stepsPerMetre} != p)
            return {};
    }
    std::vector<float> significance(steps.size() + steps.size() % 2);
    std::vector<ArcEntry> arcs;
    for (const Arc &arc : coverage.arcs()) {
        arcs.push_back({arc.firstPoint, arc.pointCount, arc.left, arc.right});
        const std::span<const float> from = coverage.significance(arc);
        std::copy(from.begin(), from.end(), significance.begin() + arc.firstPoint);
    }
    const QByteArray texts = textsOf(key, layer);
    Header header{magic,
                  version,
                  byteOrderMark,
                  static_cast<std::uint64_t>(texts.size()),
                  steps.size(),
                  arcs.size(),
                  layer.values.size(),
                  coverage.partCount(),
                  0};
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(sizeOf(header)));
    bytes.append(sizeof(Header), '\0');
    bytes.append(texts);
    appendTable(bytes, steps);
    appendTable(bytes, significance);
    appendTable(bytes, arcs);
    appendTable(bytes, layer.values);
    header.checksum = checksumOf(header, QByteArrayView(bytes).sliced(sizeof(Header)));
    std::memcpy(bytes.data(), &header, sizeof(Header));
    return bytes;
}

std::optional<PolygonLayer> layerFromBytes(const LayerKey &key, QByteArrayView bytes)
{
    Header header;
    if (bytes.size() < qsizetype(sizeof(Header)))
        return std::nullopt;
    std::memcpy(&header, bytes.data(), sizeof(Header));
    if (header.magic != magic || header.version != version || header.byteOrder != byteOrderMark
        || sizeOf(header) != static_cast<std::uint64_t>(bytes.size()))
        return std::nullopt;
    bytes = bytes.sliced(sizeof(Header));
    if (checksumOf(header, bytes) != header.checksum)
        return std::nullopt;

    const QByteArray texts =
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(header.textSize)); // alive while it is read
    QDataStream in(texts);
    in.setVersion(QDataStream::Qt_6_4);
    LayerKey kept;
    in >> kept.path >> kept.state >> kept.wish;
    if (kept != key)
        return std::nullopt;
    PolygonLayer layer;
    Reading reading{in};
    visitTexts(reading, layer);
    bytes = bytes.sliced(static_cast<qsizetype>(header.textSize));

    std::vector<GridPoint> points;
    points.reserve(header.pointCount);
    for (const Step &step : takeTable<Step>(bytes, header.pointCount))
        points.push_back({step.east / stepsPerMetre, step.north / stepsPerMetre});
    std::vector<float> significance = takeTable<float>(bytes, header.pointCount + header.pointCount % 2);
    significance.resize(header.pointCount);
    std::vector<Arc> arcs = arcsOf(takeTable<ArcEntry>(bytes, header.arcCount), header);
    layer.values = takeTable<double>(bytes, header.valueCount);
    if (in.status() != QDataStream::Ok || arcs.size() != header.arcCount)
        return std::nullopt;
    layer.coverage = std::make_shared<const Coverage>(std::move(points), std::move(significance), std::move(arcs),
                                                      static_cast<PartIndex>(header.partCount));
    return layer;
}

} // namespace placelens
