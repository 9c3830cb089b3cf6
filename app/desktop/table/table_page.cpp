#include "app/desktop/table/table_page.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/table/table_cells.h"
#include "app/desktop/table/table_copy.h"
#include "app/desktop/table/table_selecting.h"
#include "app/desktop/toolbar/indicator_popup.h"
#include "app/desktop/unions/found_strip.h"
#include "app/desktop/words/menu_text.h"
#include "app/desktop/words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace placelens {

namespace {

constexpr int pauseInTyping = 700; // milliseconds

QToolButton *button(const QString &text, const QString &help, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setText(text);
    made->setToolTip(help);
    made->setAccessibleDescription(help);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setFixedHeight(windowLength(26));
    return made;
}

} // namespace

TablePage::TablePage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_source(new TableSource(session, this)), m_edits(session, *m_source),
      m_model(new TableModel(session.figures()->atlasPointer(), this)), m_order(new TableOrder(*m_model, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(new FoundStrip(session, ViewMode::Table, this));
    m_view = new TableView(*m_order, session.theme(), this);
    m_selecting = new TableSelecting(session, *m_model, *m_order, *m_view);
    m_key = new TableKey(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_key);
    m_chooser = new IndicatorPopup(session.figures()->atlasPointer(), IndicatorModel::Choosing::Several, this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseInTyping);
    connectParts();
    followChoice();
    say();
}

QWidget *TablePage::makeTools()
{
    auto *tools = new QWidget(this);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);
    m_filter = new QLineEdit(tools);
    m_filter->setObjectName(QStringLiteral("table filter"));
    m_filter->setPlaceholderText(tr("Filter by name or code"));
    m_filter->setAccessibleName(tr("Filter the table by name or code"));
    m_filter->setToolTip(tr("Only areas whose name or code has these words"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedHeight(windowLength(26));
    m_filter->setTextMargins(4, 0, 0, 0);
    m_filter->setMinimumWidth(150);
    m_filter->setMaximumWidth(240);
    m_count = new QLabel(tools);
    m_count->setObjectName(QStringLiteral("table count"));
    m_columns = button(tr("Columns…"), tr("Choose which figures are columns"), tools);
    m_columns->setObjectName(QStringLiteral("table columns"));
    m_copy = button(tr("Copy"),
                    tr("Copy the selected rows, or all, for a spreadsheet or a document (%1)")
                        .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)),
                    tools);
    m_copy->setObjectName(QStringLiteral("table copy"));
    layout->addWidget(m_filter, 2);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_columns);
    layout->addWidget(m_copy);
    return tools;
}

void TablePage::connectParts()
{
    connect(m_source, &TableSource::changed, this, [this] { show(m_source->content()); });
    connect(&m_session, &Session::changed, this, &TablePage::followChoice);
    connect(&m_session, &Session::contentChanged, this, &TablePage::say);
    connect(&m_session, &Session::selectionChanged, this, &TablePage::followSelection);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_selecting->setFilter(text);
        say();
        if (text.simplified() != m_session.state().table.filter)
            m_typing.start();
    });
    connect(m_filter, &QLineEdit::returnPressed, m_view, [this] {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid() && m_order->rowCount() > 0)
            m_view->setCurrentIndex(m_order->index(0, 1));
    });
    connect(&m_typing, &QTimer::timeout, this, [this] { m_edits.filterBy(m_filter->text()); });
    connect(m_columns, &QToolButton::clicked, this, &TablePage::openChooser);
    connect(m_copy, &QToolButton::clicked, this, &TablePage::copy);
    connect(&m_chooser->model(), &IndicatorModel::choiceChanged, this, &TablePage::takeChosen);
    connect(&m_view->figureHead(), &QHeaderView::sectionClicked, this, [this](int column) { m_edits.sortBy(column); });
    connect(&m_view->figureHead(), &FigureHead::orderWanted, this, [this](const QList<int> &columns) {
        m_edits.orderColumns(columns);
        m_view->fitColumns();
    });
    connect(&m_view->corner(), &QAbstractButton::clicked, this, [this] { m_edits.sortBy(0); });
    connect(m_view, &TableView::zoomWanted, this, [this](int row) { Q_EMIT zoomWanted(m_order->areaAt(row)); });
    connect(m_view, &TableView::copyWanted, this, &TablePage::copy);
    connect(m_view, &TableView::clearWanted, &m_session, &Session::clearSelection);
    connect(m_view, &TableView::moveWanted, this,
            [this](int column, int places) { m_edits.moveColumn(column, places); });
    connect(m_view, &TableView::menuWanted, this, [this](int row, int column, const QPoint &at) {
        QMenu menu(this);
        fillMenu(menu, row, column);
        menu.exec(at);
    });
}

