#pragma once

#include "core/cartography/vector_engine.h"
#include "core/page/pdf/pdf_resources.h"

namespace placelens {

/// What stands on a page of a PDF: areas and lines as such, text as text.
class PdfContent : public VectorSink
{
public:
    /// \pre `resources` outlives this
    PdfContent(PdfResources &resources, int steps) : VectorSink(steps), m_resources(resources) {}

    void drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen) override;
    void drawWords(const Words &words) override;
    void drawImage(const QImage &image, const QTransform &place) override;
    void setClips(const std::vector<QPainterPath> &paths) override;

    /// The operators so far. Their unit is a step, y downward.
    const QByteArray &content() const { return m_content; }

private:
    QByteArray paint(const QColor &colour, bool isStroke);
    void forgetState();

    PdfResources &m_resources;
    QByteArray m_content;
    QByteArray m_fill, m_stroke, m_pen; ///< what is set now
    bool m_isClipped = false;
};

} // namespace placelens
