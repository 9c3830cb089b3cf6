#pragma once

namespace placelens {

class MainWindow;
class Pages;

/// Offers every view that the window has: what is made when somebody first wants to see it.
void addPages(Pages &pages, MainWindow &window);

} // namespace placelens
