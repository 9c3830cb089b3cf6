#pragma once

namespace placelens {

/// What fills the middle of the window.
enum class ViewMode { Map, SideBySide, Divide, Table };

} // namespace placelens
