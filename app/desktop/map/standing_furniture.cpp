#include "app/desktop/map/standing_furniture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace placelens {

namespace {

constexpr double overhang = 24; // pixels that halos, grounds and the ends of a scale bar reach beyond their box at most

/// Each part by itself, with the box that it stands in.
std::vector<std::pair<Furniture, QRectF>> partsOf(const Furniture &all)
{
    Furniture none = all;
    none.titleLines.clear();
    none.subtitleLines.clear();
    none.sourceLines.clear();
    none.title.hasGround = none.sources.hasGround = false;
    none.scaleBar.reset();
    none.symbols.reset();
    std::vector<std::pair<Furniture, QRectF>> parts(2, {none, {}});
    auto &[title, titleBox] = parts[0];
    title.titleLines = all.titleLines;
    title.subtitleLines = all.subtitleLines;
    title.title = all.title;
    titleBox = all.title.box;
    auto &[sources, sourcesBox] = parts[1];
    sources.sourceLines = all.sourceLines;
    sources.sources = all.sources;
    sourcesBox = all.sources.box;
    if (all.scaleBar) {
        parts.emplace_back(none, all.scaleBar->box);
        parts.back().first.scaleBar = all.scaleBar;
    }
    if (all.symbols) {
        parts.emplace_back(none, all.symbols->box);
        parts.back().first.symbols = all.symbols;
    }
    return parts;
}

} // namespace

StandingFurniture::StandingFurniture(const Frame &frame, const Scene &scene)
    : m_laid(frame.furniture), m_content(scene.content), m_layer(scene.layer), m_camera(frame.camera),
      m_pixelRatio(scene.pixelRatio), m_theme(scene.theme)
{
    if (!m_laid)
        return;
    for (const auto &[part, box] : partsOf(m_laid->furniture))
        addPiece(box, [&, &one = part](QPainter &painter) { paintFurniture(painter, scene.theme, m_camera, one); });
    if (m_laid->inset)
        addInset(scene.theme);
}

void StandingFurniture::addPiece(const QRectF &box, const Paint &paint)
{
    const QRect room = box.adjusted(-overhang, -overhang, overhang, overhang).toAlignedRect();
    const QSize pixels = (QSizeF(room.size()) * m_pixelRatio).toSize();
    Piece piece{room.topLeft(), QImage(pixels, QImage::Format_ARGB32_Premultiplied)};
    piece.picture.setDevicePixelRatio(m_pixelRatio);
    piece.picture.fill(Qt::transparent);
    QPainter painter(&piece.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-piece.at);
    paint(painter);
    painter.end();
    m_pieces.push_back(std::move(piece));
}

void StandingFurniture::addInset(const Theme &theme)
{
    const Inset &inset = *m_laid->inset;
    const DrawInner inner = [this](const Camera &) { return m_laid->insetPicture; };
    const QPointF away(1e5, 1e5);
    addPiece(inset.onMap, [&](QPainter &painter) {
        Inset frame = inset;
        frame.box.translate(away);
        paintInset(painter, theme, frame, inner);
    });
    m_pieces.back().isOnGround = true;
    addPiece(inset.box, [&](QPainter &painter) {
        Inset standing = inset;
        standing.onMap.translate(away);
        paintInset(painter, theme, standing, inner);
    });
}

bool StandingFurniture::isOfOther(const Scene &scene) const
{
    return !m_laid || m_content != scene.content || m_layer != scene.layer || m_theme != scene.theme;
}

void StandingFurniture::paint(QPainter &painter, const Camera &camera) const
{
    if (!m_laid)
        return;
    const bool isAsMade = camera.metresPerPixel == m_camera.metresPerPixel && camera.width == m_camera.width
                          && camera.height == m_camera.height && painter.device()->devicePixelRatioF() == m_pixelRatio;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isAsMade) {
        paintAsMade(painter, camera);
    } else { // another scale has another scale bar, another size of the window other places
        paintFurniture(painter, m_theme, camera, m_laid->furniture);
        if (m_laid->inset)
            paintStandingInset(painter, camera);
    }
    painter.restore();
}

void StandingFurniture::paintAsMade(QPainter &painter, const Camera &camera) const
{
    const QPointF way = moved({0, 0}, camera) * m_pixelRatio;
    const QPointF wholePixels = QPointF(std::round(way.x()), std::round(way.y())) / m_pixelRatio;
    for (const Piece &piece : m_pieces)
        painter.drawImage(QPointF(piece.at) + (piece.isOnGround ? wholePixels : QPointF()), piece.picture);
}

QPointF StandingFurniture::moved(QPointF corner, const Camera &camera) const
{
    const PixelPoint at = camera.toPixel(m_camera.toGrid({corner.x(), corner.y()}));
    return {at.x, at.y};
}

void StandingFurniture::paintStandingInset(QPainter &painter, const Camera &camera) const
{
    Inset inset = *m_laid->inset;
    inset.onMap = QRectF(moved(inset.onMap.topLeft(), camera), moved(inset.onMap.bottomRight(), camera));
    // At a new size of the window it keeps its distance to the nearest edges, as all furniture does.
    const bool isRight = inset.box.center().x() > m_camera.width / 2.0;
    const bool isLow = inset.box.center().y() > m_camera.height / 2.0;
    inset.box.translate(isRight ? camera.width - m_camera.width : 0, isLow ? camera.height - m_camera.height : 0);
    paintInset(painter, m_theme, inset, [this](const Camera &) { return m_laid->insetPicture; });
}

} // namespace placelens
