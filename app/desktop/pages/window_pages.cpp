#include "app/desktop/pages/window_pages.h"

#include "app/desktop/main_window.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/side_by_side/make_side_by_side_page.h"
#include "app/desktop/table/make_table_page.h"

namespace placelens {

void addPages(Pages &pages, MainWindow &window)
{
    pages.add(ViewMode::Map, [&window] { return window.mapPage(); });
    pages.add(ViewMode::SideBySide, [&window] { return makeSideBySidePage(window); });
    pages.add(ViewMode::Divide, [&window] { return window.mapPage(); });
    pages.add(ViewMode::Table, [&window] { return makeTablePage(window); });
}

} // namespace placelens
