#include "core/geometry/segment_crossings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace placelens {

namespace {

using Whole = std::int64_t; // tenths of a metre: products of differences on any national grid fit

struct Place
{
    Whole east = 0;
    Whole north = 0;
    friend bool operator==(const Place &, const Place &) = default;
};

struct Segment
{
    Place a;
    Place b;
    std::uint32_t arc = 0;
    std::uint32_t index = 0; // within the arc
    bool startsArc = false;
    bool endsArc = false;

    Whole west() const { return std::min(a.east, b.east); }
    Whole east() const { return std::max(a.east, b.east); }
    Whole south() const { return std::min(a.north, b.north); }
    Whole north() const { return std::max(a.north, b.north); }
    bool isArcEnd(Place p) const { return (startsArc && p == a) || (endsArc && p == b); }
};

Place placeOf(GridPoint p)
{
    return {std::llround(p.east * 10), std::llround(p.north * 10)};
}

GridPoint pointOf(Place p)
{
    return {static_cast<double>(p.east) / 10, static_cast<double>(p.north) / 10};
}

/// Positive if `c` is left of the line from `a` to `b`.
int sideOf(Place a, Place b, Place c)
{
    const Whole cross = (b.east - a.east) * (c.north - a.north) - (b.north - a.north) * (c.east - a.east);
    return (cross > 0) - (cross < 0);
}

bool isOn(const Segment &s, Place p)
{
    return sideOf(s.a, s.b, p) == 0 && p.east >= s.west() && p.east <= s.east() && p.north >= s.south()
           && p.north <= s.north();
}

bool mayMeetAt(const Segment &s, const Segment &t, Place p)
{
    if (s.isArcEnd(p) && t.isArcEnd(p))
        return true;
    if (s.arc != t.arc)
        return false;
    const Segment &before = s.index < t.index ? s : t;
    const Segment &after = s.index < t.index ? t : s;
    return before.index + 1 == after.index && before.b == p && after.a == p;
}

Place crossingOf(const Segment &s, const Segment &t)
{
    const double sEast = static_cast<double>(s.b.east - s.a.east);
    const double sNorth = static_cast<double>(s.b.north - s.a.north);
    const double tEast = static_cast<double>(t.b.east - t.a.east);
    const double tNorth = static_cast<double>(t.b.north - t.a.north);
    const double along =
        (static_cast<double>(t.a.east - s.a.east) * tNorth - static_cast<double>(t.a.north - s.a.north) * tEast)
        / (sEast * tNorth - sNorth * tEast);
    return {s.a.east + std::llround(along * sEast), s.a.north + std::llround(along * sNorth)};
}

/// Whether two segments meet where they must not, and where.
bool meetWrongly(const Segment &s, const Segment &t, Place &place)
{
    if (s.west() > t.east() || t.west() > s.east() || s.south() > t.north() || t.south() > s.north())
        return false;
    const int a = sideOf(s.a, s.b, t.a);
    const int b = sideOf(s.a, s.b, t.b);
    const int c = sideOf(t.a, t.b, s.a);
    const int d = sideOf(t.a, t.b, s.b);
    if (a * b < 0 && c * d < 0) {
        place = crossingOf(s, t);
        return true;
    }
    // What is left is touching; segments that run along each other touch at two different end points.
    std::array<Place, 4> touched;
    std::size_t count = 0;
    const auto touch = [&](const Segment &on, Place p) {
        if (isOn(on, p) && std::find(touched.begin(), touched.begin() + count, p) == touched.begin() + count)
            touched[count++] = p;
    };
    touch(s, t.a);
    touch(s, t.b);
    touch(t, s.a);
    touch(t, s.b);
    if (count == 0 || (count == 1 && mayMeetAt(s, t, touched.front())))
        return false;
    place = touched[count - 1];
    return true;
}

std::vector<Segment> segmentsOf(const Coverage &coverage)
{
    std::vector<Segment> segments;
    segments.reserve(coverage.points().size());
    for (std::uint32_t arc = 0; arc < coverage.arcs().size(); ++arc) {
        const std::span<const GridPoint> line = coverage.points(coverage.arcs()[arc]);
        for (std::uint32_t i = 1; i < line.size(); ++i)
            segments.push_back({placeOf(line[i - 1]), placeOf(line[i]), arc, i - 1, i == 1, i + 1 == line.size()});
    }
    return segments;
}

/// Segments sorted into the squares of a grid.
class SegmentGrid
{
public:
    explicit SegmentGrid(std::vector<Segment> segments);
    std::vector<ArcCrossing> crossings(std::size_t limit) const;

private:
    struct Entry
    {
        Whole column = 0;
        Whole row = 0;
        std::uint32_t segment = 0;
    };
    Whole columnOf(Whole east) const { return (east - m_west) / m_side; }
    Whole rowOf(Whole north) const { return (north - m_south) / m_side; }

