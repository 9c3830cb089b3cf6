#include "core/cartography/vector_engine.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

// Widths of lines follow a transform's size; no painter stretches one way only.
double sizeOf(const QTransform &transform)
{
    return std::sqrt(std::abs(transform.determinant()));
}

QPointF inSteps(QPointF point, int steps)
{
    return {std::round(point.x() * steps), std::round(point.y() * steps)};
}

// The path in steps, without points that coincide then.
QPainterPath inSteps(const QPainterPath &path, int steps)
{
    QPainterPath rounded;
    rounded.setFillRule(path.fillRule());
    rounded.reserve(path.elementCount());
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPointF point = inSteps(path.elementAt(i), steps);
        switch (path.elementAt(i).type) {
        case QPainterPath::MoveToElement:
            rounded.moveTo(point);
            break;
        case QPainterPath::LineToElement:
            if (point != rounded.currentPosition())
                rounded.lineTo(point);
            break;
        case QPainterPath::CurveToElement:
            rounded.cubicTo(point, inSteps(path.elementAt(i + 1), steps), inSteps(path.elementAt(i + 2), steps));
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
    return rounded;
}

QColor withOpacity(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(colour.alphaF() * opacity));
    return colour;
}

} // namespace

int vectorSteps(double ratio)
{
    for (const int steps : {10, 20, 50})
        if (steps >= 10 * ratio)
            return steps;
    return 100;
}

VectorEngine::VectorEngine(VectorSink &sink, QSize size)
    : QPaintEngine(AllFeatures), m_sink(sink), m_picture(QPointF(0, 0), size)
{}

bool VectorEngine::begin(QPaintDevice *)
{
    setActive(true);
    return true;
}

bool VectorEngine::end()
{
    flushLines();
    m_sink.setClips({});
    setActive(false);
    return true;
}

void VectorEngine::updateState(const QPaintEngineState &now)
{
    const DirtyFlags changed = now.state();
    if (changed & DirtyTransform)
        m_transform = now.transform();
    if (changed & DirtyPen)
        m_pen = now.pen();
    if (changed & DirtyBrush)
        m_brush = now.brush();
    if (changed & DirtyOpacity)
        m_opacity = now.opacity();
    if (changed & (DirtyClipEnabled | DirtyClipPath | DirtyClipRegion))
        updateClip(now);
}

void VectorEngine::updateClip(const QPaintEngineState &now)
{
    flushLines();
    if (const DirtyFlags changed = now.state(); changed & (DirtyClipPath | DirtyClipRegion)) {
        if (now.clipOperation() != Qt::IntersectClip)
            m_clips.clear();
        QPainterPath clip = now.clipPath();
        if (changed & DirtyClipRegion) {
            clip = {};
            clip.addRegion(now.clipRegion());
        }
        if (now.clipOperation() != Qt::NoClip)
            m_clips.push_back(inSteps(now.transform().map(clip), m_sink.steps()));
    }
    m_sink.setClips(now.isClipEnabled() ? m_clips : std::vector<QPainterPath>());
}

void VectorEngine::drawPath(const QPainterPath &path)
{
    draw(path, true);
}

void VectorEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    if (count < 1)
        return;
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    draw(path, mode != PolylineMode);
}

void VectorEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void VectorEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source, Qt::ImageConversionFlags)
{
    if (target.isEmpty() || image.isNull())
        return;
    const QTransform place = QTransform(target.width(), 0, 0, target.height(), target.x(), target.y()) * m_transform;
    const QRect part = source.toAlignedRect();
    drawPixels(part == image.rect() ? image : image.copy(part), place);
}

void VectorEngine::drawPixels(QImage image, const QTransform &place)
{
    flushLines();
    if (!place.mapRect(QRectF(0, 0, 1, 1)).intersects(m_picture))
        return;
    if (m_opacity < 1) {
        image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(image.rect(), withOpacity(Qt::black, m_opacity));
    }
    m_sink.drawImage(image, place);
}

// What a sink has no fill for, such as a gradient of somebody's logo, becomes pixels as fine as print.
void VectorEngine::drawShaded(const QPainterPath &path)
{
    constexpr double pixelsPerUnit = 300.0 / 72;
    constexpr double longestSide = 2000; // pixels
    const QRectF box = m_transform.map(path).boundingRect();
    const double scale = std::min(pixelsPerUnit, longestSide / std::max(box.width(), box.height()));
    const QSize size(static_cast<int>(std::ceil(box.width() * scale)),
                     static_cast<int>(std::ceil(box.height() * scale)));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return;
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(m_transform * QTransform::fromTranslate(-box.x(), -box.y())
                         * QTransform::fromScale(scale, scale));
    painter.fillPath(path, m_brush);
    painter.end();
    drawPixels(image, QTransform(size.width() / scale, 0, 0, size.height() / scale, box.x(), box.y()));
}

void VectorEngine::draw(const QPainterPath &path, bool isFilled)
{
    QPen pen = m_pen;
    if (pen.style() != Qt::NoPen) {
        pen.setWidthF(pen.widthF() * sizeOf(m_transform));
        pen.setColor(withOpacity(pen.color(), m_opacity));
    }
    const QPainterPath mapped = m_transform.map(path);
    const double reach = pen.style() == Qt::NoPen ? 0 : pen.widthF();
    if (!mapped.controlPointRect().adjusted(-reach - 1, -reach - 1, reach + 1, reach + 1).intersects(m_picture))
        return;
    const bool isShaded = isFilled && m_brush.style() > Qt::SolidPattern;
    if (isShaded)
        drawShaded(path);
    const bool hasArea = isFilled && !isShaded && m_brush.style() != Qt::NoBrush;
    if (!hasArea && pen.style() == Qt::NoPen)
        return;
    if (!hasArea) {
        if (pen != m_linesPen)
            flushLines();
        m_linesPen = pen;
        m_lines.addPath(inSteps(mapped, m_sink.steps()));
        return;
    }
    flushLines();
    m_sink.drawShape(inSteps(mapped, m_sink.steps()), withOpacity(m_brush.color(), m_opacity), pen);
}

void VectorEngine::drawWords(const Words &words)
{
    flushLines();
    const double reach = words.halo.width + words.style.pixels;
    const QRectF room(words.origin.x() - reach, words.origin.y() - words.style.pixels - reach,
                      textWidth(words.text, words.style) + 2 * reach, words.style.pixels + 2 * reach);
    if (!words.text.isEmpty() && words.place.mapRect(room).intersects(m_picture))
        m_sink.drawWords(words);
}

void VectorEngine::flushLines()
{
    if (!m_lines.isEmpty())
        m_sink.drawShape(m_lines, {}, m_linesPen);
    m_lines = {};
}

VectorDevice::VectorDevice(VectorSink &sink, QSize size)
    : m_size(size), m_engine(std::make_unique<VectorEngine>(sink, size))
{}

int VectorDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int dotsPerInch = 96;
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / dotsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / dotsPerInch);
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    default:
        break;
    }
    return QPaintDevice::metric(metric);
}

} // namespace placelens
