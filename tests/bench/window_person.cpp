// What people do at the map and with what it shows.
#include "tests/bench/window_person.h"

#include "app/desktop/panels/break_handle.h"
#include "app/desktop/panels/layers_panel.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/toolbar/search_box.h"
#include "app/desktop/unions/selecting_many.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QDialog>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>

namespace placelens {

using namespace Qt::StringLiterals;

void Person::pointAndSelect()
{
    for (int i = 0; i < 6; ++i)
        does(u"point at another district"_s, [&] { sendHover(map(), place(0.35 + 0.05 * i, 0.45 + 0.06 * i)); });
    for (int i = 0; i < 4; ++i)
        does(u"click an area"_s,
             [&] { QTest::mouseClick(&map(), Qt::LeftButton, {}, place(0.42 + 0.05 * i, 0.5 + 0.05 * i)); });
    for (int i = 0; i < 4; ++i)
        does(u"Ctrl+click an area"_s, [&] {
            QTest::mouseClick(&map(), Qt::LeftButton, Qt::ControlModifier, place(0.6 - 0.05 * i, 0.45 + 0.05 * i));
        });
    does(u"select by a box"_s, [&] { drag(map(), place(0.45, 0.5), place(0.48, 0.54), Qt::ShiftModifier); });
    does(u"select by a lasso"_s, [&] { drag(map(), place(0.5, 0.55), place(0.55, 0.6), Qt::AltModifier); });
    does(
        u"zoom with the wheel"_s,
        [&] {
            sendWheel(map(), place(0.5, 0.5), {0, 240});
        },
        600);
    does(
        u"drag the map"_s, [&] { drag(map(), place(0.5, 0.5), place(0.3, 0.4)); }, 600);
    does(u"zoom to the selection"_s, [&] { shortcut(Qt::Key_J); });
    does(u"all of England"_s, [&] { shortcut(Qt::Key_0); });
    does(u"previous view"_s, [&] { map().showPreviousView(); });
    map().showEngland();
    std::vector<Area> areas;
    for (const QString &name : twelve())
        areas.push_back(areaCalled(name));
    does(
        u"select twelve areas"_s, [&] { selectAll(session(), areas, Selecting::Alone); }, 300);
    does(u"undo"_s, [&] { shortcut(Qt::Key_Z); });
    does(u"redo"_s, [&] { shortcut(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); });
    does(u"clear the selection"_s, [&] { press(map(), Qt::Key_Escape); });
}

void Person::shade()
{
    select({u"lep2017:Leeds City Region"_s, u"region:London"_s, u"cauth2017:West Midlands"_s});
    const auto count = int(session().atlas().indicators().size());
    for (int indicator = 0; indicator < count; ++indicator)
        does(u"shade by another figure"_s, [&] { session().showIndicator(indicator); });
    session().showIndicator(session().atlas().indicatorIndex(u"social_mobility_score"_s));
    chooseEach(called<QComboBox>(u"Shade by"_s), u"shade another geography"_s);
    does(u"open the list of figures"_s, [&] { m_window.chooseShadedFigure(); });
    for (const QChar letter : u"employ"_s)
        does(u"type in the list of figures"_s, [&] {
            if (QWidget *popup = QApplication::activePopupWidget())
                QTest::keyClicks(popup->focusWidget() ? popup->focusWidget() : popup, QString(letter));
        });
    closeDialogs();
    does(
        u"hexagons"_s, [&] { m_window.findChild<QAction *>(u"hexagons"_s)->trigger(); }, 1200);
    does(
        u"hexagons"_s, [&] { m_window.findChild<QAction *>(u"hexagons"_s)->trigger(); }, 1200);
}

void Person::changeLayers()
{
    auto &tree = called<QAbstractItemView>(u"Layers"_s);
    QAbstractItemModel &model = *tree.model();
    std::vector<QPersistentModelIndex> boxes;
    const std::function<void(const QModelIndex &)> gather = [&](const QModelIndex &parent) {
        for (int row = 0; row < model.rowCount(parent); ++row)
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                if (index.flags() & Qt::ItemIsUserCheckable)
                    boxes.emplace_back(index);
                if (column == 0)
                    gather(index);
            }
    };
    gather({});
    for (const auto &index : boxes)
        for (int i = 0; i < 2; ++i)
            does(u"switch a layer"_s, [&] {
                const bool isOn = model.data(index, Qt::CheckStateRole).toInt() == Qt::Checked;
                model.setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            });
    QMenu menu;
    m_window.layers().fillAddMenu(menu);
    std::vector<QAction *> entries;
    for (QAction *one : menu.actions())
        if (!one->menu() && !one->isSeparator())
            entries.push_back(one);
    for (QAction *one : entries)
        does(u"add borders"_s, [&] { one->trigger(); });
    while (session().steps().undoText().contains(u"border"_s, Qt::CaseInsensitive) && session().steps().canUndo())
        session().steps().undo();
    MapDescription description = firstMap();
    session().changeMap(u"as at first"_s, description);
}

