#include "core/page/brief/rich_text.h"

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

struct Piece
{
    QString text;
    bool isBold = false;
    bool followsDirectly = false; ///< no space before it
};

// Words, and parts of words where boldness changes inside of one.
std::vector<Piece> piecesOf(const QString &text)
{
    std::vector<Piece> pieces;
    const QStringList parts = text.split(u"**"_s);
    bool hasSpace = true;
    for (qsizetype p = 0; p < parts.size(); ++p) {
        QString word;
        const auto finish = [&] {
            if (!word.isEmpty()) {
                pieces.push_back({word, p % 2 == 1, !hasSpace});
                hasSpace = false;
            }
            word.clear();
        };
        for (const QChar c : parts[p]) {
            if (c != u' ') {
                word += c;
                continue;
            }
            finish();
            hasSpace = true;
        }
        finish();
    }
    return pieces;
}

TextStyle styleOf(const Piece &piece, TextStyle style)
{
    if (piece.isBold)
        style.weight = QFont::DemiBold;
    return style;
}

struct Line
{
    std::vector<Piece> pieces;
};

// Words that belong together stay together.
std::vector<Line> linesOf(const QString &text, const TextStyle &style, double width)
{
    const std::vector<Piece> pieces = piecesOf(text);
    const double space = textWidth(u"n n"_s, style) - 2 * textWidth(u"n"_s, style);
    std::vector<Line> lines(1);
    double x = 0;
    for (std::size_t i = 0; i < pieces.size();) {
        std::size_t end = i + 1;
        double wanted = textWidth(pieces[i].text, styleOf(pieces[i], style));
        for (; end < pieces.size() && pieces[end].followsDirectly; ++end)
            wanted += textWidth(pieces[end].text, styleOf(pieces[end], style));
        if (x > 0 && x + space + wanted > width) {
            lines.emplace_back();
            x = 0;
        }
        x += (x > 0 ? space : 0) + wanted;
        for (; i < end; ++i)
            lines.back().pieces.push_back(pieces[i]);
    }
    return lines;
}

// Neighbouring words of one weight are one stretch of text, so that a reader finds whole phrases.
void drawLine(Drawing &drawing, QPointF at, const Line &line, const TextStyle &style, const QColor &colour)
{
    QString stretch;
    TextStyle stretchStyle = style;
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
        const Piece &piece = line.pieces[i];
        if (i == 0 || piece.isBold != line.pieces[i - 1].isBold) {
            drawing.text(at, stretch, stretchStyle, colour);
            at.rx() += stretch.isEmpty() ? 0 : textWidth(stretch, stretchStyle);
            stretch.clear();
            stretchStyle = styleOf(piece, style);
            if (i > 0 && !piece.followsDirectly)
                at.rx() += textWidth(u"n n"_s, style) - 2 * textWidth(u"n"_s, style);
        } else if (!piece.followsDirectly) {
            stretch += u' ';
        }
        stretch += piece.text;
    }
    drawing.text(at, stretch, stretchStyle, colour);
}

} // namespace

int drawRich(Drawing &drawing, QPointF at, const QString &text, const TextStyle &style, const QColor &colour,
             double width, double leading)
{
    const std::vector<Line> lines = linesOf(text, style, width);
    for (const Line &line : lines) {
        drawLine(drawing, at, line, style, colour);
        at.ry() += leading;
    }
    return static_cast<int>(lines.size());
}

} // namespace placelens
