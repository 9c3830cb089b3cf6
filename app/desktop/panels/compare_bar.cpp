#include "app/desktop/panels/compare_bar.h"

#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/panels/benchmark_choice.h"
#include "app/desktop/panels/compare_choices.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/panels/figure_chooser.h"
#include "app/desktop/panels/panel_dock.h"

#include <QMenu>

#include <functional>

namespace placelens {

namespace {

/// A button that opens a menu made anew each time.
void addMenuButton(PanelDock &dock, Glyph glyph, const QString &text, const std::function<void(QMenu &)> &fill)
{
    auto *button = new IconButton(glyph, text, &dock);
    dock.addTool(button);
    QObject::connect(button, &QToolButton::clicked, button, [button, fill] {
        QMenu menu(button);
        fill(menu);
        menu.exec(button->mapToGlobal(QPoint(0, button->height())));
    });
}

} // namespace

CompareBar::CompareBar(Session &session, ComparePanel &panel, PanelDock &dock)
    : QObject(&dock), m_session(session), m_dock(dock)
{
    CompareChoices *choices = &panel.choices();
    addMenuButton(dock, Glyph::Benchmark, tr("Choose what figures are compared with"),
                  [&session](QMenu &menu) { fillBenchmarks(menu, session); });
    addMenuButton(dock, Glyph::Layout, tr("Turn round, sort, show the difference of two areas"),
                  [choices](QMenu &menu) { choices->fillLayout(menu); });
    addMenuButton(dock, Glyph::Choose, tr("Choose which figures are compared"), [this, choices](QMenu &menu) {
        connect(menu.addAction(tr("&Choose figures…")), &QAction::triggered, this, &CompareBar::chooseFigures);
        menu.addSeparator();
        choices->fillSets(menu);
    });
    auto *copy = new IconButton(Glyph::Copy, tr("Copy the table for a spreadsheet"), &dock);
    dock.addTool(copy);
    connect(copy, &QToolButton::clicked, &panel, &ComparePanel::copyTable);
    connect(&panel, &ComparePanel::choiceWanted, this, &CompareBar::chooseFigures);

    m_figures = new FigureChooser(session, &dock);
    connect(&session, &Session::comparisonChanged, this, &CompareBar::follow);
    follow();
}

void CompareBar::chooseFigures()
{
    m_figures->openBelow(*m_dock.titleBarWidget());
}

void CompareBar::follow()
{
    m_dock.setSubtitle(tr("with %1").arg(m_session.benchmark().name));
}

} // namespace placelens
