#include "core/cartography/furniture.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/label_room.h"
#include "core/cartography/lettering.h"
#include "core/cartography/map_words.h"
#include "core/cartography/scale_bar.h"
#include "core/cartography/symbols.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double margin = 14;
constexpr double pad = 7; // of a ground round its words
constexpr double mostSourceWidth = 0.4;
constexpr double mostSourceHeight = 0.12;
constexpr int mostSourceLines = 4;

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

class Laying
{
public:
    Laying(const MapContent &content, const Camera &camera, LabelRoom &room)
        : m_content(content), m_camera(camera), m_picture(0, 0, camera.width, camera.height), m_room(room)
    {
        m_made.width = camera.width;
        m_made.height = camera.height;
        m_made.scale = std::clamp(std::min(camera.width / 800.0, camera.height / 560.0), 0.74, 1.0);
    }

    Furniture lay()
    {
        layTitle();
        take(m_made.title);
        laySources();
        take(m_made.sources);
        if (m_content.description.layout == MapLayout::Geographic)
            layScaleBar();
        if (showsSymbols(m_content))
            laySymbolKey();
        return std::move(m_made);
    }

private:
    void layTitle();
    bool trySources(const QStringList &paragraphs, double width, bool hasGround, const QSizeF &most);
    void laySources();
    void layScaleBar();
    void laySymbolKey();
    void take(const Furniture::Block &block) { m_room.take(block.box.adjusted(-pad, -pad, pad, pad)); }

    const MapContent &m_content;
    const Camera &m_camera;
    QRectF m_picture;
    LabelRoom &m_room;
    Furniture m_made;
};

void Laying::layTitle()
{
    const double most = m_picture.width() - 2 * margin;
    // Few long lines or more short ones: whichever the coast leaves room for.
    for (const double width : {330.0, 240.0, 180.0, 140.0}) {
        Furniture tried;
        tried.titleLines = wrapped(mapTitle(m_content), titleStyle(m_made.scale), std::min(width, most));
        for (const QString &line : mapSubtitle(m_content))
            tried.subtitleLines += wrapped(line, subtitleStyle(m_made.scale), std::min(width, most));
        const QSizeF title = sizeOf(tried.titleLines, titleStyle(m_made.scale));
        const QSizeF subtitle = sizeOf(tried.subtitleLines, subtitleStyle(m_made.scale));
        const QSizeF size(std::max(title.width(), subtitle.width()), title.height() + subtitle.height() + 2);
        const QRectF right(QPointF(m_picture.right() - margin - size.width(), margin), size);
        const QRectF left(QPointF(margin, margin), size);
        const Furniture::Block block = width > 180 ? laid(m_room, {right}) : laid(m_room, {right, left});
        if (m_made.titleLines.isEmpty() || !block.hasGround) {
            m_made.titleLines = tried.titleLines;
            m_made.subtitleLines = tried.subtitleLines;
            m_made.title = block;
        }
        if (!block.hasGround)
            return;
    }
}

// Whether the lines are small enough and, unless they get a ground, lie off England.
bool Laying::trySources(const QStringList &paragraphs, double width, bool hasGround, const QSizeF &most)
{
    const TextStyle style = sourceStyle(m_made.scale);
    QStringList lines;
    for (const QString &paragraph : paragraphs)
        lines += wrapped(paragraph, style, width);
    const QSizeF size = sizeOf(lines, style);
    if (lines.size() > mostSourceLines || size.width() > most.width() || size.height() > most.height())
        return false;
    const QRectF box(m_picture.bottomRight() - QPointF(margin + size.width(), 8 + size.height()), size);
    if (!hasGround && m_room.under(box.adjusted(-3, -3, 3, 3), {}).otherEngland > 0)
        return false;
    m_made.sourceLines = lines;
    m_made.sources = {box, hasGround};
    return true;
}

void Laying::laySources()
{
    const QSizeF most(std::min(560.0, mostSourceWidth * m_picture.width()), mostSourceHeight * m_picture.height());
    const QStringList full = mapSources(m_content, SourceDetail::Full);
    const QStringList brief = mapSources(m_content, SourceDetail::Short);
    const QStringList essential = mapSources(m_content, SourceDetail::Essential);
    // All lines end in the corner: where England is under that, none is off England.
    const QRectF corner(m_picture.bottomRight() - QPointF(margin + 30, 18), QSizeF(30, 10));
    const bool isOffEngland = m_room.under(corner, {}).otherEngland == 0;
    for (const QStringList &paragraphs : {full, brief, essential})
        for (const double share : {1.0, 0.85, 0.7, 0.55})
            if (isOffEngland && trySources(paragraphs, share * most.width(), false, most))
                return;
    // The full ones would be too much to cover England with.
    for (const QStringList &paragraphs : {brief, essential})
        if (trySources(paragraphs, most.width(), true, most))
            return;
    // In the smallest pictures one line is more than its share; below that a scrap of it would be worse than nothing.
    const QSizeF whole(m_picture.width() - 2 * margin, m_picture.height() / 4);
    if (!trySources(essential, whole.width(), false, whole) && !trySources(essential, whole.width(), true, whole))
        m_made.sources.box = QRectF(m_picture.bottomRight() - QPointF(margin, 8), QSizeF(0, 0));
}

