#include "app/desktop/project/file_drop.h"

#include "app/desktop/main_window.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/project/project_commands.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace placelens {

namespace {

bool isProject(const QString &file)
{
    return QFileInfo(file).suffix().compare(QLatin1String("placelens"), Qt::CaseInsensitive) == 0;
}

/// The files among what is dragged that can be opened; the companions of a shapefile are not.
QStringList filesOf(const QMimeData &dragged)
{
    QStringList files;
    for (const QUrl &url : dragged.urls()) {
        const QString file = url.toLocalFile();
        if (url.isLocalFile() && (isProject(file) || OwnAreas::endings().contains(QFileInfo(file).suffix().toLower())))
            files << file;
    }
    return files;
}

} // namespace

FileDrop::FileDrop(MainWindow &window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto &drop = *static_cast<QDropEvent *>(event);
    const QStringList files = filesOf(*drop.mimeData());
    if (files.isEmpty()) {
        event->ignore();
        return true;
    }
    drop.acceptProposedAction();
    if (event->type() == QEvent::Drop)
        take(files);
    return true;
}

void FileDrop::take(const QStringList &files)
{
    const auto projects = std::count_if(files.begin(), files.end(), isProject);
    Session &session = m_window.session();
    if (projects > 1)
        Q_EMIT session.told(tr("One project can be open at a time. Drop one of the %1.").arg(projects));
    else if (projects == 1)
        m_window.project().open(*std::find_if(files.begin(), files.end(), isProject));
    else if (files.size() == 1)
        session.ownAreas().open(files.front());
    else
        Q_EMIT session.told(tr("One file of areas can be shown at a time. Drop one of the %1.").arg(files.size()));
}

} // namespace placelens
