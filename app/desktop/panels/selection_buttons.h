#pragma once

#include <QToolButton>

namespace placelens {

class PanelDock;
class Session;

/// Locks the selection and lets it go again: a padlock that is open or closed.
class LockButton : public QToolButton
{
    Q_OBJECT
public:
    explicit LockButton(Session &session, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {22, 22}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    Session &m_session;
};

/// Puts the lock, and the button that clears the selection, into the bar of a panel.
void addSelectionButtons(PanelDock &dock, Session &session);

} // namespace placelens