void Laying::layScaleBar()
{
    const QSizeF size = scaleBarSize(m_camera, m_made.scale);
    const double right = m_picture.right() - margin - size.width();
    std::vector<QRectF> places;
    for (const double up : {10.0, 28.0, 60.0})
        places.push_back({QPointF(right, m_made.sources.box.top() - up - size.height()), size});
    places.push_back({QPointF(margin, m_picture.bottom() - margin - size.height()), size});
    places.push_back({QPointF(margin, m_picture.center().y()), size});
    places.push_back({QPointF(right, m_picture.center().y()), size});
    m_made.scaleBar = laid(m_room, places);
    take(*m_made.scaleBar);
}

void Laying::laySymbolKey()
{
    m_made.symbolKey = symbolKey(m_content);
    const QSizeF size = m_made.symbolKey.size(m_camera);
    if (size.isEmpty())
        return;
    const double right = m_picture.right() - margin - size.width();
    const double foot = m_made.scaleBar ? m_made.scaleBar->box.top() : m_made.sources.box.top();
    std::vector<QRectF> places;
    for (const double up : {12.0, 30.0, 60.0})
        places.push_back({QPointF(right, foot - up - size.height()), size});
    places.push_back({QPointF(margin, m_picture.bottom() - margin - size.height()), size});
    places.push_back({QPointF(margin, m_picture.center().y()), size});
    m_made.symbols = laid(m_room, places);
    take(*m_made.symbols);
}

// Where a block stands in a window that has another size by now.
QRectF moved(const QRectF &box, const Furniture &furniture, const Camera &camera)
{
    const bool isRight = box.center().x() > furniture.width / 2.0, isLow = box.center().y() > furniture.height / 2.0;
    return box.translated(isRight ? camera.width - furniture.width : 0, isLow ? camera.height - furniture.height : 0);
}

void drawGround(QPainter &painter, const Theme &theme, const QRectF &box)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(theme.panel, 0.84));
    painter.drawRoundedRect(box.adjusted(-pad, -pad + 1, pad, pad - 2), 4, 4);
    painter.setBrush(Qt::NoBrush);
}

// From `top` down; to the right end of the box or from its left one. Gives the foot of the last line.
double drawLines(QPainter &painter, const Theme &theme, const QStringList &lines, const QRectF &box, bool isRight,
                 const TextStyle &style, const QColor &colour)
{
    double top = box.top();
    for (const QString &line : lines) {
        const double x = isRight ? box.right() - textWidth(line, style) : box.left();
        drawText(painter, {x, top + style.pixels}, line, style, colour, {faded(theme.sea, 0.75), 2.4});
        top += lineHeight(style);
    }
    return top;
}

} // namespace

Furniture layFurniture(const MapContent &content, const Camera &camera, LabelRoom &room)
{
    return Laying(content, camera, room).lay();
}

Furniture layFurniture(const FramePainting &frame, LabelRoom &room)
{
    return layFurniture(frame.content, frame.camera(), room);
}

void paintFurniture(QPainter &painter, const Theme &theme, const Camera &camera, const Furniture &furniture)
{
    const auto prepared = [&](const Furniture::Block &block) {
        const QRectF box = moved(block.box, furniture, camera);
        if (block.hasGround)
            drawGround(painter, theme, box);
        return box;
    };
    QRectF title = prepared(furniture.title);
    title.setTop(drawLines(painter, theme, furniture.titleLines, title, false, titleStyle(furniture.scale), theme.ink)
                 + 2);
    drawLines(painter, theme, furniture.subtitleLines, title, false, subtitleStyle(furniture.scale), theme.secondInk);
    drawLines(painter, theme, furniture.sourceLines, prepared(furniture.sources), true, sourceStyle(furniture.scale),
              theme.secondInk);
    if (furniture.scaleBar) {
        const QRectF box = prepared(*furniture.scaleBar);
        // At a new scale it may be longer or shorter; it keeps to the edge that it stands at.
        const double width = scaleBarSize(camera, furniture.scale).width();
        const double left = box.center().x() > camera.width / 2.0 ? box.right() - width : box.left();
        paintScaleBar(painter, camera, theme, {left, box.top()}, furniture.scale);
    }
    if (furniture.symbols) {
        const QRectF box = prepared(*furniture.symbols);
        const QSizeF size = furniture.symbolKey.size(camera);
        const double left = box.center().x() > camera.width / 2.0 ? box.right() - size.width() : box.left();
        furniture.symbolKey.paint(painter, theme, camera, {left, box.bottom() - size.height()});
    }
}

void paintFurniture(FramePainting &frame, const Furniture &furniture)
{
    paintFurniture(frame.painter, frame.theme(), frame.camera(), furniture);
}

} // namespace placelens
