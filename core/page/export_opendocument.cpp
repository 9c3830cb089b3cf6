#include "core/page/memory_archive.h"
#include "core/page/open_document.h"

namespace placelens {

namespace {

constexpr qsizetype mostPending = 1 << 20; // bytes of text before they are packed

// True if all of it was written.
bool writeContent(MemoryArchive &archive, const OpenDocument &document, const std::vector<ExportSheet> &sheets,
                  const ExportWatch &watch)
{
    QByteArray pending = document.head();
    for (std::size_t s = 0; s < sheets.size(); ++s) {
        pending += document.sheetHead(s);
        for (std::size_t row = 0; row < sheets[s].rows; ++row) {
            pending += document.row(s, row);
            if (pending.size() < mostPending)
                continue;
            if (watch.stop.stop_requested())
                return false;
            watch.said(static_cast<double>(row) / static_cast<double>(sheets[s].rows));
            archive.add(pending);
            pending.clear();
        }
        pending += OpenDocument::sheetEnd();
    }
    archive.add(pending + document.end());
    return !watch.stop.stop_requested();
}

} // namespace

Result<QByteArray> openDocumentOf(const std::vector<ExportSheet> &sheets, const ExportWatch &watch)
{
    const OpenDocument document(sheets);
    MemoryArchive archive;
    // First and as it is, so that the kind of file can be told from its first bytes (OpenDocument 1.3, part 2, 3.3).
    archive.start("mimetype", MemoryArchive::Packing::Stored);
    archive.add("application/vnd.oasis.opendocument.spreadsheet");
    archive.start("META-INF/manifest.xml");
    archive.add(OpenDocument::manifest());
    archive.start("styles.xml");
    archive.add(OpenDocument::styles());
    archive.start("settings.xml");
    archive.add(document.settings());
    archive.start("content.xml");
    if (!writeContent(archive, document, sheets, watch))
        return QByteArray();
    return archive.finish();
}

} // namespace placelens