void Person::changeClasses()
{
    auto &count = called<QSpinBox>(u"Number of classes"_s);
    for (int i = 0; i < 4; ++i)
        does(u"more classes"_s, [&] { press(count, i < 2 ? Qt::Key_Up : Qt::Key_Down); });
    chooseEach(called<QComboBox>(u"Method of classes"_s), u"method of classes"_s);
    chooseEach(called<QComboBox>(u"Palette"_s), u"palette"_s);
    auto *more = m_window.findChild<QToolButton *>(u"more"_s);
    does(u"more choices for the classes"_s, [&] { more->click(); });
    auto &reverse = static_cast<QCheckBox &>(button(u"Reverse"_s, m_window));
    for (int i = 0; i < 2; ++i)
        does(u"reverse the palette"_s, [&] { reverse.click(); });
    chooseEach(called<QComboBox>(u"Colours as seen with"_s), u"see with a colour-vision deficiency"_s);
    auto &vision = called<QComboBox>(u"Colours as seen with"_s);
    press(vision, Qt::Key_Down);
    does(
        u"drag the map as seen with a deficiency"_s, [&] { drag(map(), place(0.5, 0.5), place(0.4, 0.45)); }, 400);
    press(vision, Qt::Key_Home);
    map().showEngland();
    does(u"more choices for the classes"_s, [&] { more->click(); });
    for (auto *pin : m_window.findChildren<BreakHandle *>())
        if (pin->isVisible()) {
            does(u"drag a break"_s, [&] { drag(*pin, {pin->width() / 2, 6}, {pin->width() / 2 + 9, 6}); });
            break;
        }
    does(u"undo classes"_s, [&] { shortcut(Qt::Key_Z); });
}

void Person::search()
{
    auto &box = m_window.toolBar().search();
    does(u"search: Ctrl+K"_s, [&] { shortcut(Qt::Key_K); });
    for (const QString &words : {u"west midlands"_s, u"birmigham"_s, u"employment rate"_s}) {
        for (const QChar letter : words)
            does(u"search: a letter"_s, [&] { QTest::keyClicks(&box, QString(letter)); });
        does(u"search: clear"_s, [&] {
            box.selectAll();
            press(box, Qt::Key_Delete);
        });
    }
    QTest::keyClicks(&box, u"leeds"_s);
    settle();
    does(u"search: Enter"_s, [&] { press(box, Qt::Key_Return); });
    map().setFocus();
    map().showEngland();
}

void Person::changeAreas()
{
    select({u"lep2017:Worcestershire"_s, u"lep2017:The Marches"_s});
    does(
        u"open: combine"_s, [&] { shortcut(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier); }, 300);
    does(u"combine: OK"_s, [] { pressHere(Qt::Key_Return); });
    m_window.activateWindow();
    settle();
    session().steps().undo();
    does(
        u"open: take away"_s, [&] { action(u"Take areas away"_s).trigger(); }, 300);
    does(u"take away: OK"_s, [] { pressHere(Qt::Key_Return); });
    m_window.activateWindow();
    closeDialogs();
    select({u"lep2017:Worcestershire"_s, u"lep2017:The Marches"_s});
    does(
        u"open: what if"_s, [&] { shortcut(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); }, 600);
    auto *dialog = m_window.findChild<QDialog *>(u"what if"_s);
    if (dialog) {
        auto &districts = called<QListWidget>(u"Districts to move"_s, dialog);
        for (int row = 0; row < std::min(3, districts.count()); ++row)
            does(
                u"what if: tick a district"_s,
                [&] {
                    auto *item = districts.item(row);
                    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
                },
                250);
        does(
            u"what if: keep as own areas"_s, [&] { button(u"Keep as own areas"_s, *dialog).click(); }, 300);
    }
    closeDialogs();
    m_window.activateWindow();
    settle();
    opens(u"open: select by rule"_s, [&] { shortcut(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); });
}

} // namespace placelens
