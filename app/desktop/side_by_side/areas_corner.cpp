#include "app/desktop/side_by_side/areas_corner.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/side_by_side/show_switch.h"
#include "app/desktop/side_by_side/side_cells.h"
#include "app/desktop/words/words.h"

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
        setFont(windowFont(11));
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
    connect(m_benchmark->menu(), &QMenu::aboutToShow, this, &AreasCorner::fillBenchmarks);
    follow();
}

void AreasCorner::follow()
{
    const QString name = m_session.benchmark().name;
    m_benchmark->setText(tr("Compared with %1").arg(name));
    m_benchmark->setToolTip(tr("What the figures are compared with: %1").arg(name));
    update();
}

void AreasCorner::fillBenchmarks()
{
    QMenu &menu = *m_benchmark->menu();
    menu.clear();
    const auto add = [&](const QString &text, const QString &code, bool isNow) {
        QAction *action = menu.addAction(text, this, [this, code] {
            ProjectState next = m_session.state();
            next.benchmark = code;
            m_session.change(tr("Change the benchmark"), std::move(next));
        });
        action->setCheckable(true);
        action->setChecked(isNow);
    };
    const QString now = m_session.benchmark().code;
    const Area &england = m_session.atlas().areas()[std::size_t(m_session.atlas().england())];
    add(england.name, {}, now == england.code);
    for (const SelectedArea &selected : m_session.state().selection) {
        QString name = selected.area.name;
        if (selected.area.geography >= 0)
            add(QStringLiteral("%1  %2").arg(letterName(selected.letter),
                                             name.replace(QLatin1Char('&'), QLatin1String("&&"))),
                selected.area.code, now == selected.area.code);
    }
}

void AreasCorner::setScale(double metresPerPixel)
{
    m_metresPerPixel = metresPerPixel;
    update();
}

void AreasCorner::resizeEvent(QResizeEvent *)
{
    m_tools->setGeometry(0, 1, width() - 1, 24);
    m_benchmark->setGeometry(6, 24, width() - 12, 18);
}

void AreasCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_session.theme();
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, 0, width(), sideHeadHeight), theme.alternate);
    painter.fillRect(QRect(0, sideHeadHeight - 1, width(), 1), theme.rule);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.rule);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.rule);
    if (m_session.content() && m_metresPerPixel > 0)
        paintSideLegend(painter, QRectF(rect()).adjusted(0, sideHeadHeight, -1, -1), *m_session.content(),
                        m_metresPerPixel, theme);
}

} // namespace placelens
