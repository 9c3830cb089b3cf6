#pragma once

#include "core/page/pdf/pdf_file.h"
#include "core/page/pdf/pdf_resources.h"

#include <QDate>
#include <QSizeF>

#include <functional>

class QPainter;

namespace placelens {

/// An entry of a document's table of contents, which readers show beside the pages.
struct PdfMark
{
    QString title;
    int page = 0;   ///< 0 for the first
    double top = 0; ///< points from the page's upper edge
    int level = 0;  ///< 0 for the uppermost
};

/// A file that travels inside of a document: the data that its pages show.
struct PdfAttachment
{
    QString name;
    QString description;
    QByteArray type; ///< "text/csv"
    QByteArray bytes;
};

/// What a document says of itself. Without a date it has none, so that the same pages give the same bytes.
struct PdfFacts
{
    QString title;
    QDate date; ///< invalid for none
};

/// A PDF of any number of pages, written while they are drawn: text as text in fonts that all pages share, marks, files
/// inside, British English.
class PdfDocument
{
public:
    /// \pre `device` is open for writing and outlives the document
    explicit PdfDocument(QIODevice &device);

    /// Adds a page of `size` points; the units of the painter that `paint` gets are points.
    void addPage(QSizeF size, const std::function<void(QPainter &)> &paint);
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// \pre the page exists when the document is finished
    void addMark(const PdfMark &mark) { m_marks.push_back(mark); }
    /// A name that is there already gets a number.
    void attach(PdfAttachment file);

    /// Whether the device took all so far.
    bool isWhole() const { return m_file.isWhole(); }
    /// Writes what is left. False if the device did not take all of it: the disk is full.
    bool finish(const PdfFacts &facts);

private:
    struct Page
    {
        int object = 0;
        double height = 0; ///< points
    };
    struct Attached
    {
        QString name;
        int object = 0;
    };
    QByteArray writeMarks();
    QByteArray attachments();

    PdfFile m_file;
    PdfResources m_resources;
    int m_tree = 0, m_common = 0; ///< objects that pages refer to before they are known
    std::vector<Page> m_pages;
    std::vector<PdfMark> m_marks;
    std::vector<Attached> m_attached;
};

} // namespace placelens
