#pragma once

#include "core/base/result.h"

namespace placelens {

/// A file in the making: written beside its target, put in its place when whole, gone otherwise.
///
/// Whoever writes a file through it never leaves half of one, and keeps the old one when the new one fails.
class PendingFile
{
public:
    /// Error (Failed): the folder is not there or can't be written to, or the target is not a plain file.
    static Result<PendingFile> beside(const QString &target);
    PendingFile(PendingFile &&other) noexcept;
    PendingFile &operator=(PendingFile &&other) noexcept;
    ~PendingFile();

    /// Where to write: same folder and extension as the target.
    const QString &path() const { return m_path; }

    /// Writes all of it. Error (Failed): the disk is full.
    Result<Done> write(const QByteArray &bytes);

    /// Puts the file in the target's place. Error (Failed): it can't be.
    Result<Done> commit();

    /// The sentence for a target that can't be written, with a library's words.
    static Error cannotWrite(const QString &target, const QString &detail = {});

private:
    PendingFile(QString target, QString path) : m_target(std::move(target)), m_path(std::move(path)) {}
    QString m_target, m_path;
};

} // namespace placelens