// Not a focus proxy: Tab would go from the page to the table and pass by what stands above it.
void TablePage::focusInEvent(QFocusEvent *event)
{
    m_view->setFocus(event->reason());
}

void TablePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_source->setWatched(true);
}

void TablePage::hideEvent(QHideEvent *event)
{
    m_source->setWatched(false);
    QWidget::hideEvent(event);
}

void TablePage::show(const std::shared_ptr<const TableContent> &content)
{
    const QPoint scrolled(m_view->horizontalScrollBar()->value(), m_view->verticalScrollBar()->value());
    const QModelIndex current = m_view->currentIndex();
    const std::optional<Area> area = current.isValid() ? std::optional(m_order->areaAt(current.row())) : std::nullopt;
    m_model->show(content);
    m_view->fitColumns();
    followChoice();
    m_view->horizontalScrollBar()->setValue(scrolled.x());
    m_view->verticalScrollBar()->setValue(scrolled.y());
    if (const int row = area ? m_order->rowOf(*area) : -1; row >= 0)
        m_view->selectionModel()->setCurrentIndex(
            m_order->index(row, std::min(current.column(), m_order->columnCount() - 1)), QItemSelectionModel::NoUpdate);
}

void TablePage::followChoice()
{
    const TableSorting sorting = m_edits.sorting();
    m_view->figureHead().setSorting(sorting);
    m_view->corner().setSorting(sorting);
    if (m_model->content())
        m_order->sort(std::min(sorting.column, m_order->columnCount() - 1), sorting.order);
    if (!m_typing.isActive() && m_filter->text().simplified() != m_session.state().table.filter)
        m_filter->setText(m_session.state().table.filter);
    m_selecting->setOnly(m_session.state().table.only);
    say();
}

void TablePage::followSelection()
{
    // What was selected elsewhere comes into sight; what was pressed here is.
    if (m_view->hasFocus() || m_session.state().selection.empty())
        return;
    const int row = m_order->rowOf(m_session.state().selection.back().area);
    if (row >= 0)
        m_view->scrollTo(m_order->index(row, std::max(1, m_view->currentIndex().column())));
}

void TablePage::openChooser()
{
    m_chooser->model().setChecked(m_source->columnIds());
    m_chooser->openBelow(*m_columns, m_session.atlas().indicatorIndex(m_session.map().indicator));
}

void TablePage::takeChosen()
{
    std::vector<QString> ids = m_chooser->model().checkedIds(m_source->columnIds());
    if (ids.empty()) // no ids are those that are compared
        ids = {m_session.map().indicator};
    m_edits.chooseColumns(ids);
    m_chooser->model().setChecked(m_source->columnIds()); // the shaded figure is always there
}

QString TablePage::countLine() const
{
    const int all = m_model->rowCount(), shown = m_order->rowCount();
    return shown == all ? (all == 1 ? tr("1 area") : tr("%1 areas").arg(all))
                        : tr("%1 of %2 areas").arg(shown).arg(all);
}

