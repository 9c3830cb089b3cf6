#include "core/geometry/even_odd_rings.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace placelens {

namespace {

using Whole = std::int64_t;

/// The ring with a step wherever it meets itself. Rounding can make it meet itself anew, but hardly ever twice.
StepRing withCrossings(StepRing ring)
{
    constexpr int mostPasses = 6;
    SelfCrossings crossings;
    for (int pass = 0; pass < mostPasses; ++pass) {
        std::vector<SelfCrossings::Cut> cuts = crossings.find(ring);
        if (cuts.empty())
            break;
        const auto along = [&](const SelfCrossings::Cut &cut) {
            const GridStep from = ring[cut.edge];
            return std::abs(Whole{cut.place.east} - from.east) + std::abs(Whole{cut.place.north} - from.north);
        };
        std::sort(cuts.begin(), cuts.end(), [&](const SelfCrossings::Cut &a, const SelfCrossings::Cut &b) {
            return std::tuple(a.edge, along(a), a.place) < std::tuple(b.edge, along(b), b.place);
        });
        StepRing cutRing;
        const auto append = [&cutRing](GridStep step) {
            if (cutRing.empty() || cutRing.back() != step)
                cutRing.push_back(step);
        };
        auto cut = cuts.begin();
        for (std::uint32_t i = 0; i < ring.size(); ++i) {
            append(ring[i]);
            for (; cut != cuts.end() && cut->edge == i; ++cut)
                append(cut->place);
        }
        while (cutRing.size() > 1 && cutRing.front() == cutRing.back())
            cutRing.pop_back();
        ring = std::move(cutRing);
    }
    return ring;
}

/// The edges of a ring that meets itself at its steps only, each turned so that the inside is on its left.
class ParityEdges
{
public:
    explicit ParityEdges(const StepRing &ring);

    bool isBalanced() const;
    std::vector<StepRing> loops();

private:
    struct End
    {
        std::uint32_t to = 0;
        enum { Unknown, Leaving, Arriving } way = Unknown;
        bool isWalked = false;
    };
    std::span<End> ends(std::uint32_t vertex)
    {
        return {m_ends.data() + m_first[vertex], m_first[vertex + 1] - m_first[vertex]};
    }
    void turnAround(std::uint32_t vertex, std::size_t known, bool isLeaving);
    void turnAll();

    VertexIndex m_index;
    std::vector<std::uint32_t> m_first;
    std::vector<End> m_ends; // by vertex, counter-clockwise from due south
    std::vector<std::uint32_t> m_open;
};

/// Whether `a` comes before `b` counter-clockwise round `from`, beginning just past due south.
bool turnsBefore(GridStep from, GridStep a, GridStep b)
{
    const auto isEastern = [from](GridStep p) {
        return p.east > from.east || (p.east == from.east && p.north > from.north);
    };
    if (isEastern(a) != isEastern(b))
        return isEastern(a);
    return sideOf(from, a, b) > 0;
}

ParityEdges::ParityEdges(const StepRing &ring) : m_index(ring.size())
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const std::uint32_t a = m_index.number(ring[i]);
        const std::uint32_t b = m_index.number(ring[i + 1 == ring.size() ? 0 : i + 1]);
        edges.emplace_back(std::min(a, b), std::max(a, b));
    }
    std::sort(edges.begin(), edges.end());
    // An edge that is walked twice has the same on both sides.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> odd;
    for (std::size_t i = 0, end = 0; i < edges.size(); i = end) {
        while (end < edges.size() && edges[end] == edges[i])
            ++end;
        if ((end - i) % 2 == 1)
            odd.push_back(edges[i]);
    }
    const std::vector<GridStep> &steps = m_index.steps();
    m_first.assign(steps.size() + 1, 0);
    for (const auto &[a, b] : odd) {
        ++m_first[a + 1];
        ++m_first[b + 1];
    }
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    m_ends.resize(m_first.back());
    std::vector<std::uint32_t> filled(m_first.begin(), m_first.end() - 1);
    for (const auto &[a, b] : odd) {
        m_ends[filled[a]++].to = b;
        m_ends[filled[b]++].to = a;
    }
    for (std::uint32_t vertex = 0; vertex < steps.size(); ++vertex) {
        const std::span<End> all = ends(vertex);
        std::sort(all.begin(), all.end(),
                  [&](const End &a, const End &b) { return turnsBefore(steps[vertex], steps[a.to], steps[b.to]); });
    }
    turnAll();
}

