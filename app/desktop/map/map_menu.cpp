#include "app/desktop/map/map_menu.h"

#include "app/desktop/map/areas_here.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("map menu", text);
}

/// An ampersand in a name would become a keyboard mark.
QString inMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

void addAreas(QMenu &menu, Session &session, int district, Selecting selecting)
{
    const auto groups = areasHere(session, district);
    for (const AreaGroup &group : groups) {
        const Area &area = session.atlas().areas()[std::size_t(group.area)];
        QAction *action = menu.addAction(inMenu(tr("%1 – %2").arg(area.name, group.kindAndYears())));
        action->setCheckable(true);
        action->setChecked(session.isSelected(area));
        QObject::connect(action, &QAction::triggered, &session, [&session, area, selecting] {
            const bool isAdded =
                selecting == Selecting::Added || (QApplication::keyboardModifiers() & Qt::ControlModifier);
            session.select(area, isAdded ? Selecting::Added : Selecting::Alone);
        });
    }
}

} // namespace

void fillMapMenu(QMenu &menu, Session &session, int district)
{
    if (session.state().selection.empty()) {
        menu.addAction(tr("Select"))->setEnabled(false);
        addAreas(menu, session, district, Selecting::Alone);
    } else {
        menu.addAction(tr("Add to the comparison"))->setEnabled(false);
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
