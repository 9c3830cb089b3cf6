#include "app/desktop/table/table_heads.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/badge.h"
#include "app/desktop/table/table_cells.h"
#include "core/cartography/lettering.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr int margin = 9;
constexpr int arrowRoom = 12;
constexpr int narrowest = 104, widest = 210; // of a column
constexpr double mostBenchmark = 124;        // of the line of the benchmark, whose name may be long
constexpr int nameLeft = 28;                 // room for the badge
constexpr int ownTag = 30;

TextStyle titleStyle()
{
    return {11.5, QFont::DemiBold};
}

TextStyle secondStyle()
{
    return {10.5, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
}

int lineHeight(double pixels)
{
    return int(std::ceil(pixels * 1.3));
}

/// Points up where the lowest comes first.
void paintArrow(QPainter &painter, QPointF centre, Qt::SortOrder order, const QColor &colour)
{
    const double up = order == Qt::AscendingOrder ? -1 : 1;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF(
        {centre + QPointF(-3.6, -2.2 * up), centre + QPointF(3.6, -2.2 * up), centre + QPointF(0, 2.6 * up)}));
}

QString elided(const QString &text, double pixels, QFont::Weight weight, double width)
{
    return QFontMetricsF(windowFont(pixels, weight)).elidedText(text, Qt::ElideRight, width);
}

} // namespace

FigureHead::FigureHead(const TableOrder &order, const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_order(order), m_theme(theme)
{
    setObjectName(QStringLiteral("table heads"));
    setAccessibleName(tr("Figures"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setMinimumSectionSize(60);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QHeaderView::sectionMoved, this, [this] { m_hasMoved = !m_isRestoring; });
}

void FigureHead::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void FigureHead::setSorting(const TableSorting &sorting)
{
    m_sorting = sorting;
    viewport()->update();
}

QSize FigureHead::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), windowLength(2 * lineHeight(11.5) + 2 * lineHeight(10.5) + 12)};
}

QStringList FigureHead::titleLines(int section, double width) const
{
    QStringList lines = wrapped(m_order.table().indicatorAt(section).shortTitle, titleStyle(), width);
    if (lines.size() > 2)
        lines = {lines[0], lines.mid(1).join(QLatin1Char(' '))};
    for (QString &line : lines)
        if (textWidth(line, titleStyle()) > width)
            line = elided(line, 11.5, QFont::DemiBold, width - 2);
    return lines;
}

int FigureHead::widthFor(int section) const
{
    double width = std::max(double(narrowest), roomBelow(section) + 2 * margin);
    while (width < widest && !fitsTitle(section, width - 2 * margin - arrowRoom))
        width += 8;
    return std::max(windowLength(width), TableDelegate::widthFor(m_order.table().columnAt(section)->longest));
}

double FigureHead::roomBelow(int section) const
{
    const TableModel &table = m_order.table();
    return std::max(textWidth(table.unitAndPeriod(section), secondStyle()),
                    std::min(textWidth(table.benchmarkLine(section), secondStyle()), mostBenchmark));
}

bool FigureHead::fitsTitle(int section, double room) const
{
    const QStringList lines = wrapped(m_order.table().indicatorAt(section).shortTitle, titleStyle(), room);
    return lines.size() <= 2 && std::all_of(lines.begin(), lines.end(), [room](const QString &line) {
               return textWidth(line, titleStyle()) <= room;
           });
}

bool FigureHead::cutsShort(int section) const
{
    const double width = sectionSize(section) / textScale();
    return !fitsTitle(section, width - 2 * margin - arrowRoom) || roomBelow(section) > width - 2 * margin
           || TableDelegate::widthFor(m_order.table().columnAt(section)->longest) > sectionSize(section);
}

void FigureHead::forgetMoves()
{
    m_isRestoring = true;
    for (int section = 0; section < count(); ++section)
        moveSection(visualIndex(section), section);
    m_isRestoring = false;
    m_hasMoved = false;
}

void FigureHead::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event); // the column lands here
    if (!m_hasMoved)
        return;
    m_hasMoved = false;
    QList<int> columns;
    for (int place = 0; place < count(); ++place)
        if (logicalIndex(place) > 0)
            columns << logicalIndex(place);
    Q_EMIT orderWanted(columns);
}

void FigureHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const TableModel &table = m_order.table();
    painter->save();
    painter->fillRect(rect, section == 1 ? m_theme.selection : m_theme.alternate);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.rule);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_theme.rule);
    if (!table.columnAt(section)) {
        painter->restore();
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF head = enlarged(*painter, rect);
    const double right = head.right() - 1 - margin;
    const double room = head.width() - 2.0 * margin;
    double y = head.top() + 5;
    const auto line = [&](const QString &text, const TextStyle &style, const QColor &colour) {
        drawText(*painter, {right - textWidth(text, style), y + style.pixels}, text, style, colour);
        y += lineHeight(style.pixels);
    };
    for (const QString &title : titleLines(section, room - arrowRoom))
        line(title, titleStyle(), m_theme.ink);
    y = head.top() + 5 + 2 * lineHeight(11.5) + 1;
    line(elided(table.unitAndPeriod(section), 10.5, QFont::Normal, room + 6), secondStyle(), m_theme.secondInk);
    // Of a long name the end goes, of the figure beside it nothing.
    const QString number = QLatin1Char(' ') + table.benchmarkNumber(section);
    const double forName = room + 6 - textWidth(number, secondStyle());
    line(elided(table.content()->benchmark.name, 10.5, QFont::Normal, forName) + number, secondStyle(),
         m_theme.secondInk);
    if (m_sorting.column == section)
        paintArrow(*painter, QPointF(head.left() + margin + 2, head.top() + 11.5), m_sorting.order, m_theme.accent);
    painter->restore();
}

NameHead::NameHead(const TableOrder &order, const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent), m_order(order), m_theme(theme)
{
    setObjectName(QStringLiteral("table names"));
    setAccessibleName(tr("Areas"));
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(TableDelegate::rowHeight());
    setHighlightSections(false);
    setSectionsClickable(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void NameHead::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

int NameHead::widthFor(int most) const
{
    most = int(most / textScale());
    int width = 150;
    const TableContent *content = m_order.table().content();
    const QFontMetricsF metrics(windowFont(12, QFont::DemiBold));
    for (std::size_t row = 0; content && row < content->rows.size() && width < most; ++row) {
        const Area &area = content->rows[row].area;
        if (int(area.name.size()) * 9 + nameLeft < width) // too short to matter
            continue;
        const int tag = area.geography < 0 ? ownTag + 8 : 0;
        width = std::max(width, nameLeft + int(std::ceil(metrics.horizontalAdvance(area.name))) + margin + tag);
    }
    return windowLength(std::min(width, most));
}

// Below the last name it is as empty as the table beside it.
void NameHead::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int end = length() - offset();
    if (end < height())
        QPainter(viewport()).fillRect(QRect(0, end, width(), height() - end), m_theme.panel);
}

void NameHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const int row = m_order.sourceRow(section);
    const Area &area = m_order.table().areaAt(row);
    const auto letter = m_order.table().letterAt(row);
    painter->save();
    painter->fillRect(rect, letter ? m_theme.selection : m_theme.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.lightRule);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_theme.rule);
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isOwn = area.geography < 0;
    const QRectF room = enlarged(*painter, rect);
    QRectF words = room.adjusted(nameLeft, 0, -margin, -1);
    if (letter)
        paintBadge(*painter, QPointF(room.left() + 15, (room.top() + room.bottom() - 1) / 2), 15, *letter, m_theme);
    if (isOwn) {
        const QRectF tag(words.right() - ownTag, words.center().y() - 7.5, ownTag, 15);
        painter->setPen(QPen(m_theme.controlEdge, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(tag, 3, 3);
        painter->setFont(windowFont(10));
        painter->setPen(m_theme.secondInk);
        painter->drawText(tag, Qt::AlignCenter, tr("own"));
        words.setRight(tag.left() - 6);
    }
    const QFont::Weight weight = letter ? QFont::DemiBold : QFont::Normal;
    painter->setFont(windowFont(12, weight));
    painter->setPen(m_theme.ink);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, elided(area.name, 12, weight, words.width()));
    painter->restore();
}

void NameHead::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT pressed(row, event->modifiers());
}

// The table selects, not its head.
void NameHead::mouseMoveEvent(QMouseEvent *) {}
void NameHead::mouseReleaseEvent(QMouseEvent *) {}

void NameHead::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT doubleClicked(row);
}

NameCorner::NameCorner(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("sort by name"));
    setText(tr("Area"));
    setAccessibleName(tr("Sort by name"));
    setToolTip(tr("Sort by name"));
    setFocusPolicy(Qt::TabFocus);
}

void NameCorner::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void NameCorner::setSorting(const TableSorting &sorting)
{
    m_sorting = sorting;
    update();
}

void NameCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.alternate);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.rule);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.rule);
    painter.save();
    enlarged(painter, rect());
    drawText(painter, {double(nameLeft), 5 + titleStyle().pixels}, text(), titleStyle(), m_theme.ink);
    if (m_sorting.column == 0)
        paintArrow(painter, QPointF(nameLeft + textWidth(text(), titleStyle()) + 9, 11.5), m_sorting.order,
                   m_theme.accent);
    painter.restore();
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -3, -3), 3, 3);
    }
}

} // namespace placelens