/// Round a vertex inside and outside take turns, so that one edge decides about all.
void ParityEdges::turnAround(std::uint32_t vertex, std::size_t known, bool isLeaving)
{
    const std::span<End> all = ends(vertex);
    for (std::size_t i = 0; i < all.size(); ++i) {
        End &end = all[i];
        if (end.way != End::Unknown)
            continue;
        const bool isSame = (i > known ? i - known : known - i) % 2 == 0;
        const bool leaves = isSame == isLeaving;
        end.way = leaves ? End::Leaving : End::Arriving;
        for (End &other : ends(end.to)) {
            if (other.to == vertex)
                other.way = leaves ? End::Arriving : End::Leaving;
        }
        m_open.push_back(end.to);
    }
}

void ParityEdges::turnAll()
{
    const std::vector<GridStep> &steps = m_index.steps();
    std::vector<std::uint32_t> fromWest(steps.size());
    for (std::uint32_t i = 0; i < fromWest.size(); ++i)
        fromWest[i] = i;
    std::sort(fromWest.begin(), fromWest.end(), [&](std::uint32_t a, std::uint32_t b) { return steps[a] < steps[b]; });
    for (const std::uint32_t west : fromWest) {
        if (ends(west).empty() || ends(west).front().way != End::Unknown)
            continue;
        // All edges of a westernmost vertex go east; the first of them counter-clockwise has what lies west on its right.
        // The piece may lie inside another one, that is, inside out.
        bool isInside = false;
        for (std::uint32_t vertex = 0; vertex < steps.size(); ++vertex) {
            for (const End &end : ends(vertex)) {
                if (end.way != End::Leaving)
                    continue;
                const GridStep a = std::min(steps[vertex], steps[end.to], [](GridStep p, GridStep q) {
                    return std::tuple(p.north, p.east) < std::tuple(q.north, q.east);
                });
                const GridStep b = a == steps[vertex] ? steps[end.to] : steps[vertex];
                if ((a.north > steps[west].north) != (b.north > steps[west].north) && sideOf(a, b, steps[west]) < 0)
                    isInside = !isInside;
            }
        }
        turnAround(west, 0, !isInside);
        while (!m_open.empty()) {
            const std::uint32_t vertex = m_open.back();
            m_open.pop_back();
            const std::span<End> all = ends(vertex);
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (all[i].way != End::Unknown) {
                    turnAround(vertex, i, all[i].way == End::Leaving);
                    break;
                }
            }
        }
    }
}

/// Whether as many edges arrive everywhere as leave: rings close then, come what may.
bool ParityEdges::isBalanced() const
{
    for (std::size_t vertex = 0; vertex + 1 < m_first.size(); ++vertex) {
        int balance = 0;
        for (std::uint32_t i = m_first[vertex]; i < m_first[vertex + 1]; ++i)
            balance += m_ends[i].way == End::Leaving ? 1 : -1;
        if (balance != 0)
            return false;
    }
    return true;
}

std::vector<StepRing> ParityEdges::loops()
{
    std::vector<StepRing> found;
    for (std::uint32_t start = 0; start + 1 < m_first.size(); ++start) {
        for (std::size_t i = 0; i < ends(start).size(); ++i) {
            if (ends(start)[i].way != End::Leaving || ends(start)[i].isWalked)
                continue;
            StepRing loop;
            std::uint32_t at = start;
            do {
                const std::span<End> all = ends(at);
                const auto next = std::find_if(all.begin(), all.end(),
                                               [](const End &end) { return end.way == End::Leaving && !end.isWalked; });
                next->isWalked = true;
                loop.push_back(m_index.steps()[at]);
                at = next->to;
            } while (at != start);
            found.push_back(std::move(loop));
        }
    }
    return found;
}

} // namespace

double twiceArea(std::span<const GridStep> ring)
{
    if (ring.size() < 3)
        return 0;
    // Relative to the first step, so that the sum stays exact for any real area.
    const GridStep origin = ring.front();
    double sum = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) {
        const double aEast = double(ring[i - 1].east) - origin.east;
        const double aNorth = double(ring[i - 1].north) - origin.north;
        const double bEast = double(ring[i].east) - origin.east;
        const double bNorth = double(ring[i].north) - origin.north;
        sum += aEast * bNorth - bEast * aNorth;
    }
    return sum;
}

std::vector<StepRing> evenOddRings(const StepRing &ring)
{
    ParityEdges edges(withCrossings(ring));
    if (edges.isBalanced())
        return edges.loops();
    StepRing whole = ring;
    if (twiceArea(whole) < 0)
        std::reverse(whole.begin(), whole.end());
    return {whole};
}

} // namespace placelens
