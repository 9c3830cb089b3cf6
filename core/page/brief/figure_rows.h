#pragma once

#include "core/page/brief/brief_facts.h"

#include <QByteArray>

namespace placelens {

/// The figures of a brief in the columns of every export: the areas, the benchmark, the areas they are seen against and
/// the member districts, and the periods of the trends.
QByteArray figureRows(const BriefFacts &facts);

} // namespace placelens
