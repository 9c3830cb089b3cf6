#include "core/page/pdf/pdf_font_program.h"

#include <cmath>

namespace placelens {
namespace {

enum Operator : char { rlineto = 5, rrcurveto = 8, endchar = 14, rmoveto = 21 };

QByteArray bigEndian(quint32 value, int bytes)
{
    QByteArray text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

// An operand of a Type 2 charstring.
QByteArray operand(int value)
{
    if (value >= -107 && value <= 107)
        return QByteArray(1, static_cast<char>(value + 139));
    if (value >= 108 && value <= 1131)
        return bigEndian(static_cast<quint32>((247 << 8) + value - 108), 2);
    if (value >= -1131 && value <= -108)
        return bigEndian(static_cast<quint32>((251 << 8) - value - 108), 2);
    return '\x1C' + bigEndian(static_cast<quint32>(value) & 0xFFFF, 2);
}

// An operand of a dictionary, always of the same length.
QByteArray wideOperand(qsizetype value)
{
    return '\x1D' + bigEndian(static_cast<quint32>(value), 4);
}

QByteArray indexOf(const std::vector<QByteArray> &items)
{
    QByteArray text = bigEndian(static_cast<quint32>(items.size()), 2);
    if (items.empty())
        return text;
    text += '\x04';
    quint32 at = 1;
    text += bigEndian(at, 4);
    for (const QByteArray &item : items)
        text += bigEndian(at += static_cast<quint32>(item.size()), 4);
    for (const QByteArray &item : items)
        text += item;
    return text;
}

QByteArray charstring(const GlyphOutline &glyph)
{
    QByteArray text = operand(glyph.advance);
    int x = 0, y = 0;
    const auto step = [&](QPointF to) {
        const int toX = static_cast<int>(std::lround(to.x())), toY = static_cast<int>(std::lround(to.y()));
        text += operand(toX - x) + operand(toY - y);
        x = toX;
        y = toY;
    };
    for (int i = 0; i < glyph.path.elementCount(); ++i) {
        const QPainterPath::Element element = glyph.path.elementAt(i);
        step(element);
        if (element.type == QPainterPath::CurveToElement) {
            step(glyph.path.elementAt(++i));
            step(glyph.path.elementAt(++i));
            text += rrcurveto;
        } else {
            text += element.type == QPainterPath::MoveToElement ? rmoveto : rlineto;
        }
    }
    return text + endchar;
}

QByteArray boxOf(const std::vector<GlyphOutline> &glyphs)
{
    QRectF box;
    for (const GlyphOutline &glyph : glyphs)
        box |= glyph.path.controlPointRect();
    const auto whole = [](double value) { return wideOperand(static_cast<qsizetype>(value)); };
    return whole(std::floor(box.left())) + whole(std::floor(box.top())) + whole(std::ceil(box.right()))
           + whole(std::ceil(box.bottom()));
}

} // namespace

QByteArray fontProgram(const QByteArray &name, const std::vector<GlyphOutline> &glyphs)
{
    std::vector<QByteArray> shapes;
    for (const GlyphOutline &glyph : glyphs)
        shapes.push_back(charstring(glyph));
    // Names from the standard list in its order: nobody reads them, for a composite font asks by number.
    QByteArray names(1, '\0');
    for (std::size_t i = 1; i < glyphs.size(); ++i)
        names += bigEndian(static_cast<quint32>(i), 2);
    const QByteArray charstrings = indexOf(shapes);
    const QByteArray widths = operand(0) + '\x14' + operand(0) + '\x15';

    const QByteArray header("\x01\x00\x04\x04", 4);
    const QByteArray title = indexOf({name});
    const QByteArray noStrings = indexOf({}), noSubroutines = indexOf({});
    const auto dictionary = [&](qsizetype start) {
        const qsizetype shapesAt = start + names.size(), widthsAt = shapesAt + charstrings.size();
        return indexOf({boxOf(glyphs) + '\x05' + wideOperand(start) + '\x0F' + wideOperand(shapesAt) + '\x11'
                        + wideOperand(widths.size()) + wideOperand(widthsAt) + '\x12'});
    };
    const qsizetype start =
        header.size() + title.size() + dictionary(0).size() + noStrings.size() + noSubroutines.size();
    return header + title + dictionary(start) + noStrings + noSubroutines + names + charstrings + widths;
}

} // namespace placelens
