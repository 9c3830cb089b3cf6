#include "app/desktop/side_by_side/side_maps.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/side_by_side/segment_button.h"
#include "app/desktop/side_by_side/show_switch.h"
#include "app/desktop/side_by_side/side_map_panel.h"
#include "app/desktop/side_by_side/side_map_view.h"
#include "core/cartography/map_places.h"
#include "core/cartography/matched_classes.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace placelens {

namespace {

constexpr std::size_t fewestMaps = 2, mostMaps = 4;

MapDescription descriptionOf(const MapDescription &main, const SideMap &map)
{
    MapDescription shown = main;
    if (!map.indicator.isEmpty() && map.indicator != main.indicator)
        shown.period.clear();
    if (!map.indicator.isEmpty())
        shown.indicator = map.indicator;
    if (!map.period.isEmpty())
        shown.period = map.period;
    if (!map.geography.isEmpty())
        shown.geography = map.geography;
    return shown;
}

Result<std::vector<SideMapContent>> contentsOf(const std::shared_ptr<const Figures> &figures,
                                               const std::vector<MapDescription> &maps, bool isMatched,
                                               const Theme &theme, const std::stop_token &stop)
{
    std::vector<SideMapContent> made(maps.size());
    std::vector<std::shared_ptr<const MapContent>> contents(maps.size());
    for (std::size_t i = 0; i < maps.size() && !stop.stop_requested(); ++i) {
        const auto content = makeMapContent(figures, maps[i], theme);
        if (content)
            contents[i] = *content;
        else
            made[i].problem = content.error().what;
    }
    if (isMatched)
        contents = withMatchedClasses(contents);
    for (std::size_t i = 0; i < maps.size(); ++i)
        made[i].content = contents[i];
    return made;
}

} // namespace

SideMaps::SideMaps(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("side maps"));
    setAccessibleName(tr("Maps side by side"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    m_grid = new QGridLayout;
    m_grid->setSpacing(1);
    layout->addLayout(m_grid, 1);
    connect(&session, &Session::changed, this, &SideMaps::follow);
    connect(&session, &Session::contentChanged, this, &SideMaps::askForContents);
    follow();
}

QWidget *SideMaps::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(9, 4, 9, 4);
    row->setSpacing(3);
    row->addWidget(new ShowSwitch(m_session, bar));
    row->addSpacing(14);
    for (std::size_t count = fewestMaps; count <= mostMaps; ++count) {
        auto *button = addButton(bar, QString::number(count), tr("Show %1 maps").arg(count),
                                 [this, count](SideBySideChoice &choice) {
                                     choice.maps = shownMaps();
                                     const auto ids = m_session.comparedIndicators();
                                     while (choice.maps.size() < count)
                                         choice.maps.push_back({ids[choice.maps.size() % ids.size()], {}, {}});
                                     choice.maps.resize(count);
                                 });
        button->setAccessibleName(tr("%1 maps").arg(count));
        m_counts.push_back(button);
    }
    row->addSpacing(14);
    m_sameExtent = addButton(bar, tr("Same extent"), tr("All maps show the same place"),
                             [](SideBySideChoice &choice) { choice.isSameScale = false; });
    m_sameScale = addButton(bar, tr("Same scale"), tr("Each map shows another selected area, all at one scale"),
                            [](SideBySideChoice &choice) { choice.isSameScale = true; });
    row->addSpacing(14);
    m_matched = new QCheckBox(tr("Matched legend"), bar);
    m_matched->setToolTip(tr("Maps of one unit share their classes, so that a colour means the same on each"));
    row->addWidget(m_matched);
    row->addStretch(1);
    connect(m_matched, &QCheckBox::clicked, this, [this](bool isOn) {
        edit(tr("Match the legends"), [isOn](SideBySideChoice &choice) { choice.hasMatchedLegend = isOn; });
    });
    return bar;
}

SegmentButton *SideMaps::addButton(QWidget *bar, const QString &text, const QString &help,
                                   std::function<void(SideBySideChoice &)> change)
{
    auto *button = new SegmentButton(text, bar);
    button->setToolTip(help);
    bar->layout()->addWidget(button);
    connect(button, &SegmentButton::clicked, this, [this, help, change = std::move(change)] {
        m_isWhole = true;
        edit(help, change);
        follow(); // a button that was down stays down
    });
    return button;
}

void SideMaps::edit(const QString &what, const std::function<void(SideBySideChoice &)> &change)
{
    ProjectState next = m_session.state();
    change(next.sideBySide);
    m_session.change(what, std::move(next));
}

