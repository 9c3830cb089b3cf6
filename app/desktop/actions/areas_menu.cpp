#include "app/desktop/actions/areas_menu.h"

#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/unions/combine_dialog.h"
#include "app/desktop/unions/district_editing.h"
#include "app/desktop/unions/own_unions.h"
#include "app/desktop/unions/rename_dialog.h"
#include "app/desktop/unions/rule_dialog.h"
#include "app/desktop/unions/selecting_many.h"
#include "app/desktop/unions/what_if_dialog.h"
#include "app/desktop/words/menu_text.h"
#include "app/desktop/words/words.h"

#include <algorithm>

namespace placelens {

namespace {

void openOver(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

AreasMenu::AreasMenu(MainWindow &window) : CommandMenu(tr("&Areas"), window)
{
    addSelecting();
    addSeparator();
    addMaking();
    connect(this, &QMenu::aboutToShow, this, &AreasMenu::follow);
    connect(&window.session(), &Session::changed, this, &AreasMenu::follow);
    follow();
}

void AreasMenu::addSelecting()
{
    MainWindow &window = host();
    MapView &map = window.map();
    m_next = add(tr("&Next area at the same place"), QKeySequence(Qt::Key_Tab), [&map] { map.selectNextHere(); });
    m_clear =
        add(tr("&Clear the selection"), QKeySequence(Qt::Key_Escape), [&window] { window.session().clearSelection(); });
    // These keys mean something else in a text box or a list. The map handles them itself.
    for (QAction *action : {m_next, m_clear})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_away = addMenu(tr("&Remove"));
    connect(m_away, &QMenu::aboutToShow, this, [this] { fillSelected(*m_away); });
    m_lock = add(tr("&Lock the selection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                 [&window] { setSelectionLocked(window.session(), !window.session().state().isSelectionLocked); });
    m_lock->setCheckable(true);
    add(tr("&Select by rule…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
        [&window] { openOver(new RuleDialog(window.session(), &window)); });
}

void AreasMenu::addMaking()
{
    MainWindow &window = host();
    m_combine = add(tr("Com&bine selected into one…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
                    [&window] { openOver(new CombineDialog(window.session(), Combining::Together, &window)); });
    m_subtract = add(tr("&Take areas away from another…"), {},
                     [&window] { openOver(new CombineDialog(window.session(), Combining::Without, &window)); });
    m_own = addMenu(tr("Your &own areas"));
    connect(m_own, &QMenu::aboutToShow, this, [this] { fillOwn(*m_own); });
    add(tr("Move a &district to another area…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
        [&window] { openOver(new WhatIfDialog(window.session(), &window)); });
}

void AreasMenu::follow()
{
    const ProjectState &state = host().session().state();
    const bool isAny = !state.selection.empty(), isFree = !state.isSelectionLocked;
    m_away->setEnabled(isAny && isFree);
    m_clear->setEnabled(isAny && isFree);
    m_lock->setChecked(state.isSelectionLocked);
    m_combine->setEnabled(state.selection.size() > 1 && isFree);
    m_subtract->setEnabled(state.selection.size() > 1 && isFree);
    m_own->setEnabled(!state.unions.empty() || isAny);
}

void AreasMenu::fillSelected(QMenu &menu)
{
    menu.clear();
    for (const SelectedArea &selected : host().session().state().selection) {
        const QString name = inMenu(selected.area.name);
        QAction *action = menu.addAction(QStringLiteral("&%1  %2").arg(letterName(selected.letter), name));
        connect(action, &QAction::triggered, this, [this, selected] { host().session().deselect(selected); });
    }
}

void AreasMenu::fillOwn(QMenu &menu)
{
    menu.clear();
    const ProjectState &state = host().session().state();
    for (const Area &area : state.unions)
        fillOne(*menu.addMenu(inMenu(area.name)), area.code);
    menu.addSeparator();
    for (const SelectedArea &selected : state.selection) {
        if (isUnion(selected.area))
            continue;
        QAction *copy = menu.addAction(tr("Edit the districts of a copy of %1").arg(inMenu(selected.area.name)));
        connect(copy, &QAction::triggered, this, [this, selected] { editCopy(selected); });
    }
}

void AreasMenu::editCopy(const SelectedArea &selected)
{
    Session &session = host().session();
    ProjectState next = session.state();
    QString name = tr("%1, changed").arg(selected.area.name);
    for (int number = 2; !nameProblem(next, name, {}).isEmpty(); ++number)
        name = tr("%1, changed (%2)").arg(selected.area.name).arg(number);
    const QString code = freeUnionCode(next.unions);
    const Area made = unionOfDistricts(session.atlas(), selected.area.districts, code, name);
    next = withUnion(std::move(next), made);
    std::replace(next.selection.begin(), next.selection.end(), selected, SelectedArea{made, selected.letter});
    session.change(tr("Make %1").arg(name), std::move(next));
    editDistricts(code);
}

void AreasMenu::fillOne(QMenu &menu, const QString &code)
{
    const Area area = *unionCoded(host().session().state(), code);
    const bool isSelected = host().session().isSelected(area);
    QAction *select = menu.addAction(tr("&Select"));
    select->setEnabled(!isSelected);
    connect(select, &QAction::triggered, this, [this, area] {
        host().session().select(area, Selecting::Added);
        host().map().zoomToSelection();
    });
    connect(menu.addAction(tr("&Edit its districts")), &QAction::triggered, this,
            [this, code] { editDistricts(code); });
    connect(menu.addAction(tr("&Rename…")), &QAction::triggered, this, [this, code] { rename(code); });
    connect(menu.addAction(tr("&Delete")), &QAction::triggered, this, [this, area] {
        Session &session = host().session();
        session.change(tr("Delete %1").arg(area.name), withoutUnion(session.state(), area.code));
    });
}

void AreasMenu::editDistricts(const QString &code)
{
    MapView &map = host().map();
    host().session().showView(ViewMode::Map);
    for (DistrictEditing *other : map.findChildren<DistrictEditing *>())
        other->finish();
    new DistrictEditing(host().session(), map, code);
}

void AreasMenu::rename(const QString &code)
{
    openOver(new RenameDialog(host().session(), code, &host()));
}

} // namespace placelens
