#include "app/desktop/side_by_side/areas_corner.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/panels/benchmark_choice.h"
#include "app/desktop/side_by_side/show_switch.h"
#include "app/desktop/side_by_side/side_cells.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace placelens {

namespace {

/// "Compared with England", with a small arrow: opens a menu.
class BenchmarkButton : public QToolButton
{
public:
    explicit BenchmarkButton(QWidget *parent) : QToolButton(parent)
    {
        setPopupMode(QToolButton::InstantPopup);
        setFocusPolicy(Qt::StrongFocus);
        setMenu(new QMenu(this));
        setFont(controlFont(11));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus() || underMouse()) {
            painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid), 1.2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect room = rect().adjusted(4, 0, -14, 0);
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        const QPointF at(room.left() + painter.fontMetrics().horizontalAdvance(shown) + 8, rect().center().y() + 0.5);
        painter.drawPolyline(QPolygonF({at + QPointF(-3, -1.5), at + QPointF(0, 1.5), at + QPointF(3, -1.5)}));
    }
};

} // namespace

AreasCorner::AreasCorner(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("side by side corner"));
    setAccessibleName(tr("What is compared, and the legend of the small maps"));
    m_tools = new QWidget(this);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(9, 1, 4, 0);
    row->setSpacing(2);
    row->addWidget(new ShowSwitch(session, m_tools));
    row->addStretch(1);
    auto *choose = new IconButton(Glyph::Choose, tr("Choose which figures are compared"), m_tools);
    auto *copy = new IconButton(Glyph::Copy, tr("Copy as a table (Ctrl+C)"), m_tools);
    row->addWidget(choose);
    row->addWidget(copy);
    connect(choose, &QToolButton::clicked, this, &AreasCorner::choiceWanted);
    connect(copy, &QToolButton::clicked, this, &AreasCorner::copyWanted);
    m_benchmark = new BenchmarkButton(this);
    m_benchmark->setObjectName(QStringLiteral("side by side benchmark"));
    connect(m_benchmark->menu(), &QMenu::aboutToShow, this, [this] {
        m_benchmark->menu()->clear();
        fillBenchmarks(*m_benchmark->menu(), m_session);
    });
    connect(&session, &Session::comparisonChanged, this, &AreasCorner::follow);
    follow();
}

void AreasCorner::follow()
{
    const QString name = m_session.benchmark().name;
    m_benchmark->setText(tr("Compared with %1").arg(name));
    m_benchmark->setToolTip(tr("Compared with %1\nPress to choose what the figures are compared with.").arg(name));
    update();
}

void AreasCorner::setScale(double metresPerPixel)
{
    m_metresPerPixel = metresPerPixel;
    update();
}

void AreasCorner::resizeEvent(QResizeEvent *)
{
    m_tools->setGeometry(0, 1, width() - 1, windowLength(24));
    m_benchmark->setGeometry(6, windowLength(24), width() - 12, windowLength(18));
}

void AreasCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_session.theme();
    const int tall = windowLength(sideHeadHeight);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, 0, width(), tall), theme.alternate);
    painter.fillRect(QRect(0, tall - 1, width(), 1), theme.rule);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.rule);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.rule);
    if (m_session.content() && m_metresPerPixel > 0)
        paintSideLegend(painter, enlarged(painter, QRectF(rect()).adjusted(0, tall, -1, -1)), *m_session.content(),
                        m_metresPerPixel * textScale(), theme);
}

} // namespace placelens
