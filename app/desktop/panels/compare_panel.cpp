#include "app/desktop/panels/compare_panel.h"

#include "app/desktop/panels/compare_cells.h"
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
#include <QVBoxLayout>

#include <algorithm>

namespace placelens {

namespace {

constexpr int areaColumn = 54;
constexpr int benchmarkColumn = 52;
constexpr int narrowestName = 92;

} // namespace

ComparePanel::ComparePanel(Session &session, const ComparisonSource &source, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new CompareModel(session.figures()->atlasPointer(), this))
{
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
    m_table->setAccessibleName(tr("Figures of the selected areas beside England"));
    m_header = new CompareHeader(*m_model, m_session.theme(), m_table);
    m_delegate = new CompareDelegate(*m_model, m_session.theme(), m_table);
    m_table->setHorizontalHeader(m_header);
    m_table->setItemDelegate(m_delegate);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(43);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
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
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { m_session.showIndicator(m_model->rowAt(index.row()).row.indicator); });
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, this, &ComparePanel::copyTable);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    return page;
}

void ComparePanel::show(const std::shared_ptr<const Comparison> &comparison)
{
    const int scrolled = m_table->verticalScrollBar()->value();
    m_model->show(comparison);
    m_pages->setCurrentIndex(comparison->areas.empty() ? 0 : 1);
    fitColumns();
    m_table->verticalScrollBar()->setValue(scrolled);
}

void ComparePanel::fitColumns()
{
    const int columns = m_model->columnCount();
    if (columns < 3)
        return;
    const int areas = columns - 2;
    const int room = m_table->viewport()->width() - benchmarkColumn;
    const int name = std::clamp(room - areas * areaColumn, narrowestName, 200);
    const int each = std::clamp((room - name) / areas, 50, 90);
    m_header->resizeSection(0, std::max(narrowestName, room - areas * each));
    for (int column = 1; column <= areas; ++column)
        m_header->resizeSection(column, each);
    m_header->resizeSection(columns - 1, benchmarkColumn);
}

void ComparePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ComparePanel::openMenu(const QPoint &position)
{
    QMenu menu(this);
    const QModelIndex index = m_table->indexAt(position);
    if (index.isValid()) {
        const int indicator = m_model->rowAt(index.row()).row.indicator;
        menu.addAction(tr("Show “%1” on the map").arg(m_model->indicatorAt(index.row()).shortTitle), this,
                       [this, indicator] { m_session.showIndicator(indicator); });
        menu.addSeparator();
    }
    menu.addAction(tr("Copy the table"), this, &ComparePanel::copyTable);
    menu.addAction(tr("Choose figures…"), this, &ComparePanel::choiceWanted);
    menu.exec(m_table->viewport()->mapToGlobal(position));
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
    m_key->setTheme(m_session.theme());
    m_table->viewport()->update();
}

} // namespace placelens
