#include "app/desktop/side_by_side/side_cells.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/badge.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/side_by_side/spread_strip.h"
#include "app/desktop/words/words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double inset = 12; // left and right of what stands in a cell
constexpr double trendWidth = 62;

QString tr(const char *text)
{
    return QCoreApplication::translate("side by side", text);
}

/// Something to write and how; pieces stand beside each other on one line.
struct Piece
{
    QString text;
    QFont font;
    QColor ink;
    double gap = 0; ///< before it
    double width() const { return QFontMetricsF(font).horizontalAdvance(text); }
};

double widthOf(const std::vector<Piece> &pieces)
{
    double width = 0;
    for (const Piece &piece : pieces)
        width += piece.text.isEmpty() ? 0 : piece.gap + piece.width();
    return width;
}

void write(QPainter &painter, const QRectF &line, const Piece &piece, double width, Qt::Alignment side = Qt::AlignLeft)
{
    painter.setFont(piece.font);
    painter.setPen(piece.ink);
    const double room = line.width() + 0.5;
    const QString text =
        width <= room ? piece.text : QFontMetricsF(piece.font).elidedText(piece.text, Qt::ElideRight, room);
    painter.drawText(line, int(side | Qt::AlignVCenter), text);
}

void write(QPainter &painter, const QRectF &line, const Piece &piece)
{
    write(painter, line, piece, piece.width());
}

void writeAll(QPainter &painter, const QRectF &line, const std::vector<Piece> &pieces)
{
    double x = line.left();
    for (const Piece &piece : pieces) {
        if (piece.text.isEmpty())
            continue;
        const double width = piece.width();
        x += piece.gap;
        write(painter, QRectF(x, line.top(), std::max(0.0, line.right() - x), line.height()), piece, width);
        x += width;
    }
}

/// A tag that a figure must not be seen without: "core, 71 of 77". Returns how wide it is.
double paintTag(QPainter &painter, const QRectF &line, const QString &text, const Theme &theme)
{
    if (text.isEmpty())
        return 0;
    const Piece piece{text, windowFont(10, QFont::DemiBold), theme.midlandsEngine, 0};
    const double width = std::min(piece.width() + 10, line.width());
    const QRectF box(line.right() - width, line.center().y() - 7.5, width, 15);
    painter.setPen(QPen(theme.midlandsEngine, 1));
    painter.setBrush(theme.isDark ? faded(theme.midlandsEngineBand, 0.16) : QColor(0xFBF6EA));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    write(painter, box.adjusted(5, 0, -4, 0), piece);
    return width + 8;
}

/// Part of a figure's line, shown while the line is neither longer nor briefer than this. Each is measured once, as
/// measuring takes longest of all that a cell needs.
struct FigurePart
{
    Piece piece;
    int longest = 0, briefest = 6;
    double width = piece.text.isEmpty() ? 0 : piece.width();
    bool isShown(int brevity) const { return !piece.text.isEmpty() && brevity >= longest && brevity <= briefest; }
};

/// The line of a figure with as much said as fits: rank and status go first, a test's result never.
struct FigureLine
{
    std::vector<FigurePart> left, right; // of those at the right one is shown at most
};

FigureLine figureLine(const CellWords &words, const Theme &theme)
{
    const QFont small = windowFont(11);
    const bool hasSign = !words.sign.isEmpty(), hasDifference = !words.difference.isEmpty();
    const QString beside = hasDifference ? QStringLiteral("%1 %2").arg(words.difference, words.beside) : QString();
    const QColor ink = hasSign ? theme.ink : theme.secondInk;
    const double gap = hasSign ? 4 : 10;
    FigureLine line;
    line.left = {{{words.value, windowFont(14, QFont::Bold), theme.ink, 0}},
                 {{words.interval, small, theme.secondInk, 6}, 0, 4},
                 {{words.sign, windowFont(11, QFont::Bold), theme.ink, 10}},
                 {{beside, small, ink, gap}, 0, 2},
                 {{words.difference, small, ink, gap}, 3, 5},
                 {{words.test, small, theme.thirdInk, 8}}};
    const auto joined = [&](const QString &rank) {
        QStringList parts{rank, words.status};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    };
    const QString rank = words.rank.isEmpty() ? QString() : tr("rank %1").arg(words.rank);
    line.right = {{{joined(rank), small, theme.thirdInk, 0}, 0, 0},
                  {{joined(words.rank), small, theme.thirdInk, 0}, 1, 1},
                  {{words.rank, small, theme.thirdInk, 0}, 2, 3}};
    return line;
}

