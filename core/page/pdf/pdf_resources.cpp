#include "core/page/pdf/pdf_resources.h"

#include "core/page/pdf/pdf_file.h"

#include <QCryptographicHash>

namespace placelens {

QByteArray PdfResources::opacity(int thousandths, bool isStroke)
{
    const auto found = m_opacities.try_emplace({isStroke, thousandths}, static_cast<int>(m_opacities.size()) + 1).first;
    return "/G" + QByteArray::number(found->second) + " gs ";
}

QByteArray PdfResources::picture(const QImage &image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_RGBA8888);
    Picture made{pixels.size(), {}, {}};
    QByteArray coverage;
    bool isOpaque = true;
    for (int y = 0; y < pixels.height(); ++y) {
        const uchar *pixel = pixels.constScanLine(y);
        for (int x = 0; x < pixels.width(); ++x, pixel += 4) {
            made.colours.append(reinterpret_cast<const char *>(pixel), 3);
            coverage.append(static_cast<char>(pixel[3]));
            isOpaque = isOpaque && pixel[3] == 255;
        }
    }
    if (!isOpaque)
        made.coverage = coverage;
    const QByteArray content = QByteArray::number(pixels.width()) + ' ' + made.colours + made.coverage;
    const QByteArray key = QCryptographicHash::hash(content, QCryptographicHash::Md5);
    if (!m_numbers.contains(key)) {
        m_numbers.insert(key, m_pictures.size());
        m_pictures.push_back(std::move(made));
    }
    return "/I" + QByteArray::number(m_numbers.value(key) + 1) + " Do";
}

QByteArray PdfResources::write(PdfFile &file) const
{
    QByteArray opacities;
    for (const auto &[kind, number] : m_opacities)
        opacities += "/G" + QByteArray::number(number) + (kind.first ? "<</CA " : "<</ca ")
                     + pdfNumber(kind.second / 1000.0) + ">>";
    QByteArray entries = "/ExtGState<<" + opacities + ">>/Font<<" + m_fonts.write(file) + ">>";
    QByteArray pictures;
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        const Picture &picture = m_pictures[i];
        const QByteArray form = "/Type/XObject/Subtype/Image/Width " + QByteArray::number(picture.size.width())
                                + "/Height " + QByteArray::number(picture.size.height()) + "/BitsPerComponent 8";
        QByteArray mask;
        if (!picture.coverage.isEmpty())
            mask = "/SMask " + pdfReference(file.addStream(picture.coverage, form + "/ColorSpace/DeviceGray"));
        const int object = file.addStream(picture.colours, form + "/ColorSpace/DeviceRGB" + mask);
        pictures += "/I" + QByteArray::number(i + 1) + ' ' + pdfReference(object);
    }
    return pictures.isEmpty() ? entries : entries + "/XObject<<" + pictures + ">>";
}

} // namespace placelens
