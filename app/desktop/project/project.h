#pragma once

#include "app/desktop/latest_answer.h"
#include "core/document/project_file.h"
#include "core/document/recovery_journal.h"

#include <QObject>

namespace placelens {

class MapView;
class Pages;
class Session;

/// The project that a window works on: which file it is, whether all of it is saved, opening and saving.
///
/// Files are read and written in the background. Without a window of its own: it asks nothing, see ProjectCommands.
class Project : public QObject
{
    Q_OBJECT
public:
    Project(Session &session, MapView &map, const Pages &pages, QObject *parent = nullptr);

    /// The project's file; empty until it has one.
    const QString &file() const { return m_file; }
    /// What the project is called: its file's name, or "Untitled".
    QString name() const;
    bool isModified() const;
    /// Whether something of the file could not be opened here, so that saving over it would lose that.
    bool isIncomplete() const { return m_isIncomplete; }
    bool isOpening() const { return m_read.isBusy(); }
    bool isSaving() const { return m_written.isBusy(); }

    /// Begins an empty project without a file.
    void begin();
    void open(const QString &file);
    /// Saves all of it; it is this file from then on. Steps made meanwhile are unsaved.
    void save(const QString &file);

    /// Keeps every step in `folder` from now on, against a sudden end; finds what others left there.
    void keepIn(const QString &folder);
    /// What programs that ended suddenly had not saved, the newest first.
    const std::vector<UnsavedWork> &unsavedWork() const { return m_unsaved; }
    /// Goes on with the work kept in this journal.
    void recover(const QString &journal);

    /// Nothing is kept any more: the window ends as it should.
    void end();

Q_SIGNALS:
    /// Its name, its file, or whether it is saved.
    void changed();
    /// Another project is there; what of it could not be read is told.
    void opened(const std::vector<placelens::Warning> &leftOut);
    void saved();
    /// It goes on as it was at `when`, before a sudden end.
    void recovered(const QDateTime &when);
    /// It could be neither opened nor saved, and is as it was before.
    void failed(const placelens::Error &error, const QString &file);

private:
    SavedProject now() const;
    void become(const SavedProject &project, const QString &file);
    void showOwnAreas(const QString &file);
    void followOwnAreas();
    void keep();

    Session &m_session;
    MapView &m_map;
    const Pages &m_pages;
    QString m_file;
    QString m_areas, m_savedAreas; // files of somebody's own areas: that the project has, that its file has
    bool m_isIncomplete = false;
    bool m_isChanging = false; // another project is coming in, part by part
    std::unique_ptr<RecoveryJournal> m_journal;
    bool m_hasToldOfJournal = false;
    std::vector<UnsavedWork> m_unsaved;
    LatestAnswer<SavedProject> m_read{this};
    LatestAnswer<Done> m_written{this};
};

} // namespace placelens
