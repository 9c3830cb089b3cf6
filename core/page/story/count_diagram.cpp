#include "core/page/story/count_diagram.h"

#include "core/cartography/lettering.h"
#include "core/page/story/story_scene.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace placelens {

namespace {

constexpr int leastSquares = 3, mostSquares = 90;
constexpr double label = 22, gap = 0.12; // pixels; of a square

int total(const CountDiagram &diagram)
{
    return diagram.inFirst + diagram.inBoth + diagram.inSecond;
}

/// Squares in one row as long as they stay large enough to be counted, then in as few rows as that takes. Each row has a
/// solid bar above what is in the first area, and a dashed one below what is in the second.
struct Grid
{
    int columns = 1;
    double side = 0, bar = 0;

    Grid(const CountDiagram &diagram, double width, double scale) : bar(4 * scale)
    {
        const double least = 26 * scale;
        const int count = std::max(1, total(diagram));
        columns = std::min(count, std::max(1, static_cast<int>(width / (least * (1 + gap)))));
        const int rows = (count + columns - 1) / columns;
        columns = (count + rows - 1) / rows;
        side = std::min(44 * scale, width / columns / (1 + gap));
    }
    int rows(int count) const { return (count + columns - 1) / columns; }
    double rowHeight() const { return side + 6 * bar; }
    QRectF square(const QPointF &origin, int index) const
    {
        return {origin.x() + index % columns * side * (1 + gap), origin.y() + 3 * bar + index / columns * rowHeight(),
                side, side};
    }
    /// Squares `from` to `to` (which is not one of them) as one box a row.
    std::vector<QRectF> runs(const QPointF &origin, int from, int to) const
    {
        std::vector<QRectF> runs;
        for (int i = from; i < to; ++i) {
            if (runs.empty() || i % columns == 0)
                runs.push_back(square(origin, i));
            runs.back().setRight(square(origin, i).right());
        }
        return runs;
    }
};

/// Stripes that rise to the right, as on the map.
void paintStripes(QPainter &painter, const QRectF &box, const QColor &colour, double scale)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(colour, 2.6 * scale));
    const double step = 14 * scale;
    for (double x = box.left() - box.height() + step / 2; x < box.right(); x += step)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

void paintBars(QPainter &painter, const std::vector<QRectF> &runs, double away, const QPen &pen)
{
    painter.setPen(pen);
    for (const QRectF &run : runs) {
        const double y = away < 0 ? run.top() + away : run.bottom() + away;
        painter.drawLine(QPointF(run.left(), y), QPointF(run.right(), y));
    }
}

/// "both" on the first row of the shared squares that has room for it.
void paintBoth(QPainter &painter, const std::vector<QRectF> &runs, double scale, const Theme &theme)
{
    const TextStyle style{19 * scale, QFont::Bold};
    const QString text = QCoreApplication::translate("CountDiagram", "both");
    const double wide = textWidth(text, style);
    for (const QRectF &run : runs)
        if (run.width() >= wide + 4 * scale) {
            drawText(painter, {run.center().x() - wide / 2, run.center().y() + 0.35 * style.pixels}, text, style,
                     theme.ink, {theme.halo, 4 * scale});
            return;
        }
}

QString words(const SelectedArea &selected)
{
    const int count = selected.area.districts.size();
    const QString text = count == 1 ? QCoreApplication::translate("CountDiagram", "%1  %2: %3 district")
                                    : QCoreApplication::translate("CountDiagram", "%1  %2: %3 districts");
    return text.arg(QChar(u'A' + selected.letter)).arg(selected.area.name).arg(count);
}

} // namespace

std::optional<CountDiagram> countDiagram(const std::vector<SelectedArea> &selection)
{
    if (selection.empty() || selection.size() > 2)
        return std::nullopt;
    CountDiagram diagram;
    diagram.first = diagram.second = selection.front();
    diagram.inFirst = selection.front().area.districts.size();
    if (selection.size() == 2) {
        diagram.second = selection.back();
        diagram.inBoth = diagram.first.area.districts.sharedWith(diagram.second.area.districts);
        diagram.inFirst -= diagram.inBoth;
        diagram.inSecond = diagram.second.area.districts.size() - diagram.inBoth;
    }
    return total(diagram) >= leastSquares && total(diagram) <= mostSquares ? std::optional(diagram) : std::nullopt;
}

double heightOf(const CountDiagram &diagram, double width, double scale)
{
    const Grid grid(diagram, width, scale);
    const int labels = diagram.second == diagram.first ? 1 : 2;
    return grid.rows(total(diagram)) * grid.rowHeight() + labels * 1.5 * label * scale;
}

void paintCountDiagram(QPainter &painter, const QRectF &room, double scale, const CountDiagram &diagram,
                       const Theme &theme)
{
    const Grid grid(diagram, room.width(), scale);
    const bool hasTwo = !(diagram.second == diagram.first);
    const int first = diagram.first.letter, second = diagram.second.letter;
    const int inFirst = diagram.inFirst + diagram.inBoth;
    const TextStyle style{label * scale, QFont::Bold};
    drawText(painter, room.topLeft() + QPointF(0, style.pixels), words(diagram.first), style, theme.area(first));
    const QPointF origin = room.topLeft() + QPointF(0, 1.2 * style.pixels);
    for (int i = 0; i < total(diagram); ++i) {
        const bool isFirst = i < inFirst, isSecond = hasTwo && i >= diagram.inFirst;
        const QRectF square = grid.square(origin, i);
        painter.fillRect(square, isFirst && isSecond ? sharedTint(theme, first, second)
                                                     : areaTint(theme, isFirst ? first : second));
        if (isFirst && diagram.isHatched)
            paintStripes(painter, square, faded(theme.area(first), 0.5), scale);
    }
    paintBars(painter, grid.runs(origin, 0, inFirst), -1.5 * grid.bar,
              QPen(theme.area(first), grid.bar, Qt::SolidLine, Qt::FlatCap));
    if (!hasTwo)
        return;
    QPen dashed(theme.area(second), grid.bar, Qt::SolidLine, Qt::FlatCap);
    dashed.setDashPattern({2.6, 1.5});
    paintBars(painter, grid.runs(origin, diagram.inFirst, total(diagram)), 1.5 * grid.bar, dashed);
    paintBoth(painter, grid.runs(origin, diagram.inFirst, inFirst), scale, theme);
    const double below = origin.y() + grid.rows(total(diagram)) * grid.rowHeight();
    drawText(painter, {room.left(), below + 0.9 * style.pixels}, words(diagram.second), style, theme.area(second));
}

} // namespace placelens
