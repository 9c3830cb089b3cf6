#pragma once

#include "core/page/brief/brief_facts.h"
#include "core/page/brief/flow.h"

namespace placelens {

/// What is left out or drawn smaller so that a brief of many districts or areas stays within four pages.
struct Thrift
{
    int mostDistricts =
        80;               ///< of more the largest are in the table, and it says so; the attached figures have them all
    int mostNamed = 5;    ///< areas that each shares districts with, of a kind
    int mostFindings = 3; ///< sentences on what stands out of each of several areas
    bool hasLowRows = false;    ///< in the table of districts
    std::size_t mostStrips = 4; ///< of the spread
    int mostChartRows = 2;      ///< of the trends
    double chartHeight = 118;   ///< of the trends, points
    bool hasSpines = true;      ///< where several areas are compared
    double mapHeight = 300;     ///< of a map across the page, points
};

/// The sentence of a section that has no room for more.
FlowBlock insteadOf(const QString &sentence, double width);

// The parts of a brief, each in a file of its own. All take the width that they have, in points; one that has nothing to
// say is empty.

FlowSection keyFactsSection(const BriefFacts &facts, double width);
/// \pre content shows the districts of England
FlowSection mapsSection(const BriefFacts &facts, std::shared_ptr<const MapContent> content, QSizeF mapSize);
FlowSection membershipsSection(const BriefFacts &facts, double width, const Thrift &thrift);
FlowSection indicatorsSection(const BriefFacts &facts, double width, const Thrift &thrift);
FlowSection spreadSection(const BriefFacts &facts, double width, const Thrift &thrift);
FlowSection trendsSection(const BriefFacts &facts, double width, const Thrift &thrift);
FlowSection standsOutSection(const BriefFacts &facts, double width, const Thrift &thrift);
FlowSection differencesSection(const BriefFacts &facts, double width);
FlowSection districtsSection(const BriefFacts &facts, double width, const Thrift &thrift);
FlowSection methodSection(const BriefFacts &facts, double width);
FlowSection sourcesSection(const BriefFacts &facts, double width);

/// What the map of a brief shows. Errors: an unknown indicator to shade (Unknown).
Result<std::shared_ptr<const MapContent>> briefMapContent(const BriefFacts &facts);

} // namespace placelens
