#pragma once

#include "core/cartography/vector_engine.h"

#include <QByteArray>

namespace placelens {

/// Writes what it receives as an SVG picture: one element a shape, text as text in Inter. The same picture gives the
/// same bytes.
class SvgPicture : public VectorSink
{
public:
    /// A picture of `size` logical pixels, shown `ratio` times as large. `title` says what it shows.
    SvgPicture(QSize size, double ratio, const QString &title);

    void drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen) override;
    void drawWords(const Words &words) override;
    void drawImage(const QImage &image, const QTransform &place) override;
    void setClips(const std::vector<QPainterPath> &paths) override;

    /// The whole file. \pre nothing more is drawn
    QByteArray finished() const;

private:
    QByteArray m_body;
    QByteArray m_head;
    int m_words = 0;
    int m_clips = 0;
    std::size_t m_openClips = 0;
};

} // namespace placelens
