#include "core/geometry/simplification.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace placelens {

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

double triangleArea(GridPoint a, GridPoint b, GridPoint c)
{
    return std::abs((b.east - a.east) * (c.north - a.north) - (b.north - a.north) * (c.east - a.east)) / 2;
}

/// The inner points of a line that are still there, the one with the least effective area on top of a heap.
class Elimination
{
public:
    explicit Elimination(std::span<const GridPoint> line);

    std::size_t remaining() const { return m_heap.size(); }
    double leastArea() const { return m_points[m_heap.front()].area; }
    std::uint32_t dropLeast();

private:
    struct Entry
    {
        std::uint32_t previous = 0;
        std::uint32_t next = 0;
        std::uint32_t place = 0; // in the heap
        double area = 0;
    };

    bool isLess(std::uint32_t a, std::uint32_t b) const
    {
        return m_points[a].area < m_points[b].area || (m_points[a].area == m_points[b].area && a < b);
    }
    void put(std::uint32_t point, std::size_t place)
    {
        m_heap[place] = point;
        m_points[point].place = static_cast<std::uint32_t>(place);
    }
    void rise(std::size_t place);
    void sink(std::size_t place);
    void update(std::uint32_t point, double atLeast);

    std::span<const GridPoint> m_line;
    std::vector<Entry> m_points;
    std::vector<std::uint32_t> m_heap;
};

Elimination::Elimination(std::span<const GridPoint> line) : m_line(line), m_points(line.size()), m_heap(line.size() - 2)
{
    for (std::uint32_t i = 1; i + 1 < line.size(); ++i) {
        m_points[i] = {i - 1, i + 1, i - 1, triangleArea(line[i - 1], line[i], line[i + 1])};
        m_heap[i - 1] = i;
    }
    for (std::size_t place = m_heap.size() / 2; place-- > 0;)
        sink(place);
}

void Elimination::rise(std::size_t place)
{
    const std::uint32_t point = m_heap[place];
    while (place > 0 && isLess(point, m_heap[(place - 1) / 2])) {
        put(m_heap[(place - 1) / 2], place);
        place = (place - 1) / 2;
    }
    put(point, place);
}

void Elimination::sink(std::size_t place)
{
    const std::uint32_t point = m_heap[place];
    for (std::size_t child = 2 * place + 1; child < m_heap.size(); child = 2 * place + 1) {
        if (child + 1 < m_heap.size() && isLess(m_heap[child + 1], m_heap[child]))
            ++child;
        if (!isLess(m_heap[child], point))
            break;
        put(m_heap[child], place);
        place = child;
    }
    put(point, place);
}

void Elimination::update(std::uint32_t point, double atLeast)
{
    if (point == 0 || point + 1 == m_line.size())
        return;
    Entry &entry = m_points[point];
    // Monotone: a neighbour that became smaller by the drop must not seem less important than what was dropped.
    entry.area = std::max(atLeast, triangleArea(m_line[entry.previous], m_line[point], m_line[entry.next]));
    rise(entry.place);
    sink(entry.place);
}

std::uint32_t Elimination::dropLeast()
{
    const std::uint32_t dropped = m_heap.front();
    const std::uint32_t last = m_heap.back();
    m_heap.pop_back();
    if (!m_heap.empty()) {
        put(last, 0);
        sink(0);
    }
    const Entry gone = m_points[dropped];
    m_points[gone.previous].next = gone.next;
    m_points[gone.next].previous = gone.previous;
    update(gone.previous, gone.area);
    update(gone.next, gone.area);
    return dropped;
}

} // namespace

void effectiveAreas(std::span<const GridPoint> line, std::span<float> areas)
{
    std::fill(areas.begin(), areas.end(), infinity);
    if (line.size() < 3)
        return;
    const std::size_t kept = line.front() == line.back() ? 2 : 0;
    Elimination elimination(line);
    while (elimination.remaining() > kept) {
        const double area = elimination.leastArea();
        areas[elimination.dropLeast()] = static_cast<float>(area);
    }
}

std::vector<float> effectiveAreas(std::span<const GridPoint> line)
{
    std::vector<float> areas(line.size());
    effectiveAreas(line, areas);
    return areas;
}

std::vector<GridPoint> simplified(std::span<const GridPoint> line, std::span<const float> significance, float threshold)
{
    std::vector<GridPoint> kept;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (significance[i] >= threshold)
            kept.push_back(line[i]);
    }
    return kept;
}

} // namespace placelens
