#pragma once

namespace placelens {

class MainWindow;

/// Gives the map, the panels and the tool bar their texts for *What's This?*.
void explainParts(MainWindow &window);

} // namespace placelens
