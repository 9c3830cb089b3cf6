#include "core/cartography/furniture.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/label_room.h"
#include "core/cartography/lettering.h"
#include "core/cartography/map_words.h"
#include "core/cartography/scale_bar.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double margin = 14;
constexpr double pad = 7; // of a ground round its words

TextStyle titleStyle(double scale)
{
    return {17 * scale, QFont::Bold};
}

TextStyle subtitleStyle(double scale)
{
    return {11.5 * scale, QFont::Normal};
}

TextStyle sourceStyle(double scale)
{
    return {9.5 * scale, QFont::Normal};
}

double lineHeight(const TextStyle &style)
{
    return std::round(style.pixels * 1.32);
}

QSizeF sizeOf(const QStringList &lines, const TextStyle &style)
{
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, textWidth(line, style));
    return {width, lineHeight(style) * static_cast<double>(lines.size())};
}

// The first of the places without England under it; else the first, with a ground.
Furniture::Block laid(const LabelRoom &room, const std::vector<QRectF> &places)
{
    for (const QRectF &box : places)
        if (room.under(box.adjusted(-3, -3, 3, 3), {}).otherEngland == 0 && room.isFree(box))
            return {box, false};
    return {places.front(), true};
}

void layTitle(Furniture &furniture, const FramePainting &frame, const LabelRoom &room)
{
    const QRectF picture = frame.picture();
    const double most = picture.width() - 2 * margin;
    // Few long lines or more short ones: whichever the coast leaves room for.
    for (const double width : {330.0, 240.0, 180.0, 140.0}) {
        Furniture tried;
        tried.titleLines = wrapped(mapTitle(frame.content), titleStyle(furniture.scale), std::min(width, most));
        for (const QString &line : mapSubtitle(frame.content))
            tried.subtitleLines += wrapped(line, subtitleStyle(furniture.scale), std::min(width, most));
        const QSizeF title = sizeOf(tried.titleLines, titleStyle(furniture.scale));
        const QSizeF subtitle = sizeOf(tried.subtitleLines, subtitleStyle(furniture.scale));
        const QSizeF size(std::max(title.width(), subtitle.width()), title.height() + subtitle.height() + 2);
        const QRectF right(QPointF(picture.right() - margin - size.width(), margin), size);
        const QRectF left(QPointF(margin, margin), size);
        const Furniture::Block block = width > 180 ? laid(room, {right}) : laid(room, {right, left});
        if (furniture.titleLines.isEmpty() || !block.hasGround) {
            furniture.titleLines = tried.titleLines;
            furniture.subtitleLines = tried.subtitleLines;
            furniture.title = block;
        }
        if (!block.hasGround)
            return;
    }
}

void laySources(Furniture &furniture, const FramePainting &frame, const LabelRoom &room)
{
    const QRectF picture = frame.picture();
    const TextStyle style = sourceStyle(furniture.scale);
    const auto boxAt = [&](double width) {
        QStringList lines;
        for (const QString &paragraph : mapSources(frame.content))
            lines += wrapped(paragraph, style, width);
        const QSizeF size = sizeOf(lines, style);
        return std::pair(lines,
                         QRectF(picture.bottomRight() - QPointF(margin + size.width(), 8 + size.height()), size));
    };
    const double most = picture.width() - 2 * margin;
    double leastCovered = 0;
    for (const double width : {560.0, 480.0, 400.0, 320.0, 250.0, 680.0}) {
        const auto [lines, box] = boxAt(std::min(width, most));
        const double covered = room.under(box.adjusted(-3, -3, 3, 3), {}).otherEngland * box.width() * box.height();
        if (furniture.sourceLines.isEmpty() || covered < leastCovered) {
            furniture.sourceLines = lines;
            furniture.sources = {box, covered > 0};
            leastCovered = covered;
        }
    }
}

void layScaleBar(Furniture &furniture, const FramePainting &frame, const LabelRoom &room)
{
    const QRectF picture = frame.picture();
    const QSizeF size = scaleBarSize(frame.camera(), furniture.scale);
    const double right = picture.right() - margin - size.width();
    std::vector<QRectF> places;
    for (const double up : {10.0, 28.0, 60.0})
        places.push_back({QPointF(right, furniture.sources.box.top() - up - size.height()), size});
    places.push_back({QPointF(margin, picture.bottom() - margin - size.height()), size});
    places.push_back({QPointF(margin, picture.center().y()), size});
    places.push_back({QPointF(right, picture.center().y()), size});
    furniture.scaleBar = laid(room, places);
}

void drawGround(FramePainting &frame, const Furniture::Block &block)
{
    if (!block.hasGround)
        return;
    frame.painter.setPen(Qt::NoPen);
    frame.painter.setBrush(faded(frame.theme().panel, 0.84));
    frame.painter.drawRoundedRect(block.box.adjusted(-pad, -pad + 1, pad, pad - 2), 4, 4);
    frame.painter.setBrush(Qt::NoBrush);
}

double drawLines(FramePainting &frame, const QStringList &lines, QPointF top, double right, const TextStyle &style,
                 const QColor &colour)
{
    for (const QString &line : lines) {
        const double x = right > 0 ? right - textWidth(line, style) : top.x();
        drawText(frame.painter, {x, top.y() + style.pixels}, line, style, colour,
                 {faded(frame.theme().sea, 0.75), 2.4});
        top.ry() += lineHeight(style);
    }
    return top.y();
}

} // namespace

Furniture layFurniture(const FramePainting &frame, LabelRoom &room)
{
    Furniture furniture;
    furniture.scale = std::clamp(std::min(frame.camera().width / 800.0, frame.camera().height / 560.0), 0.74, 1.0);
    layTitle(furniture, frame, room);
    room.take(furniture.title.box.adjusted(-pad, -pad, pad, pad));
    laySources(furniture, frame, room);
    room.take(furniture.sources.box.adjusted(-pad, -pad, pad, pad));
    layScaleBar(furniture, frame, room);
    room.take(furniture.scaleBar.box.adjusted(-pad, -pad, pad, pad));
    return furniture;
}

void paintFurniture(FramePainting &frame, const Furniture &furniture)
{
    const Theme &theme = frame.theme();
    for (const Furniture::Block &block : {furniture.title, furniture.sources, furniture.scaleBar})
        drawGround(frame, block);
    const QPointF top = furniture.title.box.topLeft();
    const double below = drawLines(frame, furniture.titleLines, top, 0, titleStyle(furniture.scale), theme.ink);
    drawLines(frame, furniture.subtitleLines, {top.x(), below + 2}, 0, subtitleStyle(furniture.scale), theme.secondInk);
    const QRectF sources = furniture.sources.box;
    drawLines(frame, furniture.sourceLines, sources.topLeft(), sources.right(), sourceStyle(furniture.scale),
              theme.secondInk);
    paintScaleBar(frame.painter, frame.camera(), theme, furniture.scaleBar.box.topLeft(), furniture.scale);
}

} // namespace placelens
