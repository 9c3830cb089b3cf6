#pragma once

#include <QByteArray>

class QPainterPath;

namespace placelens {

/// `hundredths` / 100 as SVG writes it shortest: "12.5", "-.07", "0".
QByteArray svgNumber(long long hundredths);
/// The nearest hundredth to `value`, written so.
QByteArray svgNumber(double value);

/// SVG path data for a path whose points are whole numbers, `units` of them a pixel, at most hundredths: relative steps, so
/// that most are two or three characters long. Outlines that end where they start are closed.
QByteArray svgPath(const QPainterPath &path, int units);

} // namespace placelens
