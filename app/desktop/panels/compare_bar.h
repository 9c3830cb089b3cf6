#pragma once

#include "app/desktop/session.h"

namespace placelens {

class ComparePanel;
class FigureChooser;
class PanelDock;

/// The buttons in the bar of the compare panel: what it is compared with, which figures, how it is laid out, copy.
class CompareBar : public QObject
{
    Q_OBJECT
public:
    CompareBar(Session &session, ComparePanel &panel, PanelDock &dock);

    /// Lets somebody choose which figures are compared.
    void chooseFigures();

private:
    void follow();

    Session &m_session;
    PanelDock &m_dock;
    FigureChooser *m_figures = nullptr;
};

} // namespace placelens
