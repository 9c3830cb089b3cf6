#pragma once

#include "core/document/view_mode.h"

#include <QWidget>

#include <vector>

class QActionGroup;

namespace placelens {

class Session;

/// The buttons that choose what fills the middle of the window; one is down.
class ViewSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit ViewSwitch(Session &session, QWidget *parent = nullptr);

    /// Makes a button for each; none where there is nothing to choose.
    void offer(const std::vector<ViewMode> &views);
    /// The same choices for a menu: Ctrl+1, Ctrl+2, …
    QList<QAction *> choices() const;

    QSize minimumSizeHint() const override { return {0, 26}; }

private:
    void follow();

    Session &m_session;
    QActionGroup *m_choices = nullptr;
};

} // namespace placelens
