#include "core/cartography/lettering.h"

#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace placelens {
namespace {

// Outlines are taken at one large size and scaled, so that sizes need not be whole pixels and spacing is linear.
constexpr int designPixels = 100;
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

double addRun(QPainterPath &path, double x, const QFont &font, const QFontMetricsF &metrics, const QString &run)
{
    path.addText(QPointF(x, 0), font, run);
    return x + metrics.horizontalAdvance(run);
}

// Digits one by one, each in the middle of a cell as wide as "0"; everything between them as usual.
double addTabular(QPainterPath &path, const QFont &font, const QFontMetricsF &metrics, const QString &text)
{
    const double cell = metrics.horizontalAdvance(u'0');
    double x = 0;
    QString run;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') {
            run += c;
            continue;
        }
        x = addRun(path, x, font, metrics, run);
        run.clear();
        path.addText(QPointF(x + (cell - metrics.horizontalAdvance(c)) / 2, 0), font, QString(c));
        x += cell;
    }
    return addRun(path, x, font, metrics, run);
}

TextShape makeShape(const QString &text, const TextStyle &style)
{
    const double scale = style.pixels / designPixels;
    QFont font = fontOf(designPixels, style.weight, style.face);
    if (style.letterSpacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.letterSpacing / scale);
    const QFontMetricsF metrics(font);

    QPainterPath path;
    const double advance =
        style.digits == Digits::Tabular ? addTabular(path, font, metrics, text) : addRun(path, 0, font, metrics, text);
    TextShape shape;
    shape.outlines = QTransform::fromScale(scale, scale).map(path);
    shape.outlines.setFillRule(Qt::WindingFill);
    shape.advance = advance * scale - (text.isEmpty() ? 0 : style.letterSpacing);
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

} // namespace

TextShape shapeText(const QString &text, const TextStyle &style)
{
    static Kept<TextShape> shapes;
    return shapes.get(keyOf(text, style, 0), [&] { return makeShape(text, style); });
}

void drawText(QPainter &painter, QPointF origin, const QString &text, const TextStyle &style, const QColor &colour,
              const Halo &halo)
{
    static Kept<Lettered> pictures;
    const double ratio = painter.device()->devicePixelRatioF();
    const QPointF snapped(std::round(origin.x() * ratio) / ratio, std::round(origin.y() * ratio) / ratio);
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
