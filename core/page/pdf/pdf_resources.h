#pragma once

#include "core/page/pdf/pdf_fonts.h"

#include <QHash>
#include <QImage>

#include <map>

namespace placelens {

/// What the pages of a PDF have in common: fonts, opacities and pictures of pixels, each in the file once.
class PdfResources
{
public:
    PdfFonts &fonts() { return m_fonts; }
    /// The operator that sets the opacity, in thousandths, of strokes or fills.
    QByteArray opacity(int thousandths, bool isStroke);
    /// The operator that draws a picture into the unit square.
    QByteArray picture(const QImage &image);

    /// Adds all of it to a file; the entries of a /Resources dictionary.
    QByteArray write(PdfFile &file) const;

private:
    struct Picture
    {
        QSize size;
        QByteArray colours;  ///< three bytes a pixel
        QByteArray coverage; ///< a byte a pixel; empty if all of it is opaque
    };

    PdfFonts m_fonts;
    std::map<std::pair<bool, int>, int> m_opacities; ///< of strokes or fills, in thousandths, by number
    std::vector<Picture> m_pictures;
    QHash<QByteArray, std::size_t> m_numbers; ///< of pictures, by what is in them
};

} // namespace placelens
