#pragma once

#include "core/page/brief/drawing.h"

namespace placelens {

/// Text whose **marked words** are bold, broken into lines; returns the number of lines. The first baseline is at `at`.
int drawRich(Drawing &drawing, QPointF at, const QString &text, const TextStyle &style, const QColor &colour,
             double width, double leading);

} // namespace placelens
