#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace placelens {

/// A ZIP archive in the making, in memory, to be saved as bytes by somebody who notices a full disk.
class MemoryArchive
{
public:
    enum class Packing { Stored, Compressed };

    MemoryArchive();
    ~MemoryArchive();

    /// Starts a file inside the archive; what is added next goes into it.
    void start(const char *name, Packing packing = Packing::Compressed);
    void add(const QByteArray &bytes);

    /// Closes the archive and hands out what is in it. Error (Failed): there was not enough memory.
    Result<QByteArray> finish();

    MemoryArchive(const MemoryArchive &) = delete;
    MemoryArchive &operator=(const MemoryArchive &) = delete;

private:
    void endFile();

    QByteArray m_path;
    void *m_archive = nullptr;
    bool m_isInFile = false;
    bool m_hasFailed = false;
};

} // namespace placelens
