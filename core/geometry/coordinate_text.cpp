#include "core/geometry/coordinate_text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace placelens {

namespace {

constexpr std::size_t pairsInALine = 8;
// A coordinate beyond the Earth's circumference is a slip of the pen, and sums of nearer ones do not overflow.
constexpr int farthestMetre = 100'000'000;

/// Reads a number such as `-12` or `12.3` as tenths; null if there is none.
const char *readTenths(const char *begin, const char *end, long &tenths)
{
    int whole = 0;
    const auto [after, error] = std::from_chars(begin, end, whole);
    if (error != std::errc() || std::abs(whole) > farthestMetre)
        return nullptr;
    tenths = long{whole} * 10;
    if (after == end || *after != '.')
        return after;
    if (after + 1 == end || after[1] < '0' || after[1] > '9')
        return nullptr;
    tenths += *begin == '-' ? '0' - after[1] : after[1] - '0';
    return after + 2;
}

void writeTenths(double metres, std::string &text)
{
    const long tenths = std::lround(metres * 10);
    if (tenths < 0)
        text += '-';
    char digits[24];
    const long whole = std::labs(tenths);
    text.append(digits, std::to_chars(digits, digits + sizeof digits, whole / 10).ptr);
    if (whole % 10 != 0) {
        text += '.';
        text += static_cast<char>('0' + whole % 10);
    }
}

} // namespace

bool TextLines::next(std::string_view &line)
{
    if (m_rest.empty())
        return false;
    const std::size_t end = m_rest.find('\n');
    line = m_rest.substr(0, end);
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    ++m_number;
    return true;
}

std::vector<std::string> readComments(TextLines &lines)
{
    std::vector<std::string> comments;
    TextLines ahead = lines;
    std::string_view line;
    while (ahead.next(line) && line.starts_with('#')) {
        line.remove_prefix(line.starts_with("# ") ? 2 : 1);
        comments.emplace_back(line);
        lines = ahead;
    }
    return comments;
}

std::string readPairs(std::string_view line, std::vector<GridPoint> &points)
{
    const char *at = line.data();
    const char *const end = at + line.size();
    while (at != end) {
        long east = 0;
        long north = 0;
        at = readTenths(at, end, east);
        if (!at)
            return "a coordinate is not a number of metres";
        if (at == end || *at != ',')
            return "a pair needs a comma between east and north, and at most one decimal";
        at = readTenths(at + 1, end, north);
        if (!at)
            return "a coordinate is not a number of metres";
        if (at != end && *at != ' ')
            return "pairs need a space between them, and at most one decimal";
        // Dividing gives the number that the decimal stands for; multiplying by 0.1 does not.
        points.push_back({static_cast<double>(east) / 10, static_cast<double>(north) / 10});
        if (at != end && ++at == end)
            return "a line must not end with a space";
    }
    return {};
}

void writePairs(std::span<const GridPoint> points, std::string &text)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        writeTenths(points[i].east, text);
        text += ',';
        writeTenths(points[i].north, text);
        text += i + 1 == points.size() || (i + 1) % pairsInALine == 0 ? '\n' : ' ';
    }
}

void writeComments(std::span<const std::string> comments, std::string &text)
{
    for (const std::string &comment : comments) {
        text += comment.empty() ? "#" : "# ";
        text += comment;
        text += '\n';
    }
}

} // namespace placelens
