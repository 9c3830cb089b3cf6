#include "core/page/pdf/pdf_fonts.h"

#include "core/page/pdf/pdf_file.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double unitsPerPixel = 1000.0 / designPixels;

QByteArray hex(int value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

QList<QGlyphRun> glyphsOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    return layout.glyphRuns();
}

double ownAdvance(const QRawFont &font, quint32 glyph)
{
    return font.advancesForGlyphIndexes({glyph}).value(0).x() * unitsPerPixel;
}

int glyphCount(const QList<QGlyphRun> &runs)
{
    int count = 0;
    for (const QGlyphRun &run : runs)
        count += static_cast<int>(run.glyphIndexes().size());
    return count;
}

// A family's name as a name in PDF may be.
QByteArray plain(const QString &family)
{
    QByteArray name;
    for (const QChar c : family)
        if (c.unicode() < 128 && c.isLetterOrNumber())
            name += c.toLatin1();
    return name;
}

// Six letters that differ with what is in a subset, as PDF wants before its name.
QByteArray tagOf(const std::vector<QString> &texts)
{
    quint32 sum = 0;
    for (const QString &text : texts)
        for (const QChar c : text)
            sum = sum * 31 + c.unicode();
    QByteArray tag;
    for (int i = 0; i < 6; ++i, sum /= 26)
        tag += static_cast<char>('A' + sum % 26);
    return tag;
}

