#pragma once

#include "app/desktop/session.h"

#include <QMainWindow>

class QLabel;

namespace placelens {

class Appearance;
class ComparePanel;
class ComparisonSource;
class IndicatorPopup;
class LayersPanel;
class LegendPanel;
class MapToolBar;
class MapView;
class PanelDock;
class SpreadView;
class StatusLine;

/// The window: the map in the middle, layers and legend on the left, comparison and spread on the right.
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
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *makeMap();
    void makePanels();
    void makeCompareTools();
    void connectParts();
    void showContent();
    void showHint();
    void showError(const Error &error);

    Appearance &m_appearance;
    Session *m_session = nullptr;
    ComparisonSource *m_comparisons = nullptr;
    MapToolBar *m_toolBar = nullptr;
    MapView *m_map = nullptr;
    QLabel *m_notice = nullptr;
    LayersPanel *m_layers = nullptr;
    LegendPanel *m_legend = nullptr;
    ComparePanel *m_compare = nullptr;
    SpreadView *m_spread = nullptr;
    StatusLine *m_status = nullptr;
    PanelDock *m_layersDock = nullptr, *m_legendDock = nullptr, *m_compareDock = nullptr, *m_spreadDock = nullptr;
    IndicatorPopup *m_compared = nullptr;
    bool m_wantsLayout = true; // no remembered one: the standard one is made when the window shows
    bool m_isChoosing = false; // the list of compared figures is being filled, not used
};

} // namespace placelens
