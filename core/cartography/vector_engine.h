#pragma once

#include "core/cartography/lettering.h"

#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPen>
#include <QTransform>

#include <memory>

namespace placelens {

/// Points of a vector picture are rounded to steps: how many a logical pixel has for a picture shown `ratio` times as
/// large. At least ten for each of its pixels up to a ratio of 10, which is far finer than the detail kept, and short to
/// write; a divisor of 100.
int vectorSteps(double ratio);

/// A line of text that stays text.
struct Words
{
    QTransform place; ///< from where it was drawn to logical pixels of the picture
    QPointF origin;   ///< start of its baseline
    QString text;
    TextStyle style;
    QColor colour;
    Halo halo;
};

/// What receives a picture of areas, lines and words, bottom to top. Paths are in whole steps, widths in logical pixels.
class VectorSink
{
public:
    explicit VectorSink(int steps) : m_steps(steps) {}
    virtual ~VectorSink() = default;
    /// Steps of a logical pixel.
    int steps() const { return m_steps; }
    /// An area filled with `fill`, then its outline drawn with `pen`; an invalid colour or no pen leaves one out.
    virtual void drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen) = 0;
    virtual void drawWords(const Words &words) = 0;
    /// A picture of pixels: `place` takes the unit square that it fills to logical pixels. Maps have none; a sink that
    /// is for maps alone leaves it out.
    virtual void drawImage(const QImage & /*image*/, const QTransform & /*place*/) {}
    /// What comes is seen only inside of all `paths`; everywhere if there are none.
    virtual void setClips(const std::vector<QPainterPath> &paths) = 0;

private:
    int m_steps = 1;
};

/// Takes what a painter draws apart into shapes and words: the same painting code draws them that draws pixels.
///
/// Lines that follow one another in the same pen become one shape. What lies outside the picture is left out.
class VectorEngine : public QPaintEngine
{
public:
    VectorEngine(VectorSink &sink, QSize size);

    void drawWords(const Words &words);

    bool begin(QPaintDevice *device) override;
    bool end() override;
    void updateState(const QPaintEngineState &now) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;
    Type type() const override { return User; }

private:
    void updateClip(const QPaintEngineState &now);
    void draw(const QPainterPath &path, bool isFilled);
    void drawShaded(const QPainterPath &path);
    void drawPixels(QImage image, const QTransform &place);
    void flushLines();

    VectorSink &m_sink;
    QRectF m_picture;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    std::vector<QPainterPath> m_clips;
    QPainterPath m_lines; // in m_linesPen, not handed on yet
    QPen m_linesPen;
};

/// What a QPainter is opened on to draw into a VectorSink.
class VectorDevice : public QPaintDevice
{
public:
    /// \pre `sink` outlives the device
    VectorDevice(VectorSink &sink, QSize size);
    QPaintEngine *paintEngine() const override { return m_engine.get(); }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    std::unique_ptr<VectorEngine> m_engine;
};

} // namespace placelens
