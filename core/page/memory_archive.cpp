#include "core/page/memory_archive.h"

#include <QUuid>

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace placelens {

MemoryArchive::MemoryArchive() : m_path(u"/vsimem/%1.zip"_s.arg(QUuid::createUuid().toString(QUuid::Id128)).toUtf8())
{
    CPLPushErrorHandler(CPLQuietErrorHandler);
    m_archive = CPLCreateZip(m_path.constData(), nullptr);
    m_hasFailed = m_archive == nullptr;
}

MemoryArchive::~MemoryArchive()
{
    if (m_archive != nullptr)
        CPLCloseZip(m_archive);
    VSIUnlink(m_path.constData());
    CPLPopErrorHandler();
}

void MemoryArchive::start(const char *name, Packing packing)
{
    endFile();
    if (m_hasFailed)
        return;
    const char *options[] = {packing == Packing::Stored ? "COMPRESSED=NO" : nullptr, nullptr};
    m_hasFailed = CPLCreateFileInZip(m_archive, name, const_cast<char **>(options)) != CE_None;
    m_isInFile = !m_hasFailed;
}

void MemoryArchive::add(const QByteArray &bytes)
{
    if (m_isInFile && !bytes.isEmpty())
        m_hasFailed =
            CPLWriteFileInZip(m_archive, bytes.constData(), static_cast<int>(bytes.size())) != CE_None || m_hasFailed;
}

void MemoryArchive::endFile()
{
    if (std::exchange(m_isInFile, false))
        m_hasFailed = CPLCloseFileInZip(m_archive) != CE_None || m_hasFailed;
}

Result<QByteArray> MemoryArchive::finish()
{
    endFile();
    if (m_archive != nullptr)
        m_hasFailed = CPLCloseZip(std::exchange(m_archive, nullptr)) != CE_None || m_hasFailed;
    vsi_l_offset size = 0;
    const GByte *bytes = VSIGetMemFileBuffer(m_path.constData(), &size, FALSE);
    if (m_hasFailed || bytes == nullptr)
        return Error{ErrorKind::Failed,
                     u"There is not enough memory for this table. Export fewer figures, or to .csv."_s,
                     QString::fromUtf8(CPLGetLastErrorMsg())};
    return QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
}

} // namespace placelens
