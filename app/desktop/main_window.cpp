#include "app/desktop/main_window.h"

#include "app/desktop/actions/menus.h"
#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/dialogs/about_dialog.h"
#include "app/desktop/map/map_menu.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/models/comparison_source.h"
#include "app/desktop/opening_progress.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/panels/layers_panel.h"
#include "app/desktop/panels/legend_panel.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/panels/spread_view.h"
#include "app/desktop/settings.h"
#include "app/desktop/status_line.h"
#include "app/desktop/toolbar/indicator_chooser.h"
#include "app/desktop/toolbar/indicator_popup.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/toolbar/search_box.h"
#include "app/desktop/words/words.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace placelens {

namespace {

constexpr int layoutVersion = 1;

/// A panel that is too high for its place scrolls.
QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

/// The files among what is dragged that can be areas; the companions of a shapefile are not.
QStringList filesOfAreas(const QMimeData &dragged)
{
    QStringList files;
    for (const QUrl &url : dragged.urls())
        if (url.isLocalFile() && OwnAreas::endings().contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            files << url.toLocalFile();
    return files;
}

} // namespace

MainWindow::MainWindow(std::shared_ptr<const Figures> figures, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent), m_appearance(appearance),
      m_session(new Session(std::move(figures), appearance.theme(), this)),
      m_comparisons(new ComparisonSource(*m_session, this))
{
    setWindowTitle(tr("Placelens"));
    setMinimumSize(800, 520);
    setAcceptDrops(true);
    m_toolBar = new MapToolBar(*m_session, this);
    addToolBar(m_toolBar);
    setCentralWidget(makeMap());
    makePanels();
    m_status = new StatusLine(*m_session, *m_map, this);
    m_status->addPermanentWidget(new OpeningProgress(m_session->ownAreas(), m_status));
    setStatusBar(m_status);
    new Menus(*this);
    connectParts();
    showHint();
    const QSize room = screen()->availableSize();
    resize(QSize(1440, 900).boundedTo(room));
    restoreGeometry(remembered(settings::windowGeometry));
    resize(size().boundedTo(room)); // remembered from a larger screen
    m_wantsLayout = !restoreState(remembered(settings::windowLayout), layoutVersion);
    m_map->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeMap()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notice = new QLabel(pane);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(12, 6, 12, 6);
    m_notice->setAutoFillBackground(true);
    m_notice->setBackgroundRole(QPalette::AlternateBase);
    m_notice->hide();
    m_map = new MapView(*m_session, pane);
    layout->addWidget(m_notice);
    layout->addWidget(m_map, 1);
    return pane;
}

void MainWindow::makePanels()
{
    m_layers = new LayersPanel(*m_session, this);
    m_legend = new LegendPanel(*m_session, this);
    m_compare = new ComparePanel(*m_session, *m_comparisons, this);
    m_spread = new SpreadView(m_session->figures()->atlasPointer(), this);
    m_layersDock = new PanelDock(QStringLiteral("layers"), tr("Layers"), m_layers, this);
    m_legendDock = new PanelDock(QStringLiteral("legend"), tr("Legend and classes"), m_legend, this);
    m_compareDock = new PanelDock(QStringLiteral("compare"), tr("Compare"), m_compare, this);
    m_spreadDock = new PanelDock(QStringLiteral("spread"), tr("Spread inside each area"), scrolling(m_spread), this);
    addDockWidget(Qt::LeftDockWidgetArea, m_layersDock);
    addDockWidget(Qt::LeftDockWidgetArea, m_legendDock);
    addDockWidget(Qt::RightDockWidgetArea, m_compareDock);
    addDockWidget(Qt::RightDockWidgetArea, m_spreadDock);
    for (PanelDock *dock : {m_layersDock, m_legendDock})
        dock->setMinimumWidth(230);
    for (PanelDock *dock : {m_compareDock, m_spreadDock})
        dock->setMinimumWidth(270);
    m_compareDock->setSubtitle(tr("with %1").arg(m_session->benchmark().name));
    makeCompareTools();

    auto *add = new IconButton(Glyph::Add, tr("Add the borders of another geography"), m_layersDock);
    connect(add, &QToolButton::clicked, this, [this, add] {
        QMenu menu(this);
        m_layers->fillAddMenu(menu);
        menu.exec(add->mapToGlobal(QPoint(0, add->height())));
    });
    auto *up = new IconButton(Glyph::Up, tr("Move the chosen border up (Alt+Up)"), m_layersDock);
    auto *down = new IconButton(Glyph::Down, tr("Move the chosen border down (Alt+Down)"), m_layersDock);
    connect(up, &QToolButton::clicked, this, [this] { m_layers->moveChosen(-1); });
    connect(down, &QToolButton::clicked, this, [this] { m_layers->moveChosen(1); });
    for (IconButton *tool : {add, up, down})
        m_layersDock->addTool(tool);
}

void MainWindow::makeCompareTools()
{
    auto *choose = new IconButton(Glyph::Choose, tr("Choose which figures are compared"), m_compareDock);
    auto *copy = new IconButton(Glyph::Copy, tr("Copy the table for a spreadsheet"), m_compareDock);
    m_compareDock->addTool(choose);
    m_compareDock->addTool(copy);
    connect(choose, &QToolButton::clicked, this, &MainWindow::chooseComparedFigures);
    connect(copy, &QToolButton::clicked, m_compare, &ComparePanel::copyTable);
    m_compared = new IndicatorPopup(m_session->figures()->atlasPointer(), IndicatorModel::Choosing::Several, this);
    connect(&m_compared->model(), &QStandardItemModel::itemChanged, this, [this] {
        if (m_isChoosing)
            return;
        ProjectState next = m_session->state();
        next.comparedIndicators = m_compared->model().checkedIds(m_session->comparedIndicators());
        m_session->change(tr("Choose compared figures"), std::move(next));
    });
}

void MainWindow::connectParts()
{
    connect(&m_toolBar->search(), &SearchBox::areaChosen, this,
            [this](int area, bool isAdded) { goTo(area, isAdded ? Selecting::Added : Selecting::Alone); });
    connect(&m_toolBar->search(), &SearchBox::indicatorChosen, m_session, &Session::showIndicator);
    connect(m_map, &MapView::menuWanted, this, [this](int district, const QPoint &position) {
        QMenu menu(this);
        fillMapMenu(menu, *m_session, district);
        menu.exec(position);
    });
    connect(m_compare, &ComparePanel::zoomWanted, m_map, &MapView::zoomTo);
    connect(m_compare, &ComparePanel::choiceWanted, this, &MainWindow::chooseComparedFigures);
    connect(m_comparisons, &ComparisonSource::changed, this, &MainWindow::showContent);
    connect(m_session, &Session::contentChanged, this, &MainWindow::showContent);
    connect(m_session, &Session::selectionChanged, this, &MainWindow::showHint);
    connect(m_session, &Session::failed, this, &MainWindow::showError);
    connect(m_session, &Session::told, this,
            [this](const QString &sentence) { m_status->showMessage(sentence, 8000); });
    connect(m_notice, &QLabel::linkActivated, this,
            [this](const QString &id) { m_session->shadeBy(m_session->atlas().geographyIndex(id)); });
    connect(&m_appearance, &Appearance::changed, this, [this] { m_session->setTheme(m_appearance.theme()); });
}

std::vector<PanelDock *> MainWindow::panels() const
{
    return {m_layersDock, m_legendDock, m_compareDock, m_spreadDock};
}

void MainWindow::showContent()
{
    const auto &content = m_session->content();
    if (!content)
        return;
    const Atlas &atlas = m_session->atlas();
    const Indicator &indicator = atlas.indicators()[std::size_t(content->indicator)];
    const Geography &geography = atlas.geographies()[std::size_t(content->geography)];
    m_spreadDock->setSubtitle(indicator.shortTitle);
    if (m_comparisons->comparison())
        m_spread->show(m_comparisons->comparison(), m_session->theme());
    const bool isEmpty = content->table->withFigure == 0;
    m_notice->setVisible(isEmpty);
    if (!isEmpty)
        return;
    QString text =
        tr("There are no figures of “%1” for %2.").arg(indicator.title, geographyTitle(geography)).toHtmlEscaped();
    if (m_session->answer().betterGeography >= 0) {
        const Geography &better = atlas.geographies()[std::size_t(m_session->answer().betterGeography)];
        text += tr(" <a href=\"%1\">Shade by %2</a>: %3 of %4 have one.")
                    .arg(better.id, geographyTitle(better).toHtmlEscaped())
                    .arg(m_session->answer().figuresThere)
                    .arg(better.areas.size());
    }
    m_notice->setText(text);
}

void MainWindow::showHint()
{
    if (m_session->state().selection.size() > 1)
        remember(settings::hasSelectedBefore, true);
    const bool isKnown = remembered(settings::hasSelectedBefore);
    m_status->setHint(isKnown ? QString() : tr("Click an area to select it; Ctrl+click adds another to compare."));
}

void MainWindow::showError(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Placelens"), error.what, QMessageBox::Ok, this);
    box->setDetailedText(error.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::goTo(int area, Selecting selecting)
{
    const Area &wanted = m_session->atlas().areas()[std::size_t(area)];
    // Adding takes away what is there already; a search never means that.
    if (selecting == Selecting::Alone || !m_session->isSelected(wanted))
        m_session->select(wanted, selecting);
    if (selecting == Selecting::Added)
        m_map->zoomToSelection();
    else
        m_map->zoomTo(wanted.box);
    m_map->setFocus();
}

void MainWindow::chooseOwnAreas()
{
    auto *dialog = new QFileDialog(this, tr("Open areas"));
    QStringList patterns = OwnAreas::endings();
    for (QString &ending : patterns)
        ending.prepend(QStringLiteral("*."));
    dialog->setNameFilters({tr("Areas (%1)").arg(patterns.join(QLatin1Char(' '))), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_session->ownAreas(), &OwnAreas::open);
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOfAreas(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = filesOfAreas(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (files.size() == 1)
        m_session->ownAreas().open(files.front());
    else
        m_status->showMessage(tr("One file of areas can be shown at a time. Drop one of the %1.").arg(files.size()),
                              6000);
}

void MainWindow::find()
{
    m_toolBar->search().setFocus(Qt::ShortcutFocusReason);
    m_toolBar->search().selectAll();
}

void MainWindow::chooseComparedFigures()
{
    m_isChoosing = true;
    m_compared->model().setChecked(m_session->comparedIndicators());
    m_isChoosing = false;
    m_compared->openBelow(*m_compareDock->titleBarWidget(), -1);
}

void MainWindow::chooseShadedFigure()
{
    m_toolBar->findChild<IndicatorChooser *>()->showPopup();
}

void MainWindow::showAbout()
{
    AboutDialog(m_session->atlas(), this).exec();
}

void MainWindow::showHowTo()
{
    QMessageBox::information(
        this, tr("How to select and compare"),
        tr("<p><b>Select:</b> click an area; Ctrl+click adds another or takes it away. Where several areas lie, Tab "
           "goes "
           "through them and a right click lists them all. Esc clears.</p>"
           "<p><b>Find:</b> Ctrl+K, type a name or code, Enter; Ctrl+Enter adds it.</p>"
           "<p><b>Move:</b> turn the wheel or press + and − to zoom, drag or use the arrow keys, Home shows all of "
           "England. Alt+Left goes back to the view before.</p>"
           "<p><b>Your own areas:</b> drop a file of them (GeoPackage, GeoJSON, shapefile, FlatGeobuf) on the "
           "window.</p>"
           "<p><b>Compare:</b> each selected area is a column. Point at a figure to read its interval, test, rank, "
           "status, reason and source.</p>"));
}

void MainWindow::resetLayout()
{
    for (PanelDock *panel : panels()) {
        panel->setFloating(false);
        panel->show();
    }
    const bool isWide = width() >= 1280;
    resizeDocks({m_layersDock, m_compareDock}, {isWide ? 278 : 236, isWide ? 356 : 306}, Qt::Horizontal);
    const int room = height() - 100; // without menus, tool bar and status line
    const int layers = std::min(362, room * (room < 700 ? 36 : 44) / 100);
    resizeDocks({m_layersDock, m_legendDock}, {layers, room - layers}, Qt::Vertical);
    resizeDocks({m_compareDock, m_spreadDock}, {room * 71 / 100, room * 29 / 100}, Qt::Vertical);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_wantsLayout)
        resetLayout();
    m_wantsLayout = false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember(settings::windowGeometry, saveGeometry());
    remember(settings::windowLayout, saveState(layoutVersion));
    QMainWindow::closeEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_appearance.followSystem();
    return QMainWindow::event(event);
}

} // namespace placelens
