#include "core/page/brief/drawing.h"

#include "core/cartography/vector_scene.h"

#include <QPainter>

namespace placelens {
namespace {

template<typename... Handlers>
struct Handling : Handlers...
{
    using Handlers::operator()...;
};
template<typename... Handlers>
Handling(Handlers...) -> Handling<Handlers...>;

void clipTo(QPainter &painter, const QRectF &box)
{
    QPainterPath edge;
    edge.addRect(box);
    painter.setClipPath(edge, Qt::IntersectClip);
}

void paintItem(QPainter &painter, const Drawing::Line &line)
{
    // Moved here and not by the lettering, which would round to whole points.
    painter.save();
    painter.translate(line.at);
    drawText(painter, {0, 0}, line.text, line.style, line.colour, line.halo);
    painter.restore();
}

void paintItem(QPainter &painter, const Drawing::Shape &shape)
{
    painter.save();
    if (!shape.clip.isNull())
        clipTo(painter, shape.clip);
    painter.setPen(shape.pen);
    painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
    painter.drawPath(shape.path);
    painter.restore();
}

void paintItem(QPainter &painter, const Drawing::Map &map)
{
    painter.save();
    clipTo(painter, map.box);
    painter.translate(map.box.topLeft());
    painter.scale(map.scale, map.scale);
    drawVectorScene(*map.scene, painter);
    painter.restore();
}

void paintItem(QPainter &painter, const Drawing::Picture &picture)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(picture.box, picture.image);
}

void move(Drawing::Item &item, QPointF by)
{
    std::visit(Handling{[&](Drawing::Line &line) { line.at += by; },
                        [&](Drawing::Shape &shape) {
                            shape.path.translate(by);
                            if (!shape.clip.isNull())
                                shape.clip.translate(by);
                        },
                        [&](auto &boxed) { boxed.box.translate(by); }},
               item);
}

} // namespace

void Drawing::text(QPointF at, const QString &text, const TextStyle &style, const QColor &colour, const Halo &halo)
{
    if (!text.isEmpty())
        m_items.push_back(Line{at, text, style, colour, halo});
}

void Drawing::textBefore(QPointF at, const QString &text, const TextStyle &style, const QColor &colour)
{
    this->text(at - QPointF(textWidth(text, style), 0), text, style, colour);
}

void Drawing::textCentred(QPointF at, const QString &text, const TextStyle &style, const QColor &colour)
{
    this->text(at - QPointF(textWidth(text, style) / 2, 0), text, style, colour);
}

int Drawing::paragraph(QPointF at, const QString &text, const TextStyle &style, const QColor &colour, double width,
                       double leading)
{
    const QStringList lines = wrapped(text, style, width);
    for (const QString &line : lines) {
        this->text(at, line, style, colour);
        at.ry() += leading;
    }
    return static_cast<int>(lines.size());
}

void Drawing::line(QPointF from, QPointF to, const QColor &colour, double width)
{
    QPainterPath path(from);
    path.lineTo(to);
    shape(path, {}, QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
}

void Drawing::box(const QRectF &box, const QColor &fill, const QPen &pen)
{
    QPainterPath path;
    path.addRect(box);
    shape(path, fill, pen);
}

void Drawing::disc(QPointF centre, double radius, const QColor &fill, const QPen &pen)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    shape(path, fill, pen);
}

void Drawing::shape(const QPainterPath &path, const QColor &fill, const QPen &pen, const QRectF &clip)
{
    m_items.push_back(Shape{path, fill, pen, clip});
}

void Drawing::map(const QRectF &box, double scale, std::shared_ptr<const Scene> scene)
{
    m_items.push_back(Map{box, scale, std::move(scene)});
}

void Drawing::picture(const QRectF &box, const QImage &image)
{
    m_items.push_back(Picture{box, image});
}

void Drawing::add(const Drawing &other, QPointF by)
{
    for (Item item : other.m_items) {
        move(item, by);
        m_items.push_back(std::move(item));
    }
}

void paint(QPainter &painter, const Drawing &drawing)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Drawing::Item &item : drawing.items())
        std::visit([&](const auto &one) { paintItem(painter, one); }, item);
    painter.restore();
}

} // namespace placelens
