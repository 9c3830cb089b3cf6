#include "core/geometry/arc_text.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace placelens {

namespace {

constexpr std::string_view arcWord = "arc ";
constexpr std::string_view sea = "-";

/// Collects arcs with the parts numbered as they are met; `finish` puts the codes in order.
class ArcReader
{
public:
    explicit ArcReader(std::string_view text) : m_lines(text)
    {
        m_points.reserve(text.size() / 16); // a pair takes 16 to 18 characters
    }

    std::variant<CodedCoverage, TextFault> run();

private:
    std::string beginArc(std::string_view codes);
    std::string endArc();
    PartIndex partOf(std::string_view code);
    CodedCoverage finish(std::vector<std::string> comments);

    TextLines m_lines;
    std::vector<GridPoint> m_points;
    std::vector<Arc> m_arcs;
    std::unordered_map<std::string_view, PartIndex> m_parts;
};

PartIndex ArcReader::partOf(std::string_view code)
{
    if (code == sea)
        return noPart;
    return m_parts.try_emplace(code, static_cast<PartIndex>(m_parts.size())).first->second;
}

std::string ArcReader::endArc()
{
    if (m_arcs.empty())
        return {};
    m_arcs.back().pointCount = static_cast<std::uint32_t>(m_points.size()) - m_arcs.back().firstPoint;
    return m_arcs.back().pointCount < 2 ? "the arc before this line has fewer than two points" : std::string();
}

std::string ArcReader::beginArc(std::string_view codes)
{
    const std::size_t space = codes.find(' ');
    if (space == 0 || space == std::string_view::npos || space + 1 == codes.size()
        || codes.find(' ', space + 1) != std::string_view::npos)
        return "an arc needs two codes, left and right, with one space between them";
    const PartIndex left = partOf(codes.substr(0, space));
    const PartIndex right = partOf(codes.substr(space + 1));
    if (left == right)
        return "an arc needs different areas on its left and right";
    m_arcs.push_back({static_cast<std::uint32_t>(m_points.size()), 0, left, right});
    return {};
}

CodedCoverage ArcReader::finish(std::vector<std::string> comments)
{
    std::vector<std::pair<std::string_view, PartIndex>> parts(m_parts.begin(), m_parts.end());
    std::sort(parts.begin(), parts.end());
    CodedCoverage coded;
    coded.comments = std::move(comments);
    std::vector<PartIndex> numbers(parts.size());
    for (PartIndex i = 0; i < parts.size(); ++i) {
        coded.codes.emplace_back(parts[i].first);
        numbers[parts[i].second] = i;
    }
    for (Arc &arc : m_arcs) {
        arc.left = arc.left == noPart ? noPart : numbers[arc.left];
        arc.right = arc.right == noPart ? noPart : numbers[arc.right];
    }
    coded.coverage = Coverage(std::move(m_points), std::move(m_arcs), static_cast<PartIndex>(parts.size()));
    return coded;
}

std::variant<CodedCoverage, TextFault> ArcReader::run()
{
    std::vector<std::string> comments = readComments(m_lines);
    std::string_view line;
    while (m_lines.next(line)) {
        std::string wrong;
        if (line.starts_with(arcWord)) {
            wrong = endArc();
            if (wrong.empty())
                wrong = beginArc(line.substr(arcWord.size()));
        } else {
            wrong =
                m_arcs.empty() ? "coordinates come after a line that begins with \"arc\"" : readPairs(line, m_points);
        }
        if (!wrong.empty())
            return TextFault{m_lines.number(), wrong};
    }
    if (m_arcs.empty())
        return TextFault{m_lines.number(), "there is no arc"};
    if (!endArc().empty())
        return TextFault{m_lines.number(), "the last arc has fewer than two points"};
    return finish(std::move(comments));
}

} // namespace

std::variant<CodedCoverage, TextFault> readArcs(std::string_view text)
{
    return ArcReader(text).run();
}

std::string writeArcs(const CodedCoverage &coded)
{
    std::string text;
    text.reserve(coded.coverage.points().size() * 18);
    writeComments(coded.comments, text);
    const auto code = [&](PartIndex part) { return part == noPart ? sea : std::string_view(coded.codes[part]); };
    for (const Arc &arc : coded.coverage.arcs()) {
        text.append(arcWord).append(code(arc.left)).append(" ").append(code(arc.right)).append("\n");
        writePairs(coded.coverage.points(arc), text);
    }
    return text;
}

} // namespace placelens
