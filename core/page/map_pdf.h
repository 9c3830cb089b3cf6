#pragma once

#include "core/cartography/vector_engine.h"
#include "core/page/map_pdf_fonts.h"

namespace placelens {

/// Writes what it receives as a PDF of one page, as large as the picture at 96 dots an inch: areas and lines as such,
/// text as text in embedded fonts, no pixels and no date. The same picture gives the same bytes.
class PdfPicture : public VectorSink
{
public:
    /// A picture of `size` logical pixels, shown `ratio` times as large.
    PdfPicture(QSize size, double ratio) : VectorSink(vectorSteps(ratio)), m_size(QSizeF(size) * ratio), m_ratio(ratio)
    {}

    void drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen) override;
    void drawWords(const Words &words) override;
    void setClips(const std::vector<QPainterPath> &paths) override;

    /// The whole file. \pre nothing more is drawn
    QByteArray finished(const QString &title) const;

private:
    QByteArray paint(const QColor &colour, bool isStroke);
    void forgetState();

    QSizeF m_size;
    double m_ratio = 1;
    QByteArray m_content;
    PdfFonts m_fonts;
    std::map<std::pair<bool, int>, int> m_opacities; ///< of strokes or fills, in thousandths, by number
    QByteArray m_fill, m_stroke, m_pen;              ///< what is set now
    bool m_isClipped = false;
};

} // namespace placelens
