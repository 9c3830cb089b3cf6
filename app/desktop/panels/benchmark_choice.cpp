#include "app/desktop/panels/benchmark_choice.h"

#include "app/desktop/session.h"
#include "app/desktop/words/menu_text.h"
#include "app/desktop/words/words.h"

#include <QCoreApplication>
#include <QMenu>

#include <utility>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("benchmark", text);
}

void add(QMenu &menu, Session &session, const Area &area, const QString &text)
{
    QAction *action = menu.addAction(text, &session, [&session, area] { compareWith(session, area); });
    action->setCheckable(true);
    action->setChecked(area == session.benchmark());
}

} // namespace

void compareWith(Session &session, const Area &area)
{
    ProjectState next = session.state();
    const bool isEngland = area == session.atlas().areas()[std::size_t(session.atlas().england())];
    next.benchmark = isEngland ? QString() : area.code;
    session.change(tr("Compare with %1").arg(area.name), std::move(next));
}

void fillBenchmarks(QMenu &menu, Session &session)
{
    const Atlas &atlas = session.atlas();
    add(menu, session, atlas.areas()[std::size_t(atlas.england())], tr("&England"));
    if (const int region = atlas.geographyIndex(QStringLiteral("region")); region >= 0) {
        QMenu *regions = menu.addMenu(tr("A &region"));
        for (const int index : atlas.geographies()[std::size_t(region)].areas) {
            const Area &area = atlas.areas()[std::size_t(index)];
            add(*regions, session, area, inMenu(area.name));
        }
    }
    const ProjectState &state = session.state();
    if (!state.selection.empty())
        menu.addSection(tr("Selected areas"));
    for (const SelectedArea &selected : state.selection)
        add(menu, session, selected.area,
            QStringLiteral("%1  %2").arg(letterName(selected.letter), inMenu(selected.area.name)));
    bool isFirst = true;
    for (const Area &area : state.unions) {
        if (session.isSelected(area))
            continue;
        if (std::exchange(isFirst, false))
            menu.addSection(tr("Your own areas"));
        add(menu, session, area, inMenu(area.name));
    }
}

} // namespace placelens
