#include "app/desktop/actions/figures_menu.h"

#include "app/desktop/main_window.h"
#include "app/desktop/panels/compare_panel.h"

namespace placelens {

FiguresMenu::FiguresMenu(MainWindow &window) : CommandMenu(tr("Fi&gures"), window)
{
    add(tr("Figure on the &map…"), QKeySequence(Qt::CTRL | Qt::Key_I), [&window] { window.chooseShadedFigure(); });
    add(tr("&Compared figures…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
        [&window] { window.chooseComparedFigures(); });
    add(tr("The &usual compared figures"), {}, [&window] {
        ProjectState next = window.session().state();
        next.comparedIndicators.clear();
        window.session().change(tr("Compare the usual figures"), std::move(next));
    });
    addSeparator();
    add(tr("Copy the com&parison"), {}, [&window] { window.compare().copyTable(); });
}

} // namespace placelens
