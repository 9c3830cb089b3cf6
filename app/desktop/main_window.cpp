#include "app/desktop/main_window.h"

#include "app/desktop/actions/areas_menu.h"
#include "app/desktop/actions/edit_menu.h"
#include "app/desktop/actions/figures_menu.h"
#include "app/desktop/actions/file_menu.h"
#include "app/desktop/actions/help_menu.h"
#include "app/desktop/actions/layers_menu.h"
#include "app/desktop/actions/view_menu.h"
#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/dialogs/about_dialog.h"
#include "app/desktop/dialogs/help_page.h"
#include "app/desktop/dialogs/how_to.h"
#include "app/desktop/divide/divide_view.h"
#include "app/desktop/export/export_commands.h"
#include "app/desktop/map/map_menu.h"
#include "app/desktop/map/map_notice.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/models/comparison_source.h"
#include "app/desktop/opening_progress.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/pages/view_layouts.h"
#include "app/desktop/pages/window_pages.h"
#include "app/desktop/panels/compare_bar.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/panels/layers_panel.h"
#include "app/desktop/panels/legend_panel.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/panels/scrolling.h"
#include "app/desktop/panels/selection_buttons.h"
#include "app/desktop/panels/spread_view.h"
#include "app/desktop/present/story_menu.h"
#include "app/desktop/project/file_drop.h"
#include "app/desktop/project/project_commands.h"
#include "app/desktop/settings.h"
#include "app/desktop/status_line.h"
#include "app/desktop/toolbar/indicator_chooser.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/toolbar/search_box.h"
#include "app/desktop/toolbar/search_guide.h"
#include "app/desktop/toolbar/view_switch.h"
#include "app/desktop/unions/found_outlines.h"
#include "app/desktop/unions/found_strip.h"
#include "app/desktop/unions/selecting_many.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace placelens {

namespace {

constexpr int layoutVersion = 1;

} // namespace

MainWindow::MainWindow(std::shared_ptr<const Figures> figures, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent), m_appearance(appearance),
      m_session(new Session(std::move(figures), appearance.theme(), this)),
      m_comparisons(new ComparisonSource(*m_session, this))
{
    setMinimumSize(800, 520);
    m_toolBar = new MapToolBar(*m_session, this);
    addToolBar(m_toolBar);
    makePages();
    makePanels();
    m_divide = new DivideView(*m_session, *m_map, *this);
    m_status = new StatusLine(*m_session, *m_map, this);
    m_status->addPermanentWidget(new OpeningProgress(m_session->ownAreas(), m_status));
    setStatusBar(m_status);
    m_project = new ProjectCommands(*this);
    new FileDrop(*this);
    addMenus();
    connectParts();
    showHint();
    const QSize room = screen()->availableSize();
    resize(QSize(1440, 900).boundedTo(room));
    restoreGeometry(remembered(settings::windowGeometry));
    resize(size().boundedTo(room)); // remembered from a larger screen
    m_layouts->restore(remembered(settings::viewLayouts));
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
    m_map = new MapView(*m_session, pane);
    layout->addWidget(new MapNotice(*m_session, pane));
    layout->addWidget(new FoundStrip(*m_session, ViewMode::Map, pane));
    new FoundOutlines(*m_session, *m_map);
    layout->addWidget(m_map, 1);
    return pane;
}

void MainWindow::addMenus()
{
    menuBar()->addMenu(new FileMenu(*this));
    menuBar()->addMenu(new EditMenu(*this));
    menuBar()->addMenu(new ViewMenu(*this));
    menuBar()->addMenu(new LayersMenu(*this));
    menuBar()->addMenu(new AreasMenu(*this));
    menuBar()->addMenu(new FiguresMenu(*this));
    menuBar()->addMenu(new StoryMenu(*this));
    menuBar()->addMenu(new HelpMenu(*this));
}

void MainWindow::makePages()
{
    m_mapPage = makeMap();
    m_pages = new Pages(this);
    m_layouts = new ViewLayouts(*this);
    addPages(*m_pages, *this);
    m_pages->show(ViewMode::Map);
    setCentralWidget(m_pages);
    m_toolBar->views().offer(m_pages->views());
    connect(m_session, &Session::changed, this, &MainWindow::showPage);
    connect(m_layouts, &ViewLayouts::firstShown, this, &MainWindow::layPanels);
}

void MainWindow::showPage()
{
    const ViewMode view = m_session->state().view;
    if (view == m_layouts->view() || !m_pages->has(view))
        return;
    m_layouts->show(view);
    m_pages->show(view);
    m_pages->currentWidget()->setFocus();
}

