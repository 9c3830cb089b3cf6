#pragma once

#include <QLabel>

namespace placelens {

class Session;

/// A line over the map that says why it is empty, and where there are figures; hidden while there are some.
class MapNotice : public QLabel
{
    Q_OBJECT
public:
    explicit MapNotice(Session &session, QWidget *parent = nullptr);

private:
    void follow();

    Session &m_session;
};

} // namespace placelens
