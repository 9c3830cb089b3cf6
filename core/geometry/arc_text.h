#pragma once

#include "core/geometry/coordinate_text.h"
#include "core/geometry/coverage.h"

#include <variant>

namespace placelens {

/// A coverage with the codes of its parts, as `maps/boundaries.arcs` holds it.
///
/// The text begins with comment lines (`# …`). Then for each arc follow one line `arc LEFT RIGHT` with the codes of the
/// areas on either side (`-` for the sea), and lines of up to eight `east,north` pairs in metres with at most one decimal.
/// Coordinates are absolute, so that a moved border shows in a diff as the pairs that moved.
struct CodedCoverage
{
    std::vector<std::string> comments; ///< where it is from, without the `# `
    std::vector<std::string> codes;    ///< of the parts, ascending; a part's number is its place here
    Coverage coverage;
};

/// Reads the text form. The parts are the codes that the arcs name.
std::variant<CodedCoverage, TextFault> readArcs(std::string_view text);

/// The text form; coordinates are rounded to a tenth of a metre. \pre a code for each part, without spaces.
std::string writeArcs(const CodedCoverage &coded);

} // namespace placelens
