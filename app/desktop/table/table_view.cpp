#include "app/desktop/table/table_view.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/table/table_cells.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace placelens {

TableView::TableView(TableOrder &order, const Theme &theme, QWidget *parent)
    : QTableView(parent), m_order(order), m_delegate(new TableDelegate(order, theme, this)),
      m_figures(new FigureHead(order, theme, this)), m_names(new NameHead(order, theme, this)),
      m_corner(new NameCorner(theme, this))
{
    setObjectName(QStringLiteral("table"));
    setHorizontalHeader(m_figures);
    setVerticalHeader(m_names);
    setItemDelegate(m_delegate);
    setModel(&order);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connectHeads();
}

void TableView::connectHeads()
{
    connect(m_names, &NameHead::pressed, this, [this](int row, Qt::KeyboardModifiers modifiers) {
        setFocus(Qt::MouseFocusReason);
        selectionModel()->setCurrentIndex(m_order.index(row, std::max(1, currentIndex().column())),
                                          QItemSelectionModel::NoUpdate);
        Q_EMIT rowPressed(row, modifiers);
    });
    connect(m_names, &NameHead::doubleClicked, this, &TableView::zoomWanted);
    connect(m_names, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        Q_EMIT menuWanted(m_names->logicalIndexAt(at), -1, m_names->viewport()->mapToGlobal(at));
    });
    connect(m_figures, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        Q_EMIT menuWanted(-1, m_figures->logicalIndexAt(at), m_figures->viewport()->mapToGlobal(at));
    });
    connect(m_figures, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (!m_isFitting && width > 0 && m_order.table().columnAt(section))
            m_chosenWidths[m_order.table().columnAt(section)->indicator] = width;
    });
}

void TableView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_figures->setTheme(theme);
    m_names->setTheme(theme);
    m_corner->setTheme(theme);
    viewport()->update();
}

void TableView::fitColumns()
{
    m_isFitting = true;
    m_figures->forgetMoves();
    if (m_order.columnCount() > 0)
        setColumnHidden(0, true); // the names stand beside the table
    for (int section = 1; section < m_order.columnCount(); ++section) {
        const auto chosen = m_chosenWidths.find(m_order.table().columnAt(section)->indicator);
        m_figures->resizeSection(section,
                                 chosen == m_chosenWidths.end() ? m_figures->widthFor(section) : chosen->second);
    }
    m_isFitting = false;
    fitNames();
}

void TableView::fitNames()
{
    m_names->setFixedWidth(m_names->widthFor(std::clamp(width() * 45 / 100, 160, 340)));
}

void TableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

QItemSelectionModel::SelectionFlags TableView::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate; // what is selected comes from the session
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (event->button() == Qt::LeftButton)
        Q_EMIT rowPressed(index.row(), event->modifiers());
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        QTableView::mouseMoveEvent(event);
}

void TableView::mouseReleaseEvent(QMouseEvent *) {}

void TableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT zoomWanted(index.row());
}

bool TableView::moveByKey(const QKeyEvent &event)
{
    const bool isLevel = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    const bool isUpright = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    if (isLevel && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        Q_EMIT moveWanted(currentIndex().column(), event.key() == Qt::Key_Left ? -1 : 1);
        return true;
    }
    if (!isUpright || event.modifiers() != Qt::ShiftModifier)
        return false;
    const int row = currentIndex().row() + (event.key() == Qt::Key_Up ? -1 : 1);
    if (row >= 0 && row < m_order.rowCount()) {
        selectionModel()->setCurrentIndex(m_order.index(row, currentIndex().column()), QItemSelectionModel::NoUpdate);
        Q_EMIT rowPressed(row, Qt::ShiftModifier);
    }
    return true;
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT clearWanted();
        return;
    }
    if (!currentIndex().isValid()) {
        if (m_order.rowCount() > 0 && event->key() == Qt::Key_Down)
            setCurrentIndex(m_order.index(0, 1));
        else
            QTableView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT zoomWanted(currentIndex().row());
        return;
    case Qt::Key_Space:
        Q_EMIT rowPressed(currentIndex().row(), event->modifiers());
        return;
    default:
        if (!moveByKey(*event))
            QTableView::keyPressEvent(event);
    }
}

void TableView::keyboardSearch(const QString &text)
{
    // Letters find a name, whatever column somebody is in.
    if (m_order.rowCount() == 0)
        return;
    const bool goesOn = m_typing.isValid() && m_typing.elapsed() < QApplication::keyboardInputInterval();
    m_typed = goesOn ? m_typed + text : text;
    m_typing.start();
    const int column = std::max(1, currentIndex().column());
    const QModelIndex start = m_order.index(std::max(0, currentIndex().row()), 0);
    const QModelIndexList found =
        m_order.match(start, Qt::DisplayRole, m_typed, 1, Qt::MatchStartsWith | Qt::MatchWrap);
    if (!found.isEmpty())
        setCurrentIndex(m_order.index(found.front().row(), column));
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    const QPoint at =
        isByKey && index.isValid() ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuWanted(index.isValid() ? index.row() : -1, index.isValid() ? index.column() : -1, at);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_order.rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(windowFont(12));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 14, -16, -14),
                     int(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap, m_emptyText);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitNames();
}

void TableView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->setGeometry(0, 0, m_names->width(), m_figures->height());
    m_corner->raise();
}

} // namespace placelens
