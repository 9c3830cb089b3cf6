#pragma once

#include "core/page/brief/brief_facts.h"
#include "core/page/brief/flow.h"

namespace placelens {

// The parts of a brief, each in a file of its own. All take the width that they have, in points; one that has nothing to
// say is empty.

FlowSection keyFactsSection(const BriefFacts &facts, double width);
/// \pre content shows the districts of England
FlowSection mapsSection(const BriefFacts &facts, std::shared_ptr<const MapContent> content, QSizeF mapSize);
FlowSection membershipsSection(const BriefFacts &facts, double width);
FlowSection indicatorsSection(const BriefFacts &facts, double width);
FlowSection spreadSection(const BriefFacts &facts, double width);
FlowSection trendsSection(const BriefFacts &facts, double width);
FlowSection standsOutSection(const BriefFacts &facts, double width);
FlowSection differencesSection(const BriefFacts &facts, double width);
FlowSection districtsSection(const BriefFacts &facts, double width);
FlowSection methodSection(const BriefFacts &facts, double width);
FlowSection sourcesSection(const BriefFacts &facts, double width);

/// What the map of a brief shows. Errors: an unknown indicator to shade (Unknown).
Result<std::shared_ptr<const MapContent>> briefMapContent(const BriefFacts &facts);

/// Districts beyond this number are not all named in the table; the attached figures have them all.
inline constexpr int mostDistrictRows = 80;

} // namespace placelens