std::vector<SideMap> SideMaps::shownMaps() const
{
    std::vector<SideMap> maps = m_session.state().sideBySide.maps;
    const std::vector<QString> ids = m_session.comparedIndicators();
    if (maps.empty())
        maps.push_back({}); // the main map's
    for (std::size_t i = 0; maps.size() < fewestMaps; ++i) {
        const bool isAnother = i >= ids.size() || ids[i] != m_session.map().indicator;
        if (isAnother)
            maps.push_back({i < ids.size() ? ids[i] : QString(), {}, {}});
    }
    maps.resize(std::min(maps.size(), mostMaps));
    return maps;
}

bool SideMaps::isAboutAreas() const
{
    return m_session.state().sideBySide.isSameScale && !m_session.state().selection.empty();
}

void SideMaps::follow()
{
    const SideBySideChoice &choice = m_session.state().sideBySide;
    const std::size_t count = shownMaps().size();
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i]->setChecked(count == i + fewestMaps);
    m_sameScale->setEnabled(!m_session.state().selection.empty());
    m_sameExtent->setChecked(!isAboutAreas());
    m_sameScale->setChecked(isAboutAreas());
    m_matched->setChecked(choice.hasMatchedLegend);
    if (count != m_panels.size())
        layOutPanels(count);
    const auto &selection = m_session.state().selection;
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i]->view().setAbout(isAboutAreas() ? std::optional(selection[std::min(i, selection.size() - 1)])
                                                    : std::nullopt);
    fitNew();
    askForContents();
}

SideMapPanel *SideMaps::makePanel()
{
    auto *panel = new SideMapPanel(m_session, this);
    const std::size_t number = m_panels.size();
    panel->setNumber(int(number));
    connect(panel, &SideMapPanel::chosen, this, [this, number](const SideMap &map) {
        edit(tr("Change what a map shows"), [this, number, map](SideBySideChoice &choice) {
            choice.maps = shownMaps();
            choice.maps[number] = map;
        });
    });
    SideMapView &view = panel->view();
    connect(&view, &SideMapView::panned, this, &SideMaps::pan);
    connect(&view, &SideMapView::zoomed, this,
            [this, panel](double factor, const PixelPoint &fixed) { zoom(*panel, factor, fixed); });
    connect(&view, &SideMapView::wholeWanted, this, &SideMaps::showWhole);
    connect(&view, &SideMapView::sizeChanged, this, &SideMaps::fitNew);
    connect(&view, &SideMapView::pointedAt, this, [this](std::optional<GridPoint> place) {
        for (SideMapPanel *other : m_panels)
            other->view().setCross(place);
    });
    return panel;
}

void SideMaps::layOutPanels(std::size_t count)
{
    while (m_panels.size() > count) {
        delete m_panels.back();
        m_panels.pop_back();
    }
    while (m_panels.size() < count)
        m_panels.push_back(makePanel());
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    const int columns = count == 4 ? 2 : int(count);
    for (int i = 0; i < int(count); ++i)
        m_grid->addWidget(m_panels[std::size_t(i)], i / columns, i % columns);
    for (int i = 0; i < int(mostMaps); ++i) {
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
        m_grid->setRowStretch(i, i * columns < int(count) ? 1 : 0);
    }
    m_isWhole = true;
}

void SideMaps::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        askForContents();
}

void SideMaps::askForContents()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    std::vector<MapDescription> maps;
    for (const SideMap &map : shownMaps())
        maps.push_back(descriptionOf(m_session.map(), map));
    const bool isMatched = m_session.state().sideBySide.hasMatchedLegend;
    m_contents.ask([figures = m_session.figures(), maps, isMatched, theme = m_session.theme()](
                       const std::stop_token &stop) { return contentsOf(figures, maps, isMatched, theme, stop); },
                   [this](Result<std::vector<SideMapContent>> answer) {
                       if (!answer) {
                           Q_EMIT m_session.failed(answer.error());
                           return;
                       }
                       for (std::size_t i = 0; i < std::min(answer->size(), m_panels.size()); ++i)
                           m_panels[i]->show((*answer)[i].content, (*answer)[i].problem);
                       fitNew();
                   });
}

bool SideMaps::isUpToDate() const
{
    return !m_contents.isBusy() && std::all_of(m_panels.begin(), m_panels.end(), [](const SideMapPanel *panel) {
        return panel->view().isUpToDate();
    });
}

} // namespace placelens
