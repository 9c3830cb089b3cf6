#include "core/cartography/lettering.h"

#include "core/cartography/vector_engine.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPathStroker>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace placelens {
namespace {

constexpr qsizetype mostKept = 4000;

QString keyOf(const QString &text, const TextStyle &style, double haloWidth)
{
    return QStringLiteral("%1|%2|%3|%4|%5|%6|%7")
        .arg(style.pixels)
        .arg(static_cast<int>(style.weight))
        .arg(style.letterSpacing)
        .arg(static_cast<int>(style.face))
        .arg(static_cast<int>(style.digits))
        .arg(haloWidth)
        .arg(text);
}

// What was shaped before, by text and style; emptied when full.
template<typename T>
class Kept
{
public:
    template<typename Make>
    T get(const QString &key, Make make)
    {
        {
            const std::lock_guard guard(m_lock);
            if (const auto found = m_kept.constFind(key); found != m_kept.constEnd())
                return *found;
        }
        T made = make();
        const std::lock_guard guard(m_lock);
        if (m_kept.size() >= mostKept)
            m_kept.clear();
        m_kept.insert(key, made);
        return made;
    }

private:
    std::mutex m_lock;
    QHash<QString, T> m_kept;
};

struct DesignRuns
{
    std::vector<TextRun> runs;
    double advance = 0;
};

DesignRuns designRuns(const QString &text, const QFontMetricsF &metrics, Digits digits)
{
    DesignRuns made;
    if (digits == Digits::Natural) {
        made.runs = {{0, text}};
        made.advance = metrics.horizontalAdvance(text);
        return made;
    }
    const double cell = metrics.horizontalAdvance(u'0');
    QString between;
    const auto finish = [&] {
        if (!between.isEmpty())
            made.runs.push_back({made.advance, between});
        made.advance += metrics.horizontalAdvance(between);
        between.clear();
    };
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') {
            between += c;
            continue;
        }
        finish();
        made.runs.push_back({made.advance + (cell - metrics.horizontalAdvance(c)) / 2, QString(c)});
        made.advance += cell;
    }
    finish();
    return made;
}

TextShape makeShape(const QString &text, const TextStyle &style)
{
    const double scale = style.pixels / designPixels;
    const QFont font = designFont(style);
    const DesignRuns made = designRuns(text, QFontMetricsF(font), style.digits);
    QPainterPath path;
    for (const TextRun &run : made.runs)
        path.addText(QPointF(run.start, 0), font, run.text);
    TextShape shape;
    shape.outlines = QTransform::fromScale(scale, scale).map(path);
    shape.outlines.setFillRule(Qt::WindingFill);
    shape.advance = made.advance * scale - (text.isEmpty() ? 0 : style.letterSpacing);
    shape.ascent = 0.76 * style.pixels;
    shape.descent = 0.24 * style.pixels;
    return shape;
}

QPainterPath haloOf(const TextShape &shape, double width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setJoinStyle(Qt::RoundJoin);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setCurveThreshold(0.2);
    QPainterPath halo = stroker.createStroke(shape.outlines);
    halo.setFillRule(Qt::WindingFill);
    return halo;
}

void paintLetters(QPainter &painter, QPointF origin, const QString &text, const TextStyle &style, const QColor &colour,
                  const Halo &halo)
{
    const TextShape shape = shapeText(text, style);
    painter.save();
    painter.translate(origin);
    if (halo.width > 0)
        painter.fillPath(haloOf(shape, halo.width), halo.colour);
    painter.fillPath(shape.outlines, colour);
    painter.restore();
}

// A line of text as a picture: filling outlines takes many times as long as copying it.
struct Lettered
{
    QImage image;
    QPointF offset; ///< from the start of the baseline to the picture's corner, whole device pixels
};

Lettered letter(const QString &text, const TextStyle &style, const QColor &colour, const Halo &halo, double ratio)
{
    const double reach = halo.width / 2 + 1;
    const QRectF box = shapeText(text, style).outlines.boundingRect().adjusted(-reach, -reach, reach, reach);
    const QPoint corner(static_cast<int>(std::floor(box.left() * ratio)),
                        static_cast<int>(std::floor(box.top() * ratio)));
    const QSize size(static_cast<int>(std::ceil(box.right() * ratio)) - corner.x(),
                     static_cast<int>(std::ceil(box.bottom() * ratio)) - corner.y());
    Lettered picture{QImage(size, QImage::Format_ARGB32_Premultiplied), QPointF(corner) / ratio};
    picture.image.setDevicePixelRatio(ratio);
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLetters(painter, -picture.offset, text, style, colour, halo);
    return picture;
}

// A printer would stretch the space between letters by its dots an inch; places that are worked out before stay.
void writeSpaced(QPainter &painter, const TextRun &run, const QFont &font)
{
    QTextLayout layout(run.text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun &glyphs : layout.glyphRuns())
        painter.drawGlyphRun(QPointF(run.start, -layout.lineAt(0).ascent()), glyphs);
}

