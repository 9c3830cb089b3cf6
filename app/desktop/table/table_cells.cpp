#include "app/desktop/table/table_cells.h"

#include "app/desktop/appearance/appearance.h"
#include "core/cartography/lettering.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double halfBar = 22; // pixels from the line of the benchmark to a full bar
constexpr double barHeight = 7;
constexpr int margin = 8;
constexpr int signRoom = 12; // right of the number, for the sign of a partial figure

TextStyle figureStyle(QFont::Weight weight = QFont::Normal)
{
    return {12, weight, 0, FontFace::Text, Digits::Tabular};
}

/// Solid where tested and different, an outline where similar, pale where not tested. One quiet colour for all: what is
/// good or bad is said in words.
void paintTestBar(QPainter &painter, const QRectF &bar, std::optional<TestResult> test, const QColor &colour)
{
    const bool differs = test == TestResult::Higher || test == TestResult::Lower;
    const bool isSimilar = test == TestResult::Similar;
    painter.setPen(differs ? QPen(Qt::NoPen) : QPen(faded(colour, isSimilar ? 1 : 0.6), 1));
    painter.setBrush(isSimilar ? QBrush(Qt::NoBrush) : QBrush(faded(colour, differs ? 1 : 0.4)));
    painter.drawRect(differs ? bar : bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

TableDelegate::TableDelegate(const TableOrder &order, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_order(order), m_theme(theme)
{}

int TableDelegate::rowHeight()
{
    return windowLength(QFontMetrics(windowFont(12)).height() + 10);
}

int TableDelegate::widthFor(const QString &longest)
{
    return windowLength(margin + int(2 * halfBar) + margin
                        + int(std::ceil(textWidth(longest, figureStyle(QFont::DemiBold)))) + signRoom + 4);
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isShaded = index.column() == 1;
    painter->fillRect(option.rect, isSelected ? m_theme.selection : isShaded ? m_theme.alternate : m_theme.panel);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.lightRule);
    painter->fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), m_theme.lightRule);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->save();
    paintFigure(*painter, enlarged(*painter, QRectF(option.rect).adjusted(0, 0, -1, -1)), m_order.mapToSource(index));
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_theme.accent, 1.6));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -2, -2), 3, 3);
    }
    painter->restore();
}

void TableDelegate::paintFigure(QPainter &painter, const QRectF &room, const QModelIndex &source) const
{
    const TableFigure *shown = m_order.table().figureAt(source);
    if (!shown)
        return;
    const TableColumn &column = *m_order.table().columnAt(source.column());
    const bool isTotal = m_order.table().indicatorAt(source.column()).rule == Rule::Sum;
    const double top = room.center().y() - barHeight / 2;
    const double left = room.left() + margin, middle = isTotal ? left : left + halfBar;
    const double reach = isTotal ? 2 * halfBar : halfBar;
    const std::optional<double> length = isTotal ? shown->figure.value : shown->difference;
    const QColor colour = faded(m_theme.controlEdge, 0.75);
    if (length && column.furthest > 0) {
        const double wide = std::clamp(*length / column.furthest, -1.0, 1.0) * reach;
        // Of a count nothing is tested: the bar is its size.
        paintTestBar(painter, QRectF(middle, top, wide, barHeight).normalized(),
                     isTotal ? TestResult::NotTested : shown->test.value_or(TestResult::NotTested), colour);
        painter.fillRect(QRectF(middle - 0.5, top - 2, 1, barHeight + 4), m_theme.secondInk);
    }
    const TextStyle style = figureStyle(source.column() == 1 ? QFont::DemiBold : QFont::Normal);
    const double baseline = room.center().y() + QFontMetricsF(windowFont(12)).capHeight() / 2;
    const double right = room.right() - signRoom;
    drawText(painter, {right - textWidth(shown->text, style), baseline}, shown->text, style,
             shown->figure.value ? m_theme.ink : m_theme.thirdInk);
    if (shown->figure.value && shown->figure.status == FigureStatus::Partial)
        drawText(painter, {right + 2, baseline}, QStringLiteral("*"), figureStyle(), m_theme.secondInk);
}

TableKey::TableKey(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Key to the table"));
}

void TableKey::show(const QString &benchmark, const Theme &theme)
{
    m_benchmark = benchmark;
    m_theme = theme;
    const QString help =
        tr("A bar runs from %1 to the area; a full one is as far as 98 in 100 areas are at most. The bar of a "
           "count is its size.\nSolid: the 95 % interval excludes %1. Outline: similar. Pale: there is no interval "
           "to test.\n* partial: some districts have no data. –: no figure; point at it for the reason.")
            .arg(benchmark);
    setToolTip(help);
    setAccessibleDescription(help);
    update();
}

void TableKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.lightRule);
    const QRectF room = enlarged(painter, rect());
    const TextStyle style{11};
    const QColor colour = faded(m_theme.controlEdge, 0.75);
    const QStringList words{m_benchmark,      tr("differs"), tr("similar"),
                            tr("not tested"), tr("partial"), tr("no figure")};
    double x = 10;
    const double y = room.height() / 2;
    const double baseline = y + QFontMetricsF(windowFont(11)).capHeight() / 2;
    for (int i = 0; i < words.size(); ++i) {
        const double wide = textWidth(words[i], style);
        if (x + 18 + wide > room.width() - 4)
            break;
        const QRectF sample(x, y - barHeight / 2, 12, barHeight);
        if (i == 0)
            painter.fillRect(QRectF(x + 6, y - 6, 1, 12), m_theme.secondInk);
        else if (i < 4)
            paintTestBar(painter, sample,
                         i == 1   ? TestResult::Higher
                         : i == 2 ? TestResult::Similar
                                  : TestResult::NotTested,
                         colour);
        else
            drawText(painter, {x + 4, baseline}, i == 4 ? QStringLiteral("*") : QStringLiteral("–"), style,
                     m_theme.secondInk);
        drawText(painter, {x + 17, baseline}, words[i], style, m_theme.secondInk);
        x += 17 + wide + 16;
    }
}

} // namespace placelens
