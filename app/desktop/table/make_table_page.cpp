#include "app/desktop/table/make_table_page.h"

#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/table/table_page.h"
#include "core/cartography/map_places.h"

namespace placelens {

QWidget *makeTablePage(MainWindow &window)
{
    auto *page = new TablePage(window.session(), &window);
    page->setWhatsThis(
        TablePage::tr("All areas of the kind that the map shades, with the figures that the map shows first. Type to "
                      "filter by name or code, click a head to sort, drag it to move the column. A click selects an "
                      "area, here and on the map; Ctrl+C copies the selected rows, or all, for a spreadsheet."));
    QObject::connect(page, &TablePage::zoomWanted, &window, [&window](const Area &area) {
        Session &session = window.session();
        const GridBox box = session.content() ? boxOf(*session.content(), area) : area.box;
        session.showView(ViewMode::Map);
        // The map gets its room when the panels round it are there.
        QTimer::singleShot(0, &window, [&window, box] {
            window.map().zoomTo(box);
            window.map().setFocus();
        });
    });
    return page;
}

} // namespace placelens
