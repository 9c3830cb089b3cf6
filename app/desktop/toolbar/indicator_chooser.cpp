#include "app/desktop/toolbar/indicator_chooser.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/toolbar/choice_box.h"
#include "app/desktop/toolbar/indicator_popup.h"

#include <QWheelEvent>

namespace placelens {

IndicatorChooser::IndicatorChooser(Session &session, QWidget *parent)
    : QComboBox(parent), m_session(session),
      m_popup(new IndicatorPopup(session.figures()->atlasPointer(), IndicatorModel::Choosing::One, this))
{
    setObjectName(QStringLiteral("indicator"));
    setAccessibleName(tr("Figure on the map"));
    setFixedHeight(windowLength(26));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_popup, &IndicatorPopup::chosen, &session, &Session::showIndicator);
    connect(&session, &Session::mapChanged, this, &IndicatorChooser::follow);
    follow();
}

void IndicatorChooser::follow()
{
    const int index = m_session.atlas().indicatorIndex(m_session.map().indicator);
    if (index < 0)
        return;
    const Indicator &indicator = m_session.atlas().indicators()[std::size_t(index)];
    clear();
    addItem(indicator.title);
    setToolTip(
        tr("<p><b>%1</b></p><p>%2</p>").arg(indicator.title.toHtmlEscaped(), indicator.description.toHtmlEscaped()));
}

void IndicatorChooser::showPopup()
{
    m_popup->openBelow(*this, m_session.atlas().indicatorIndex(m_session.map().indicator));
}

void IndicatorChooser::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void IndicatorChooser::paintEvent(QPaintEvent *)
{
    paintChoice(*this, {}, currentText());
}

} // namespace placelens
