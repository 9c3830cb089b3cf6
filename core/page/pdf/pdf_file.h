#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <vector>

class QIODevice;

namespace placelens {

/// The objects of a PDF file, numbered from 1 as they are added and written as they come, so that a document of any
/// length takes little memory.
class PdfFile
{
public:
    /// \pre `device` is open for writing and outlives the file
    explicit PdfFile(QIODevice &device, const QByteArray &version = "1.6");

    /// Adds an object and returns its number; an empty one is for later (see `set`).
    int add(const QByteArray &body = {});
    /// \pre the object was added empty and is set once
    void set(int object, const QByteArray &body);
    /// Adds a compressed stream; `entries` are its dictionary's, without its length.
    int addStream(const QByteArray &data, const QByteArray &entries = {});

    /// Whether the device took all so far.
    bool isWhole() const { return m_isWhole; }

    /// Writes the end, without a date, so that the same objects give the same bytes. False if the device did not take
    /// all of the file.
    bool finish(int catalogue, int information);

private:
    void write(const QByteArray &bytes);

    QIODevice &m_device;
    std::vector<qint64> m_starts; ///< of the objects, in bytes; 0 for one that is not written yet
    QCryptographicHash m_hash{QCryptographicHash::Md5};
    qint64 m_written = 0;
    bool m_isWhole = true;
};

/// "7 0 R"
QByteArray pdfReference(int object);
/// Any text as a PDF string.
QByteArray pdfString(const QString &text);
/// A number with up to `decimals` decimals, without needless zeros.
QByteArray pdfNumber(double value, int decimals = 3);

} // namespace placelens