double widthOf(const FigureLine &line, int brevity)
{
    double width = 0;
    for (const FigurePart &part : line.left)
        width += part.isShown(brevity) ? part.piece.gap + part.width : 0;
    for (const FigurePart &part : line.right)
        width += part.isShown(brevity) ? 12 + part.width : 0;
    return width;
}

void paintFigureLine(QPainter &painter, QRectF room, CellWords words, QString tag, const Theme &theme)
{
    if (tag.isEmpty() && words.status.contains(QLatin1Char(','))) // partial: never without saying so
        tag = std::exchange(words.status, {});
    room.setRight(room.right() - paintTag(painter, room, tag, theme));
    const FigureLine line = figureLine(words, theme);
    constexpr int briefest = 6;
    int brevity = 0;
    while (brevity < briefest && widthOf(line, brevity) > room.width())
        ++brevity;
    double x = room.left();
    for (const FigurePart &part : line.left) {
        if (!part.isShown(brevity))
            continue;
        x += part.piece.gap;
        write(painter, QRectF(x, room.top(), std::max(0.0, room.right() - x), room.height()), part.piece, part.width);
        x += part.width;
    }
    for (const FigurePart &part : line.right)
        if (part.isShown(brevity))
            write(painter, room, part.piece, part.width, Qt::AlignRight);
}

/// Why there is no figure: on two lines where nothing else stands below.
void paintReason(QPainter &painter, const QRectF &room, const CellWords &words, const Theme &theme)
{
    const QRectF box = room.adjusted(inset, 3, -inset, -3);
    const Piece dash{QStringLiteral("–"), windowFont(14, QFont::Bold), theme.ink, 0};
    write(painter, QRectF(box.left(), box.top(), 14, 17), dash);
    painter.setFont(windowFont(11));
    painter.setPen(theme.secondInk);
    const QFontMetrics metrics = painter.fontMetrics();
    const QRectF lines = box.adjusted(16, 0, 0, 0);
    QString text = words.why;
    while (metrics.boundingRect(lines.toRect(), Qt::TextWordWrap, text).height() > 34
           && text.contains(QLatin1Char(' ')))
        text = text.left(text.lastIndexOf(QLatin1Char(' '))) + QStringLiteral("…");
    painter.drawText(lines, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
}

/// Why there is no figure, and how the districts spread, on one line; false, and nothing painted, if that has no room.
bool paintWhy(QPainter &painter, const QRectF &line, const CellWords &words, const Theme &theme)
{
    const Piece why{words.why, windowFont(12), theme.secondInk, 0};
    for (const QString &spread : {words.spread, words.range, QString()}) {
        const std::vector<Piece> pieces{why, {spread, windowFont(11), theme.secondInk, 10}};
        if (widthOf(pieces) > line.width())
            continue;
        writeAll(painter, line, pieces);
        return true;
    }
    return false;
}

} // namespace

QRectF sideRemoveButton(const QRectF &head)
{
    return {head.right() - 28, head.top() + 11, 22, 22};
}

QRectF sideMenuButton(const QRectF &head)
{
    return {head.right() - 48, head.top() + 11, 20, 22};
}

void paintSideHead(QPainter &painter, const QRectF &room, const SideBySideModel &model, int column, HeadButtons buttons,
                   const Theme &theme)
{
    const SelectedArea &selected = model.areaAt(column);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBadge(painter, QPointF(room.left() + 22, room.top() + 22), 20, selected.letter, theme);
    const bool hasButtons = buttons == HeadButtons::Shown;
    const QRectF words = room.adjusted(40, 5, hasButtons ? -52 : -10, 0);
    Piece name{selected.area.name, windowFont(13, QFont::DemiBold), theme.ink, 0};
    for (double pixels = 12; name.width() > words.width() && pixels >= 10; --pixels)
        name.font = windowFont(pixels, QFont::DemiBold);
    write(painter, QRectF(words.left(), words.top(), words.width(), 18), name);
    Piece second{{}, windowFont(11), theme.secondInk, 0};
    for (const WordRoom brevity : {WordRoom::Wide, WordRoom::Narrow, WordRoom::Narrowest}) {
        second.text = headWords(model.atlas(), selected.area, brevity);
        if (second.width() <= words.width())
            break;
    }
    if (second.width() > words.width())
        second.font = windowFont(10);
    write(painter, QRectF(words.left(), words.top() + 18, words.width(), 15), second);
    if (!hasButtons)
        return;
    painter.setPen(QPen(theme.secondInk, 1.3));
    const QPointF at = sideMenuButton(room).center();
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({at + QPointF(-3.5, -1.5), at + QPointF(0, 2), at + QPointF(3.5, -1.5)}));
    paintGlyph(painter, sideRemoveButton(room).center(), Glyph::Close);
}

