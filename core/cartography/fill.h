#pragma once

#include <QColor>

#include <optional>

namespace placelens {

struct FramePainting;
struct MapContent;
struct Theme;

/// Paints the sea and other land: what lies under the districts.
void paintSea(FramePainting &frame);

/// What a part of the coverage is laid in: its class colour, or quiet land under circles; nothing for what is left out.
std::optional<QColor> fillOf(const MapContent &content, const Theme &theme, std::size_t part);

/// Lays each district in its colour into the picture, without a seam between neighbours.
void layDistricts(FramePainting &frame);

/// Stripes the districts that are in two shaded areas with the colour of the other.
void paintSecondColours(FramePainting &frame);

} // namespace placelens
