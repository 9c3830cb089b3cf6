#include "core/page/pdf/pdf_file.h"

#include <QIODevice>

namespace placelens {

PdfFile::PdfFile(QIODevice &device, const QByteArray &version) : m_device(device)
{
    write("%PDF-" + version + "\n%\xC3\xA9\xC3\xA8\n");
}

void PdfFile::write(const QByteArray &bytes)
{
    m_isWhole = m_isWhole && m_device.write(bytes) == bytes.size();
    m_hash.addData(bytes);
    m_written += bytes.size();
}

int PdfFile::add(const QByteArray &body)
{
    m_starts.push_back(0);
    const int number = static_cast<int>(m_starts.size());
    if (!body.isEmpty())
        set(number, body);
    return number;
}

void PdfFile::set(int object, const QByteArray &body)
{
    m_starts[static_cast<std::size_t>(object - 1)] = m_written;
    write(QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n");
}

int PdfFile::addStream(const QByteArray &data, const QByteArray &entries)
{
    // Qt puts the length before what zlib makes, in four bytes.
    const QByteArray packed = qCompress(data, 9).mid(4);
    return add("<<" + entries + "/Filter/FlateDecode/Length " + QByteArray::number(packed.size()) + ">>stream\n"
               + packed + "\nendstream");
}

bool PdfFile::finish(int catalogue, int information)
{
    QByteArray places = "0000000000 65535 f \n";
    for (const qint64 start : m_starts)
        places += QByteArray::number(start).rightJustified(10, '0') + " 00000 n \n";
    const QByteArray identity = m_hash.result().toHex();
    const QByteArray start = QByteArray::number(m_written);
    const QByteArray count = QByteArray::number(m_starts.size() + 1);
    write("xref\n0 " + count + '\n' + places + "trailer\n<</Size " + count + "/Root " + pdfReference(catalogue)
          + "/Info " + pdfReference(information) + "/ID[<" + identity + "><" + identity + ">]>>\nstartxref\n" + start
          + "\n%%EOF\n");
    return m_isWhole;
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
