#pragma once

#include "core/cartography/camera.h"

#include <vector>

namespace placelens {

/// What somebody looked at.
struct MapLook
{
    Camera camera;
    bool isWhole = false; ///< all England, however large the window is
};

/// The same ground at the same scale, whatever the size of the window was.
bool isSameLook(const MapLook &a, const MapLook &b);

/// The views that stood for a while, to go back to and forth again. Not part of what can be undone.
class ViewHistory
{
public:
    /// Takes a view as the newest, unless it is the current one; those that were gone back from are forgotten.
    void settle(const MapLook &look);
    bool isCurrent(const MapLook &look) const { return !m_looks.empty() && isSameLook(m_looks[m_current], look); }
    bool isAny() const { return !m_looks.empty(); }
    bool hasPrevious() const { return m_current > 0; }
    bool hasNext() const { return m_current + 1 < m_looks.size(); }
    /// \pre hasPrevious()
    const MapLook &goBack() { return m_looks[--m_current]; }
    /// \pre hasNext()
    const MapLook &goForth() { return m_looks[++m_current]; }

private:
    std::vector<MapLook> m_looks; // oldest first
    std::size_t m_current = 0;
};

} // namespace placelens
