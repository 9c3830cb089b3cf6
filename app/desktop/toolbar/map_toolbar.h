#pragma once

#include "app/desktop/session.h"

#include <QToolBar>

namespace placelens {

class ChoiceBox;
class LayoutSwitch;
class SearchBox;

/// What the map shows, in one row: search, figure, period, the areas that are shaded, and whether districts are hexagons.
class MapToolBar : public QToolBar
{
    Q_OBJECT
public:
    explicit MapToolBar(Session &session, QWidget *parent = nullptr);

    SearchBox &search() { return *m_search; }
    LayoutSwitch &layoutSwitch() { return *m_layout; }

private:
    void fillGeographies();
    void follow();

    Session &m_session;
    SearchBox *m_search = nullptr;
    ChoiceBox *m_period = nullptr;
    ChoiceBox *m_geography = nullptr;
    LayoutSwitch *m_layout = nullptr;
};

} // namespace placelens
