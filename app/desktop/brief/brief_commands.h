#pragma once

namespace placelens {

class MainWindow;

/// Opens the dialog that makes a brief of what is selected; `isPrinted` goes straight on to the printer.
void openBrief(MainWindow &window, bool isPrinted = false);

} // namespace placelens
