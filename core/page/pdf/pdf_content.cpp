#include "core/page/pdf/pdf_content.h"

#include "core/page/pdf/pdf_file.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

QByteArray point(QPointF at)
{
    return QByteArray::number(std::llround(at.x())) + ' ' + QByteArray::number(std::llround(at.y()));
}

QByteArray operators(const QPainterPath &path)
{
    QByteArray text;
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const bool isLast = i + 1 == path.elementCount() || path.elementAt(i + 1).type == QPainterPath::MoveToElement;
        if (element.type == QPainterPath::MoveToElement) {
            start = element;
            text += point(element) + " m\n";
        } else if (element.type == QPainterPath::CurveToElement) {
            text += point(element) + ' ' + point(path.elementAt(i + 1)) + ' ' + point(path.elementAt(i + 2)) + " c\n";
            i += 2;
            if (QPointF(path.elementAt(i)) == start)
                text += "h\n";
        } else if (isLast && QPointF(element) == start) {
            text += "h\n";
        } else {
            text += point(element) + " l\n";
        }
    }
    return text;
}

QByteArray penOperators(const QPen &pen, int steps)
{
    const int join = pen.joinStyle() == Qt::RoundJoin ? 1 : pen.joinStyle() == Qt::BevelJoin ? 2 : 0;
    const int cap = pen.capStyle() == Qt::RoundCap ? 1 : pen.capStyle() == Qt::SquareCap ? 2 : 0;
    QByteArray dashes;
    if (pen.style() != Qt::SolidLine)
        for (const double length : pen.dashPattern())
            dashes += QByteArray::number(std::lround(length * pen.widthF() * steps)) + ' ';
    return pdfNumber(pen.widthF() * steps, 2) + " w " + QByteArray::number(join) + " j " + QByteArray::number(cap)
           + " J[" + dashes + "]0 d\n";
}

} // namespace

QByteArray PdfContent::paint(const QColor &colour, bool isStroke)
{
    return m_resources.opacity(qRound(colour.alphaF() * 1000), isStroke) + pdfNumber(colour.redF()) + ' '
           + pdfNumber(colour.greenF()) + ' ' + pdfNumber(colour.blueF()) + (isStroke ? " RG\n" : " rg\n");
}

void PdfContent::drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen)
{
    const bool hasPen = pen.style() != Qt::NoPen;
    const auto set = [this](QByteArray &now, const QByteArray &wanted) {
        if (now != wanted)
            m_content += wanted;
        now = wanted;
    };
    if (fill.isValid())
        set(m_fill, paint(fill, false));
    if (hasPen) {
        set(m_stroke, paint(pen.color(), true));
        set(m_pen, penOperators(pen, steps()));
    }
    const bool isEvenOdd = path.fillRule() == Qt::OddEvenFill;
    m_content += operators(path);
    if (fill.isValid())
        m_content += hasPen ? (isEvenOdd ? "B*\n" : "B\n") : (isEvenOdd ? "f*\n" : "f\n");
    else
        m_content += hasPen ? "S\n" : "n\n";
}

void PdfContent::drawWords(const Words &words)
{
    QTransform place = QTransform::fromTranslate(words.origin.x(), words.origin.y()) * words.place;
    place *= QTransform::fromScale(steps(), steps());
    if (words.halo.width > 0) {
        const QPainterPath outlines = place.map(coarseOutlines(words.text, words.style));
        drawShape(outlines, {}, QPen(words.halo.colour, words.halo.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    if (const QByteArray colour = paint(words.colour, false); colour != m_fill) {
        m_content += colour;
        m_fill = colour;
    }
    const double size = words.style.pixels;
    m_content += "BT ";
    for (const double value :
         {place.m11() * size, place.m12() * size, -place.m21() * size, -place.m22() * size, place.dx(), place.dy()})
        m_content += pdfNumber(value, 2) + ' ';
    m_content += "Tm" + m_resources.fonts().shown(words.text, words.style) + " ET\n";
}

void PdfContent::drawImage(const QImage &image, const QTransform &place)
{
    // Finer than any printer; more only makes the file heavy.
    constexpr double mostPixels = 600.0 / 72;
    const double across = std::hypot(place.m11(), place.m12()) * mostPixels;
    const double down = std::hypot(place.m21(), place.m22()) * mostPixels;
    const QSize finest(qCeil(std::min<double>(image.width(), across)), qCeil(std::min<double>(image.height(), down)));
    const QImage fine =
        finest == image.size() ? image : image.scaled(finest, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    // The format's unit square stands on its lower edge.
    const QTransform upright = QTransform(1, 0, 0, -1, 0, 1) * place * QTransform::fromScale(steps(), steps());
    m_content += "q " + m_resources.opacity(1000, false);
    for (const double value : {upright.m11(), upright.m12(), upright.m21(), upright.m22(), upright.dx(), upright.dy()})
        m_content += pdfNumber(value, 2) + ' ';
    m_content += "cm " + m_resources.picture(fine) + " Q\n";
}

void PdfContent::forgetState()
{
    m_fill = m_stroke = m_pen = {};
}

void PdfContent::setClips(const std::vector<QPainterPath> &paths)
{
    if (m_isClipped)
        m_content += "Q\n";
    m_isClipped = !paths.empty();
    if (m_isClipped)
        m_content += "q\n";
    for (const QPainterPath &path : paths)
        m_content += operators(path) + (path.fillRule() == Qt::OddEvenFill ? "W* n\n" : "W n\n");
    forgetState();
}

} // namespace placelens
