#include "core/page/map_pdf.h"

#include "core/page/map_pdf_file.h"

#include <cmath>

namespace placelens {
namespace {

constexpr double pointsPerPixel = 0.75; // 72 points an inch, 96 pixels
constexpr double longestSide = 14400;   // of a page in its units

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

QByteArray PdfPicture::paint(const QColor &colour, bool isStroke)
{
    const int opacity = qRound(colour.alphaF() * 1000);
    const auto found = m_opacities.try_emplace({isStroke, opacity}, static_cast<int>(m_opacities.size()) + 1).first;
    return "/G" + QByteArray::number(found->second) + " gs " + pdfNumber(colour.redF()) + ' '
           + pdfNumber(colour.greenF()) + ' ' + pdfNumber(colour.blueF()) + (isStroke ? " RG\n" : " rg\n");
}

void PdfPicture::drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen)
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

void PdfPicture::drawWords(const Words &words)
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
    m_content += "Tm" + m_fonts.shown(words.text, words.style) + " ET\n";
}

void PdfPicture::forgetState()
{
    m_fill = m_stroke = m_pen = {};
}

void PdfPicture::setClips(const std::vector<QPainterPath> &paths)
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

QByteArray PdfPicture::finished(const QString &title) const
{
    PdfFile file;
    const QSizeF points = m_size * pointsPerPixel;
    // A page has a longest side; beyond it the unit grows.
    const double unit = std::max(1.0, std::max(points.width(), points.height()) / longestSide);
    const QByteArray scale = pdfNumber(m_ratio * pointsPerPixel / steps() / unit, 8);
    const int content =
        file.addStream(scale + " 0 0 -" + scale + " 0 " + pdfNumber(points.height() / unit) + " cm\n" + m_content);
    QByteArray opacities;
    for (const auto &[kind, number] : m_opacities)
        opacities += "/G" + QByteArray::number(number) + (kind.first ? "<</CA " : "<</ca ")
                     + pdfNumber(kind.second / 1000.0) + ">>";
    const QByteArray fonts = m_fonts.write(file);
    const int page = file.add(), pages = file.add();
    file.set(page, "<</Type/Page/Parent " + pdfReference(pages) + "/MediaBox[0 0 " + pdfNumber(points.width() / unit)
                       + ' ' + pdfNumber(points.height() / unit) + ']'
                       + (unit > 1 ? "/UserUnit " + pdfNumber(unit, 6) : QByteArray())
                       + "/Group<</S/Transparency/CS/DeviceRGB>>/Resources<</ExtGState<<" + opacities + ">>/Font<<"
                       + fonts + ">>>>/Contents " + pdfReference(content) + ">>");
    file.set(pages, "<</Type/Pages/Count 1/Kids[" + pdfReference(page) + "]>>");
    const int catalogue = file.add("<</Type/Catalog/Pages " + pdfReference(pages)
                                   + "/Lang(en-GB)/ViewerPreferences<</DisplayDocTitle true>>>>");
    const int information =
        file.add("<</Title" + pdfString(title) + "/Creator" + pdfString(QStringLiteral("Placelens")) + ">>");
    return file.finished(catalogue, information);
}

} // namespace placelens
