#include "core/page/brief_file.h"

#include "core/base/pending_file.h"
#include "core/page/pdf/pdf_document.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

// A character as every file system and every shell of today takes it; nothing if there is none like it.
QString plain(QChar c)
{
    static const QString dashes = u"\\/:*|\u2010\u2011\u2012\u2013\u2014"_s, quotes = u"\u2018\u2019\"\u201C\u201D"_s;
    if (dashes.contains(c))
        return u"-"_s;
    if (quotes.contains(c))
        return u"'"_s;
    return c.unicode() < 32 || c.unicode() > 126 || u"?<>"_s.contains(c) ? QString() : QString(c);
}

} // namespace

QString fileNameFor(const Area &area)
{
    constexpr int longest = 100; // leaves room for a number and an extension in any file system
    QString name;
    // Taken apart, "é" is an e and an accent, of which the e stays.
    for (const QChar c : (area.code + u' ' + area.name).normalized(QString::NormalizationForm_KD))
        name += plain(c);
    name = name.simplified().left(longest).trimmed();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? u"area"_s : name;
}

void addBrief(PdfDocument &document, const Brief &brief, const QString &name)
{
    const int before = document.pageCount();
    for (int page = 0; page < brief.pageCount(); ++page)
        document.addPage(brief.pageSize(), [&](QPainter &painter) { brief.paintPage(painter, page); });
    for (const PageMark &mark : brief.marks())
        document.addMark({mark.title, before + mark.page, mark.top, mark.level});
    document.attach({name, brief.title(), "text/csv", brief.figuresAsCsv()});
}

QByteArray briefPdf(const Brief &brief, QDate date)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    PdfDocument document(bytes);
    addBrief(document, brief, u"figures.csv"_s);
    document.finish({brief.title(), date});
    return bytes.data();
}

Result<Done> checkBriefName(const QString &file)
{
    if (file.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return Done{};
    return Error{ErrorKind::Usage, u"“%1” is no name for a brief, which is a PDF. End it in .pdf."_s.arg(file)};
}

Result<Done> writeBrief(const Brief &brief, const QString &file, QDate date)
{
    if (const auto checked = checkBriefName(file); !checked)
        return checked;
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    if (const auto written = pending->write(briefPdf(brief, date)); !written)
        return written;
    return pending->commit();
}

} // namespace placelens
