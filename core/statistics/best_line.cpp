#include "core/statistics/best_line.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

struct Direction
{
    double east = 0, north = 0;
};

double cross(Direction a, Direction b)
{
    return a.east * b.north - a.north * b.east;
}

Direction unit(Direction d)
{
    const double length = std::hypot(d.east, d.north);
    return {d.east / length, d.north / length};
}

/// What a place adds to its side: its weight, and its weight times its distance from the mean of all.
struct Load
{
    double weight = 0, sum = 0;
    void add(const Load &other, double sign)
    {
        weight += sign * other.weight;
        sum += sign * other.sum;
    }
};

/// Another place as the turning line meets it: on its way from east by north to west.
struct Met
{
    Direction direction;    ///< north of east, or due east
    bool startsLeft = true; ///< of the line before it turns
    Load load;
};

/// A parting found: the place that the line runs by, its side, and the two directions that the line lies between.
struct Parting
{
    std::size_t pivot = 0;
    bool isPivotLeft = true;
    Direction after, before;
    double gain = 0; ///< between-group squares
};

class Search
{
public:
    Search(std::span<const PlacedFigure> places, Weighting weighting) : m_places(places)
    {
        double largest = 0, mean = 0;
        for (const PlacedFigure &place : places) {
            m_loads.push_back({weighting == Weighting::Equal ? 1 : place.weight, 0});
            m_total += m_loads.back().weight;
            largest = std::max(largest, std::abs(place.value));
        }
        m_unit = largest > 0 ? largest : 1;
        for (std::size_t i = 0; i < places.size(); ++i)
            mean += places[i].value / m_unit * m_loads[i].weight / m_total;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const double deviation = places[i].value / m_unit - mean;
            m_loads[i].sum = m_loads[i].weight * deviation;
            m_squares += m_loads[i].sum * deviation;
        }
    }

    bool hasDifferences() const { return m_total > 0 && m_squares > 1e-24 * m_total; }
    double squares() const { return m_squares; }
    const std::optional<Parting> &best() const { return m_best; }

    /// Turns a line once round a place.
    void turnRound(std::size_t pivot)
    {
        Load own, left;
        const std::vector<Met> met = meetings(pivot, own);
        for (const Met &one : met)
            if (one.startsLeft)
                left.add(one.load, 1);
        for (std::size_t next = 0; next < met.size();) {
            const Direction from = met[next].direction;
            for (; next < met.size() && cross(from, met[next].direction) == 0; ++next)
                left.add(met[next].load, met[next].startsLeft ? -1 : 1);
            const Direction first = met.front().direction;
            const Direction to = next < met.size() ? met[next].direction : Direction{-first.east, -first.north};
            look({pivot, true, from, to}, left, own);
            look({pivot, false, from, to}, left, own);
        }
    }

private:
    /// The other places by direction; what coincides with the pivot goes where it goes.
    std::vector<Met> meetings(std::size_t pivot, Load &own) const
    {
        std::vector<Met> met;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const Direction way{m_places[i].east - m_places[pivot].east, m_places[i].north - m_places[pivot].north};
            if (way.east == 0 && way.north == 0)
                own.add(m_loads[i], 1);
            else if (way.north > 0 || (way.north == 0 && way.east > 0))
                met.push_back({way, true, m_loads[i]});
            else
                met.push_back({{-way.east, -way.north}, false, m_loads[i]});
        }
        std::sort(met.begin(), met.end(),
                  [](const Met &a, const Met &b) { return cross(a.direction, b.direction) > 0; });
        return met;
    }

    void look(Parting parting, Load left, const Load &own)
    {
        if (parting.isPivotLeft)
            left.add(own, 1);
        const double right = m_total - left.weight;
        if (!(left.weight > 1e-12 * m_total) || !(right > 1e-12 * m_total))
            return;
        // The sums of both sides are the same but for their sign.
        parting.gain = left.sum * left.sum * (1 / left.weight + 1 / right);
        if (!m_best || parting.gain > m_best->gain)
            m_best = parting;
    }

    std::span<const PlacedFigure> m_places;
    std::vector<Load> m_loads;
    double m_total = 0, m_squares = 0, m_unit = 1;
    std::optional<Parting> m_best;
};

BestLine lineOf(const Parting &parting, std::span<const PlacedFigure> places)
{
    const Direction a = unit(parting.after), b = unit(parting.before);
    Direction along{a.east + b.east, a.north + b.north};
    if (std::hypot(along.east, along.north) < 1e-9) // half a turn apart: all places lie on one line
        along = {-a.north, a.east};
    along = unit(along);
    const PlacedFigure &pivot = places[parting.pivot];
    double nearest = 0, first = 0, last = 0, widest = 0;
    for (const PlacedFigure &place : places) {
        const Direction way{place.east - pivot.east, place.north - pivot.north};
        const double toLeft = cross(along, way), ahead = along.east * way.east + along.north * way.north;
        first = std::min(first, ahead);
        last = std::max(last, ahead);
        widest = std::max(widest, std::hypot(way.east, way.north));
        const bool isOther = parting.isPivotLeft ? toLeft < 0 : toLeft > 0;
        if (isOther && (nearest == 0 || std::abs(toLeft) < std::abs(nearest)))
            nearest = toLeft;
    }
    if (last - first < widest / 2) { // two places, or all in a row: the line goes across them
        first = -widest / 2;
        last = widest / 2;
    }
    const double east = pivot.east - along.north * nearest / 2, north = pivot.north + along.east * nearest / 2;
    return {east + first * along.east, north + first * along.north, east + last * along.east,
            north + last * along.north, 0};
}

} // namespace

std::optional<BestLine> bestLine(std::span<const PlacedFigure> places, Weighting weighting, std::stop_token stop)
{
    Search search(places, weighting);
    if (!search.hasDifferences())
        return std::nullopt;
    for (std::size_t pivot = 0; pivot < places.size(); ++pivot) {
        if (stop.stop_requested())
            return std::nullopt;
        search.turnRound(pivot);
    }
    if (!search.best())
        return std::nullopt;
    BestLine line = lineOf(*search.best(), places);
    line.etaSquared = std::clamp(search.best()->gain / search.squares(), 0.0, 1.0);
    return line;
}

} // namespace placelens
