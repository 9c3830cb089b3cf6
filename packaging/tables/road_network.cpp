#include "packaging/tables/road_network.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace placelens {

namespace {

constexpr double slipRoad = 2500; // m: no slip road is longer

using Place = std::pair<double, double>;

Place placeOf(GridPoint p)
{
    return {p.east, p.north};
}

double length(const PointRing &line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += std::hypot(line[i].east - line[i - 1].east, line[i].north - line[i - 1].north);
    return sum;
}

using LinksAt = std::map<Place, std::vector<std::size_t>>;

LinksAt linksByEnd(const std::vector<PointRing> &links)
{
    LinksAt found;
    for (std::size_t i = 0; i < links.size(); ++i) {
        found[placeOf(links[i].front())].push_back(i);
        found[placeOf(links[i].back())].push_back(i);
    }
    return found;
}

} // namespace

void RoadNetwork::join()
{
    for (const auto &[place, ends] : linksByEnd(m_links)) {
        if (ends.size() != 2)
            continue;
        // A link that was joined before lives on in the one it was joined to.
        std::vector<std::size_t> meeting;
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            if (!m_links[i].empty() && (placeOf(m_links[i].front()) == place || placeOf(m_links[i].back()) == place))
                meeting.push_back(i);
        }
        if (meeting.size() != 2)
            continue; // a loop
        PointRing &kept = m_links[meeting[0]];
        PointRing &added = m_links[meeting[1]];
        if (placeOf(kept.back()) != place)
            std::reverse(kept.begin(), kept.end());
        if (placeOf(added.front()) != place)
            std::reverse(added.begin(), added.end());
        kept.insert(kept.end(), added.begin() + 1, added.end());
        added.clear();
    }
    std::erase_if(m_links, [](const PointRing &link) { return link.empty(); });
}

/// Whether the ends of a link are joined by another way that is not much longer (Dijkstra 1959).
bool RoadNetwork::hasOtherWay(std::size_t without) const
{
    const LinksAt ends = linksByEnd(m_links);
    const Place goal = placeOf(m_links[without].back());
    const double farthest = length(m_links[without]) + slipRoad;
    std::set<std::pair<double, Place>> open{{0, placeOf(m_links[without].front())}};
    std::set<Place> done;
    while (!open.empty()) {
        const auto [metres, place] = *open.begin();
        open.erase(open.begin());
        if (place == goal)
            return true;
        if (!done.insert(place).second)
            continue;
        for (const std::size_t i : ends.at(place)) {
            const PointRing &link = m_links[i];
            const double there = metres + length(link);
            if (i != without && there <= farthest)
                open.insert({there, placeOf(link.front()) == place ? placeOf(link.back()) : placeOf(link.front())});
        }
    }
    return false;
}

/// Drops the shortest link that is not part of the main road; false if there is none.
bool RoadNetwork::dropSlipRoad()
{
    std::stable_sort(m_links.begin(), m_links.end(),
                     [](const PointRing &a, const PointRing &b) { return length(a) < length(b); });
    const LinksAt ends = linksByEnd(m_links);
    for (std::size_t i = 0; i + 1 < m_links.size() && length(m_links[i]) < slipRoad; ++i) {
        const PointRing &link = m_links[i];
        const bool endsAtFront = ends.at(placeOf(link.front())).size() == 1;
        const bool endsAtBack = ends.at(placeOf(link.back())).size() == 1;
        if (link.front() == link.back() || endsAtFront || endsAtBack || hasOtherWay(i)) {
            m_links.erase(m_links.begin() + static_cast<std::ptrdiff_t>(i));
            return true;
        }
    }
    return false;
}

std::vector<PointRing> RoadNetwork::mainLines()
{
    do {
        join();
    } while (dropSlipRoad());
    for (PointRing &link : m_links) {
        if (placeOf(link.back()) < placeOf(link.front()))
            std::reverse(link.begin(), link.end());
    }
    std::sort(m_links.begin(), m_links.end(), [](const PointRing &a, const PointRing &b) {
        return std::pair(placeOf(a.front()), placeOf(a[1])) < std::pair(placeOf(b.front()), placeOf(b[1]));
    });
    return m_links;
}

} // namespace placelens
