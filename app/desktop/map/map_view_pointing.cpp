// What is under the pointer, and what a click there means: the part of MapView that turns places into areas.
#include "app/desktop/map/map_view.h"

#include "app/desktop/map/hover_mark.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/unions/selecting_many.h"

#include <algorithm>

namespace placelens {

std::optional<GridPoint> MapView::placeUnderPointer() const
{
    if (!m_pointer)
        return std::nullopt;
    return m_camera.toGrid({m_pointer->x(), m_pointer->y()});
}

int MapView::hoveredArea() const
{
    return m_facts && !m_facts->own ? m_facts->area : -1;
}

MapPlace MapView::placeAt(QPointF position) const
{
    Scene here; // what finding a place takes of it
    here.content = content();
    here.layer = m_session.ownAreas().shown();
    here.camera = m_camera;
    return here.content ? m_shown.at(here, {position.x(), position.y()}) : MapPlace{};
}

std::optional<int> MapView::districtAt(QPointF position) const
{
    return placeAt(position).district;
}

void MapView::pointAt(QPointF position)
{
    m_pointer = position;
    const MapPlace place = placeAt(position);
    if (place != m_place) {
        const int before = hoveredArea();
        // Working out what is known takes far longer than finding the place.
        if (place.district != m_place.district || !m_facts) {
            m_facts.reset();
            if (place.district)
                m_facts = factsOf(m_session, *place.district);
            askForTrend();
        }
        if (place.own && !m_facts)
            m_facts.emplace();
        else if (!place.own && !place.district)
            m_facts.reset();
        if (m_facts)
            m_facts->own =
                place.own ? std::optional(ownFactsOf(*m_session.ownAreas().shown(), *place.own)) : std::nullopt;
        m_place = place;
        if (hoveredArea() != before)
            outlineHovered();
    }
    update();
    Q_EMIT pointerMoved();
}

void MapView::askForTrend()
{
    m_trends.cancel();
    const auto &content = m_session.content();
    const auto isOnePeriod = [&] {
        return m_session.atlas().indicators()[std::size_t(content->indicator)].periods.size() < 2;
    };
    if (!m_facts || m_facts->isOutside || isOnePeriod())
        return;
    const int area = m_facts->area;
    m_trends.ask(
        [content, area](std::stop_token) {
            return trendOf(*content->figures, content->indicator, content->geography, area);
        },
        [this, area](const Result<std::vector<PeriodFigure>> &trend) {
            if (!trend || !m_facts || m_facts->area != area)
                return;
            m_facts->trend = *trend;
            update();
        });
}

void MapView::forgetPlace()
{
    m_place = {};
    m_facts.reset();
    outlineHovered();
    update();
}

void MapView::outlineHovered()
{
    const int area = hoveredArea();
    if (area < 0 || !content())
        m_hovered->clear();
    else
        m_hovered->show(sceneOf(m_camera), m_session.atlas().areas()[std::size_t(area)]);
}

void MapView::clickAt(QPointF position, Qt::KeyboardModifiers modifiers)
{
    pointAt(position);
    if (!m_place.district || isLockedAgainst(m_session))
        return;
    m_click = Click{clickableAreas(m_session, *m_place.district), 0};
    const Area area = m_click->areas.front();
    const bool isAdded = modifiers & Qt::ControlModifier;
    m_session.select(area, isAdded ? Selecting::Added : Selecting::Alone);
}

void MapView::openMenuAt(QPointF position)
{
    pointAt(position);
    if (m_place.district)
        Q_EMIT menuWanted(*m_place.district, mapToGlobal(position.toPoint()));
}

bool MapView::hasSeveralHere() const
{
    if (!m_click || m_click->areas.size() < 2 || m_session.state().isSelectionLocked)
        return false;
    return m_session.isSelected(m_click->areas[m_click->current]);
}

void MapView::selectNextHere()
{
    if (!hasSeveralHere())
        return;
    const Area now = m_click->areas[m_click->current];
    const std::vector<SelectedArea> &selection = m_session.state().selection;
    const auto at = std::find_if(selection.begin(), selection.end(), [&now](const SelectedArea &selected) {
        return selected.area.code == now.code && selected.area.geography == now.geography;
    });
    if (at == selection.end())
        return;
    for (std::size_t step = 1; step < m_click->areas.size(); ++step) {
        const std::size_t next = (m_click->current + step) % m_click->areas.size();
        const Area area = m_click->areas[next];
        if (m_session.isSelected(area))
            continue;
        m_click->current = next;
        m_session.replaceSelected(std::size_t(at - selection.begin()), area);
        return;
    }
}

} // namespace placelens