void MainWindow::layPanels(ViewMode view)
{
    const bool isMap = view == ViewMode::Map;
    for (PanelDock *panel : {m_layersDock, m_legendDock})
        panel->setVisible(isMap);
    m_compareDock->setVisible(isMap || view == ViewMode::Table);
    m_spreadDock->setVisible(isMap);
    if (view == ViewMode::Table) // another view may have had a wider one there
        resizeDocks({m_compareDock}, {width() >= 1280 ? 356 : 306}, Qt::Horizontal);
    m_divide->layPanels(view);
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
        dock->setMinimumWidth(windowLength(230));
    for (PanelDock *dock : {m_compareDock, m_spreadDock})
        dock->setMinimumWidth(windowLength(270));
    addSelectionButtons(*m_compareDock, *m_session);
    m_compareBar = new CompareBar(*m_session, *m_compare, *m_compareDock);

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

void MainWindow::connectParts()
{
    connect(&m_toolBar->search(), &SearchBox::areaChosen, this,
            [this](int area, bool isAdded) { goTo(area, isAdded ? Selecting::Added : Selecting::Alone); });
    connect(&m_toolBar->search(), &SearchBox::indicatorChosen, m_session, &Session::showIndicator);
    new SearchGuide(*this);
    connect(m_map, &MapView::menuWanted, this, [this](int district, const QPoint &position) {
        QMenu menu(this);
        fillMapMenu(menu, *m_session, district);
        menu.addAction(tr("Copy the map"), this, [this] { copyMap(*this); });
        menu.exec(position);
    });
    connect(m_compare, &ComparePanel::zoomWanted, m_map, &MapView::zoomTo);
    connect(m_legend, &LegendPanel::visionChosen, m_map, &MapView::showAsSeenWith);
    connect(m_comparisons, &ComparisonSource::changed, this, &MainWindow::showContent);
    connect(m_session, &Session::contentChanged, this, &MainWindow::showContent);
    connect(m_session, &Session::selectionChanged, this, &MainWindow::showHint);
    connect(m_session, &Session::failed, this, &MainWindow::showError);
    connect(m_session, &Session::told, this,
            [this](const QString &sentence) { m_status->showMessage(sentence, 8000); });
    connect(&m_appearance, &Appearance::changed, this, [this] { m_session->setTheme(m_appearance.theme()); });
}

std::vector<PanelDock *> MainWindow::panels() const
{
    std::vector<PanelDock *> panels{m_layersDock, m_legendDock, m_compareDock, m_spreadDock};
    for (PanelDock *dock : m_divide->docks())
        panels.push_back(dock);
    return panels;
}

void MainWindow::showContent()
{
    const auto &content = m_session->content();
    if (!content)
        return;
    m_spreadDock->setSubtitle(m_session->atlas().indicators()[std::size_t(content->indicator)].shortTitle);
    if (m_comparisons->comparison())
        m_spread->show(m_comparisons->comparison(), m_session->theme());
}

void MainWindow::showHint()
{
    bool isKnown = remembered(settings::hasSelectedBefore);
    if (!isKnown && m_session->state().selection.size() > 1) {
        isKnown = true;
        remember(settings::hasSelectedBefore, true);
    }
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
    const bool isNew = selecting == Selecting::Alone || !m_session->isSelected(wanted);
    if (isNew && !isLockedAgainst(*m_session))
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

void MainWindow::find()
{
    m_toolBar->search().setFocus(Qt::ShortcutFocusReason);
    m_toolBar->search().selectAll();
}

void MainWindow::chooseComparedFigures()
{
    m_compareBar->chooseFigures();
}

void MainWindow::chooseShadedFigure()
{
    m_toolBar->findChild<IndicatorChooser *>()->showPopup();
}

void MainWindow::showAbout()
{
    auto *about = new AboutDialog(m_session->atlas(), this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->show();
}

void MainWindow::showHowTo()
{
    HelpPage::open(tr("How to"), howToText(), *this);
}

void MainWindow::resetLayout()
{
    m_layouts->forget();
    for (PanelDock *panel : panels()) {
        panel->setFloating(false);
        panel->show();
    }
    layPanels(m_session->state().view);
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
    if (!m_project->mayClose()) {
        event->ignore();
        return;
    }
    m_layouts->show(ViewMode::Map); // the panels of the map are what is remembered first
    remember(settings::windowGeometry, saveGeometry());
    remember(settings::windowLayout, saveState(layoutVersion));
    remember(settings::viewLayouts, m_layouts->saved());
    QMainWindow::closeEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_appearance.followSystem();
    return QMainWindow::event(event);
}

} // namespace placelens
