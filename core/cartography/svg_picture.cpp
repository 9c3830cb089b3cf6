#include "core/cartography/svg_picture.h"

#include "core/cartography/svg_path.h"

#include <QBuffer>

#include <cmath>

namespace placelens {
namespace {

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

// A colour and, if it is not opaque, how opaque it is: ` fill="#fff" fill-opacity=".5"`.
QByteArray paint(const char *name, const QColor &colour)
{
    QByteArray text = attribute(name, colour.name().toLatin1());
    if (colour.alpha() < 255)
        text += attribute(QByteArray(name).append("-opacity").constData(), svgNumber(colour.alphaF()));
    return text;
}

QByteArray stroke(const QPen &pen)
{
    QByteArray text = paint("stroke", pen.color()) + attribute("stroke-width", svgNumber(pen.widthF()));
    if (pen.joinStyle() != Qt::MiterJoin && pen.joinStyle() != Qt::SvgMiterJoin)
        text += attribute("stroke-linejoin", pen.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
    if (pen.capStyle() != Qt::FlatCap)
        text += attribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen.style() != Qt::SolidLine) {
        QByteArray dashes;
        for (const double length : pen.dashPattern())
            dashes += (dashes.isEmpty() ? "" : " ") + svgNumber(length * pen.widthF());
        text += attribute("stroke-dasharray", dashes);
    }
    return text;
}

bool hasSeveralOutlines(const QPainterPath &path)
{
    for (int i = 1; i < path.elementCount(); ++i)
        if (path.elementAt(i).type == QPainterPath::MoveToElement)
            return true;
    return false;
}

QByteArray matrix(const QTransform &place)
{
    QByteArray values;
    for (const double value : {place.m11(), place.m12(), place.m21(), place.m22(), place.dx(), place.dy()})
        values += (values.isEmpty() ? "" : " ") + QByteArray::number(value, 'g', 6);
    return attribute("transform", "matrix(" + values + ')');
}

// Where a line of text stands. Numbers in columns hold their right end, whatever the digits of the font that is there.
QByteArray placed(const Words &words)
{
    const bool isColumn = words.style.digits == Digits::Tabular;
    QPointF at = words.origin;
    if (isColumn)
        at.rx() += textWidth(words.text, words.style);
    QByteArray text;
    const QTransform &place = words.place;
    if (place.type() > QTransform::TxTranslate) {
        text = matrix(place);
    } else {
        at = place.map(at);
    }
    text += attribute("x", svgNumber(at.x())) + attribute("y", svgNumber(at.y()));
    if (isColumn)
        text += " text-anchor=\"end\" style=\"font-variant-numeric:tabular-nums\"";
    return text;
}

QByteArray fontOf(const TextStyle &style)
{
    QByteArray text = attribute("font-size", svgNumber(style.pixels));
    if (style.weight != QFont::Normal)
        text += attribute("font-weight", QByteArray::number(static_cast<int>(style.weight)));
    if (style.face == FontFace::Display)
        text += attribute("font-family", "Inter Display, Inter, sans-serif");
    if (style.letterSpacing != 0)
        text += attribute("letter-spacing", svgNumber(style.letterSpacing));
    return text;
}

} // namespace

SvgPicture::SvgPicture(QSize size, double ratio, const QString &title) : VectorSink(vectorSteps(ratio))
{
    const auto sizeOf = [&](int pixels) { return QByteArray::number(std::lround(pixels * ratio)); };
    m_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
             "xmlns:xlink=\"http://www.w3.org/1999/xlink\""
             + attribute("width", sizeOf(size.width())) + attribute("height", sizeOf(size.height()))
             + attribute("viewBox", "0 0 " + QByteArray::number(size.width()) + ' ' + QByteArray::number(size.height()))
             + attribute("font-family", "Inter, Helvetica, Arial, sans-serif") + ">\n";
    if (!title.isEmpty())
        m_head += "<title>" + escaped(title) + "</title>\n";
}

void SvgPicture::drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen)
{
    const QByteArray data = svgPath(path, steps());
    if (data.isEmpty())
        return;
    m_body += "<path" + (fill.isValid() ? paint("fill", fill) : attribute("fill", "none"));
    if (fill.isValid() && path.fillRule() == Qt::OddEvenFill && hasSeveralOutlines(path))
        m_body += attribute("fill-rule", "evenodd");
    if (pen.style() != Qt::NoPen)
        m_body += stroke(pen);
    m_body += attribute("d", data) + "/>\n";
}

void SvgPicture::drawWords(const Words &words)
{
    QByteArray text = placed(words) + fontOf(words.style);
    // Keeps its width where another font stands in for Inter.
    if (words.style.letterSpacing == 0 && words.text.size() > 1)
        text += attribute("textLength", svgNumber(textWidth(words.text, words.style)));
    const QByteArray content = '>' + escaped(words.text) + "</text>";
    if (words.halo.width <= 0) {
        m_body += "<text" + paint("fill", words.colour) + text + content + '\n';
        return;
    }
    // The halo is the same text, so that it is in the file once and found once; every program can draw it so.
    const QByteArray id = 't' + QByteArray::number(++m_words);
    QColor opaque = words.halo.colour;
    opaque.setAlpha(255);
    m_body += "<use" + attribute("xlink:href", '#' + id) + attribute("fill", "none") + paint("stroke", opaque)
              + attribute("stroke-width", svgNumber(words.halo.width)) + attribute("stroke-linejoin", "round")
              + attribute("opacity", svgNumber(words.halo.colour.alphaF())) + "/><g" + paint("fill", words.colour)
              + "><text" + attribute("id", id) + text + content + "</g>\n";
}

void SvgPicture::drawImage(const QImage &image, const QTransform &place)
{
    QBuffer png;
    image.save(&png, "png");
    m_body += "<image width=\"1\" height=\"1\" preserveAspectRatio=\"none\"" + matrix(place)
              + attribute("xlink:href", "data:image/png;base64," + png.data().toBase64()) + "/>\n";
}

void SvgPicture::setClips(const std::vector<QPainterPath> &paths)
{
    for (; m_openClips > 0; --m_openClips)
        m_body += "</g>\n";
    for (const QPainterPath &path : paths) {
        const QByteArray id = 'c' + QByteArray::number(++m_clips);
        m_body += "<clipPath" + attribute("id", id) + "><path"
                  + (path.fillRule() == Qt::OddEvenFill ? attribute("clip-rule", "evenodd") : QByteArray())
                  + attribute("d", svgPath(path, steps())) + "/></clipPath>\n<g"
                  + attribute("clip-path", "url(#" + id + ')') + ">\n";
    }
    m_openClips = paths.size();
}

QByteArray SvgPicture::finished() const
{
    return m_head + m_body + "</svg>\n";
}

} // namespace placelens
