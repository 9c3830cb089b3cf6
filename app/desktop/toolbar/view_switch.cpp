#include "app/desktop/toolbar/view_switch.h"

#include "app/desktop/pages/pages.h"
#include "app/desktop/session.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace placelens {

namespace {

constexpr double radius = 4;

/// One of several buttons that stand together; the chosen one is filled.
class ViewButton : public QToolButton
{
public:
    ViewButton(QAction *action, QWidget *parent) : QToolButton(parent)
    {
        setDefaultAction(action);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(26);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 22, 26}; }
    QSize minimumSizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 12, 26}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isOn = isChecked();
        painter.setPen(QPen(palette().color(hasFocus() || isOn ? QPalette::Highlight : QPalette::Dark),
                            hasFocus() && !isOn ? 1.6 : 1));
        painter.setBrush(palette().color(isOn           ? QPalette::Highlight
                                         : underMouse() ? QPalette::Midlight
                                                        : QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        if (isOn && hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::HighlightedText), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), radius - 1, radius - 1);
        }
        painter.setPen(palette().color(isOn ? QPalette::HighlightedText : QPalette::ButtonText));
        // In a narrow window its end is left out; the tooltip has it all.
        painter.drawText(rect(), Qt::AlignCenter, fontMetrics().elidedText(text(), Qt::ElideRight, width() - 6));
    }
};

} // namespace

ViewSwitch::ViewSwitch(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_choices(new QActionGroup(this))
{
    setObjectName(QStringLiteral("viewSwitch"));
    setAccessibleName(tr("View"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
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
        layout()->addWidget(new ViewButton(choice, this));
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
