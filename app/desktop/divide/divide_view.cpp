#include "app/desktop/divide/divide_view.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/clusters_page.h"
#include "app/desktop/divide/divide_colours.h"
#include "app/desktop/divide/divide_controls.h"
#include "app/desktop/divide/divide_words.h"
#include "app/desktop/divide/pair_page.h"
#include "app/desktop/divide/scatter_chart.h"
#include "app/desktop/divide/sides_chart.h"
#include "app/desktop/divide/sides_page.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/panels/scrolling.h"
#include "core/cartography/category_content.h"

#include <QMainWindow>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace placelens {

namespace {

using Look = DivideChoice::Look;

/// "Social Mobility Index 2016: score · 2016 · Districts 2017".
QStringList subtitleOf(const DivideSource &source)
{
    const DivideGround &ground = *source.ground();
    QStringList parts{ground.indicator().title};
    if (const QString period = spokenPeriod(ground.content->period); !parts.front().contains(period))
        parts += period;
    parts += unitsWord(source);
    return {parts.join(QStringLiteral(" · "))};
}

} // namespace

DivideView::DivideView(Session &session, MapView &map, QMainWindow &window)
    : QObject(&window), m_session(session), m_map(&map), m_window(window), m_source(session), m_clusters(m_source),
      m_pairs(m_source), m_marks(m_source, m_clusters, m_brush), m_tool(m_source)
{
    m_controls = new DivideControls(m_source);
    m_sidesPage = new SidesPage(m_source);
    m_clustersPage = new ClustersPage(m_source, m_clusters);
    m_pairPage = new PairPage(m_pairs, m_brush);
    m_pages = new QStackedWidget;
    m_pages->addWidget(scrolling(m_sidesPage)); // in the order of DivideChoice::Look
    m_pages->addWidget(scrolling(m_clustersPage));
    m_pages->addWidget(scrolling(m_pairPage));
    m_controlsDock = new PanelDock(QStringLiteral("divideChoice"), tr("Divide"), scrolling(m_controls), &window);
    m_resultsDock = new PanelDock(QStringLiteral("divide"), tr("What the divide shows"), m_pages, &window);
    m_controlsDock->setMinimumWidth(windowLength(206));
    m_resultsDock->setMinimumWidth(330);
    window.addDockWidget(Qt::LeftDockWidgetArea, m_controlsDock);
    window.addDockWidget(Qt::RightDockWidgetArea, m_resultsDock);
    for (PanelDock *dock : docks())
        dock->hide();
    connectParts();
}

DivideView::~DivideView()
{
    if (!m_map)
        return;
    m_map->removeTool(m_tool);
    m_map->removeTool(m_marks);
}

void DivideView::connectParts()
{
    connect(&m_session, &Session::changed, this, [this](const ProjectState &before) {
        followView();
        if (m_isShown && before.divide.look != m_session.state().divide.look)
            followLook();
    });
    connect(&m_source, &DivideSource::groundChanged, this, &DivideView::showOnMap);
    connect(&m_source, &DivideSource::sidesChanged, this, &DivideView::showOnMap);
    connect(&m_clusters, &ClusterSource::changed, this, &DivideView::showOnMap);
    connect(&m_pairs, &PairSource::changed, this, &DivideView::showOnMap);
    connect(&m_brush, &Brush::changed, m_map, qOverload<>(&QWidget::update));
    connect(m_controls, &DivideControls::newLineWanted, this, [this] {
        m_tool.startNewLine();
        Q_EMIT m_session.told(tr("Click on the map where the line begins, and where it ends."));
    });
    connect(m_map, &MapView::pointerMoved, this, [this] {
        if (m_isShown)
            m_pairPage->scatter().setPointed(m_map->districtUnderPointer().value_or(-1));
    });
}

void DivideView::followView()
{
    const bool isShown = m_session.state().view == ViewMode::Divide;
    if (isShown == m_isShown || !m_map)
        return;
    m_isShown = isShown;
    if (!isShown) {
        m_map->removeTool(m_tool);
        m_map->removeTool(m_marks);
        m_brush.set({});
        m_source.setActive(false);
        m_map->showInstead(nullptr);
        return;
    }
    m_map->addTool(m_marks); // below the line
    m_map->addTool(m_tool);
    m_source.setActive(true);
    followLook();
}

