#include "app/desktop/panels/figure_chooser.h"

#include "app/desktop/toolbar/indicator_popup.h"

namespace placelens {

FigureChooser::FigureChooser(Session &session, QWidget *parent)
    : QObject(parent), m_session(session),
      m_popup(new IndicatorPopup(session.figures()->atlasPointer(), IndicatorModel::Choosing::Several, parent))
{
    connect(&m_popup->model(), &IndicatorModel::choiceChanged, this, &FigureChooser::take);
}

void FigureChooser::openBelow(const QWidget &anchor)
{
    m_popup->model().setChecked(m_session.comparedIndicators());
    m_popup->openBelow(anchor, -1);
}

void FigureChooser::take()
{
    ProjectState next = m_session.state();
    next.comparedIndicators = m_popup->model().checkedIds(m_session.comparedIndicators());
    if (next.comparedIndicators.empty()) // no ids are the usual ones
        next.comparedIndicators = {m_session.map().indicator};
    m_session.change(tr("Choose compared figures"), std::move(next));
    m_popup->model().setChecked(m_session.comparedIndicators()); // the shaded figure is always there
}

} // namespace placelens
