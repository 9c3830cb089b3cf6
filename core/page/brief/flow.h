#pragma once

#include "core/page/brief/brief.h"
#include "core/page/brief/drawing.h"

#include <functional>

namespace placelens {

/// A piece of a section that stays in one place: a row of a table, a paragraph, a chart.
struct FlowBlock
{
    Drawing drawing;
    double height = 0;
    double gapBefore = 0;   ///< left out at the top of a page
    bool keepsNext = false; ///< a heading: never the last on a page
};

/// A part of a brief before it has its place on a page.
struct FlowSection
{
    QString title;
    QString note; ///< small, at the end of the title's line
    Drawing key;  ///< drawn beside the title, its left end at the title's; empty for none
    Drawing head; ///< of a table; drawn again where the section goes on on another page
    double headHeight = 0;
    std::vector<FlowBlock> blocks;
    int keepFirst = 1; ///< so many blocks stay with the title
    int keepLast = 1;  ///< so many are at least on the last page
    int columns = 1;   ///< beside each other, of the same width and about the same height; each starts with the head

    bool isEmpty() const { return blocks.empty(); }
    /// Of all blocks with the head, without the title.
    double height() const;
};

/// Where the flow may draw on each page.
struct PageFrame
{
    QSizeF page;
    double left = 0, width = 0;
    double firstTop = 0; ///< of the first page, below its heading
    double top = 0;      ///< of the following pages
    double bottom = 0;   ///< where the footer begins
};

/// Puts sections below one another on pages: no title stands alone, heads of tables are repeated.
class Flow
{
public:
    explicit Flow(const PageFrame &frame);

    void add(const FlowSection &section);
    /// Sections beside the first one, below one another; `split` is the first one's share of the width.
    void addBeside(const FlowSection &first, double firstWidth, const std::vector<FlowSection> &others);

    /// The height that is left on this page.
    double room() const { return m_frame.bottom - m_y; }
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    std::vector<Drawing> takePages() { return std::move(m_pages); }
    const std::vector<PageMark> &marks() const { return m_marks; }

private:
    // Which blocks stand in a column, and how high they are with the head.
    struct Column
    {
        std::size_t first = 0, end = 0;
        double height = 0;
    };
    double pageRoom() const { return m_frame.bottom - m_frame.top; }
    bool isAtTop() const { return m_y <= (m_pages.size() == 1 ? m_frame.firstTop : m_frame.top); }
    void newPage();
    void startSection(const FlowSection &section);
    void goOnOnNewPage();
    static std::vector<Column> columnsWithin(const FlowSection &section, std::size_t first, double height);
    static std::vector<Column> evenColumns(const FlowSection &section, std::size_t first, double most);
    void drawColumn(const FlowSection &section, const Column &column, double x);
    void mark(const QString &title);

    PageFrame m_frame;
    std::vector<Drawing> m_pages;
    std::vector<PageMark> m_marks;
    double m_y = 0;
};

/// Lets no page or column end between these blocks and those that follow them.
void keepTogether(std::vector<FlowBlock> &blocks, std::size_t first);

/// How many columns of running text, each easy to read, a width has room for.
int textColumns(double width);
/// How many charts or tables of figures a width has room for beside each other.
int chartColumns(double width);
/// The width of each of so many columns.
double columnWidth(double width, int columns);

/// Draws a section's rule, title, note and key into a column; returns the height taken.
double drawTitle(Drawing &drawing, const FlowSection &section, QPointF at, double width);
/// Draws a whole section into a column; returns the height taken.
double drawWhole(Drawing &drawing, const FlowSection &section, QPointF at, double width);

} // namespace placelens