// Letters by the font, for devices that embed it: text stays text.
void writeLetters(QPainter &painter, QPointF origin, const QString &text, const TextStyle &style, const QColor &colour,
                  const Halo &halo)
{
    painter.save();
    painter.translate(origin);
    if (halo.width > 0) {
        const QPen pen(halo.colour, halo.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter.strokePath(coarseOutlines(text, style), pen);
    }
    painter.scale(style.pixels / designPixels, style.pixels / designPixels);
    const QFont font = designFont(style);
    painter.setFont(font);
    painter.setPen(colour);
    for (const TextRun &run : designRuns(text, QFontMetricsF(font), style.digits).runs) {
        if (style.letterSpacing == 0)
            painter.drawText(QPointF(run.start, 0), run.text);
        else
            writeSpaced(painter, run, font);
    }
    painter.restore();
}

} // namespace

QFont designFont(const TextStyle &style)
{
    QFont font = fontOf(designPixels, style.weight, style.face);
    if (style.letterSpacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.letterSpacing * designPixels / style.pixels);
    return font;
}

QPainterPath coarseOutlines(const QString &text, const TextStyle &style)
{
    constexpr double leastStep = 0.45; // pixels
    QPainterPath path;
    const QList<QPolygonF> rings = shapeText(text, style).outlines.toSubpathPolygons();
    for (const QPolygonF &ring : rings) {
        QPolygonF kept;
        for (const QPointF point : ring)
            if (kept.isEmpty() || QLineF(kept.last(), point).length() >= leastStep)
                kept.append(point);
        path.addPolygon(kept);
        path.closeSubpath();
    }
    return path;
}

std::vector<TextRun> runsOf(const QString &text, const TextStyle &style)
{
    std::vector<TextRun> runs = designRuns(text, QFontMetricsF(designFont(style)), style.digits).runs;
    for (TextRun &run : runs)
        run.start *= style.pixels / designPixels;
    return runs;
}

TextShape shapeText(const QString &text, const TextStyle &style)
{
    static Kept<TextShape> shapes;
    return shapes.get(keyOf(text, style, 0), [&] { return makeShape(text, style); });
}

void drawText(QPainter &painter, QPointF origin, const QString &text, const TextStyle &style, const QColor &colour,
              const Halo &halo)
{
    if (auto *vectors = dynamic_cast<VectorEngine *>(painter.paintEngine())) {
        vectors->drawWords({painter.combinedTransform(), origin, text, style, colour, halo});
        return;
    }
    if (painter.paintEngine()->type() == QPaintEngine::Pdf) {
        writeLetters(painter, origin, text, style, colour, halo);
        return;
    }
    static Kept<Lettered> pictures;
    const double ratio = painter.device()->devicePixelRatioF();
    // A page that is shown larger or smaller has no pixels of its own to keep to.
    const bool isScaled = painter.transform().type() == QTransform::TxScale;
    const QPointF snapped =
        isScaled ? origin : QPointF(std::round(origin.x() * ratio) / ratio, std::round(origin.y() * ratio) / ratio);
    const bool isPlainPicture =
        painter.paintEngine()->type() == QPaintEngine::Raster && painter.transform().type() <= QTransform::TxTranslate;
    if (!isPlainPicture) {
        paintLetters(painter, snapped, text, style, colour, halo);
        return;
    }
    const QString key = keyOf(text, style, halo.width)
                        + QStringLiteral("|%1|%2|%3").arg(colour.rgba()).arg(halo.colour.rgba()).arg(ratio);
    const Lettered picture = pictures.get(key, [&] { return letter(text, style, colour, halo, ratio); });
    painter.drawImage(snapped + picture.offset, picture.image);
}

double textWidth(const QString &text, const TextStyle &style)
{
    return shapeText(text, style).advance;
}

QStringList wrapped(const QString &text, const TextStyle &style, double width)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && textWidth(longer, style) > width) {
            lines += line;
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines += line;
    return lines;
}

QStringList balanced(const QString &text, const TextStyle &style, double width, double widest)
{
    const double whole = textWidth(text, style);
    if (whole <= width)
        return {text};
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<double> ends{0}; // of each word, had it one space before it and stood on one line
    const double space = textWidth(QStringLiteral("n n"), style) - 2 * textWidth(QStringLiteral("n"), style);
    for (const QString &word : words)
        ends.push_back(ends.back() + textWidth(word, style) + space);
    const auto all = words.size();
    const auto between = [&](qsizetype from, qsizetype to) { return ends[to] - ends[from] - space; };
    const auto line = [&](qsizetype from, qsizetype to) { return words.mid(from, to - from).join(u' '); };

    double best = whole;
    QStringList lines{text};
    for (qsizetype i = 1; i < all; ++i)
        if (const double two = std::max(between(0, i), between(i, all)); two < best) {
            best = two;
            lines = {line(0, i), line(i, all)};
        }
    if (best <= widest)
        return lines;
    for (qsizetype i = 1; i < all; ++i)
        for (qsizetype j = i + 1; j < all; ++j)
            if (const double three = std::max({between(0, i), between(i, j), between(j, all)}); three < best) {
                best = three;
                lines = {line(0, i), line(i, j), line(j, all)};
            }
    return lines;
}

} // namespace placelens
