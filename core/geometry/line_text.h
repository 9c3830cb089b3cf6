#pragma once

#include "core/geometry/coordinate_text.h"

#include <variant>

namespace placelens {

/// A named line or ring of the background: a motorway, or land that is not in the atlas.
struct NamedLine
{
    std::string name;
    bool isRing = false; ///< closed; the first point is not repeated
    std::vector<GridPoint> points;
};

/// What `maps/motorways.lines` and `maps/land.lines` hold: comment lines (`# …`), then for each line `line NAME` or
/// `ring NAME` and lines of up to eight `east,north` pairs in metres. Several may have the same name.
struct NamedLines
{
    std::vector<std::string> comments;
    std::vector<NamedLine> lines;
};

std::variant<NamedLines, TextFault> readNamedLines(std::string_view text);

/// The text form; coordinates are rounded to a tenth of a metre.
std::string writeNamedLines(const NamedLines &named);

} // namespace placelens
