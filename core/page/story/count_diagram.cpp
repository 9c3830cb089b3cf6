#include "core/page/story/count_diagram.h"

#include "core/cartography/lettering.h"
#include "core/page/story/story_scene.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr int leastSquares = 3, mostSquares = 90;
constexpr double label = 22, gap = 0.12; // pixels; of a square

int total(const CountDiagram &diagram)
{
    return diagram.inFirst + diagram.inBoth + diagram.inSecond;
}

/// Squares in one row as long as they stay large enough to be counted, then in as few rows as that takes.
struct Grid
{
    int columns = 1;
    double side = 0;

    Grid(const CountDiagram &diagram, double width, double scale)
    {
        const double least = 26 * scale;
        const int count = std::max(1, total(diagram));
        columns = std::min(count, std::max(1, static_cast<int>(width / (least * (1 + gap)))));
        const int rows = (count + columns - 1) / columns;
        columns = (count + rows - 1) / rows;
        side = std::min(44 * scale, width / columns / (1 + gap));
    }
    int rows(int count) const { return (count + columns - 1) / columns; }
    QRectF square(const QPointF &origin, int index) const
    {
        const double step = side * (1 + gap);
        return {origin.x() + index % columns * step, origin.y() + index / columns * step, side, side};
    }
};

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
    return grid.rows(total(diagram)) * grid.side * (1 + gap) + labels * 1.9 * label * scale;
}

void paintCountDiagram(QPainter &painter, const QRectF &room, double scale, const CountDiagram &diagram,
                       const Theme &theme)
{
    const Grid grid(diagram, room.width(), scale);
    const bool hasTwo = !(diagram.second == diagram.first);
    const TextStyle style{label * scale, QFont::Bold};
    drawText(painter, room.topLeft() + QPointF(0, style.pixels), words(diagram.first), style,
             theme.area(diagram.first.letter));
    const QPointF origin = room.topLeft() + QPointF(0, 1.7 * style.pixels);
    for (int i = 0; i < total(diagram); ++i) {
        const bool isFirst = i < diagram.inFirst + diagram.inBoth, isSecond = hasTwo && i >= diagram.inFirst;
        const QRectF square = grid.square(origin, i);
        painter.fillRect(square, isFirst && isSecond
                                     ? sharedTint(theme, diagram.first.letter, diagram.second.letter)
                                     : areaTint(theme, isFirst ? diagram.first.letter : diagram.second.letter));
        // The letters say the same as the colours: A above, B below, both in what is shared.
        const double line = 3 * scale;
        if (isFirst)
            painter.fillRect(QRectF(square.left(), square.top(), square.width(), line),
                             theme.area(diagram.first.letter));
        if (isSecond)
            painter.fillRect(QRectF(square.left(), square.bottom() - line, square.width(), line),
                             theme.area(diagram.second.letter));
    }
    if (!hasTwo)
        return;
    const double below = grid.square(origin, total(diagram) - 1).bottom();
    drawText(painter, {room.left(), below + 1.4 * style.pixels}, words(diagram.second), style,
             theme.area(diagram.second.letter));
}

} // namespace placelens
