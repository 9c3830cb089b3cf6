#include "app/desktop/actions/layout_switch.h"

#include "app/desktop/session.h"

namespace placelens {

LayoutSwitch::LayoutSwitch(Session &session, QObject *parent) : QAction(tr("&Hexagons"), parent), m_session(session)
{
    setObjectName(QStringLiteral("hexagons"));
    setCheckable(true);
    setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    if (session.atlas().hasHexagons()) {
        setToolTip(tr(
            "Hexagons, one of the same size for every district: crowded places show as much as empty ones (Ctrl+H)"));
        setWhatsThis(
            tr("<p>Shows every district as a hexagon of the same size, about where it is. On a map with borders, "
               "large and empty districts catch the eye and crowded ones can hardly be seen; here each counts as "
               "much as the other. Borders, selection and figures stay the same.</p>"));
    } else {
        setEnabled(false);
        setToolTip(tr("This atlas does not say where its districts are on a hexagon map."));
    }
    connect(this, &QAction::triggered, this, &LayoutSwitch::choose);
    connect(&session, &Session::mapChanged, this, &LayoutSwitch::follow);
    follow();
}

void LayoutSwitch::choose(bool isHexagons)
{
    MapDescription map = m_session.map();
    map.layout = isHexagons ? MapLayout::Hexagons : MapLayout::Geographic;
    m_session.changeMap(isHexagons ? tr("Hexagons") : tr("Borders as they are"), map);
}

void LayoutSwitch::follow()
{
    setChecked(m_session.map().layout == MapLayout::Hexagons);
}

} // namespace placelens
