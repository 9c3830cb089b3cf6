#include "app/desktop/map/drag_speed.h"

#include <algorithm>

namespace placelens {

namespace {

constexpr quint64 lookedBack = 80; // milliseconds
constexpr quint64 leastTime = 8;   // below that a speed is noise

} // namespace

void DragSpeed::start(quint64 milliseconds, QPointF position)
{
    m_places.assign(1, {milliseconds, position});
}

void DragSpeed::add(quint64 milliseconds, QPointF position)
{
    m_places.push_back({milliseconds, position});
    const auto isOld = [&](const Place &place) { return place.time + 2 * lookedBack < milliseconds; };
    m_places.erase(m_places.begin(), std::find_if_not(m_places.begin(), m_places.end(), isOld));
}

QPointF DragSpeed::at(quint64 milliseconds) const
{
    const auto isRecent = [&](const Place &place) { return place.time + lookedBack >= milliseconds; };
    const auto first = std::find_if(m_places.begin(), m_places.end(), isRecent);
    if (first == m_places.end())
        return {};
    const Place &last = m_places.back();
    if (last.time < first->time + leastTime)
        return {};
    return (last.position - first->position) * 1000.0 / double(last.time - first->time);
}

} // namespace placelens
