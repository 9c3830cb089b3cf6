#include "app/desktop/actions/edit_menu.h"

#include "app/desktop/export/export_commands.h"
#include "app/desktop/main_window.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/project/history_menu.h"

namespace placelens {

EditMenu::EditMenu(MainWindow &window) : CommandMenu(tr("&Edit"), window)
{
    QUndoStack &steps = window.session().steps();
    QAction *undo = steps.createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = steps.createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    addActions({undo, redo});
    addMenu(new HistoryMenu(steps, this));
    addSeparator();
    add(tr("&Copy the comparison"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        [&window] { window.compare().copyTable(); });
    add(tr("Copy the &map"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), [&window] { copyMap(window); });
    addSeparator();
    add(tr("&Find an area or figure"), QKeySequence(Qt::CTRL | Qt::Key_K), [&window] { window.find(); });
}

} // namespace placelens
