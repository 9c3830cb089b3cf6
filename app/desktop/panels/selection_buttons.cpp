#include "app/desktop/panels/selection_buttons.h"

#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/session.h"
#include "app/desktop/unions/selecting_many.h"

#include <QPainter>
#include <QPainterPath>

namespace placelens {

LockButton::LockButton(Session &session, QWidget *parent) : QToolButton(parent), m_session(session)
{
    setObjectName(QStringLiteral("lock"));
    setCheckable(true);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, [this](bool isLocked) { setSelectionLocked(m_session, isLocked); });
    connect(&session, &Session::changed, this, &LockButton::follow);
    follow();
}

void LockButton::follow()
{
    const bool isLocked = m_session.state().isSelectionLocked;
    setChecked(isLocked);
    setAccessibleName(tr("Lock the selection"));
    setToolTip(isLocked ? tr("The selection is locked: clicks on the map leave it as it is. Click to unlock it.")
                        : tr("Lock the selection: clicks on the map then leave it as it is (Ctrl+Shift+L)"));
    update();
}

void LockButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown() || hasFocus() || isChecked()) {
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.2) : QPen(Qt::NoPen));
        painter.setBrush(palette().color(QPalette::Midlight));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    const QColor ink = palette().color(QPalette::ButtonText);
    painter.translate(QRectF(rect()).center());
    painter.setPen(QPen(ink, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    QPainterPath shackle;
    shackle.moveTo(-2.6, 0);
    shackle.lineTo(-2.6, -2.2);
    shackle.arcTo(QRectF(-2.6, -4.8, 5.2, 5.2), 180, isChecked() ? -180 : -130);
    if (isChecked())
        shackle.lineTo(2.6, 0);
    painter.drawPath(shackle);
    painter.setBrush(isChecked() ? ink : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(-4, 0, 8, 5.2), 1, 1);
}

void addSelectionButtons(PanelDock &dock, Session &session)
{
    dock.addTool(new LockButton(session, &dock));
    auto *clear = new IconButton(Glyph::Clear, LockButton::tr("Clear the selection (Escape on the map)"), &dock);
    clear->setObjectName(QStringLiteral("clear"));
    dock.addTool(clear);
    const auto follow = [clear, &session] {
        clear->setEnabled(!session.state().selection.empty() && !session.state().isSelectionLocked);
    };
    QObject::connect(clear, &QToolButton::clicked, &session, &Session::clearSelection);
    QObject::connect(&session, &Session::changed, clear, follow);
    follow();
}

} // namespace placelens
