#include "app/desktop/map/view_history.h"

namespace placelens {

namespace {

constexpr std::size_t mostLooks = 100;

} // namespace

bool isSameLook(const MapLook &a, const MapLook &b)
{
    if (a.isWhole || b.isWhole)
        return a.isWhole && b.isWhole;
    return a.camera.centre == b.camera.centre && a.camera.metresPerPixel == b.camera.metresPerPixel;
}

void ViewHistory::settle(const MapLook &look)
{
    if (isCurrent(look))
        return;
    if (!m_looks.empty())
        m_looks.resize(m_current + 1);
    m_looks.push_back(look);
    if (m_looks.size() > mostLooks)
        m_looks.erase(m_looks.begin());
    m_current = m_looks.size() - 1;
}

} // namespace placelens
