#pragma once

#include "core/page/brief/heading.h"

#include <optional>

namespace placelens {

/// The first thing in an SVG file that only browsers draw, as it is written there: "mask", "clip-path"; empty for none.
QString unsupportedInSvg(const QByteArray &svg);

/// An SVG file (SVG Tiny 1.2) as shapes, as large as it fits; nothing if it is none.
std::optional<Logo> svgLogo(const QByteArray &svg, QSizeF most);

} // namespace placelens
