#pragma once

#include "app/desktop/session.h"

#include <QToolBar>

namespace placelens {

class ChoiceBox;
class SearchBox;

/// What the map shows, in one row: search, figure, period, and the areas that are shaded.
class MapToolBar : public QToolBar
{
    Q_OBJECT
public:
    explicit MapToolBar(Session &session, QWidget *parent = nullptr);

    SearchBox &search() { return *m_search; }

private:
    void fillGeographies();
    void follow();

    Session &m_session;
    SearchBox *m_search = nullptr;
    ChoiceBox *m_period = nullptr;
    ChoiceBox *m_geography = nullptr;
};

} // namespace placelens