void DivideView::followLook()
{
    m_pages->setCurrentIndex(int(m_source.choice().look));
    m_brush.set({});
    m_clusters.follow();
    m_pairs.follow();
    showOnMap();
}

void DivideView::showOnMap()
{
    if (!m_isShown || !m_map || !m_source.ground())
        return;
    const DivideGround &ground = *m_source.ground();
    m_resultsDock->setSubtitle(ground.indicator().shortTitle);
    std::optional<CategoryMap> map;
    switch (m_source.choice().look) {
    case Look::Sides:
        map = sidesMap();
        break;
    case Look::Clusters:
        map = clustersMap();
        break;
    case Look::TwoIndicators:
        map = pairMap();
        break;
    }
    // A hand on the line moves it many times before a district changes sides: then the picture stays.
    const auto &shown = m_map->content();
    const auto made = map ? withCategories(*ground.content, *map) : ground.content;
    const bool isSame = shown && shown->coverage == made->coverage && shown->lines == made->lines
                        && shown->classOfDistrict == made->classOfDistrict && shown->legend.title == made->legend.title
                        && shown->subtitle == made->subtitle && shown->legend.noDataColour == made->legend.noDataColour;
    if (isSame)
        m_map->update();
    else
        m_map->showInstead(made);
}

std::optional<CategoryMap> DivideView::sidesMap() const
{
    const DividedSides &sides = m_source.sides();
    const DivideColours colours(m_session.theme());
    CategoryMap map{sides.border.title, subtitleOf(m_source), {}, {}};
    for (int group = 0; group < sides.border.groupCount(); ++group)
        map.categories.push_back(
            {sides.border.groups[group], sides.border.groupCount() <= 2
                                             ? colours.sides[std::size_t(sideColour(sides.border, group))]
                                             : colours.group(group)});
    for (const std::vector<int> &groups : sides.border.groupsOf)
        map.categoryOf.push_back(groups.front());
    return map;
}

std::optional<CategoryMap> DivideView::clustersMap() const
{
    const auto &clusters = m_clusters.clusters();
    if (!clusters)
        return std::nullopt;
    const DivideColours colours(m_session.theme());
    CategoryMap map{tr("Hot and cold spots"), subtitleOf(m_source), {}, {}};
    for (int kind = 0; kind < 5; ++kind)
        map.categories.push_back(
            {spotTitle(kind), kind < 4 ? colours.spots[std::size_t(kind)] : colours.notRemarkable});
    for (std::size_t district = 0; district < clusters->local.size(); ++district) {
        const auto spot = clusters->spotOf(district);
        map.categoryOf.push_back(spot                          ? std::optional(int(*spot))
                                 : clusters->local[district].p ? std::optional(4)
                                                               : std::nullopt);
    }
    return map;
}

std::optional<CategoryMap> DivideView::pairMap() const
{
    const auto &pair = m_pairs.pair();
    if (!pair || pair->first != m_source.ground())
        return std::nullopt;
    const DivideColours colours(m_session.theme());
    CategoryMap map{tr("%1 and %2").arg(pair->first->indicator().shortTitle, pair->second->indicator().shortTitle),
                    {tr("thirds of the districts by each figure")},
                    {},
                    pair->classOf};
    const std::array<QString, 3> thirds{tr("lowest"), tr("middle"), tr("highest")};
    for (int one = 0; one < 9; ++one)
        map.categories.push_back({tr("%1 and %2 third").arg(thirds[std::size_t(one % 3)], thirds[std::size_t(one / 3)]),
                                  colours.both(one % 3, one / 3)});
    return map;
}

void DivideView::layPanels(ViewMode view)
{
    for (PanelDock *dock : docks())
        dock->setVisible(view == ViewMode::Divide);
    if (view != ViewMode::Divide)
        return;
    const int wide = m_window.width();
    m_window.resizeDocks({m_controlsDock, m_resultsDock},
                         {wide >= 1280 ? 236 : 200, std::clamp(wide * 43 / 100, 360, 612)}, Qt::Horizontal);
}

} // namespace placelens
