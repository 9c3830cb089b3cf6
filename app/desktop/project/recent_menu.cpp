#include "app/desktop/project/recent_menu.h"

#include "app/desktop/project/project_commands.h"
#include "app/desktop/project/recent_projects.h"
#include "app/desktop/words/menu_text.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace placelens {

RecentMenu::RecentMenu(ProjectCommands &commands, QWidget *parent)
    : QMenu(tr("Open recen&t"), parent), m_commands(commands)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    clear();
    addUnsaved();
    const QStringList files = recentProjects::files();
    for (const QString &file : files)
        addFile(file);
    if (isEmpty()) {
        addAction(tr("No projects yet"))->setEnabled(false);
        return;
    }
    if (files.isEmpty())
        return;
    addSeparator();
    connect(addAction(tr("&Forget these")), &QAction::triggered, this, &recentProjects::clear);
}

void RecentMenu::addUnsaved()
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    for (const UnsavedWork &work : m_commands.project().unsavedWork()) {
        const QString name = work.file.isEmpty() ? tr("a project without a name") : projectName(work.file);
        const QString when = british.toString(work.when.toLocalTime(), QStringLiteral("d MMMM, H:mm"));
        QAction *action = addAction(inMenu(tr("Unsaved: %1, %2").arg(name, when)));
        connect(action, &QAction::triggered, this, [this, journal = work.journal] { m_commands.recover(journal); });
    }
    if (!isEmpty())
        addSeparator();
}

void RecentMenu::addFile(const QString &file)
{
    const bool isThere = QFileInfo(file).isFile();
    const QString name = isThere ? projectName(file) : tr("%1 (not there any more)").arg(projectName(file));
    QAction *action = addAction(inMenu(name));
    action->setToolTip(QDir::toNativeSeparators(file));
    connect(action, &QAction::triggered, this, [this, file] { m_commands.open(file); });
}

} // namespace placelens