void TablePage::say()
{
    m_view->setTheme(m_session.theme());
    m_key->show(m_session.benchmark().name, m_session.theme());
    const int geography = m_session.atlas().geographyIndex(m_session.map().geography);
    const QString title =
        geography < 0 ? QString() : geographyTitle(m_session.atlas().geographies()[std::size_t(geography)]);
    m_count->setText(m_model->content() ? countLine() : QString());
    m_view->setAccessibleName(tr("Table of %1").arg(title));
    if (!m_model->content()) {
        m_view->setEmptyText(tr("Working out the figures…"));
        return;
    }
    m_view->setEmptyText(tr("No name or code has “%1”. Clear the filter to see all %2 areas.")
                             .arg(m_filter->text().simplified())
                             .arg(m_model->rowCount()));
    const TableSorting sorting = m_edits.sorting();
    const bool isByName = !m_model->columnAt(sorting.column);
    const QString what = isByName ? tr("name") : m_model->indicatorAt(sorting.column).shortTitle;
    const QString way = isByName                               ? QString()
                        : sorting.order == Qt::DescendingOrder ? tr(", highest first")
                                                               : tr(", lowest first");
    m_view->setAccessibleDescription(
        tr("What the map shows, as text. %1, first %2; %3 have that figure; sorted by %4%5. Space selects an area, "
           "Ctrl+Space adds it, Enter shows it on the map.")
            .arg(countLine(), m_model->headerData(1, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 QString::number(m_model->columnAt(1)->withFigure), what, way));
}

void TablePage::copy() const
{
    if (!m_model->content())
        return;
    std::vector<int> rows = m_selecting->selectedRows();
    const bool isAll = rows.empty();
    for (int row = 0; isAll && row < m_order->rowCount(); ++row)
        rows.push_back(m_order->sourceRow(row));
    QApplication::clipboard()->setMimeData(tableAsMime(*m_model, rows).release());
    const QString what = rows.size() == 1
                             ? tr("One area is copied. Paste it into a spreadsheet or a document.")
                             : tr("%1 areas are copied. Paste them into a spreadsheet or a document.").arg(rows.size());
    Q_EMIT m_session.told(what);
}

void TablePage::fillMenu(QMenu &menu, int row, int column)
{
    if (row >= 0)
        fillRowMenu(menu, row);
    if (m_model->columnAt(column))
        fillColumnMenu(menu, column);
    menu.addAction(tr("Choose columns…"), this, &TablePage::openChooser);
    QAction *usual = menu.addAction(tr("The compared figures as columns"), this, [this] { m_edits.chooseColumns({}); });
    usual->setEnabled(!m_session.state().table.indicators.empty());
    menu.addSeparator();
    QAction *copied =
        menu.addAction(m_selecting->selectedRows().empty() ? tr("Copy all areas") : tr("Copy the selected areas"), this,
                       &TablePage::copy);
    copied->setShortcut(QKeySequence::Copy);
}

void TablePage::fillRowMenu(QMenu &menu, int row)
{
    const Area area = m_order->areaAt(row);
    const QString name = inMenu(area.name);
    const bool isSelected = m_session.isSelected(area);
    menu.addAction(tr("Show “%1” on the map").arg(name), this, [this, area] { Q_EMIT zoomWanted(area); });
    menu.addAction(tr("Select it alone"), this, [this, row] { m_selecting->press(row, Qt::NoModifier); });
    menu.addAction(isSelected ? tr("Take it from the selection") : tr("Add it to the selection"), this,
                   [this, row] { m_selecting->press(row, Qt::ControlModifier); });
    menu.addSeparator();
}

void TablePage::fillColumnMenu(QMenu &menu, int column)
{
    const QString title = inMenu(m_model->indicatorAt(column).shortTitle);
    const int indicator = m_model->columnAt(column)->indicator;
    menu.addAction(tr("Sort by “%1”, highest first").arg(title), this,
                   [this, column] { m_edits.sortBy(column, Qt::DescendingOrder); });
    menu.addAction(tr("Sort by “%1”, lowest first").arg(title), this,
                   [this, column] { m_edits.sortBy(column, Qt::AscendingOrder); });
    menu.addAction(tr("Sort by name"), this, [this] { m_edits.sortBy(0, Qt::AscendingOrder); });
    menu.addSeparator();
    if (column > 1) {
        menu.addAction(tr("Show “%1” on the map").arg(title), this,
                       [this, indicator] { m_session.showIndicator(indicator); });
        QAction *left =
            menu.addAction(tr("Move the column left"), this, [this, column] { m_edits.moveColumn(column, -1); });
        QAction *right =
            menu.addAction(tr("Move the column right"), this, [this, column] { m_edits.moveColumn(column, 1); });
        left->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left));
        right->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right));
        left->setEnabled(column > 2);
        right->setEnabled(column < m_model->columnCount() - 1);
        menu.addAction(tr("Remove the column"), this, [this, column] { m_edits.removeColumn(column); });
        menu.addSeparator();
    }
}

} // namespace placelens
