#pragma once

#include "core/page/pdf/pdf_content.h"

namespace placelens {

/// Writes what it receives as a PDF of one page, as large as the picture at 96 dots an inch: areas and lines as such,
/// text as text in embedded fonts, no pixels and no date. The same picture gives the same bytes.
class PdfPicture : private PdfResources, public PdfContent
{
public:
    /// A picture of `size` logical pixels, shown `ratio` times as large.
    PdfPicture(QSize size, double ratio)
        : PdfContent(static_cast<PdfResources &>(*this), vectorSteps(ratio)), m_size(QSizeF(size) * ratio),
          m_ratio(ratio)
    {}

    /// The whole file. \pre nothing more is drawn
    QByteArray finished(const QString &title) const;

private:
    QSizeF m_size;
    double m_ratio = 1;
};

} // namespace placelens
