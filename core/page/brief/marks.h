#pragma once

#include "core/page/brief/brief_facts.h"
#include "core/page/brief/flow.h"
#include "core/statistics/comparison.h"

namespace placelens {

/// The letter of an area on a disc in its colour; returns where it ends on the right.
double drawBadge(Drawing &drawing, QPointF centre, std::size_t area, double radius = 4.6);

/// The marker of a figure: filled where a test sets it apart, an empty ring where it is similar, a pale diamond where
/// there is no interval to test; so shape says it without colour. With a letter where there are several areas.
void drawMarker(Drawing &drawing, QPointF centre, TestResult test, const QColor &colour, const QString &letter = {},
                double radius = 3.1);

/// The letter of an area: "A" for the first.
QString letterOf(std::size_t area);

/// The name of one of several areas, above what is said about it.
FlowBlock areaHeading(const BriefFacts &facts, std::size_t area, double width);

/// Three markers with what they mean; returns the width.
double drawMarkerKey(Drawing &drawing, QPointF at, const QColor &colour, const QString &peers);

} // namespace placelens
