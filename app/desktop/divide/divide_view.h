#pragma once

#include "app/desktop/divide/brush.h"
#include "app/desktop/divide/cluster_source.h"
#include "app/desktop/divide/divide_source.h"
#include "app/desktop/divide/line_tool.h"
#include "app/desktop/divide/map_marks.h"
#include "app/desktop/divide/pair_source.h"

#include <QObject>
#include <QPointer>

class QMainWindow;
class QStackedWidget;

namespace placelens {

class ClustersPage;
class DivideControls;
class MapView;
class PairPage;
class PanelDock;
class SidesPage;
struct CategoryMap;

/// The Divide view: what is chosen on the left, the map with its line in the middle, what comes of it on the right.
///
/// While the view is shown, the map shows sides, clusters or two figures instead of its classes.
class DivideView : public QObject
{
    Q_OBJECT
public:
    DivideView(Session &session, MapView &map, QMainWindow &window);
    ~DivideView() override;

    DivideSource &source() { return m_source; }
    ClusterSource &clusters() { return m_clusters; }
    PairSource &pairs() { return m_pairs; }
    DivideLineTool &lineTool() { return m_tool; }
    PairPage &pairPage() { return *m_pairPage; }
    SidesPage &sidesPage() { return *m_sidesPage; }
    std::vector<PanelDock *> docks() const { return {m_controlsDock, m_resultsDock}; }
    /// Shows its panels in its view, at their usual widths, and hides them in others.
    void layPanels(ViewMode view);

private:
    void connectParts();
    void followView();
    void followLook();
    void showOnMap();
    std::optional<CategoryMap> sidesMap() const;
    std::optional<CategoryMap> clustersMap() const;
    std::optional<CategoryMap> pairMap() const;

    Session &m_session;
    QPointer<MapView> m_map;
    QMainWindow &m_window;
    DivideSource m_source;
    ClusterSource m_clusters;
    PairSource m_pairs;
    Brush m_brush;
    DivideMapMarks m_marks;
    DivideLineTool m_tool;
    bool m_isShown = false;
    QStackedWidget *m_pages = nullptr;
    DivideControls *m_controls = nullptr;
    SidesPage *m_sidesPage = nullptr;
    ClustersPage *m_clustersPage = nullptr;
    PairPage *m_pairPage = nullptr;
    PanelDock *m_controlsDock = nullptr, *m_resultsDock = nullptr;
};

} // namespace placelens