void paintSideName(QPainter &painter, const QRectF &room, const SideBySideModel &model, int row, const Theme &theme)
{
    painter.fillRect(room, model.isShaded(row) ? theme.selection : theme.panel);
    painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), theme.lightRule);
    const QRectF words = room.adjusted(9, 4, -6, 0);
    write(painter, QRectF(words.left(), words.top(), words.width(), 17),
          {model.indicatorAt(row).shortTitle, windowFont(12, QFont::DemiBold), theme.ink, 0});
    Piece second{{}, windowFont(11), theme.secondInk, 0};
    for (const WordRoom brevity : {WordRoom::Wide, WordRoom::Narrow, WordRoom::Narrowest}) {
        second.text = model.secondLine(row, brevity);
        if (second.width() <= words.width())
            break;
    }
    if (const double excess = second.width() - words.width();
        excess > 0) { // of a long name the end goes, not the figure
        const QString &name = model.comparison()->benchmark.name;
        const QFontMetricsF metrics(second.font);
        second.text.replace(
            name, metrics.elidedText(name, Qt::ElideRight, std::max(0.0, metrics.horizontalAdvance(name) - excess)));
    }
    write(painter, QRectF(words.left(), words.top() + 16, words.width(), 15), second);
}

void paintSideTheme(QPainter &painter, const QRectF &room, const QString &name, const Theme &theme)
{
    painter.fillRect(room, theme.isDark ? theme.window : theme.lightRule);
    write(painter, room.adjusted(9, 0, -4, 0), {name, windowFont(11, QFont::DemiBold), theme.ink, 0});
}

void paintSideCell(QPainter &painter, const QRectF &room, const SideBySideModel &model, const QModelIndex &index,
                   const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const CellWords words = model.wordsAt(index);
    const Compared &area = model.figureAt(index);
    const ComparedIndicator &row = model.rowAt(index.row());
    const RowDetails *details = model.detailsAt(index.row());
    const std::size_t column = std::size_t(index.column());
    const QColor colour = theme.area(model.areaAt(index.column()).letter);
    const QRectF line(room.left() + inset, room.top() + 3, room.width() - 2 * inset, 17);
    const bool hasFifths = details && column < details->fifths.size() && !details->fifths[column].empty();
    const bool standsAlone = !hasFifths && area.memberFigures.empty(); // then the reason has two lines
    const bool hasWhy = words.value.isEmpty() && !standsAlone && paintWhy(painter, line, words, theme);
    if (words.value.isEmpty() && !hasFifths && !hasWhy) {
        paintReason(painter, room, words, theme);
        return;
    }
    if (!words.value.isEmpty())
        paintFigureLine(painter, line, words, model.coreTag(index), theme);
    if (hasFifths) {
        const bool isHot = model.indicatorAt(index.row()).id == QLatin1String("social_mobility_hotspot_share");
        std::optional<double> mark = row.row.benchmark.value;
        if (mark)
            mark = isHot ? 1 - *mark / 100 : *mark / 100;
        paintFifths(painter, QRectF(line.left(), room.top() + 23, line.width(), 11), details->fifths[column], mark,
                    theme);
        return;
    }
    const QRectF strip(line.left(), room.top() + 20, line.width() - trendWidth - 18, 19);
    paintStrip(painter, strip, row, area, colour, theme);
    if (details)
        paintTrend(painter, QRectF(line.right() - trendWidth, room.top() + 22.5, trendWidth - 2, 14), *details, column,
                   colour, theme);
}

} // namespace placelens
