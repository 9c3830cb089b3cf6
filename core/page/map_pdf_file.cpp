#include "core/page/map_pdf_file.h"

#include <QCryptographicHash>

namespace placelens {

int PdfFile::add(const QByteArray &body)
{
    m_objects.push_back(body);
    return static_cast<int>(m_objects.size());
}

int PdfFile::addStream(const QByteArray &data, const QByteArray &entries)
{
    // Qt puts the length before what zlib makes, in four bytes.
    const QByteArray packed = qCompress(data, 9).mid(4);
    return add("<<" + entries + "/Filter/FlateDecode/Length " + QByteArray::number(packed.size()) + ">>stream\n"
               + packed + "\nendstream");
}

QByteArray PdfFile::finished(int catalogue, int information) const
{
    QByteArray file = "%PDF-1.6\n%\xC3\xA9\xC3\xA8\n";
    QByteArray places = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        places += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + m_objects[i] + "\nendobj\n";
    }
    const QByteArray identity = QCryptographicHash::hash(file, QCryptographicHash::Md5).toHex();
    const qsizetype start = file.size();
    const QByteArray count = QByteArray::number(m_objects.size() + 1);
    file += "xref\n0 " + count + '\n' + places + "trailer\n<</Size " + count + "/Root " + pdfReference(catalogue)
            + "/Info " + pdfReference(information) + "/ID[<" + identity + "><" + identity + ">]>>\nstartxref\n"
            + QByteArray::number(start) + "\n%%EOF\n";
    return file;
}

QByteArray pdfReference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray pdfString(const QString &text)
{
    QByteArray bytes = "FEFF";
    for (const QChar c : text)
        bytes += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return '<' + bytes + '>';
}

QByteArray pdfNumber(double value, int decimals)
{
    QByteArray text = QByteArray::number(value, 'f', decimals);
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    return text == "-0" ? "0" : text;
}

} // namespace placelens
