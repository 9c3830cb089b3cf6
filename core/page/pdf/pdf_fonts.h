#pragma once

#include "core/cartography/lettering.h"
#include "core/page/pdf/pdf_font_program.h"

#include <QRawFont>

#include <map>

namespace placelens {

class PdfFile;

/// The fonts of a PDF: the characters that were written, and no others.
class PdfFonts
{
public:
    /// Operators that show `text` where the text matrix stands, one unit being the style's size.
    QByteArray shown(const QString &text, const TextStyle &style);

    /// Adds the fonts to a file; the entries of a /Font dictionary.
    QByteArray write(PdfFile &file) const;

private:
    struct Font
    {
        QByteArray name;
        QRawFont raw;
        std::vector<GlyphOutline> glyphs; ///< the first is for missing characters
        std::vector<QString> texts;       ///< what each glyph means
        std::map<std::tuple<quint32, bool, char16_t>, int> numbers;
        double cell = 0;      ///< width of a tabular digit, thousandths
        std::size_t next = 0; ///< the font that goes on where this one is full; 0 for none
    };
    struct Placed
    {
        std::size_t font = 0;
        int glyph = 0;
        double x = 0; ///< thousandths
    };
    std::size_t fontFor(const QRawFont &raw, QFont::Weight weight);
    std::size_t addFont(const QByteArray &name, const QRawFont &raw);
    Placed glyphFor(std::size_t font, quint32 index, QChar meaning, bool isCell);
    void place(std::vector<Placed> &all, const TextRun &run, const TextStyle &style, bool isCell);
    std::vector<Placed> placed(const QString &text, const TextStyle &style);

    std::vector<Font> m_fonts;
};

} // namespace placelens
