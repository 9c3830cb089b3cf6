#pragma once

#include "core/cartography/scene.h"
#include "core/page/brief/brief_facts.h"
#include "core/page/brief/flow.h"

namespace placelens {

/// Whether the Midlands Engine's shape matters to the areas: they hold some of its districts and are not it.
bool touchesMidlandsEngine(const BriefFacts &facts);

/// The Midlands Engine, or null in an atlas without it.
const Area *midlandsEngine(const Atlas &atlas);

/// How borders of combined authorities and the Midlands Engine are drawn: told apart by their dashes in grey, too.
QPen combinedAuthorityPen();
QPen midlandsEnginePen();

/// What the colours and lines of the map mean.
FlowBlock mapKey(const BriefFacts &facts, const MapContent &content, double width);

} // namespace placelens
