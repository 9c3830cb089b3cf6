#include "app/desktop/panels/compare_panel.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/panels/benchmark_choice.h"
#include "app/desktop/panels/compare_cells.h"
#include "app/desktop/panels/compare_choices.h"
#include "app/desktop/panels/compare_key.h"
#include "app/desktop/panels/selected_list.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QTransposeProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace placelens {

namespace {

constexpr int areaColumn = 54;
constexpr int benchmarkColumn = 52;
constexpr int narrowestName = 92;
constexpr int turnedColumn = 84;

} // namespace

ComparePanel::ComparePanel(Session &session, const ComparisonSource &source, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new CompareModel(session.figures()->atlasPointer(), this)),
      m_turned(new QTransposeProxyModel(this)), m_choices(new CompareChoices(session, this))
{
    m_turned->setSourceModel(m_model);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_pages = new QStackedLayout(this);
    auto *hint =
        new QLabel(tr("<p><b>Nothing is selected yet</b></p><p>Click an area on the map to see its figures here; "
                      "Ctrl+click adds another to compare. Ctrl+K finds an area by its name.</p>"),
                   this);
    hint->setObjectName(QStringLiteral("compare hint"));
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    hint->setContentsMargins(12, 8, 12, 8);
    hint->setForegroundRole(QPalette::Text);
    m_pages->addWidget(hint);
    m_pages->addWidget(makeTable());
    connect(&source, &ComparisonSource::changed, this, [this, &source] { show(source.comparison()); });
    connect(&session, &Session::contentChanged, this, &ComparePanel::followTheme);
    connect(&session, &Session::comparisonChanged, this, &ComparePanel::layTable);
    followTheme();
}

QWidget *ComparePanel::makeTable()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_list = new SelectedList(m_session, page);
    m_table = new QTableView(page);
    m_table->setObjectName(QStringLiteral("compare table"));
    m_table->setAccessibleName(tr("Figures of the selected areas beside the benchmark"));
    m_header = new CompareHeader(*m_model, m_session.theme(), Qt::Horizontal, m_table);
    m_sideHeader = new CompareHeader(*m_model, m_session.theme(), Qt::Vertical, m_table);
    m_indicators = new QHeaderView(Qt::Horizontal, m_table);
    m_indicators->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    m_indicators->setFixedHeight(windowLength(46));
    m_delegate = new CompareDelegate(*m_model, m_session.theme(), m_table);
    m_table->setItemDelegate(m_delegate);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_sideHeader->setDefaultSectionSize(windowLength(43));
    m_sideHeader->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setVerticalHeader(m_sideHeader);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setMinimumHeight(70);
    m_key = new CompareKey(page);
    layout->addWidget(m_list);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_key);
    connect(m_list, &SelectedList::zoomWanted, this, &ComparePanel::zoomWanted);
    connect(m_table, &QTableView::customContextMenuRequested, this, &ComparePanel::openMenu);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        m_session.showIndicator(m_model->rowAt(modelIndexOf(index).row()).row.indicator);
    });
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, this, &ComparePanel::copyTable);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    addMoves();
    layTable();
    return page;
}

void ComparePanel::addMoves()
{
    for (const auto &[key, rows] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto *move = new QShortcut(QKeySequence(Qt::ALT | key), m_table);
        move->setContext(Qt::WidgetShortcut);
        connect(move, &QShortcut::activated, this, [this, rows = rows] {
            const QModelIndex index = modelIndexOf(m_table->currentIndex());
            if (index.isValid())
                m_choices->moveIndicator(m_model->indicatorAt(index.row()).id, rows);
        });
    }
}

void ComparePanel::layTable()
{
    const bool isTurned = m_session.state().comparison.isTransposed;
    QAbstractItemModel *shown = isTurned ? static_cast<QAbstractItemModel *>(m_turned) : m_model;
    if (m_table->model() == shown)
        return;
    // A table deletes the head that it had, unless that belongs to somebody else.
    QHeaderView *head = isTurned ? m_indicators : m_header;
    QHeaderView *other = isTurned ? static_cast<QHeaderView *>(m_header) : m_indicators;
    other->setParent(this);
    other->hide();
    m_table->setHorizontalHeader(head);
    head->show();
    m_table->setModel(shown);
    m_sideHeader->setVisible(isTurned);
    m_table->setSelectionBehavior(isTurned ? QAbstractItemView::SelectColumns : QAbstractItemView::SelectRows);
    m_table->setRowHidden(0, isTurned); // the names of indicators are on top then
    fitColumns();
}

