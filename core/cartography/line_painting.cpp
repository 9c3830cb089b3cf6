#include "core/cartography/line_painting.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/line_ink.h"
#include "core/cartography/line_work.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

// Every other stretch of a line. The painter's own dashes start anew where a line comes into the picture, so that tiles of
// one picture would not meet.
QList<QPolygonF> dashed(const QPolygonF &line, const LineLook &look)
{
    QList<QPolygonF> stretches;
    bool isDash = true;
    double left = look.dash;
    QPolygonF stretch{line.first()};
    for (qsizetype i = 1; i < line.size();) {
        const QPointF way = line[i] - stretch.last();
        const double length = std::hypot(way.x(), way.y());
        if (length <= left) {
            left -= length;
            stretch.append(line[i++]);
            continue;
        }
        stretch.append(stretch.last() + way * (left / length));
        if (isDash)
            stretches.append(stretch);
        stretch = {stretch.last()};
        isDash = !isDash;
        left = isDash ? look.dash : look.gap;
    }
    if (isDash)
        stretches.append(stretch);
    return stretches;
}

void ink(FramePainting &frame, const QList<QPolygonF> &lines, const LineLook &look, const std::vector<bool> *inside)
{
    const double ratio = frame.scene.pixelRatio;
    const AreaPicture &areas = frame.areas;
    auto made = std::make_unique<LineInk>(areas.width(), areas.height(),
                                          qRgb(look.colour.red(), look.colour.green(), look.colour.blue()),
                                          look.colour.alphaF(), inside ? PassClip{&areas, *inside} : PassClip());
    std::vector<StepPoint> steps;
    // A hair more keeps halves of steps alike in tiles of one picture.
    const auto toStep = [&](double pixels) {
        return nearest(std::clamp(pixels * ratio * stepsPerPixel + 1e-5, -5e8, 5e8));
    };
    for (const QPolygonF &line : lines) {
        steps.clear();
        for (const QPointF &point : line)
            steps.push_back({toStep(point.x()), toStep(point.y())});
        made->add(steps, look.width * ratio);
    }
    if (!made->isEmpty())
        frame.passes.add(std::move(made));
}

void draw(FramePainting &frame, const QList<QPolygonF> &lines, const LineLook &look, const std::vector<bool> *inside)
{
    QPainterPath path;
    for (const QPolygonF &line : lines)
        path.addPolygon(line);
    if (path.isEmpty())
        return;
    QPainter &painter = frame.painter;
    painter.save();
    if (inside)
        painter.setClipPath(frame.geometry.path(frame.geometry.coverage().rings(*inside)), Qt::IntersectClip);
    painter.strokePath(path, QPen(look.colour, look.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.restore();
}

} // namespace

void strokeLines(FramePainting &frame, const QList<QPolygonF> &lines, const LineLook &look,
                 const std::vector<bool> *inside)
{
    if (look.colour.alpha() == 0 || look.width <= 0 || lines.isEmpty())
        return;
    QList<QPolygonF> stretches;
    if (look.dash > 0) {
        const QRectF reach = frame.picture().adjusted(-8, -8, 8, 8);
        for (const QPolygonF &line : lines)
            for (const QPolygonF &stretch : dashed(line, look))
                if (reach.intersects(stretch.boundingRect().adjusted(-1, -1, 1, 1)))
                    stretches.append(stretch);
    }
    const QList<QPolygonF> &drawn = look.dash > 0 ? stretches : lines;
    if (frame.isVector)
        draw(frame, drawn, look, inside);
    else
        ink(frame, drawn, look, inside);
}

QPolygonF thinned(const QPolygonF &line, double least)
{
    if (least <= 0)
        return line;
    QPolygonF kept;
    kept.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF way = kept.isEmpty() ? QPointF() : line[i] - kept.last();
        if (i == 0 || i == line.size() - 1 || QPointF::dotProduct(way, way) >= least * least)
            kept.append(line[i]);
    }
    return kept;
}

} // namespace placelens
