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

// Whether what stays together would be taken apart before this block.
bool endsAmidst(const FlowSection &section, std::size_t next)
{
    const std::size_t count = section.blocks.size();
    return next < count
           && (section.blocks[next - 1].keepsNext || next + static_cast<std::size_t>(section.keepLast) > count);
}

// What a block takes with all that has to stay below it.
double wantedFor(const FlowSection &section, std::size_t index, bool isFirst)
{
    double wanted = heightOf(section.blocks[index], isFirst);
    std::size_t last = index;
    while (section.blocks[last].keepsNext && last + 1 < section.blocks.size())
        ++last;
    // The last blocks stay together.
    if (index + static_cast<std::size_t>(section.keepLast) == section.blocks.size())
        last = section.blocks.size() - 1;
    for (std::size_t i = index + 1; i <= last; ++i)
        wanted += heightOf(section.blocks[i], false);
    return wanted;
}

} // namespace

double FlowSection::height() const
{
    double sum = headHeight;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        sum += heightOf(blocks[i], i == 0);
    return sum;
}

void keepTogether(std::vector<FlowBlock> &blocks, std::size_t first)
{
    for (std::size_t i = first; i + 1 < blocks.size(); ++i)
        blocks[i].keepsNext = true;
}

int textColumns(double width)
{
    constexpr double usual = 240; // some 70 letters
    return std::max(1, static_cast<int>((width + BriefStyle::columnGap) / usual));
}

int chartColumns(double width)
{
    constexpr double least = 340;
    return std::clamp(static_cast<int>((width + BriefStyle::columnGap) / least), 1, 2);
}

double columnWidth(double width, int columns)
{
    return (width - BriefStyle::columnGap * (columns - 1)) / columns;
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

std::vector<Flow::Column> Flow::columnsWithin(const FlowSection &section, std::size_t first, double height)
{
    std::vector<Column> columns;
    while (first < section.blocks.size() && static_cast<int>(columns.size()) < section.columns) {
        Column column{first, first, section.headHeight};
        while (column.end < section.blocks.size()) {
            const bool isFirst = column.end == first;
            // A block that no column is high enough for stands in one of its own.
            if (!isFirst && column.height + wantedFor(section, column.end, isFirst) > height + 0.01)
                break;
            column.height += heightOf(section.blocks[column.end++], isFirst);
        }
        first = column.end;
        columns.push_back(column);
    }
    return columns;
}

std::vector<Flow::Column> Flow::evenColumns(const FlowSection &section, std::size_t first, double most)
{
    double all = 0;
    for (std::size_t i = first; i < section.blocks.size(); ++i)
        all += heightOf(section.blocks[i], i == first);
    constexpr double step = 3;
    for (double height = section.headHeight + all / section.columns; height < most; height += step) {
        std::vector<Column> columns = columnsWithin(section, first, height);
        const bool fits = std::all_of(columns.begin(), columns.end(), [&](const Column &column) {
            return column.height <= height + 0.01 && !endsAmidst(section, column.end);
        });
        if (fits && columns.back().end == section.blocks.size())
            return columns;
    }
    return columnsWithin(section, first, most);
}

void Flow::startSection(const FlowSection &section)
{
    const double title = section.title.isEmpty() ? 0 : BriefStyle::titleHeight;
    double whole = section.headHeight;
    for (const Column &column : evenColumns(section, 0, pageRoom() - title))
        whole = std::max(whole, column.height);
    whole += title;
    double least = title + section.headHeight;
    for (int i = 0; i < std::min<int>(section.keepFirst, static_cast<int>(section.blocks.size())); ++i)
        least += heightOf(section.blocks[static_cast<std::size_t>(i)], i == 0);
    least = std::min(least, whole);
    if (!isAtTop())
        m_y += sectionGap;
    const bool goesWhole = whole > room() && whole <= pageRoom() && room() < mostLeftEmpty * pageRoom();
    if (!isAtTop() && (least > room() || goesWhole))
        newPage();
    mark(section.title);
    m_y += drawTitle(m_pages.back(), section, {m_frame.left, m_y}, m_frame.width);
}

void Flow::goOnOnNewPage()
{
    newPage();
    m_pages.back().line({m_frame.left, m_y}, {m_frame.left + m_frame.width, m_y}, BriefStyle::ink, 0.8);
    m_y += 6;
}

void Flow::drawColumn(const FlowSection &section, const Column &column, double x)
{
    m_pages.back().add(section.head, {x, m_y});
    double y = m_y + section.headHeight;
    for (std::size_t i = column.first; i < column.end; ++i) {
        const FlowBlock &block = section.blocks[i];
        y += heightOf(block, i == column.first) - block.height;
        m_pages.back().add(block.drawing, {x, y});
        y += block.height;
    }
}

void Flow::add(const FlowSection &section)
{
    if (section.isEmpty())
        return;
    startSection(section);
    const double step = columnWidth(m_frame.width, section.columns) + BriefStyle::columnGap;
    for (std::size_t next = 0; next < section.blocks.size();) {
        if (next > 0)
            goOnOnNewPage();
        const std::vector<Column> columns = evenColumns(section, next, room());
        double x = m_frame.left, height = 0;
        for (const Column &column : columns) {
            drawColumn(section, column, x);
            x += step;
            height = std::max(height, column.height);
        }
        m_y += height;
        next = columns.back().end;
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
