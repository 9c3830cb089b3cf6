#include "core/cartography/vector_record.h"

#include <QPainter>

namespace placelens {

void VectorRecord::drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen)
{
    m_parts.emplace_back(Shape{path, fill, pen});
}

void VectorRecord::drawWords(const Words &words)
{
    m_parts.emplace_back(words);
}

void VectorRecord::drawImage(const QImage &image, const QTransform &place)
{
    m_parts.emplace_back(Picture{image, place});
}

void VectorRecord::setClips(const std::vector<QPainterPath> &paths)
{
    m_parts.emplace_back(Clips{paths});
}

QTransform VectorRecord::toPixels() const
{
    return QTransform::fromScale(1.0 / steps(), 1.0 / steps());
}

bool VectorRecord::paint(QPainter &painter, const std::stop_token &stop) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &part : m_parts) {
        if (stop.stop_requested())
            break;
        std::visit([&](const auto &one) { paintOne(painter, one); }, part);
    }
    painter.restore();
    return !stop.stop_requested();
}

void VectorRecord::paintOne(QPainter &painter, const Shape &shape) const
{
    painter.setPen(shape.pen);
    painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
    painter.drawPath(toPixels().map(shape.path));
}

void VectorRecord::paintOne(QPainter &painter, const Words &words) const
{
    painter.save();
    painter.setTransform(words.place, true);
    drawText(painter, words.origin, words.text, words.style, words.colour, words.halo);
    painter.restore();
}

void VectorRecord::paintOne(QPainter &painter, const Picture &picture) const
{
    painter.save();
    painter.setTransform(picture.place, true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(0, 0, 1, 1), picture.image);
    painter.restore();
}

void VectorRecord::paintOne(QPainter &painter, const Clips &clips) const
{
    painter.setClipping(false);
    Qt::ClipOperation operation = Qt::ReplaceClip;
    for (const QPainterPath &path : clips.paths) {
        painter.setClipPath(toPixels().map(path), operation);
        operation = Qt::IntersectClip;
    }
}

} // namespace placelens
