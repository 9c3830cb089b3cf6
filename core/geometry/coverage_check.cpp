#include "core/geometry/coverage_check.h"

#include "core/geometry/segment_crossings.h"

#include <algorithm>
#include <map>

namespace placelens {

namespace {

void checkSides(const Coverage &coverage, std::vector<CoverageFault> &faults)
{
    std::vector<bool> hasArcs(coverage.partCount());
    for (std::uint32_t i = 0; i < coverage.arcs().size(); ++i) {
        const Arc &arc = coverage.arcs()[i];
        if (arc.left == arc.right)
            faults.push_back({CoverageFaultKind::SamePart, {i}, arc.left, coverage.points(arc).front()});
        for (const PartIndex part : {arc.left, arc.right}) {
            if (part != noPart)
                hasArcs[part] = true;
        }
    }
    for (PartIndex part = 0; part < coverage.partCount(); ++part) {
        if (!hasArcs[part])
            faults.push_back({CoverageFaultKind::PartWithoutArcs, {}, part, {}});
    }
}

void checkNode(const Coverage &coverage, std::uint32_t node, std::vector<CoverageFault> &faults)
{
    std::map<PartIndex, int>
        balance; // departures less arrivals of each part's outline, walked with the part on the left
    const std::span<const ArcUse> leaving = coverage.nodes().leaving(node);
    for (const ArcUse use : leaving) {
        const Arc &arc = coverage.arcs()[use.arc];
        balance[use.reversed ? arc.right : arc.left] += 1;
        balance[use.reversed ? arc.left : arc.right] -= 1;
    }
    for (const auto &[part, surplus] : balance) {
        if (surplus == 0 || part == noPart)
            continue;
        CoverageFault fault{CoverageFaultKind::OpenRing, {}, part, {}};
        for (const ArcUse use : leaving)
            fault.arcs.push_back(use.arc);
        std::sort(fault.arcs.begin(), fault.arcs.end());
        fault.arcs.erase(std::unique(fault.arcs.begin(), fault.arcs.end()), fault.arcs.end());
        const std::span<const GridPoint> line = coverage.points(coverage.arcs()[leaving.front().arc]);
        fault.place = leaving.front().reversed ? line.back() : line.front();
        faults.push_back(std::move(fault));
    }
}

} // namespace

std::vector<CoverageFault> checkCoverage(const Coverage &coverage, std::size_t limit)
{
    std::vector<CoverageFault> faults;
    checkSides(coverage, faults);
    for (std::uint32_t node = 0; node < coverage.nodes().count(); ++node)
        checkNode(coverage, node, faults);
    for (const ArcCrossing &crossing : findCrossings(coverage, limit)) {
        CoverageFault fault{CoverageFaultKind::Crossing, {crossing.arc}, noPart, crossing.place};
        if (crossing.other != crossing.arc)
            fault.arcs.push_back(crossing.other);
        faults.push_back(std::move(fault));
    }
    if (faults.size() > limit)
        faults.resize(limit);
    return faults;
}

} // namespace placelens
