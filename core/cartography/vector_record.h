#pragma once

#include "core/cartography/vector_engine.h"

#include <stop_token>
#include <variant>

namespace placelens {

/// Keeps what is painted as shapes, words and pictures, to be painted again later, elsewhere and on any thread.
class VectorRecord : public VectorSink
{
public:
    /// A hundred steps a logical pixel: fine enough for print.
    VectorRecord() : VectorSink(100) {}

    void drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen) override;
    void drawWords(const Words &words) override;
    void drawImage(const QImage &image, const QTransform &place) override;
    void setClips(const std::vector<QPainterPath> &paths) override;

    /// Paints all of it, in logical pixels. False if stopped.
    bool paint(QPainter &painter, const std::stop_token &stop = {}) const;

private:
    struct Shape
    {
        QPainterPath path;
        QColor fill;
        QPen pen;
    };
    struct Picture
    {
        QImage image;
        QTransform place;
    };
    struct Clips
    {
        std::vector<QPainterPath> paths;
    };
    void paintOne(QPainter &painter, const Shape &shape) const;
    void paintOne(QPainter &painter, const Words &words) const;
    void paintOne(QPainter &painter, const Picture &picture) const;
    void paintOne(QPainter &painter, const Clips &clips) const;
    QTransform toPixels() const;

    std::vector<std::variant<Shape, Words, Picture, Clips>> m_parts;
};

} // namespace placelens
