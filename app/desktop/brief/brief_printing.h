#pragma once

#include "core/page/brief/brief.h"

class QPrinter;

namespace placelens {

/// Makes a printer ready for a brief: its paper, its orientation, all of its pages, the whole sheet.
void preparePrinter(QPrinter &printer, const Brief &brief);

/// Prints the pages that the printer asks for, with the code that paints the preview and the PDF. Safe on any thread.
/// Error (Failed): the printer did not take them.
Result<Done> printBrief(QPrinter &printer, const Brief &brief);

} // namespace placelens
