#pragma once

#include "core/cartography/lettering.h"
#include "core/cartography/scene.h"

#include <QImage>
#include <QPen>

#include <memory>
#include <variant>

namespace placelens {

/// What stands on a page, bottom to top: words, shapes, maps and pictures, in points. A page is laid out into one and then
/// painted onto any device as often as wanted.
class Drawing
{
public:
    /// A line of text; its baseline starts at `at`.
    struct Line
    {
        QPointF at;
        QString text;
        TextStyle style;
        QColor colour;
        Halo halo;
    };
    struct Shape
    {
        QPainterPath path;
        QColor fill; ///< invalid for none
        QPen pen;
        QRectF clip = {}; ///< what lies outside is not seen; null for all
    };
    /// A map, cut off at its box; `scale` is points of the page for each of the camera's pixels.
    struct Map
    {
        QRectF box;
        double scale = 1;
        std::shared_ptr<const Scene> scene;
    };
    struct Picture
    {
        QRectF box;
        QImage image;
    };
    using Item = std::variant<Line, Shape, Map, Picture>;

    void text(QPointF at, const QString &text, const TextStyle &style, const QColor &colour, const Halo &halo = {});
    /// Text that ends at `at`.
    void textBefore(QPointF at, const QString &text, const TextStyle &style, const QColor &colour);
    void textCentred(QPointF at, const QString &text, const TextStyle &style, const QColor &colour);
    /// `text` in lines no wider than `width`, `leading` apart; returns the lines.
    int paragraph(QPointF at, const QString &text, const TextStyle &style, const QColor &colour, double width,
                  double leading);
    void line(QPointF from, QPointF to, const QColor &colour, double width);
    void box(const QRectF &box, const QColor &fill, const QPen &pen = Qt::NoPen);
    void disc(QPointF centre, double radius, const QColor &fill, const QPen &pen = Qt::NoPen);
    void shape(const QPainterPath &path, const QColor &fill, const QPen &pen = Qt::NoPen, const QRectF &clip = {});
    void map(const QRectF &box, double scale, std::shared_ptr<const Scene> scene);
    void picture(const QRectF &box, const QImage &image);
    /// All of `other`, moved by `by`.
    void add(const Drawing &other, QPointF by);

    const std::vector<Item> &items() const { return m_items; }
    bool isEmpty() const { return m_items.empty(); }

private:
    std::vector<Item> m_items;
};

/// Paints what is drawn. The painter's units are points.
void paint(QPainter &painter, const Drawing &drawing);

} // namespace placelens
