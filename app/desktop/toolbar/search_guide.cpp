#include "app/desktop/toolbar/search_guide.h"

#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "app/desktop/toolbar/search_box.h"
#include "core/cartography/lettering.h"
#include "core/cartography/map_places.h"

#include <QPainter>

namespace placelens {

namespace {

constexpr double surroundings = 15000; // metres round a place that are shown with it
constexpr int markedFor = 6000;        // milliseconds
constexpr double ring = 11;            // pixels

} // namespace

SearchGuide::SearchGuide(MainWindow &window) : QObject(&window), m_window(window), m_map(&window.map())
{
    SearchBox &search = window.toolBar().search();
    connect(&search, &SearchBox::leaveWanted, this, &SearchGuide::leave);
    connect(&search, &SearchBox::placeChosen, this, &SearchGuide::show);
    connect(&search, &SearchBox::ownAreaChosen, this, &SearchGuide::goTo);
    connect(&window.session(), &Session::changed, this, [this](const ProjectState &before) {
        const std::vector<Area> &now = m_window.session().state().unions;
        if (now != before.unions)
            m_window.toolBar().search().setOwnAreas(now);
    });
    search.setOwnAreas(window.session().state().unions);
    m_marking.setSingleShot(true);
    m_marking.setInterval(markedFor);
    connect(&m_marking, &QTimer::timeout, this, &SearchGuide::unmark);
    m_map->addTool(*this);
}

SearchGuide::~SearchGuide()
{
    if (m_map)
        m_map->removeTool(*this);
}

void SearchGuide::leave()
{
    m_window.pages().currentWidget()->setFocus();
    if (m_window.session().state().view == ViewMode::Map)
        m_map->setFocus();
}

void SearchGuide::show(const Place &place)
{
    m_window.session().showView(ViewMode::Map);
    // The map gets its room when the panels round it are there.
    QTimer::singleShot(0, this, [this, place] { mark(place); });
}

void SearchGuide::mark(const Place &place)
{
    const auto &content = m_window.session().content();
    if (!content)
        return;
    GridBox box;
    box.include(GridPoint{place.at.east - surroundings, place.at.north - surroundings});
    box.include(GridPoint{place.at.east + surroundings, place.at.north + surroundings});
    if (content->description.layout == MapLayout::Hexagons) {
        // Hexagons are not where the land is: the district of the place is what can be shown.
        const PartIndex part = content->coverage->partAt(place.at);
        const Atlas &atlas = m_window.session().atlas();
        if (part == noPart || int(part) >= atlas.englishDistricts())
            return;
        box = boxOf(*content, atlas.areas()[std::size_t(atlas.districtArea(int(part)))]);
    } else {
        m_marked = place;
        m_marking.start();
    }
    m_map->zoomTo(box);
    m_map->setFocus();
    m_map->update();
}

void SearchGuide::unmark()
{
    m_marked.reset();
    m_map->update();
}

void SearchGuide::goTo(const Area &area, bool isAdded)
{
    Session &session = m_window.session();
    if (!isAdded || !session.isSelected(area))
        session.select(area, isAdded ? Selecting::Added : Selecting::Alone);
    if (isAdded)
        m_map->zoomToSelection();
    else
        m_map->zoomTo(session.content() ? boxOf(*session.content(), area) : area.box);
}

bool SearchGuide::handle(QEvent &, MapView &)
{
    return false; // it only shows
}

void SearchGuide::paint(QPainter &painter, const MapView &map) const
{
    if (!m_marked)
        return;
    const Theme &theme = m_window.session().theme();
    const PixelPoint at = map.camera().toPixel(m_marked->at);
    const QPointF centre(at.x, at.y);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.halo, 5.4));
    painter.drawEllipse(centre, ring, ring);
    painter.setPen(QPen(theme.ink, 2));
    painter.drawEllipse(centre, ring, ring);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink);
    painter.drawEllipse(centre, 2.5, 2.5);
    drawText(painter, centre + QPointF(ring + 6, 4.5), m_marked->name, {13, QFont::Bold}, theme.ink, {theme.halo, 3.4});
    painter.restore();
}

} // namespace placelens
