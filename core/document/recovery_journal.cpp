#include "core/document/recovery_journal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <filesystem>
#include <optional>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// The states before the newest are of no use; beyond so many bytes they go.
constexpr qint64 mostBytes = 1 << 20;
constexpr qint64 abandonedAfter = 10; // seconds

QString lockOf(const QString &journal)
{
    return journal + u".lock"_s;
}

/// A lock that only the end of its owner opens, not its age: a program may run for weeks.
std::unique_ptr<QLockFile> lockFor(const QString &journal)
{
    auto lock = std::make_unique<QLockFile>(lockOf(journal));
    lock->setStaleLockTime(0);
    return lock;
}

bool take(QLockFile &lock, const QString &journal)
{
    if (lock.tryLock(0))
        return true;
    qint64 owner = 0;
    QString host;
    QString program;
    // Killed between making the lock and writing its name into it: nobody's.
    const bool isNobodys =
        !lock.getLockInfo(&owner, &host, &program)
        && QFileInfo(lockOf(journal)).lastModified().secsTo(QDateTime::currentDateTime()) > abandonedAfter;
    return isNobodys && QFile::remove(lockOf(journal)) && lock.tryLock(0);
}

/// Two lines: what and when, and the project.
QByteArray recordOf(const QString &file, const QByteArray &project)
{
    const QJsonObject head{{u"file"_s, file}, {u"when"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + project + '\n';
}

std::optional<UnsavedWork> newestRecord(const QByteArray &bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    lines.removeLast(); // what follows the last line break was cut short, or is nothing
    for (qsizetype head = (lines.size() / 2 - 1) * 2; head >= 0; head -= 2) {
        const QJsonObject said = QJsonDocument::fromJson(lines[head]).object();
        const QDateTime when = QDateTime::fromString(said.value("when"_L1).toString(), Qt::ISODateWithMs);
        if (when.isValid() && QJsonDocument::fromJson(lines[head + 1]).isObject())
            return UnsavedWork{said.value("file"_L1).toString(), lines[head + 1], when, {}, {}};
    }
    return std::nullopt;
}

Error cannotKeep(const QString &folder, const QString &detail)
{
    return {
        ErrorKind::Failed,
        u"Steps can't be kept for after a crash, as “%1” can't be written to. Save often, and check that folder."_s.arg(
            folder),
        detail};
}

} // namespace

RecoveryJournal::RecoveryJournal(const QString &folder)
    : m_path(QDir(folder).absoluteFilePath(
        u"%1-%2.journal"_s.arg(QCoreApplication::applicationPid()).arg(QRandomGenerator::system()->generate(), 0, 36)))
{}

RecoveryJournal::~RecoveryJournal()
{
    forget();
}

Result<Done> RecoveryJournal::open()
{
    const QString folder = QFileInfo(m_path).path();
    if (!m_lock) {
        QDir().mkpath(folder);
        auto lock = lockFor(m_path);
        if (!lock->tryLock(0))
            return cannotKeep(folder, {});
        m_lock = std::move(lock);
    }
    m_file.setFileName(m_path);
    m_size = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return cannotKeep(folder, m_file.errorString());
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // notes can be private
    return Done{};
}

Result<Done> RecoveryJournal::note(const QString &file, const QByteArray &project)
{
    if (m_file.isOpen() && m_size > mostBytes)
        if (const auto done = shorten(); !done)
            return done;
    if (!m_file.isOpen())
        if (const auto done = open(); !done)
            return done;
    const QByteArray record = recordOf(file, project);
    if (m_file.write(record) != record.size()) {
        const Error problem = cannotKeep(QFileInfo(m_path).path(), m_file.errorString());
        m_file.resize(m_size); // the next record begins on a line of its own
        m_file.seek(m_size);
        return problem;
    }
    m_size += record.size();
    return Done{};
}

Result<Done> RecoveryJournal::shorten()
{
    // The newest state is never only in memory: the short file takes the long one's place when it is whole.
    QFile old(m_path);
    if (!old.open(QIODevice::ReadOnly))
        return cannotKeep(QFileInfo(m_path).path(), old.errorString());
    const auto newest = newestRecord(old.readAll());
    old.close();
    const QByteArray record = newest ? recordOf(newest->file, newest->project) : QByteArray();
    QFile next(m_path + u".new"_s);
    std::error_code problem;
    const bool isWritten =
        next.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && next.write(record) == record.size();
    next.close();
    if (isWritten)
        std::filesystem::rename(next.fileName().toStdU16String(), m_path.toStdU16String(), problem);
    if (!isWritten || problem)
        return cannotKeep(QFileInfo(m_path).path(), next.errorString());
    m_file.close();
    m_size = record.size();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return cannotKeep(QFileInfo(m_path).path(), m_file.errorString());
    return Done{};
}

void RecoveryJournal::forget()
{
    if (!m_lock)
        return;
    m_file.close();
    m_file.remove();
    m_size = 0;
    m_lock.reset(); // after the file, so that nobody finds it without its lock
}

std::vector<UnsavedWork> RecoveryJournal::leftIn(const QString &folder)
{
    std::vector<UnsavedWork> found;
    const QDir journals(folder);
    for (const QString &name : journals.entryList({u"*.journal"_s}, QDir::Files)) {
        const QString path = journals.absoluteFilePath(name);
        std::shared_ptr<QLockFile> lock = lockFor(path);
        if (!take(*lock, path))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto work = newestRecord(file.readAll());
        file.close();
        if (!work) { // killed before its first record was whole
            file.remove();
            continue;
        }
        work->journal = path;
        work->lock = std::move(lock);
        found.push_back(std::move(*work));
    }
    std::sort(found.begin(), found.end(), [](const UnsavedWork &a, const UnsavedWork &b) { return a.when > b.when; });
    return found;
}

void RecoveryJournal::remove(UnsavedWork &work)
{
    QFile::remove(work.journal);
    QFile::remove(work.journal + u".new"_s);
    work.lock.reset();
}

} // namespace placelens
