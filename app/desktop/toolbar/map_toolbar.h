#pragma once

#include "app/desktop/session.h"

#include <QToolBar>

class QHBoxLayout;

namespace placelens {

class ChoiceBox;
enum class BarSign;
class LayoutSwitch;
class SearchBox;
class ViewSwitch;

/// What is shown, in one row: search, figure, period, the areas that are shaded, whether districts are hexagons, and
/// which view fills the window.
class MapToolBar : public QToolBar
{
    Q_OBJECT
public:
    explicit MapToolBar(Session &session, QWidget *parent = nullptr);

    SearchBox &search() { return *m_search; }
    ViewSwitch &views() { return *m_views; }
    LayoutSwitch &layoutSwitch() { return *m_layout; }
    /// Offers a command of the menus at the right end too.
    void addCommand(QAction *command, BarSign sign);

private:
    void fillGeographies();
    void follow();

    Session &m_session;
    SearchBox *m_search = nullptr;
    ChoiceBox *m_period = nullptr;
    ChoiceBox *m_geography = nullptr;
    LayoutSwitch *m_layout = nullptr;
    QHBoxLayout *m_row = nullptr;
    ViewSwitch *m_views = nullptr;
};

} // namespace placelens
