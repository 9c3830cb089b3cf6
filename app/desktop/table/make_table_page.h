#pragma once

class QWidget;

namespace placelens {

class MainWindow;

/// The page of the table, which shows areas on the window's map.
QWidget *makeTablePage(MainWindow &window);

} // namespace placelens
