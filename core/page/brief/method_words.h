#pragma once

#include "core/page/brief/brief_facts.h"

namespace placelens {

/// How the figures of a brief were combined: paragraphs, from the rules and the figures that it shows.
QStringList combiningParagraphs(const BriefFacts &facts);
/// What to bear in mind: coverage, gaps, straddling, ranks, periods, borders.
QStringList careParagraphs(const BriefFacts &facts);

} // namespace placelens
