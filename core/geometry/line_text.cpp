#include "core/geometry/line_text.h"

#include <utility>

namespace placelens {

namespace {

constexpr std::string_view lineWord = "line ";
constexpr std::string_view ringWord = "ring ";

std::string tooShort(const std::vector<NamedLine> &lines)
{
    if (lines.empty() || lines.back().points.size() >= (lines.back().isRing ? 3U : 2U))
        return {};
    return lines.back().isRing ? "the ring before this line has fewer than three points"
                               : "the line before this line has fewer than two points";
}

std::string readLine(std::string_view line, std::vector<NamedLine> &lines)
{
    const bool isRing = line.starts_with(ringWord);
    if (!isRing && !line.starts_with(lineWord))
        return lines.empty() ? "coordinates come after a line that begins with \"line\" or \"ring\""
                             : readPairs(line, lines.back().points);
    std::string wrong = tooShort(lines);
    const std::string_view name = line.substr(lineWord.size()); // both words have the same length
    if (wrong.empty() && name.empty())
        wrong = "a line or ring needs a name";
    lines.push_back({std::string(name), isRing, {}});
    return wrong;
}

} // namespace

std::variant<NamedLines, TextFault> readNamedLines(std::string_view text)
{
    TextLines lines(text);
    NamedLines named{readComments(lines), {}};
    std::string_view line;
    while (lines.next(line)) {
        std::string wrong = readLine(line, named.lines);
        if (!wrong.empty())
            return TextFault{lines.number(), std::move(wrong)};
    }
    std::string wrong = tooShort(named.lines);
    if (!wrong.empty())
        return TextFault{lines.number() + 1, std::move(wrong)};
    return named;
}

std::string writeNamedLines(const NamedLines &named)
{
    std::string text;
    writeComments(named.comments, text);
    for (const NamedLine &line : named.lines) {
        text.append(line.isRing ? ringWord : lineWord).append(line.name).append("\n");
        writePairs(line.points, text);
    }
    return text;
}

} // namespace placelens
