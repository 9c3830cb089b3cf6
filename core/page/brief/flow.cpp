#include "core/page/brief/flow.h"

#include "core/page/brief/brief_style.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

constexpr double sectionGap = 11;

// A section that would leave less than this share of the page empty rather goes whole onto the next page than in parts.
constexpr double mostLeftEmpty = 0.15;

double heightOf(const FlowBlock &block, bool isFirst)
{
    return block.height + (isFirst ? 0 : block.gapBefore);
}

} // namespace

double FlowSection::height() const
{
    double sum = headHeight;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        sum += heightOf(blocks[i], i == 0);
    return sum;
}

double drawTitle(Drawing &drawing, const FlowSection &section, QPointF at, double width)
{
    if (section.title.isEmpty())
        return 0;
    namespace Style = BriefStyle;
    drawing.line(at, at + QPointF(width, 0), Style::ink, 0.8);
    const QPointF baseline = at + QPointF(0, 14.4);
    drawing.text(baseline, section.title, Style::section, Style::ink);
    const double end = textWidth(section.title, Style::section) + 9;
    if (!section.key.isEmpty())
        drawing.add(section.key, baseline + QPointF(end, 0));
    if (!section.note.isEmpty() && textWidth(section.note, Style::small) + end <= width)
        drawing.textBefore(baseline + QPointF(width, 0), section.note, Style::small, Style::second);
    return Style::titleHeight;
}

double drawWhole(Drawing &drawing, const FlowSection &section, QPointF at, double width)
{
    double y = at.y() + drawTitle(drawing, section, at, width);
    drawing.add(section.head, {at.x(), y});
    y += section.headHeight;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const FlowBlock &block = section.blocks[i];
        y += heightOf(block, i == 0) - block.height;
        drawing.add(block.drawing, {at.x(), y});
        y += block.height;
    }
    return y - at.y();
}

Flow::Flow(const PageFrame &frame) : m_frame(frame), m_pages(1), m_y(frame.firstTop) {}

void Flow::newPage()
{
    m_pages.emplace_back();
    m_y = m_frame.top;
}

void Flow::mark(const QString &title)
{
    if (!title.isEmpty())
        m_marks.push_back({title, static_cast<int>(m_pages.size()) - 1, m_y, 1});
}

void Flow::startSection(const FlowSection &section)
{
    const double title = section.title.isEmpty() ? 0 : BriefStyle::titleHeight;
    const double whole = title + section.height();
    double least = title + section.headHeight;
    for (int i = 0; i < std::min<int>(section.keepFirst, static_cast<int>(section.blocks.size())); ++i)
        least += heightOf(section.blocks[static_cast<std::size_t>(i)], i == 0);
    if (!isAtTop())
        m_y += sectionGap;
    const bool goesWhole = whole > room() && whole <= pageRoom() && room() < mostLeftEmpty * pageRoom();
    if (!isAtTop() && (least > room() || goesWhole))
        newPage();
    mark(section.title);
    m_y += drawTitle(m_pages.back(), section, {m_frame.left, m_y}, m_frame.width);
    m_pages.back().add(section.head, {m_frame.left, m_y});
    m_y += section.headHeight;
}

void Flow::add(const FlowSection &section)
{
    if (section.isEmpty())
        return;
    startSection(section);
    bool isFirst = true;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const FlowBlock &block = section.blocks[i];
        double wanted = heightOf(block, isFirst);
        for (std::size_t j = i; section.blocks[j].keepsNext && j + 1 < section.blocks.size(); ++j)
            wanted += heightOf(section.blocks[j + 1], false);
        // The last blocks stay together.
        if (i + static_cast<std::size_t>(section.keepLast) == section.blocks.size())
            for (std::size_t j = i + 1; j < section.blocks.size(); ++j)
                wanted += heightOf(section.blocks[j], false);
        if (wanted > room() + 0.01 && !isAtTop() && !isFirst) {
            newPage();
            m_pages.back().line({m_frame.left, m_y}, {m_frame.left + m_frame.width, m_y}, BriefStyle::ink, 0.8);
            m_y += 6;
            m_pages.back().add(section.head, {m_frame.left, m_y});
            m_y += section.headHeight;
            isFirst = true;
        }
        m_y += heightOf(block, isFirst) - block.height;
        m_pages.back().add(block.drawing, {m_frame.left, m_y});
        m_y += block.height;
        isFirst = false;
    }
}

void Flow::addBeside(const FlowSection &first, double firstWidth, const std::vector<FlowSection> &others)
{
    double left = BriefStyle::titleHeight + first.height(), right = 0;
    for (const FlowSection &other : others)
        right += (right > 0 ? sectionGap : 0) + BriefStyle::titleHeight + other.height();
    if (!isAtTop())
        m_y += sectionGap;
    if (!isAtTop() && std::max(left, right) > room())
        newPage();
    mark(first.title);
    drawWhole(m_pages.back(), first, {m_frame.left, m_y}, firstWidth);
    const double x = m_frame.left + firstWidth + BriefStyle::columnGap;
    const double top = m_y;
    for (const FlowSection &other : others) {
        mark(other.title);
        m_y += drawWhole(m_pages.back(), other, {x, m_y}, m_frame.left + m_frame.width - x) + sectionGap;
    }
    m_y = top + std::max(left, right);
}

} // namespace placelens
