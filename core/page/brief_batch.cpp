#include "core/page/brief_batch.h"

#include "core/base/pending_file.h"
#include "core/page/brief_file.h"
#include "core/page/pdf/pdf_document.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <exception>
#include <future>
#include <map>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

using MadeBrief = Result<std::shared_ptr<const Brief>>;

Error outOfMemory(const std::exception &problem)
{
    return {
        ErrorKind::Failed,
        u"The briefs could not be finished: the computer may be short of memory. Close other programs and try again."_s,
        QString::fromUtf8(problem.what())};
}

// A folder that is made if need be, and taken away again unless it is kept.
class MadeFolder
{
public:
    explicit MadeFolder(const QString &path) : m_path(QDir(path).absolutePath())
    {
        for (QString missing = m_path; !QFileInfo::exists(missing); missing = QFileInfo(missing).path())
            m_made.prepend(missing);
        for (const QString &folder : std::as_const(m_made))
            QDir().mkdir(folder);
    }
    ~MadeFolder()
    {
        for (qsizetype i = m_made.size(); i > 0; --i)
            QDir().rmdir(m_made[i - 1]); // fails where something is in it
    }
    MadeFolder(const MadeFolder &) = delete;
    MadeFolder &operator=(const MadeFolder &) = delete;
    bool isThere() const { return QFileInfo(m_path).isDir(); }

private:
    QString m_path;
    QStringList m_made; // outermost first
};

// A path for each area; no two differ in nothing but capitals, which some systems don't tell apart.
std::vector<QString> filesFor(const BriefBatch &batch)
{
    std::vector<QString> files;
    QSet<QString> taken;
    for (const Area &area : batch.areas) {
        const QString plain = fileNameFor(area);
        QString name = plain;
        for (int number = 2; taken.contains(name.toLower()); ++number)
            name = u"%1 (%2)"_s.arg(plain).arg(number);
        taken.insert(name.toLower());
        files.push_back(QDir(batch.folder).filePath(name + u".pdf"_s));
    }
    return files;
}

// Several threads at work on the files of one folder.
class FolderOfBriefs
{
public:
    FolderOfBriefs(std::shared_ptr<const Figures> figures, const BriefBatch &batch, const BatchProgress &progress)
        : m_figures(std::move(figures)), m_batch(batch), m_progress(progress), m_files(filesFor(batch))
    {}

    BatchReport write(std::stop_token stop)
    {
        const std::stop_callback both(stop, [this] { m_stop.request_stop(); });
        const std::size_t most = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
        {
            std::vector<std::jthread> others;
            for (std::size_t i = 1; i < std::min(most, m_batch.areas.size()); ++i)
                others.emplace_back([this] { work(); });
            work();
        }
        BatchReport report;
        for (auto &[index, written] : m_written)
            report.written.push_back(std::move(written));
        report.error = std::move(m_error);
        report.isStopped = !report.error && stop.stop_requested() && report.written.size() < m_batch.areas.size();
        return report;
    }

private:
    void work()
    {
        while (!m_stop.stop_requested()) {
            const std::size_t index = m_next++;
            if (index >= m_batch.areas.size())
                return;
            try {
                writeOne(index);
            } catch (const std::exception &problem) {
                fail(outOfMemory(problem));
            }
        }
    }

    void writeOne(std::size_t index)
    {
        const Area &area = m_batch.areas[index];
        const MadeBrief brief = Brief::make(m_figures, std::span(&area, 1), m_batch.options, m_stop.get_token());
        if (!brief)
            return fail(brief.error());
        if (!*brief || m_stop.stop_requested())
            return;
        const auto done = writeBrief(**brief, m_files[index], m_batch.options.date);
        if (!done)
            return fail(done.error());
        const std::lock_guard guard(m_lock);
        m_written[index] = {area, m_files[index], (*brief)->pageCount(), (*brief)->gaps()};
        if (m_progress)
            m_progress(static_cast<int>(m_written.size()), area);
    }

    void fail(const Error &error)
    {
        m_stop.request_stop();
        const std::lock_guard guard(m_lock);
        if (!m_error)
            m_error = error;
    }

    std::shared_ptr<const Figures> m_figures;
    const BriefBatch &m_batch;
    const BatchProgress &m_progress;
    std::vector<QString> m_files;
    std::stop_source m_stop;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_lock;
    std::map<std::size_t, WrittenBrief> m_written; ///< by the area's place in the batch
    std::optional<Error> m_error;
};

// One document: while a brief is drawn the next is laid out, so that pages come in their order from two threads.
BatchReport writeDocument(std::shared_ptr<const Figures> figures, const BriefBatch &batch,
                          const BatchProgress &progress, std::stop_token stop)
{
    BatchReport report;
    auto pending = PendingFile::beside(batch.file);
    if (!pending)
        return {{}, pending.error(), false};
    QFile out(pending->path());
    if (!out.open(QIODevice::WriteOnly))
        return {{}, PendingFile::cannotWrite(batch.file, out.errorString()), false};
    PdfDocument document(out);
    const auto make = [&](std::size_t index) {
        return std::async(std::launch::async, [&, index] {
            return Brief::make(figures, std::span(&batch.areas[index], 1), batch.options, stop);
        });
    };
    std::future<MadeBrief> next = make(0);
    for (std::size_t i = 0; i < batch.areas.size(); ++i) {
        const MadeBrief brief = next.get();
        if (!brief)
            return {{}, brief.error(), false};
        if (!*brief || stop.stop_requested())
            return {{}, std::nullopt, true};
        if (i + 1 < batch.areas.size())
            next = make(i + 1);
        const Area &area = batch.areas[i];
        addBrief(document, **brief, u"figures %1.csv"_s.arg(fileNameFor(area)));
        if (!document.isWhole())
            return {{}, PendingFile::cannotWrite(batch.file, out.errorString()), false};
        report.written.push_back({area, batch.file, (*brief)->pageCount(), (*brief)->gaps()});
        if (progress)
            progress(static_cast<int>(i) + 1, area);
    }
    const bool isWhole = document.finish({batch.title, batch.options.date}) && out.flush();
    out.close();
    if (!isWhole || out.error() != QFileDevice::NoError)
        return {{}, PendingFile::cannotWrite(batch.file, out.errorString()), false};
    if (const auto done = pending->commit(); !done)
        return {{}, done.error(), false};
    return report;
}

} // namespace

BatchReport writeBriefs(std::shared_ptr<const Figures> figures, const BriefBatch &batch, const BatchProgress &progress,
                        std::stop_token stop)
{
    if (batch.areas.empty())
        return {};
    try {
        if (batch.folder.isEmpty())
            return writeDocument(std::move(figures), batch, progress, std::move(stop));
        const MadeFolder folder(batch.folder);
        if (!folder.isThere())
            return {
                {},
                Error{ErrorKind::Failed,
                      u"The folder “%1” can't be made. Give one that exists, or a place where you may make one."_s.arg(
                          batch.folder)},
                false};
        return FolderOfBriefs(std::move(figures), batch, progress).write(std::move(stop));
    } catch (const std::exception &problem) {
        return {{}, outOfMemory(problem), false};
    }
}

} // namespace placelens
