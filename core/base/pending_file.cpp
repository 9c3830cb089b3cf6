#include "core/base/pending_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace placelens {

Error PendingFile::cannotWrite(const QString &target, const QString &detail)
{
    return {
        ErrorKind::Failed,
        u"“%1” can't be written. Check that the folder exists, that you may write there and that the disk is not full."_s
            .arg(target),
        detail};
}

Result<PendingFile> PendingFile::beside(const QString &target)
{
    // A link stays a link: what it points to is replaced.
    const QFileInfo named(target);
    const QFileInfo info(named.isSymLink() && named.exists() ? named.canonicalFilePath() : target);
    const QDir folder = info.dir();
    if (info.fileName().isEmpty() || (info.exists() && !info.isFile()))
        return cannotWrite(target);
    const QString number = QString::number(QRandomGenerator::system()->generate(), 36);
    const QString path = folder.filePath(u".%1-%2.%3"_s.arg(info.completeBaseName(), number, info.suffix()));
    // Asking is not enough: read-only file systems and quotas show only when something is written.
    QFile probe(path);
    if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotWrite(target, probe.errorString());
    probe.close();
    probe.remove();
    return PendingFile(info.filePath(), path);
}

PendingFile::PendingFile(PendingFile &&other) noexcept
    : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, {}))
{}

PendingFile &PendingFile::operator=(PendingFile &&other) noexcept
{
    std::swap(m_target, other.m_target);
    std::swap(m_path, other.m_path);
    return *this;
}

PendingFile::~PendingFile()
{
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    QFile::remove(m_path + u"-journal"_s); // what SQLite leaves beside a database it could not finish
}

Result<Done> PendingFile::write(const QByteArray &bytes)
{
    QFile out(m_path);
    const bool isWhole = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.flush();
    out.close();
    if (!isWhole || out.error() != QFileDevice::NoError)
        return cannotWrite(m_target, out.errorString());
    return Done{};
}

Result<Done> PendingFile::commit()
{
    std::error_code error;
    std::filesystem::rename(m_path.toStdU16String(), m_target.toStdU16String(), error); // replaces in one step
    if (error)
        return cannotWrite(m_target, QString::fromStdString(error.message()));
    m_path.clear();
    return Done{};
}

} // namespace placelens