QModelIndex ComparePanel::modelIndexOf(const QModelIndex &shown) const
{
    return shown.model() == m_turned ? m_turned->mapToSource(shown) : shown;
}

QModelIndex ComparePanel::modelIndexAt(const QPoint &position) const
{
    return modelIndexOf(m_table->indexAt(position));
}

void ComparePanel::show(const std::shared_ptr<const Comparison> &comparison)
{
    const int scrolled = m_table->verticalScrollBar()->value();
    m_model->show(comparison);
    m_key->setBenchmark(comparison->benchmark.name);
    m_pages->setCurrentIndex(comparison->areas.empty() ? 0 : 1);
    fitColumns();
    m_table->verticalScrollBar()->setValue(scrolled);
}

void ComparePanel::fitColumns()
{
    const int columns = m_model->columnCount();
    if (columns < 3)
        return;
    if (m_session.state().comparison.isTransposed) {
        m_table->setRowHidden(0, true);
        for (int column = 0; column < m_model->rowCount(); ++column)
            m_table->setColumnWidth(column, windowLength(turnedColumn));
        return;
    }
    m_table->setRowHidden(0, false);
    const int areas = columns - 2; // and the difference of two
    const int last = windowLength(benchmarkColumn), least = windowLength(narrowestName);
    const int room = m_table->viewport()->width() - last;
    const int name = std::clamp(room - areas * windowLength(areaColumn), least, windowLength(200));
    const int each = std::clamp((room - name) / areas, windowLength(50), windowLength(90));
    m_header->resizeSection(0, std::max(least, room - areas * each));
    for (int column = 1; column <= areas; ++column)
        m_header->resizeSection(column, each);
    m_header->resizeSection(columns - 1, last);
}

void ComparePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ComparePanel::openMenu(const QPoint &position)
{
    QMenu menu(this);
    const QModelIndex index = modelIndexAt(position);
    if (index.isValid()) {
        const int indicator = m_model->rowAt(index.row()).row.indicator;
        menu.addAction(tr("Show “%1” on the map").arg(m_model->indicatorAt(index.row()).shortTitle), this,
                       [this, indicator] { m_session.showIndicator(indicator); });
        addIndicatorActions(menu, m_model->indicatorAt(index.row()).id);
        menu.addSeparator();
    }
    m_choices->fillLayout(menu);
    fillBenchmarks(*menu.addMenu(tr("Compare &with")), m_session);
    menu.addSeparator();
    menu.addAction(tr("Copy the table"), this, &ComparePanel::copyTable);
    menu.addAction(tr("Choose figures…"), this, &ComparePanel::choiceWanted);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void ComparePanel::addIndicatorActions(QMenu &menu, const QString &id)
{
    menu.addAction(tr("Sort areas by it, &highest first"), this, [this, id] { m_choices->sortBy(id, true); });
    menu.addAction(tr("Sort areas by it, &lowest first"), this, [this, id] { m_choices->sortBy(id, false); });
    menu.addSeparator();
    menu.addAction(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), this,
                   [this, id] { m_choices->moveIndicator(id, -1); });
    menu.addAction(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), this,
                   [this, id] { m_choices->moveIndicator(id, 1); });
    if (id != m_session.map().indicator) // which is always compared
        menu.addAction(tr("Leave it out"), this, [this, id] { m_choices->removeIndicator(id); });
}

void ComparePanel::copyTable() const
{
    if (m_model->rowCount() == 0)
        return;
    QApplication::clipboard()->setText(m_model->asText());
    Q_EMIT m_session.told(tr("The comparison is copied. It can be pasted into a spreadsheet or a document."));
}

void ComparePanel::followTheme()
{
    m_delegate->setTheme(m_session.theme());
    m_header->setTheme(m_session.theme());
    m_sideHeader->setTheme(m_session.theme());
    m_key->setTheme(m_session.theme());
    m_table->viewport()->update();
}

} // namespace placelens
