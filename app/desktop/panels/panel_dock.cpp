#include "app/desktop/panels/panel_dock.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/elided_label.h"
#include "app/desktop/appearance/icon_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace placelens {

namespace {

/// The bar itself: a flat strip with a rule below. It leaves the mouse to the dock, which is dragged by it.
class TitleBar : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {120, windowLength(25)}; }
    QSize minimumSizeHint() const override { return {60, windowLength(25)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
    }
};

} // namespace

PanelDock::PanelDock(const QString &name, const QString &title, QWidget *content, QWidget *parent)
    : QDockWidget(title, parent)
{
    setObjectName(name);
    setWidget(content);
    auto *bar = new TitleBar(this);
    m_bar = new QHBoxLayout(bar);
    m_bar->setContentsMargins(9, 0, 4, 1);
    m_bar->setSpacing(2);
    auto *label = new QLabel(title, bar);
    label->setFont(controlFont(12, QFont::DemiBold));
    m_subtitle = new ElidedLabel(bar);
    m_subtitle->setFont(controlFont(11));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_bar->addWidget(label);
    m_bar->addSpacing(6);
    m_bar->addWidget(m_subtitle, 1);
    auto *floating = new IconButton(Glyph::Float, tr("Make %1 a window of its own, or put it back").arg(title), bar);
    auto *close = new IconButton(Glyph::Close, tr("Close %1 (View opens it again)").arg(title), bar);
    m_bar->addWidget(floating);
    m_bar->addWidget(close);
    connect(floating, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
    connect(close, &QToolButton::clicked, this, &QDockWidget::close);
    setTitleBarWidget(bar);
}

void PanelDock::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
}

void PanelDock::addTool(QWidget *tool)
{
    m_bar->insertWidget(m_bar->count() - 2, tool);
}

} // namespace placelens
