#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace placelens {

/// The objects of a PDF file, numbered from 1 as they are added.
class PdfFile
{
public:
    /// Adds an object, by default for later (see `set`), and returns its number.
    int add(const QByteArray &body = {});
    void set(int object, const QByteArray &body) { m_objects[static_cast<std::size_t>(object - 1)] = body; }
    /// Adds a compressed stream; `entries` are its dictionary's, without its length.
    int addStream(const QByteArray &data, const QByteArray &entries = {});

    /// The whole file, without a date, so that the same objects give the same bytes.
    QByteArray finished(int catalogue, int information) const;

private:
    std::vector<QByteArray> m_objects;
};

/// "7 0 R"
QByteArray pdfReference(int object);
/// Any text as a PDF string.
QByteArray pdfString(const QString &text);
/// A number with up to `decimals` decimals, without needless zeros.
QByteArray pdfNumber(double value, int decimals = 3);

} // namespace placelens
