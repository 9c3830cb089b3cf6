#include "app/desktop/panels/selected_list.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/badge.h"
#include "app/desktop/appearance/elided_label.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/unions/selecting_many.h"
#include "app/desktop/words/words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace placelens {

namespace {

constexpr int mostRows = 4; // more scroll, so that the figures keep their room

int rowHeight()
{
    return windowLength(37);
}

} // namespace

/// One selected area: a double click shows where it is, dragging moves it.
class SelectedRow : public QWidget
{
public:
    SelectedRow(SelectedList &list, std::size_t position, QWidget *parent)
        : QWidget(parent), m_list(list), m_position(position), m_selected(list.m_session.state().selection[position])
    {
        setFixedHeight(rowHeight());
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = m_list.m_session.theme();
        if (m_isDragged)
            painter.fillRect(rect(), theme.selection);
        paintBadge(painter, QPointF(18, height() / 2.0), 18, m_selected.letter, theme);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.lightRule);
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 1));
            painter.drawRect(rect().adjusted(1, 1, -2, -3));
        }
    }
    void mouseDoubleClickEvent(QMouseEvent *) override { Q_EMIT m_list.zoomWanted(m_selected.area.box); }
    void mousePressEvent(QMouseEvent *event) override { m_pressed = event->position().toPoint(); }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        const QPoint at = event->position().toPoint();
        if (!(event->buttons() & Qt::LeftButton) || m_list.m_session.state().isSelectionLocked)
            return;
        m_isDragged = m_isDragged || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (m_isDragged)
            m_list.dragTo(mapToParent(at).y());
        setCursor(m_isDragged ? Qt::ClosedHandCursor : Qt::ArrowCursor);
        update();
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        unsetCursor();
        if (std::exchange(m_isDragged, false))
            m_list.drop(m_position, mapToParent(event->position().toPoint()).y());
        update();
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isMoving = event->modifiers() & Qt::AltModifier;
        const int way = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
        if (way != 0 && isMoving)
            m_list.move(m_position, way);
        else if (way != 0)
            m_list.focusRow(std::size_t(std::max(0, int(m_position) + way)));
        else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            Q_EMIT m_list.zoomWanted(m_selected.area.box);
        else if (event->key() == Qt::Key_Delete && !m_list.m_session.state().isSelectionLocked)
            m_list.m_session.deselect(m_selected);
        else if (event->key() == Qt::Key_Escape && m_isDragged) {
            m_isDragged = false;
            m_list.stopDragging();
            update();
        } else
            QWidget::keyPressEvent(event);
    }

private:
    SelectedList &m_list;
    std::size_t m_position;
    SelectedArea m_selected;
    QPoint m_pressed;
    bool m_isDragged = false;
};

SelectedList::SelectedList(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setObjectName(QStringLiteral("selected areas"));
    setAccessibleName(tr("Selected areas"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&session, &Session::changed, this, [this](const ProjectState &before) {
        const ProjectState &now = m_session.state();
        if (now.selection != before.selection || now.isSelectionLocked != before.isSelectionLocked)
            rebuild();
    });
    connect(&session, &Session::contentChanged, this, &SelectedList::rebuild); // a theme comes with new content
    rebuild();
}

QSize SelectedList::sizeHint() const
{
    return {320, rowHeight() * std::min(int(m_session.state().selection.size()), mostRows)};
}

QSize SelectedList::minimumSizeHint() const
{
    return {160, rowHeight() * std::min(int(m_session.state().selection.size()), 2)};
}

void SelectedList::rebuild()
{
    const QString focused = widget() && widget()->focusWidget() && widget()->focusWidget()->hasFocus()
                                ? widget()->focusWidget()->objectName()
                                : QString();
    auto *list = new QWidget;
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (std::size_t position = 0; position < m_session.state().selection.size(); ++position)
        layout->addWidget(makeRow(position));
    layout->addStretch(1);
    m_mark = new QWidget(list);
    m_mark->setAutoFillBackground(true);
    m_mark->setBackgroundRole(QPalette::Highlight);
    m_mark->hide();
    setWidget(list); // deletes the list before
    updateGeometry();
    // Whoever moves an area with keys goes on with it.
    if (auto *again = focused.isEmpty() ? nullptr : list->findChild<QWidget *>(focused))
        again->setFocus();
}

QWidget *SelectedList::makeRow(std::size_t position)
{
    const SelectedArea &selected = m_session.state().selection[position];
    auto *row = new SelectedRow(*this, position, this);
    const QString line = areaLine(m_session.atlas(), selected.area);
    row->setObjectName(QStringLiteral("row %1").arg(letterName(selected.letter)));
    row->setAccessibleName(tr("%1: %2, %3").arg(letterName(selected.letter), selected.area.name, line));
    row->setToolTip(tr("%1\n%2\nDouble-click to see where it is; drag, or press Alt+Up or Alt+Down, to move it.")
                        .arg(selected.area.name, line));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(33, 3, 4, 4);
    layout->setSpacing(2);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new ElidedLabel(selected.area.name, row);
    name->setFont(controlFont(12, QFont::DemiBold));
    auto *what = new ElidedLabel(line, row);
    what->setFont(controlFont(11));
    what->setForegroundRole(QPalette::PlaceholderText);
    words->addWidget(name);
    words->addWidget(what);
    layout->addLayout(words, 1);
    auto *remove = new IconButton(Glyph::Close,
                                  tr("Remove %1, area %2").arg(selected.area.name, letterName(selected.letter)), row);
    remove->setEnabled(!m_session.state().isSelectionLocked);
    layout->addWidget(remove);
    // Queued: the answer rebuilds this list, and with it the button that is being clicked.
    connect(
        remove, &QToolButton::clicked, this, [this, selected] { m_session.deselect(selected); }, Qt::QueuedConnection);
    return row;
}

void SelectedList::focusRow(std::size_t position)
{
    const std::vector<SelectedArea> &selection = m_session.state().selection;
    if (selection.empty())
        return;
    const SelectedArea &wanted = selection[std::min(position, selection.size() - 1)];
    if (auto *row = widget()->findChild<QWidget *>(QStringLiteral("row %1").arg(letterName(wanted.letter)))) {
        row->setFocus();
        ensureWidgetVisible(row, 0, 0);
    }
}

std::size_t SelectedList::placeAt(int y) const
{
    const int last = int(m_session.state().selection.size());
    return std::size_t(std::clamp((y + rowHeight() / 2) / rowHeight(), 0, last));
}

void SelectedList::dragTo(int y)
{
    const int line = std::max(1, int(placeAt(y)) * rowHeight());
    m_mark->setGeometry(0, line - 1, widget()->width(), 2);
    m_mark->show();
    m_mark->raise();
    ensureVisible(0, y, 0, rowHeight() / 2);
}

void SelectedList::stopDragging()
{
    m_mark->hide();
}

void SelectedList::drop(std::size_t from, int y)
{
    stopDragging();
    const std::size_t gap = placeAt(y);
    const std::size_t to = gap > from ? gap - 1 : gap;
    // Later: the answer rebuilds this list, and with it the row that is being released.
    QMetaObject::invokeMethod(
        this, [this, from, to] { moveSelected(m_session, from, to); }, Qt::QueuedConnection);
}

void SelectedList::move(std::size_t from, int by)
{
    if (m_session.state().isSelectionLocked || (by < 0 && from == 0))
        return;
    QMetaObject::invokeMethod(
        this, [this, from, by] { moveSelected(m_session, from, std::size_t(int(from) + by)); }, Qt::QueuedConnection);
}

} // namespace placelens
