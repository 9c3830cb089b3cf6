#include "app/desktop/project/project.h"

#include "app/desktop/map/map_view.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/project/recent_projects.h"

#include <QFileInfo>

#include <algorithm>

namespace placelens {

namespace {

/// What a map shows, so that MapView::zoomTo shows the same in a window of the same size: it leaves a sixth of the
/// shorter side free on every side. Empty if all England is seen.
GridBox extentOf(const MapView &map, const GridBox &england)
{
    const GridBox seen = map.camera().visibleBox();
    if (seen.contains({england.west, england.south}) && seen.contains({england.east, england.north}))
        return {};
    const double room = std::min(map.camera().width, map.camera().height) / 6.0 * map.camera().metresPerPixel;
    return {seen.west + room, seen.south + room, seen.east - room, seen.north - room};
}

} // namespace

Project::Project(Session &session, MapView &map, const Pages &pages, QObject *parent)
    : QObject(parent), m_session(session), m_map(map), m_pages(pages)
{
    connect(&session.steps(), &QUndoStack::indexChanged, this, &Project::keep);
    connect(&session.steps(), &QUndoStack::cleanChanged, this, &Project::changed);
    connect(&session.ownAreas(), &OwnAreas::changed, this, &Project::followOwnAreas);
}

QString Project::name() const
{
    return m_file.isEmpty() ? tr("Untitled") : projectName(m_file);
}

bool Project::isModified() const
{
    return !m_session.steps().isClean() || m_areas != m_savedAreas;
}

SavedProject Project::now() const
{
    const Atlas &atlas = m_session.atlas();
    return {m_session.state(), extentOf(m_map, atlas.areas()[std::size_t(atlas.england())].box), m_areas, {}};
}

void Project::begin()
{
    m_read.cancel();
    m_isIncomplete = false;
    become({}, {});
    Q_EMIT opened({});
}

void Project::open(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const auto work = [figures = m_session.figures(), path](std::stop_token) {
        return readProject(path, figures->atlas());
    };
    m_read.ask(work, [this, path](Result<SavedProject> read) {
        if (!read) {
            Q_EMIT failed(read.error(), path);
            return;
        }
        m_isIncomplete = !read->leftOut.empty(); // areas that are only not where they were stay in the project
        if (!read->ownAreas.isEmpty() && !QFileInfo(read->ownAreas).isFile())
            read->leftOut.push_back({tr("Your own areas, “%1”, are not there any more.").arg(read->ownAreas)});
        become(*read, path);
        recentProjects::add(path);
        Q_EMIT opened(read->leftOut);
    });
}

void Project::become(const SavedProject &project, const QString &file)
{
    m_isChanging = true;
    ProjectState state = project.state;
    if (!m_pages.has(state.view))
        state.view = ViewMode::Map;
    m_session.begin(std::move(state));
    showOwnAreas(project.ownAreas);
    if (project.extent.isEmpty())
        m_map.showEngland();
    else
        m_map.zoomTo(project.extent);
    m_file = file;
    m_isChanging = false;
    keep();
}

void Project::showOwnAreas(const QString &file)
{
    OwnAreas &areas = m_session.ownAreas();
    if (areas.file() != file || areas.isOpening()) {
        areas.cancel();
        areas.close();
        if (QFileInfo(file).isFile())
            areas.open(file);
    }
    m_areas = m_savedAreas = file;
}

void Project::followOwnAreas()
{
    if (m_isChanging || m_areas == m_session.ownAreas().file())
        return;
    m_areas = m_session.ownAreas().file();
    keep();
}

void Project::save(const QString &file)
{
    const bool wasModified = isModified();
    const QString path = QFileInfo(file).absoluteFilePath();
    // Steps that are made while the file is written come after what it holds.
    m_session.endGesture();
    m_session.steps().setClean();
    const QString before = std::exchange(m_savedAreas, m_areas);
    const auto work = [figures = m_session.figures(), project = now(), path](std::stop_token) {
        return writeProject(path, projectAsJson(project, figures->atlas(), path));
    };
    m_written.ask(work, [this, path, before, wasModified](Result<Done> written) {
        if (!written) {
            m_savedAreas = before;
            if (wasModified)
                m_session.steps().resetClean();
            Q_EMIT changed();
            Q_EMIT failed(written.error(), path);
            return;
        }
        m_file = path;
        m_isIncomplete = false;
        recentProjects::add(path);
        keep();
        Q_EMIT saved();
    });
}

void Project::keep()
{
    if (m_isChanging)
        return;
    // What is being written is not saved yet.
    if (m_journal && (isModified() || m_written.isBusy())) {
        const auto kept = m_journal->note(m_file, projectAsLine(now(), m_session.atlas()));
        if (!kept && !std::exchange(m_hasToldOfJournal, true))
            Q_EMIT m_session.told(kept.error().what);
    } else if (m_journal) {
        m_journal->forget();
    }
    Q_EMIT changed();
}

void Project::keepIn(const QString &folder)
{
    m_journal = std::make_unique<RecoveryJournal>(folder);
    m_unsaved = RecoveryJournal::leftIn(folder);
    keep();
}

void Project::recover(const QString &journal)
{
    const auto found = std::find_if(m_unsaved.begin(), m_unsaved.end(),
                                    [&](const UnsavedWork &work) { return work.journal == journal; });
    if (found == m_unsaved.end())
        return;
    const auto work = [figures = m_session.figures(), json = found->project](std::stop_token) {
        return projectFromJson(json, figures->atlas(), {});
    };
    m_read.ask(work, [this, taken = *found](Result<SavedProject> read) mutable {
        if (!read) {
            Q_EMIT failed(read.error(), {});
            return;
        }
        m_isIncomplete = !read->leftOut.empty();
        become(*read, taken.file);
        m_session.steps().resetClean();
        keep(); // here first, and only then no longer there
        std::erase_if(m_unsaved, [&](const UnsavedWork &other) { return other.journal == taken.journal; });
        RecoveryJournal::remove(taken);
        Q_EMIT opened(read->leftOut);
        Q_EMIT recovered(taken.when);
    });
}

void Project::end()
{
    m_journal.reset();
}

} // namespace placelens
