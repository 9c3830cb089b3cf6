#include "app/desktop/side_by_side/make_side_by_side_page.h"

#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/side_by_side/side_by_side_page.h"

#include <QTimer>

namespace placelens {

QWidget *makeSideBySidePage(MainWindow &window)
{
    auto *page = new SideBySidePage(window.session(), window.comparisons(), &window);
    page->setWhatsThis(SideBySidePage::tr(
        "The selected areas side by side: a column an area, a row a figure. The mark on the strip is the area, the "
        "dots "
        "are its districts, the fine lines all districts of England. ▲ or ▼ says that the interval excludes what the "
        "figures are compared with. The switch above shows two to four maps instead."));
    QObject::connect(page, &SideBySidePage::zoomWanted, &window, [&window](const GridBox &box) {
        window.session().showView(ViewMode::Map);
        // The map gets its room when the panels round it are there.
        QTimer::singleShot(0, &window, [&window, box] { window.map().zoomTo(box); });
    });
    return page;
}

} // namespace placelens
