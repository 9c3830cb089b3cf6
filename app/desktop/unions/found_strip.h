#pragma once

#include "core/document/view_mode.h"

#include <QWidget>

class QLabel;

namespace placelens {

class Session;

/// A line above the map or the table that says what a rule found, leads to the other of the two, and takes it away.
/// Hidden while nothing is found.
class FoundStrip : public QWidget
{
    Q_OBJECT
public:
    /// \pre `stands` is the map or the table
    FoundStrip(Session &session, ViewMode stands, QWidget *parent = nullptr);

private:
    void follow();

    Session &m_session;
    ViewMode m_stands;
    QLabel *m_what = nullptr;
};

} // namespace placelens
