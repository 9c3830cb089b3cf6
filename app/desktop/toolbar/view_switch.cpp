#include "app/desktop/toolbar/view_switch.h"

#include "app/desktop/pages/pages.h"
#include "app/desktop/session.h"
#include "app/desktop/toolbar/bar_button.h"

#include <QActionGroup>
#include <QHBoxLayout>

namespace placelens {

namespace {

BarSign signOf(ViewMode view)
{
    switch (view) {
    case ViewMode::Map:
        return BarSign::Map;
    case ViewMode::SideBySide:
        return BarSign::SideBySide;
    case ViewMode::Divide:
        return BarSign::Divide;
    case ViewMode::Table:
        return BarSign::Table;
    }
    return BarSign::None;
}

} // namespace

ViewSwitch::ViewSwitch(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_choices(new QActionGroup(this))
{
    setObjectName(QStringLiteral("viewSwitch"));
    setAccessibleName(tr("View"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    connect(&session, &Session::changed, this, &ViewSwitch::follow);
}

void ViewSwitch::offer(const std::vector<ViewMode> &views)
{
    if (views.size() < 2)
        return;
    int key = Qt::Key_1;
    for (const ViewMode view : views) {
        auto *choice = new QAction(viewTitle(view), m_choices);
        choice->setCheckable(true);
        choice->setData(int(view));
        choice->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(key++)));
        choice->setToolTip(tr("%1 (%2)").arg(choice->text(), choice->shortcut().toString(QKeySequence::NativeText)));
        connect(choice, &QAction::triggered, this, [this, view] { m_session.showView(view); });
        const ButtonPart part = view == views.front()  ? ButtonPart::First
                                : view == views.back() ? ButtonPart::Last
                                                       : ButtonPart::Middle;
        layout()->addWidget(new BarButton(choice, signOf(view), this, part));
    }
    follow();
}

QList<QAction *> ViewSwitch::choices() const
{
    return m_choices->actions();
}

void ViewSwitch::follow()
{
    for (QAction *choice : choices())
        choice->setChecked(choice->data().toInt() == int(m_session.state().view));
}

} // namespace placelens
