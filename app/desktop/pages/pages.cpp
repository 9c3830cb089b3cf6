#include "app/desktop/pages/pages.h"

namespace placelens {

Pages::Pages(QWidget *parent) : QStackedWidget(parent) {}

void Pages::add(ViewMode view, Make make)
{
    m_makers[view] = std::move(make);
}

std::vector<ViewMode> Pages::views() const
{
    std::vector<ViewMode> views;
    for (const ViewMode view : {ViewMode::Map, ViewMode::SideBySide, ViewMode::Divide, ViewMode::Table})
        if (has(view))
            views.push_back(view);
    return views;
}

QWidget *Pages::page(ViewMode view)
{
    QWidget *&made = m_made[view];
    if (!made) {
        made = m_makers.at(view)();
        if (indexOf(made) < 0)
            addWidget(made);
    }
    return made;
}

void Pages::show(ViewMode view)
{
    setCurrentWidget(page(view));
}

QString viewTitle(ViewMode view)
{
    switch (view) {
    case ViewMode::Map:
        return Pages::tr("Map");
    case ViewMode::SideBySide:
        return Pages::tr("Side by side");
    case ViewMode::Divide:
        return Pages::tr("Divide");
    case ViewMode::Table:
        return Pages::tr("Table");
    }
    return {};
}

} // namespace placelens
