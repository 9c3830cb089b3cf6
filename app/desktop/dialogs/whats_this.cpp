#include "app/desktop/dialogs/whats_this.h"

#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/panels/panel_dock.h"
#include "app/desktop/status_line.h"
#include "app/desktop/toolbar/map_toolbar.h"

#include <QCoreApplication>
#include <QMap>

namespace placelens {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("WhatsThis", text);
}

QMap<QString, QString> panelTexts()
{
    return {
        {QStringLiteral("layers"),
         said(
             "The borders over the map, topmost first. Tick what is shown, drag or press Alt+Up and Alt+Down to change "
             "the order, + adds those of another geography.")},
        {QStringLiteral("legend"),
         said("What the colours mean, and how many areas have each. Drag a break of the histogram to move it; method, "
              "number of classes and palette are chosen below.")},
        {QStringLiteral("compare"),
         said("Each selected area is a column, each figure a row. A filled bar differs from the benchmark by more than "
              "chance, an outlined one does not, a pale one was not tested. Point at a figure to read more.")},
        {QStringLiteral("spread"),
         said("Every dot is a district of a selected area, the triangle is their median, the grey ones behind are all "
              "districts. Areas with the same average can be very different inside.")},
        {QStringLiteral("divideChoice"),
         said("What parts the districts: a line of your own, the areas of a geography, or the selected areas and the "
              "rest. What comes of it is at the right.")},
        {QStringLiteral("divide"),
         said("How much the two sides differ, and how much of all differences between districts the border explains: "
              "100 per cent would mean that the side says everything, 0 that it says nothing.")},
    };
}

QMap<QString, QString> toolTexts()
{
    return {
        {QStringLiteral("search"),
         said("Type a name, a former name, a code, a place, a figure or a command. Small slips of spelling do not "
              "matter. Enter goes there; Ctrl+Enter adds an area to the selected ones.")},
        {QStringLiteral("indicator"), said("The figure that the map shows. The list has all of them by theme.")},
        {QStringLiteral("period"), said("The year or months of the figure. The button beside it plays all periods.")},
        {QStringLiteral("geography"),
         said("The areas that are shaded: districts, or larger areas with one figure for each.")},
    };
}

} // namespace

void explainParts(MainWindow &window)
{
    window.map().setWhatsThis(
        said("The map. Click an area to select it, Ctrl+click to add one; drag to move, turn the wheel to zoom. The "
             "table shows the same figures in rows."));
    const QMap<QString, QString> panels = panelTexts(), tools = toolTexts();
    for (PanelDock *panel : window.panels())
        panel->setWhatsThis(panels.value(panel->objectName()));
    for (QWidget *tool : window.toolBar().findChildren<QWidget *>())
        if (tools.contains(tool->objectName()))
            tool->setWhatsThis(tools.value(tool->objectName()));
    window.toolBar().setWhatsThis(
        said("What is shown: search, figure, period, the areas that are shaded, and which view fills the window."));
    window.pages().setWhatsThis(
        said("The view that fills the window. The buttons above change it: map, side by side, divide, table."));
    window.status().setWhatsThis(
        said("What is under the pointer, where it is, and how far the map is enlarged. Hints and messages stand at the "
             "left."));
}

} // namespace placelens