    std::vector<Segment> m_segments;
    std::vector<Entry> m_entries; // sorted by square
    Whole m_west = 0;
    Whole m_south = 0;
    Whole m_side = 1;
};

SegmentGrid::SegmentGrid(std::vector<Segment> segments) : m_segments(std::move(segments))
{
    if (m_segments.empty())
        return;
    m_west = m_segments.front().west();
    m_south = m_segments.front().south();
    Whole extent = 0;
    double lengths = 0;
    for (const Segment &s : m_segments) {
        m_west = std::min(m_west, s.west());
        m_south = std::min(m_south, s.south());
        lengths += static_cast<double>(s.east() - s.west() + s.north() - s.south());
    }
    for (const Segment &s : m_segments)
        extent = std::max({extent, s.east() - m_west, s.north() - m_south});
    // Squares of a few segments' length: most segments then lie in one square or two. Not too many squares for one
    // segment that crosses the whole map.
    m_side =
        std::max({Whole{1}, Whole{std::llround(4 * lengths / static_cast<double>(m_segments.size()))}, extent / 2048});
    m_entries.reserve(m_segments.size() * 2);
    for (std::uint32_t i = 0; i < m_segments.size(); ++i) {
        const Segment &s = m_segments[i];
        for (Whole column = columnOf(s.west()); column <= columnOf(s.east()); ++column) {
            for (Whole row = rowOf(s.south()); row <= rowOf(s.north()); ++row)
                m_entries.push_back({column, row, i});
        }
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.column, a.row, a.segment) < std::tie(b.column, b.row, b.segment);
    });
}

std::vector<ArcCrossing> SegmentGrid::crossings(std::size_t limit) const
{
    std::vector<ArcCrossing> found;
    for (std::size_t begin = 0, end = 0; begin < m_entries.size() && found.size() < limit; begin = end) {
        const Entry &square = m_entries[begin];
        while (end < m_entries.size() && m_entries[end].column == square.column && m_entries[end].row == square.row)
            ++end;
        for (std::size_t i = begin; i < end; ++i) {
            const Segment &s = m_segments[m_entries[i].segment];
            for (std::size_t j = i + 1; j < end && found.size() < limit; ++j) {
                const Segment &t = m_segments[m_entries[j].segment];
                // A pair may share several squares; it belongs to the one where the overlap of its boxes begins.
                Place place;
                if (columnOf(std::max(s.west(), t.west())) == square.column
                    && rowOf(std::max(s.south(), t.south())) == square.row && meetWrongly(s, t, place))
                    found.push_back({std::min(s.arc, t.arc), std::max(s.arc, t.arc), pointOf(place)});
            }
        }
    }
    return found;
}

} // namespace

std::vector<ArcCrossing> findCrossings(const Coverage &coverage, std::size_t limit)
{
    std::vector<ArcCrossing> found = SegmentGrid(segmentsOf(coverage)).crossings(limit);
    // A point that touches an arc is the end of two segments, so it was found twice.
    const auto key = [](const ArcCrossing &c) { return std::tuple(c.arc, c.other, c.place.east, c.place.north); };
    std::sort(found.begin(), found.end(), [&](const ArcCrossing &a, const ArcCrossing &b) { return key(a) < key(b); });
    const auto same = [&](const ArcCrossing &a, const ArcCrossing &b) { return key(a) == key(b); };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    return found;
}

} // namespace placelens
