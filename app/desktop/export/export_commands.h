#pragma once

namespace placelens {

class MainWindow;

/// Opens the dialog that writes what the window shows as a picture, or figures as a table.
void openExport(MainWindow &window);
/// Puts the map, or the view shown in its place, on the clipboard.
void copyMap(MainWindow &window);

} // namespace placelens
