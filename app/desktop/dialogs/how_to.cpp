#include "app/desktop/dialogs/how_to.h"

#include <QCoreApplication>

namespace placelens {

namespace {

struct HowTo
{
    const char *what;
    const char *how;
};

constexpr HowTo steps[] = {
    {QT_TRANSLATE_NOOP("HowTo", "Select"),
     QT_TRANSLATE_NOOP("HowTo",
                       "Click an area; Ctrl+click adds another or takes it away. Drag with Shift for a box, with "
                       "Alt for a free shape. Where several areas lie, Tab goes through them and a right click "
                       "lists them all. Esc clears.")},
    {QT_TRANSLATE_NOOP("HowTo", "Find"),
     QT_TRANSLATE_NOOP("HowTo", "Ctrl+K, type a name, a code, a figure or a command, Enter; Ctrl+Enter adds an area.")},
    {QT_TRANSLATE_NOOP("HowTo", "Move"),
     QT_TRANSLATE_NOOP("HowTo",
                       "Turn the wheel or press + and − to zoom, drag or use the arrow keys; Home shows all of "
                       "England, Alt+Left the view before.")},
    {QT_TRANSLATE_NOOP("HowTo", "Compare"),
     QT_TRANSLATE_NOOP("HowTo", "Each selected area is a column of the Compare panel. Point at a figure to read its "
                                "interval, test, rank, reason and source. ▲ and ▼ stand only where the difference is "
                                "larger than chance.")},
    {QT_TRANSLATE_NOOP("HowTo", "Side by side"),
     QT_TRANSLATE_NOOP("HowTo", "The selected areas on maps of one scale, figure by figure below each other.")},
    {QT_TRANSLATE_NOOP("HowTo", "Table"),
     QT_TRANSLATE_NOOP("HowTo",
                       "All areas of a geography with the figures you choose. Click a heading to sort, type to "
                       "filter, select rows to see them on the map.")},
    {QT_TRANSLATE_NOOP("HowTo", "Divide"),
     QT_TRANSLATE_NOOP("HowTo", "Draw a line across the map and see how much of the differences between districts it "
                                "explains. Drag its squares to move an end, its dot to move all of it; double-click it "
                                "to bend it. The list ranks the line among the borders that exist.")},
    {QT_TRANSLATE_NOOP("HowTo", "Own areas"),
     QT_TRANSLATE_NOOP("HowTo",
                       "Areas ▸ Combine selected into one makes a new area of selected ones. Or drop a file of "
                       "areas (GeoPackage, GeoJSON, shapefile, FlatGeobuf) on the window.")},
    {QT_TRANSLATE_NOOP("HowTo", "Keep"),
     QT_TRANSLATE_NOOP("HowTo", "File ▸ Save keeps all that you chose in a project. Everything can be undone with "
                                "Ctrl+Z.")},
    {QT_TRANSLATE_NOOP("HowTo", "Brief and export"),
     QT_TRANSLATE_NOOP("HowTo", "File ▸ Brief lays an area out on printed pages. File ▸ Export saves the map or the "
                                "figures for other programs.")},
    {QT_TRANSLATE_NOOP("HowTo", "Present"),
     QT_TRANSLATE_NOOP("HowTo",
                       "Choose a story of the Present menu, or make your own: Ctrl+Shift+A adds what you see as a "
                       "step, Edit my story gives it a sentence, F5 shows it. A story can be saved as slides, "
                       "pictures or a handout of two pages.")},
};

} // namespace

QString howToText()
{
    QString html;
    for (const HowTo &step : steps)
        html += QStringLiteral("<p><b>%1.</b> %2</p>")
                    .arg(QCoreApplication::translate("HowTo", step.what).toHtmlEscaped(),
                         QCoreApplication::translate("HowTo", step.how).toHtmlEscaped());
    return html;
}

} // namespace placelens
