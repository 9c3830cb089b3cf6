#pragma once

#include <QAction>

namespace placelens {

class Session;

/// The switch between the districts as they are and as hexagons of one size; one for menu and tool bar.
class LayoutSwitch : public QAction
{
    Q_OBJECT
public:
    explicit LayoutSwitch(Session &session, QObject *parent);

private:
    void choose(bool isHexagons);
    void follow();

    Session &m_session;
};

} // namespace placelens
