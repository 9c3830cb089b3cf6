#include "core/page/brief/spine.h"

#include "core/page/brief/brief_style.h"
#include "core/page/brief/marks.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace Style = BriefStyle;

namespace {

constexpr double markerRoom = 4; // points kept free at the ends

} // namespace

Spine::Spine(const BriefFacts &facts, const BriefRow &row, double left, double width)
    : m_facts(facts), m_row(row), m_left(left), m_width(width),
      m_isTurned(facts.indicator(row).polarity == Polarity::HigherIsWorse)
{
    if (!row.compared.benchmark.value)
        return;
    const double benchmark = *row.compared.benchmark.value;
    const auto reachTo = [&](double value) { m_reach = std::max(m_reach, std::abs(value - benchmark)); };
    if (row.peers.n > 0) {
        reachTo(row.low);
        reachTo(row.high);
    }
    // What is far out of many stands at the end, so that it does not squeeze the others.
    const bool isCut = row.peers.n > 0 && (row.low > row.peers.minimum || row.high < row.peers.maximum);
    for (const Compared &one : row.compared.areas)
        if (one.figure.value && !isCut)
            reachTo(*one.figure.value);
}

double Spine::x(double value) const
{
    const double share = (value - *m_row.compared.benchmark.value) / m_reach * (m_isTurned ? -1 : 1);
    const double half = m_width / 2 - markerRoom;
    return m_left + m_width / 2 + std::clamp(share * half, -half - 1, half + 1);
}

std::optional<std::pair<double, double>> Spine::ends() const
{
    if (m_row.peers.n == 0)
        return std::nullopt;
    if (m_isTurned)
        return std::pair(m_row.peers.maximum, m_row.peers.minimum);
    return std::pair(m_row.peers.minimum, m_row.peers.maximum);
}

void Spine::drawArea(Drawing &drawing, double middle, std::size_t area) const
{
    const Compared &one = m_row.compared.areas[area];
    const QColor colour = Style::areaColour(area, m_facts.areas.size());
    if (one.figure.lower && one.figure.upper)
        drawing.line({x(*one.figure.lower), middle}, {x(*one.figure.upper), middle}, colour, 1);
    const QString letter = m_facts.isSingle() ? QString() : letterOf(area);
    drawMarker(drawing, {x(*one.figure.value), middle}, one.test.value_or(TestResult::NotTested), colour, letter,
               m_facts.isSingle() ? 3.1 : 3.6);
}

std::vector<std::pair<std::size_t, std::size_t>> Spine::lanesOf() const
{
    constexpr double apart = 8;
    std::vector<std::pair<std::size_t, std::size_t>> lanes;
    for (std::size_t i = 0; isDrawable() && i < m_row.compared.areas.size(); ++i) {
        const auto &value = m_row.compared.areas[i].figure.value;
        if (!value || !m_row.compared.areas[i].difference)
            continue;
        const auto isTaken = [&](std::size_t wanted) {
            return std::any_of(lanes.begin(), lanes.end(), [&](const auto &other) {
                return other.second == wanted
                       && std::abs(x(*m_row.compared.areas[other.first].figure.value) - x(*value)) < apart;
            });
        };
        std::size_t lane = 0;
        while (isTaken(lane))
            ++lane;
        lanes.emplace_back(i, lane);
    }
    return lanes;
}

int Spine::laneCount() const
{
    std::size_t most = 0;
    for (const auto &[area, lane] : lanesOf())
        most = std::max(most, lane);
    return static_cast<int>(most) + 1;
}

void Spine::draw(Drawing &drawing, double middle, double height) const
{
    if (!isDrawable())
        return;
    const auto band = [&](double from, double to, const QColor &colour) {
        const double a = x(from), b = x(to);
        drawing.box({std::min(a, b), middle - height / 2, std::abs(b - a), height}, colour);
    };
    if (m_row.peers.n > 0) {
        band(m_row.low, m_row.high, Style::paleBand);
        band(m_row.peers.firstQuartile, m_row.peers.thirdQuartile, Style::band);
    }
    const auto lanes = lanesOf();
    const double most = laneCount() - 1;
    for (const auto &[area, lane] : lanes)
        drawArea(drawing, middle + (static_cast<double>(lane) - most / 2) * laneStep, area);
}

} // namespace placelens
