#include "core/page/pdf/pdf_picture.h"

#include "core/page/pdf/pdf_file.h"

#include <QBuffer>

#include <algorithm>

namespace placelens {
namespace {

constexpr double pointsPerPixel = 0.75; // 72 points an inch, 96 pixels
constexpr double longestSide = 14400;   // of a page in its units

} // namespace

QByteArray PdfPicture::finished(const QString &title) const
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    PdfFile file(bytes);
    const QSizeF points = m_size * pointsPerPixel;
    // A page has a longest side; beyond it the unit grows.
    const double unit = std::max(1.0, std::max(points.width(), points.height()) / longestSide);
    const QByteArray scale = pdfNumber(m_ratio * pointsPerPixel / steps() / unit, 8);
    const int drawn =
        file.addStream(scale + " 0 0 -" + scale + " 0 " + pdfNumber(points.height() / unit) + " cm\n" + content());
    const QByteArray resources = write(file);
    const int page = file.add(), pages = file.add();
    file.set(page, "<</Type/Page/Parent " + pdfReference(pages) + "/MediaBox[0 0 " + pdfNumber(points.width() / unit)
                       + ' ' + pdfNumber(points.height() / unit) + ']'
                       + (unit > 1 ? "/UserUnit " + pdfNumber(unit, 6) : QByteArray())
                       + "/Group<</S/Transparency/CS/DeviceRGB>>/Resources<<" + resources + ">>/Contents "
                       + pdfReference(drawn) + ">>");
    file.set(pages, "<</Type/Pages/Count 1/Kids[" + pdfReference(page) + "]>>");
    const int catalogue = file.add("<</Type/Catalog/Pages " + pdfReference(pages)
                                   + "/Lang(en-GB)/ViewerPreferences<</DisplayDocTitle true>>>>");
    const int information =
        file.add("<</Title" + pdfString(title) + "/Creator" + pdfString(QStringLiteral("Placelens")) + ">>");
    file.finish(catalogue, information);
    return bytes.data();
}

} // namespace placelens
