#pragma once

class QWidget;

namespace placelens {

class MainWindow;

/// The page of the side-by-side view for a window; what it wants to show on the map, the window shows.
QWidget *makeSideBySidePage(MainWindow &window);

} // namespace placelens
