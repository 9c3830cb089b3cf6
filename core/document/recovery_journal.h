#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFile>
#include <QLockFile>

#include <memory>
#include <vector>

namespace placelens {

/// What somebody had not saved when the program ended without being asked to.
struct UnsavedWork
{
    QString file;                    ///< the project's file; empty if it never had one
    QByteArray project;              ///< as JSON, see project_file.h
    QDateTime when;                  ///< of the newest step
    QString journal;                 ///< where it was kept
    std::shared_ptr<QLockFile> lock; ///< nobody else takes the same work while this is held
};

/// Keeps the newest state of one running program in a file of its own, so that a program that is killed loses nothing.
///
/// A state is appended as one record when a step is confirmed, and is with the system when `note` returns; the end of the
/// program can't take it back, however sudden. A record that was cut short was not confirmed, and the one before it
/// counts. The file is locked while its program runs, so that several programs share a folder, and goes when nothing is
/// unsaved or the program ends as it should.
class RecoveryJournal
{
public:
    explicit RecoveryJournal(const QString &folder);
    ~RecoveryJournal();
    RecoveryJournal(const RecoveryJournal &) = delete;
    RecoveryJournal &operator=(const RecoveryJournal &) = delete;

    /// Keeps a state in place of the one before it. Error (Failed): the folder can't be written to.
    /// \pre `project` is one line, as `projectAsLine` makes it
    Result<Done> note(const QString &file, const QByteArray &project);
    /// Nothing is unsaved.
    void forget();

    /// What programs that run no longer left in `folder`, the newest first.
    static std::vector<UnsavedWork> leftIn(const QString &folder);
    /// Work that is saved, kept by somebody else, or not wanted any more.
    static void remove(UnsavedWork &work);

private:
    Result<Done> open();
    Result<Done> shorten();

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    qint64 m_size = 0; // of the file's whole records
};

} // namespace placelens
