#include "app/desktop/side_by_side/show_switch.h"

#include "app/desktop/side_by_side/segment_button.h"

#include <QHBoxLayout>

namespace placelens {

ShowSwitch::ShowSwitch(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("side by side shows"));
    setAccessibleName(tr("What stands side by side"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    m_areas = add(SideBySideChoice::Show::Areas, tr("Areas"), tr("One column for each selected area"));
    m_maps = add(SideBySideChoice::Show::Maps, tr("Maps"), tr("Two to four maps of different figures"));
    connect(&session, &Session::changed, this, &ShowSwitch::follow);
    follow();
}

SegmentButton *ShowSwitch::add(SideBySideChoice::Show show, const QString &text, const QString &help)
{
    auto *button = new SegmentButton(text, this);
    button->setToolTip(help);
    layout()->addWidget(button);
    connect(button, &SegmentButton::clicked, this, [this, show] {
        ProjectState next = m_session.state();
        next.sideBySide.show = show;
        m_session.change(tr("Change what stands side by side"), std::move(next));
        follow();
    });
    return button;
}

void ShowSwitch::follow()
{
    const bool isMaps = m_session.state().sideBySide.show == SideBySideChoice::Show::Maps;
    m_maps->setChecked(isMaps);
    m_areas->setChecked(!isMaps);
}

} // namespace placelens
