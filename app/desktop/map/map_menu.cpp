#include "app/desktop/map/map_menu.h"

#include "app/desktop/appearance/badge.h"
#include "app/desktop/map/areas_here.h"
#include "app/desktop/words/menu_text.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("map menu", text);
}

/// The badge that an area has, or an empty ring in the colour that it would get.
QIcon badgeOf(const Session &session, const Area &area)
{
    const ProjectState &state = session.state();
    const auto has = [&](const ProjectState &one) {
        return std::find_if(one.selection.begin(), one.selection.end(),
                            [&](const SelectedArea &selected) { return selected.area == area; });
    };
    QPixmap picture(32, 32);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (const auto selected = has(state); selected != state.selection.end()) {
        paintBadge(painter, {8, 8}, 15, selected->letter, session.theme());
    } else {
        painter.setPen(QPen(session.theme().controlEdge, 1.4));
        painter.drawEllipse(QPointF(8, 8), 5.5, 5.5);
    }
    return QIcon(picture);
}

/// One line of the list; the first nine have a digit, so that one key chooses.
void addArea(QMenu &menu, Session &session, const Area &area, const QString &what, Selecting selecting)
{
    const auto number = menu.property("areas").toInt() + 1;
    menu.setProperty("areas", number);
    const QString line = inMenu(QCoreApplication::translate("map menu", "%1 – %2").arg(area.name, what));
    QAction *action =
        menu.addAction(number <= 9 ? QStringLiteral("&%1  %2").arg(number).arg(line) : QStringLiteral("    ") + line);
    action->setIcon(badgeOf(session, area));
    action->setIconVisibleInMenu(true);
    action->setEnabled(!session.state().isSelectionLocked);
    QObject::connect(action, &QAction::triggered, &session, [&session, area, selecting] {
        const bool isAdded = selecting == Selecting::Added || (QApplication::keyboardModifiers() & Qt::ControlModifier);
        session.select(area, isAdded ? Selecting::Added : Selecting::Alone);
    });
}

void addAreas(QMenu &menu, Session &session, int district, Selecting selecting)
{
    for (const AreaGroup &group : areasHere(session, district))
        addArea(menu, session, session.atlas().areas()[std::size_t(group.area)], group.kindAndYears(), selecting);
    for (const Area &own : unionsHere(session, district))
        addArea(menu, session, own, tr("your own area"), selecting);
}

} // namespace

void fillMapMenu(QMenu &menu, Session &session, int district)
{
    if (session.state().isSelectionLocked) {
        menu.addAction(tr("The selection is locked"))->setEnabled(false);
        addAreas(menu, session, district, Selecting::Added);
    } else if (session.state().selection.empty()) {
        menu.addAction(tr("Select"))->setEnabled(false);
        addAreas(menu, session, district, Selecting::Alone);
    } else {
        menu.addAction(tr("Add to the comparison, or take away"))->setEnabled(false);
        addAreas(menu, session, district, Selecting::Added);
        QMenu *alone = menu.addMenu(tr("Select only"));
        addAreas(*alone, session, district, Selecting::Alone);
    }
    menu.addSeparator();
    const District &here = session.atlas().districts()[std::size_t(district)];
    QAction *copy = menu.addAction(inMenu(tr("Copy “%1, %2”").arg(here.name, here.code)));
    QObject::connect(copy, &QAction::triggered, &session, [text = QStringLiteral("%1\t%2").arg(here.name, here.code)] {
        QApplication::clipboard()->setText(text);
    });
}

} // namespace placelens
