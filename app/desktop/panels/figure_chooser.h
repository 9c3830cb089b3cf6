#pragma once

#include "app/desktop/session.h"

namespace placelens {

class IndicatorPopup;

/// Lets somebody choose which figures are compared, in a list that opens below what was pressed.
class FigureChooser : public QObject
{
    Q_OBJECT
public:
    FigureChooser(Session &session, QWidget *parent);

    void openBelow(const QWidget &anchor);

private:
    void take();

    Session &m_session;
    IndicatorPopup *m_popup = nullptr;
};

} // namespace placelens
