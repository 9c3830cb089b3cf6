#pragma once

#include "app/desktop/session.h"

#include <QMainWindow>

namespace placelens {

class Appearance;
class ComparePanel;
class CompareBar;
class ComparisonSource;
class DivideView;
class LayersPanel;
class LegendPanel;
class MapToolBar;
class MapView;
class PanelDock;
class Pages;
class ProjectCommands;
class SpreadView;
class StatusLine;
class ViewLayouts;

/// The window: the map or another view in the middle, layers and legend on the left, comparison and spread on the right.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(std::shared_ptr<const Figures> figures, Appearance &appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    Session &session() { return *m_session; }
    MapView &map() { return *m_map; }
    MapToolBar &toolBar() { return *m_toolBar; }
    LayersPanel &layers() { return *m_layers; }
    ComparePanel &compare() { return *m_compare; }
    Appearance &appearance() { return m_appearance; }
    std::vector<PanelDock *> panels() const;
    Pages &pages() { return *m_pages; }
    /// The map with its notice.
    QWidget *mapPage() const { return m_mapPage; }
    ComparisonSource &comparisons() { return *m_comparisons; }
    StatusLine &status() { return *m_status; }
    DivideView &divide() { return *m_divide; }
    ProjectCommands &project() { return *m_project; }

    /// Selects an area of the atlas and shows where it is.
    void goTo(int area, Selecting selecting);
    /// Lets somebody choose a file of their own areas.
    void chooseOwnAreas();
    /// Puts the cursor into the search box.
    void find();
    void chooseComparedFigures();
    void chooseShadedFigure();
    void showAbout();
    void showHowTo();
    void resetLayout();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *makeMap();
    void addMenus();
    void makePages();
    void showPage();
    void layPanels(ViewMode view);
    void makePanels();
    void connectParts();
    void showContent();
    void showHint();
    void showError(const Error &error);

    Appearance &m_appearance;
    Session *m_session = nullptr;
    ComparisonSource *m_comparisons = nullptr;
    MapToolBar *m_toolBar = nullptr;
    MapView *m_map = nullptr;
    Pages *m_pages = nullptr;
    ProjectCommands *m_project = nullptr;
    ViewLayouts *m_layouts = nullptr;
    QWidget *m_mapPage = nullptr;
    LayersPanel *m_layers = nullptr;
    LegendPanel *m_legend = nullptr;
    ComparePanel *m_compare = nullptr;
    CompareBar *m_compareBar = nullptr;
    SpreadView *m_spread = nullptr;
    DivideView *m_divide = nullptr;
    StatusLine *m_status = nullptr;
    PanelDock *m_layersDock = nullptr, *m_legendDock = nullptr, *m_compareDock = nullptr, *m_spreadDock = nullptr;
    bool m_wantsLayout = true; // no remembered one: the standard one is made when the window shows
};

} // namespace placelens
