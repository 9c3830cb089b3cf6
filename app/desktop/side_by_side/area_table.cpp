#include "app/desktop/side_by_side/area_table.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/panels/benchmark_choice.h"
#include "app/desktop/side_by_side/areas_corner.h"
#include "app/desktop/side_by_side/side_cells.h"
#include "app/desktop/side_by_side/side_headers.h"
#include "app/desktop/words/menu_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace placelens {

namespace {

constexpr int narrowestName = 190;

QString tableOf(const QString &text)
{
    QString table = QStringLiteral("<table>");
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList cells = line.toHtmlEscaped().split(QLatin1Char('\t'));
        table += QStringLiteral("<tr><td>%1</td></tr>").arg(cells.join(QStringLiteral("</td><td>")));
    }
    return table + QStringLiteral("</table>");
}

} // namespace

AreaTable::AreaTable(Session &session, SideBySideModel &model, QWidget *parent)
    : QTableView(parent), m_session(session), m_model(model)
{
    setObjectName(QStringLiteral("side by side table"));
    setAccessibleName(tr("Figures of the selected areas side by side"));
    m_areas = new SideAreaHeader(model, this);
    m_names = new SideNameHeader(model, this);
    m_delegate = new SideDelegate(model, this);
    setHorizontalHeader(m_areas);
    setVerticalHeader(m_names);
    setItemDelegate(m_delegate);
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    m_corner = new AreasCorner(session, this);
    connect(m_areas, &SideAreaHeader::removeWanted, this,
            [this](int column) { m_session.deselect(m_model.areaAt(column)); });
    connect(m_areas, &SideAreaHeader::menuWanted, this,
            [this](int column, const QPoint &at) { openMenu(-1, column, at); });
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (!m_model.isTheme(index.row()))
            m_session.showIndicator(m_model.rowAt(index.row()).row.indicator);
    });
    connect(m_corner, &AreasCorner::copyWanted, this, &AreaTable::copyTable);
    connect(m_corner, &AreasCorner::choiceWanted, this, &AreaTable::choiceWanted);
    m_names->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_names, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const int row = m_names->logicalIndexAt(at);
        if (row >= 0 && !m_model.isTheme(row))
            openMenu(row, -1, m_names->viewport()->mapToGlobal(at));
    });
    auto *copy = new QShortcut(QKeySequence::Copy, this, this, &AreaTable::copyTable);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    followTheme();
}

void AreaTable::followTheme()
{
    const Theme &theme = m_session.theme();
    m_areas->setTheme(theme);
    m_names->setTheme(theme);
    m_delegate->setTheme(theme);
    m_corner->follow();
    viewport()->update();
}

void AreaTable::showPictures(std::shared_ptr<const SilhouettePictures> pictures)
{
    m_corner->setScale(pictures->sheet.camera.metresPerPixel);
    m_areas->setPictures(std::move(pictures));
}

QSize AreaTable::silhouetteSize() const
{
    const int width = m_model.columnCount() > 0 ? m_areas->sectionSize(0) - 1 : 0;
    return {width, m_areas->mapHeight() - 1};
}

void AreaTable::layOut()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_names->resizeSection(row, m_model.isTheme(row) ? windowLength(sideThemeHeight) : windowLength(sideRowHeight));
    fitColumns();
    if (!currentIndex().isValid() && m_model.rowCount() > 1)
        selectionModel()->setCurrentIndex(m_model.index(1, 0), QItemSelectionModel::NoUpdate);
}

void AreaTable::fitColumns()
{
    m_names->setNameWidth(std::clamp(width() * 236 / 1440, windowLength(narrowestName), windowLength(sideNameWidth)));
    m_areas->setMapHeight(std::clamp((height() - windowLength(sideHeadHeight)) * 27 / 100, 104, 206));
    const int areas = m_model.columnCount();
    if (areas == 0)
        return;
    const int bar = verticalScrollBar()->sizeHint().width();
    const int room = width() - m_names->sizeHint().width() - bar;
    const int each = std::max(room / areas, windowLength(sideLeastColumn));
    for (int column = 0; column < areas; ++column)
        m_areas->resizeSection(column, each);
    Q_EMIT resized();
}

void AreaTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void AreaTable::updateGeometries()
{
    QTableView::updateGeometries();
    if (m_corner)
        m_corner->setGeometry(0, 0, m_names->width(), m_areas->height());
}

void AreaTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    const bool isCell = index.isValid() && !m_model.isTheme(index.row());
    const QPoint at = isByKey && isCell ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    openMenu(isCell ? index.row() : -1, isCell ? index.column() : -1, at);
}

void AreaTable::openMenu(int row, int column, const QPoint &globalPosition)
{
    QMenu menu(this);
    fillMenu(menu, row, column);
    menu.exec(globalPosition);
}

void AreaTable::fillMenu(QMenu &menu, int row, int column)
{
    if (row >= 0)
        addRowActions(menu, row);
    if (column >= 0)
        addAreaActions(menu, column);
    menu.addAction(tr("Copy as a table"), this, &AreaTable::copyTable);
    menu.addAction(tr("Choose figures…"), this, &AreaTable::choiceWanted);
}

void AreaTable::addRowActions(QMenu &menu, int row)
{
    const int indicator = m_model.rowAt(row).row.indicator;
    const QString name = inMenu(m_model.indicatorAt(row).shortTitle);
    menu.addAction(tr("Shade the map by “%1”").arg(name), this,
                   [this, indicator] { m_session.showIndicator(indicator); });
    menu.addAction(tr("Open “%1” on the map").arg(name), this, [this, indicator] {
        const Indicator &shown = m_session.atlas().indicators()[std::size_t(indicator)];
        ProjectState next = m_session.state();
        next.map.indicator = shown.id;
        next.map.period.clear();
        next.view = ViewMode::Map;
        m_session.change(tr("Show %1 on the map").arg(shown.shortTitle), std::move(next));
    });
    menu.addSeparator();
}

void AreaTable::addAreaActions(QMenu &menu, int column)
{
    const SelectedArea selected = m_model.areaAt(column);
    const QString name = inMenu(selected.area.name);
    menu.addAction(tr("Zoom to %1 on the map").arg(name), this,
                   [this, selected] { Q_EMIT zoomWanted(selected.area.box); });
    const bool isBenchmark = m_session.benchmark() == selected.area;
    const Area &england = m_session.atlas().areas()[std::size_t(m_session.atlas().england())];
    menu.addAction(isBenchmark ? tr("Compare with England") : tr("Compare the others with %1").arg(name), this,
                   [this, area = isBenchmark ? england : selected.area] { compareWith(m_session, area); });
    menu.addAction(tr("Remove %1").arg(name), this, [this, selected] { m_session.deselect(selected); });
    menu.addSeparator();
}

void AreaTable::copyTable() const
{
    const QString text = m_model.asText();
    if (text.isEmpty())
        return;
    auto *copied = new QMimeData;
    copied->setText(text);
    copied->setHtml(tableOf(text));
    QApplication::clipboard()->setMimeData(copied);
    Q_EMIT m_session.told(tr("The figures are copied. They can be pasted into a spreadsheet or a document."));
}

} // namespace placelens
