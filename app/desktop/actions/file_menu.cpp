#include "app/desktop/actions/file_menu.h"

#include "app/desktop/brief/brief_commands.h"
#include "app/desktop/export/export_commands.h"
#include "app/desktop/main_window.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/project/project_commands.h"
#include "app/desktop/project/recent_menu.h"
#include "app/desktop/toolbar/bar_button.h"
#include "app/desktop/toolbar/map_toolbar.h"

namespace placelens {

FileMenu::FileMenu(MainWindow &window) : CommandMenu(tr("&File"), window)
{
    addProject();
    OwnAreas &areas = window.session().ownAreas();
    add(tr("Open a&reas…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [&window] { window.chooseOwnAreas(); });
    QAction *close = add(tr("&Close areas"), {}, [&areas] { areas.close(); });
    const auto follow = [close, &areas] { close->setEnabled(areas.layer() != nullptr); };
    connect(&areas, &OwnAreas::changed, close, follow);
    follow();
    addSeparator();
    QAction *brief = add(tr("&Brief…"), QKeySequence(Qt::CTRL | Qt::Key_B), [&window] { openBrief(window); });
    brief->setToolTip(tr("Print or save a brief of the selected areas (Ctrl+B)"));
    window.toolBar().addCommand(brief, BarSign::Brief);
    add(tr("&Print…"), QKeySequence::Print, [&window] { openBrief(window, true); });
    QAction *exported = add(tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), [&window] { openExport(window); });
    exported->setToolTip(tr("Write the map as a picture, or figures as a table (Ctrl+E)"));
    window.toolBar().addCommand(exported, BarSign::Export);
    addSeparator();
    add(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [&window] { window.close(); });
}

void FileMenu::addProject()
{
    ProjectCommands &commands = host().project();
    Project &project = commands.project();
    add(tr("&New"), QKeySequence::New, [&commands] { commands.begin(); });
    add(tr("&Open…"), QKeySequence::Open, [&commands] { commands.chooseAndOpen(); });
    addMenu(new RecentMenu(commands, this));
    add(tr("&Save"), QKeySequence::Save, [&commands] { commands.save(); });
    add(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [&commands] { commands.saveAs(); });
    QAction *revert = add(tr("Re&vert to what is saved"), {}, [&commands] { commands.revert(); });
    const auto follow = [revert, &project] { revert->setEnabled(!project.file().isEmpty() && project.isModified()); };
    connect(&project, &Project::changed, revert, follow);
    follow();
    add(tr("Pro&ject and notes…"), {}, [&commands] { commands.writeNotes(); });
    addSeparator();
}

} // namespace placelens