QByteArray meanings(const std::vector<QString> &texts)
{
    QByteArray map = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
                     "1 begincodespacerange<0000><FFFF>endcodespacerange\n";
    constexpr std::size_t mostAtOnce = 100; // the format's limit
    for (std::size_t from = 1; from < texts.size(); from += mostAtOnce) {
        const std::size_t end = std::min(texts.size(), from + mostAtOnce);
        map += QByteArray::number(end - from) + " beginbfchar\n";
        for (std::size_t i = from; i < end; ++i) {
            map += '<' + hex(static_cast<int>(i)) + "><";
            for (const QChar c : texts[i])
                map += hex(c.unicode());
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + "endcmap CMapName currentdict/CMap defineresource pop end end\n";
}

} // namespace

std::size_t PdfFonts::addFont(const QByteArray &name, const QRawFont &raw)
{
    Font font;
    font.name = name;
    font.raw = raw;
    font.glyphs.emplace_back();
    font.texts.emplace_back();
    const auto zero = raw.glyphIndexesForString(QStringLiteral("0"));
    font.cell = zero.isEmpty() ? 0 : ownAdvance(raw, zero.front());
    m_fonts.push_back(std::move(font));
    return m_fonts.size() - 1;
}

std::size_t PdfFonts::fontFor(const QRawFont &raw, QFont::Weight weight)
{
    const QByteArray name = plain(raw.familyName()) + '-' + QByteArray::number(static_cast<int>(weight));
    for (std::size_t i = 0; i < m_fonts.size(); ++i)
        if (m_fonts[i].name == name)
            return i;
    return addFont(name, raw);
}

PdfFonts::Placed PdfFonts::glyphFor(std::size_t number, quint32 index, QChar meaning, bool isCell)
{
    const std::tuple key(index, isCell, meaning.unicode());
    while (true) {
        const Font &font = m_fonts[number];
        if (const auto found = font.numbers.find(key); found != font.numbers.end())
            return {number, found->second, 0};
        if (font.glyphs.size() < mostGlyphs)
            break;
        if (font.next == 0) {
            const std::size_t next = addFont(QByteArray(font.name), QRawFont(font.raw));
            m_fonts[number].next = next;
        }
        number = m_fonts[number].next;
    }
    Font &font = m_fonts[number];
    const int glyph = static_cast<int>(font.glyphs.size());
    font.numbers.emplace(key, glyph);
    const double own = ownAdvance(font.raw, index);
    const double advance = isCell ? font.cell : own;
    // A tabular digit is a glyph of its own, as wide as its cell: so a number stays one word.
    const QTransform place(unitsPerPixel, 0, 0, -unitsPerPixel, (advance - own) / 2, 0);
    font.glyphs.push_back({place.map(font.raw.pathForGlyph(index)), static_cast<int>(std::lround(advance))});
    font.texts.emplace_back(meaning);
    return {number, glyph, 0};
}

void PdfFonts::place(std::vector<Placed> &all, const TextRun &run, const TextStyle &style, bool isCell)
{
    // Glyphs come font by font; what each means shows only in their order on the line.
    struct Shaped
    {
        std::size_t font = 0;
        quint32 index = 0;
        double x = 0;
    };
    std::vector<Shaped> line;
    for (const QGlyphRun &shaped : glyphsOf(run.text, designFont(style))) {
        const std::size_t font = fontFor(shaped.rawFont(), style.weight);
        for (qsizetype i = 0; i < shaped.glyphIndexes().size(); ++i)
            line.push_back({font, shaped.glyphIndexes()[i], shaped.positions()[i].x()});
    }
    std::stable_sort(line.begin(), line.end(), [](const Shaped &a, const Shaped &b) { return a.x < b.x; });
    qsizetype at = 0;
    for (const Shaped &shaped : line) {
        Placed glyph = glyphFor(shaped.font, shaped.index, run.text[std::min(at++, run.text.size() - 1)], isCell);
        glyph.x = (run.start + shaped.x) * unitsPerPixel;
        if (const Font &font = m_fonts[glyph.font]; isCell)
            glyph.x -= (font.cell - ownAdvance(font.raw, shaped.index)) / 2;
        all.push_back(glyph);
    }
}

std::vector<PdfFonts::Placed> PdfFonts::placed(const QString &text, const TextStyle &style)
{
    TextStyle design = style;
    design.pixels = designPixels;
    design.letterSpacing = style.letterSpacing * designPixels / style.pixels;
    const QFont font = designFont(design);
    std::vector<Placed> all;
    for (const TextRun &run : runsOf(text, design)) {
        const bool isCell = style.digits == Digits::Tabular && run.text.size() == 1 && run.text[0].isDigit();
        if (glyphCount(glyphsOf(run.text, font)) == run.text.size()) {
            place(all, run, design, isCell);
            continue;
        }
        // Where two letters are drawn as one sign, each is taken by itself, so that the text can be read back.
        for (qsizetype i = 0; i < run.text.size(); ++i)
            place(all, {run.start + QFontMetricsF(font).horizontalAdvance(run.text.left(i)), run.text.mid(i, 1)},
                  design, false);
    }
    return all;
}

QByteArray PdfFonts::shown(const QString &text, const TextStyle &style)
{
    QByteArray operators;
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t current = none;
    double x = 0;
    bool isOpen = false;
    for (const Placed &glyph : placed(text, style)) {
        if (glyph.font != current) {
            operators += isOpen ? ">]TJ " : "";
            operators += "/F" + QByteArray::number(glyph.font + 1) + " 1 Tf[<";
            current = glyph.font;
            isOpen = true;
        }
        const long gap = std::lround(glyph.x - x);
        if (gap != 0)
            operators += '>' + QByteArray::number(-gap) + '<';
        operators += hex(glyph.glyph);
        x += static_cast<double>(gap) + m_fonts[glyph.font].glyphs[static_cast<std::size_t>(glyph.glyph)].advance;
    }
    return isOpen ? operators + ">]TJ" : QByteArray();
}

QByteArray PdfFonts::write(PdfFile &file) const
{
    QByteArray entries;
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        const Font &font = m_fonts[i];
        const QByteArray name = tagOf(font.texts) + '+' + font.name;
        const int program = file.addStream(fontProgram(name, font.glyphs), "/Subtype/CIDFontType0C");
        QRectF box;
        QByteArray widths;
        for (const GlyphOutline &glyph : font.glyphs) {
            box |= glyph.path.controlPointRect();
            widths += QByteArray::number(glyph.advance) + ' ';
        }
        const auto whole = [](double value) { return QByteArray::number(std::lround(value)); };
        const int descriptor = file.add(
            "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + whole(box.left()) + ' '
            + whole(box.top()) + ' ' + whole(box.right()) + ' ' + whole(box.bottom()) + "]/ItalicAngle 0/Ascent "
            + whole(font.raw.ascent() * unitsPerPixel) + "/Descent " + whole(-font.raw.descent() * unitsPerPixel)
            + "/CapHeight " + whole(font.raw.capHeight() * unitsPerPixel) + "/StemV 80/FontFile3 "
            + pdfReference(program) + ">>");
        const int glyphs =
            file.add("<</Type/Font/Subtype/CIDFontType0/BaseFont/" + name
                     + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
                     + pdfReference(descriptor) + "/DW 0/W[0[" + widths + "]]>>");
        const int texts = file.addStream(meanings(font.texts));
        const int composite =
            file.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                     + pdfReference(glyphs) + "]/ToUnicode " + pdfReference(texts) + ">>");
        entries += "/F" + QByteArray::number(i + 1) + ' ' + pdfReference(composite);
    }
    return entries;
}

} // namespace placelens
