#include "app/desktop/export/export_commands.h"

#include "app/desktop/export/export_dialog.h"
#include "app/desktop/export/map_copy.h"
#include "app/desktop/main_window.h"

namespace placelens {

namespace {

/// The window's one, which goes on with its work when it is not seen; made when first wanted.
template<typename Part>
Part &partOf(MainWindow &window)
{
    auto *part = window.findChild<Part *>(QString(), Qt::FindDirectChildrenOnly);
    return part != nullptr ? *part : *new Part(window);
}

} // namespace

void openExport(MainWindow &window)
{
    partOf<ExportDialog>(window).begin();
}

void copyMap(MainWindow &window)
{
    partOf<MapCopy>(window).copy();
}

} // namespace placelens
