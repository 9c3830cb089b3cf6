#pragma once

#include "core/geometry/points.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace placelens {

/// Why a text could not be read.
struct TextFault
{
    std::size_t line = 0; ///< counted from 1
    std::string what;     ///< a clause such as "a pair needs a comma between east and north"
    friend bool operator==(const TextFault &, const TextFault &) = default;
};

/// The lines of a text one after the other, without copying.
class TextLines
{
public:
    explicit TextLines(std::string_view text) : m_rest(text) {}

    /// False at the end. A carriage return before the line feed is dropped.
    bool next(std::string_view &line);
    std::size_t number() const { return m_number; } ///< of the line returned last, counted from 1

private:
    std::string_view m_rest;
    std::size_t m_number = 0;
};

/// The comment lines at the top of a text without their `# `; `lines` then stands before the first other line.
std::vector<std::string> readComments(TextLines &lines);

/// Adds the `east,north` pairs of a line, metres with at most one decimal, to `points`. Returns what is wrong, or nothing.
std::string readPairs(std::string_view line, std::vector<GridPoint> &points);

/// Writes points as lines of up to eight pairs, rounded to a tenth of a metre.
void writePairs(std::span<const GridPoint> points, std::string &text);

void writeComments(std::span<const std::string> comments, std::string &text);

} // namespace placelens
