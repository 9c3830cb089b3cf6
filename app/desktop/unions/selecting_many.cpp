#include "app/desktop/unions/selecting_many.h"

#include <QCoreApplication>

#include <algorithm>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("selecting", text);
}

bool isAmong(const std::vector<SelectedArea> &selection, const Area &area)
{
    return std::any_of(selection.begin(), selection.end(),
                       [&](const SelectedArea &selected) { return selected.area == area; });
}

} // namespace

std::optional<ProjectState> withAllSelected(ProjectState state, std::span<const Area> areas, Selecting selecting)
{
    if (selecting == Selecting::Alone)
        std::erase_if(state.selection, [&](const SelectedArea &selected) {
            return std::find(areas.begin(), areas.end(), selected.area) == areas.end();
        });
    for (const Area &area : areas) {
        if (isAmong(state.selection, area))
            continue;
        if (int(state.selection.size()) >= mostSelected)
            return std::nullopt;
        state = withSelected(std::move(state), area, true);
    }
    return state;
}

bool isBeforeByName(const Area &a, const Area &b)
{
    return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
}

void sortByName(std::vector<Area> &areas)
{
    std::stable_sort(areas.begin(), areas.end(), isBeforeByName);
}

bool selectAll(Session &session, std::span<const Area> areas, Selecting selecting)
{
    if (isLockedAgainst(session))
        return false;
    if (areas.empty()) {
        Q_EMIT session.told(tr("There is no area to select: none has its middle there."));
        return false;
    }
    auto next = withAllSelected(session.state(), areas, selecting);
    if (!next) {
        const bool isAdded = selecting == Selecting::Added && !session.state().selection.empty();
        const QString sentence =
            isAdded ? tr("%1 more areas are too many: at most %2 can be selected. Remove some first, or choose fewer.")
                    : tr("%1 areas are too many: at most %2 can be selected. Choose fewer.");
        Q_EMIT session.told(sentence.arg(areas.size()).arg(mostSelected));
        return false;
    }
    const QString what =
        areas.size() == 1 ? tr("Select %1").arg(areas.front().name) : tr("Select %1 areas").arg(areas.size());
    session.change(what, std::move(*next));
    return true;
}

bool isLockedAgainst(Session &session)
{
    if (!session.state().isSelectionLocked)
        return false;
    Q_EMIT session.told(tr("The selection is locked. Unlock it with the lock above the selected areas, or in Areas."));
    return true;
}

void moveSelected(Session &session, std::size_t from, std::size_t to)
{
    ProjectState next = session.state();
    std::vector<SelectedArea> &selection = next.selection;
    if (from >= selection.size() || to >= selection.size() || from == to)
        return;
    const auto begin = selection.begin();
    const auto at = [&](std::size_t place) { return begin + std::ptrdiff_t(place); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
    session.change(tr("Move %1").arg(session.state().selection[from].area.name), std::move(next));
}

void setSelectionLocked(Session &session, bool isLocked)
{
    ProjectState next = session.state();
    next.isSelectionLocked = isLocked;
    session.change(isLocked ? tr("Lock the selection") : tr("Unlock the selection"), std::move(next));
}

} // namespace placelens
