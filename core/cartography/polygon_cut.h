#pragma once

#include <QPolygonF>
#include <QRectF>

namespace placelens {

/// One side of a line: where `across`.x · x + `across`.y · y <= `limit`.
struct HalfPlane
{
    QPointF across;
    double limit = 0;
};

/// The part of a closed outline on one side of a line (Sutherland & Hodgman 1974). Pieces that the line parts stay one
/// outline, joined along the line by stretches that run to and fro, so that filling it is right.
QPolygonF cutTo(const QPolygonF &outline, const HalfPlane &side);

/// The part of a closed outline in a box; as it is if it lies inside, empty if it lies outside.
QPolygonF cutTo(const QPolygonF &outline, const QRectF &box);

} // namespace placelens
