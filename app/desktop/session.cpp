#include "app/desktop/session.h"

#include "app/desktop/own_areas.h"

#include <QUndoCommand>

#include <algorithm>

namespace placelens {

/// One step from a state to the next.
class StateStep : public QUndoCommand
{
public:
    StateStep(Session &session, const QString &what, ProjectState next)
        : QUndoCommand(what), m_session(session), m_before(session.state()), m_after(std::move(next))
    {}
    void undo() override { m_session.become(m_before); }
    void redo() override { m_session.become(m_after); }

private:
    Session &m_session;
    ProjectState m_before, m_after;
};

namespace {

bool isSame(const Area &a, const Area &b)
{
    return a.geography == b.geography && a.code == b.code && a.districts == b.districts;
}

bool isSame(const MapDescription &a, const MapDescription &b)
{
    return a.indicator == b.indicator && a.period == b.period && a.geography == b.geography && a.classes == b.classes
           && a.overlays == b.overlays && a.showsContext == b.showsContext && a.showsDistricts == b.showsDistricts
           && a.layout == b.layout && a.portrayal == b.portrayal && a.showsPlaces == b.showsPlaces
           && a.showsMotorways == b.showsMotorways && a.showsLabels == b.showsLabels;
}

bool isSame(const std::vector<SelectedArea> &a, const std::vector<SelectedArea> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SelectedArea &x, const SelectedArea &y) {
        return x.letter == y.letter && isSame(x.area, y.area);
    });
}

bool isSameComparison(const ProjectState &a, const ProjectState &b)
{
    return a.benchmark == b.benchmark && a.comparedIndicators == b.comparedIndicators;
}

/// Where the indicator has most figures; the first of equals.
void suggestGeography(const Figures &figures, MapAnswer &answer, std::stop_token stop)
{
    const int count = int(figures.atlas().geographies().size());
    for (int geography = 0; geography < count && !stop.stop_requested(); ++geography) {
        const auto table = figures.table(answer.content->indicator, geography, answer.content->period);
        if (!table || (*table)->withFigure <= answer.figuresThere)
            continue;
        answer.betterGeography = geography;
        answer.figuresThere = (*table)->withFigure;
    }
}

Result<MapAnswer> answerFor(const std::shared_ptr<const Figures> &figures, const MapDescription &map,
                            const Theme &theme, std::stop_token stop)
{
    auto content = makeMapContent(figures, map, theme);
    if (!content)
        return content.error();
    MapAnswer answer;
    answer.content = *content;
    if (answer.content->table && answer.content->table->withFigure == 0)
        suggestGeography(*figures, answer, stop);
    return answer;
}

} // namespace

Session::Session(std::shared_ptr<const Figures> figures, const Theme &theme, QObject *parent)
    : QObject(parent), m_figures(std::move(figures)), m_theme(theme), m_ownAreas(new OwnAreas(*this))
{
    askForContent();
}

Session::~Session()
{
    m_steps.clear();
}

void Session::change(const QString &what, ProjectState next)
{
    if (isSame(next.map, m_state.map) && isSame(next.selection, m_state.selection) && isSameComparison(next, m_state))
        return;
    m_steps.push(new StateStep(*this, what, std::move(next)));
}

void Session::changeMap(const QString &what, const MapDescription &next)
{
    ProjectState state = m_state;
    state.map = next;
    change(what, std::move(state));
}

void Session::become(const ProjectState &next)
{
    const bool isOtherMap = !isSame(next.map, m_state.map);
    const bool isOtherSelection = !isSame(next.selection, m_state.selection);
    const bool isOtherComparison = !isSameComparison(next, m_state);
    m_state = next;
    if (isOtherMap) {
        askForContent();
        Q_EMIT mapChanged();
    }
    if (isOtherSelection)
        Q_EMIT selectionChanged();
    if (isOtherComparison)
        Q_EMIT comparisonChanged();
}

void Session::askForContent()
{
    const auto work = [figures = m_figures, map = m_state.map, theme = m_theme](std::stop_token stop) {
        return answerFor(figures, map, theme, std::move(stop));
    };
    m_contents.ask(work, [this](Result<MapAnswer> answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_answer = *answer;
        Q_EMIT contentChanged();
    });
}

void Session::select(const Area &area, Selecting selecting)
{
    const bool isAdded = selecting == Selecting::Added;
    if (isAdded && !isSelected(area) && int(m_state.selection.size()) >= mostSelected) {
        Q_EMIT told(tr("At most %1 areas can be selected. Remove one first.").arg(mostSelected));
        return;
    }
    change(tr("Select %1").arg(area.name), withSelected(m_state, area, isAdded));
}

void Session::replaceSelected(std::size_t position, const Area &area)
{
    ProjectState next = m_state;
    next.selection.at(position).area = area;
    change(tr("Select %1").arg(area.name), std::move(next));
}

void Session::deselect(const SelectedArea &selected)
{
    change(tr("Remove %1").arg(selected.area.name),
           withoutSelected(m_state, selected.area.code, selected.area.geography));
}

void Session::clearSelection()
{
    ProjectState next = m_state;
    next.selection.clear();
    change(tr("Clear the selection"), std::move(next));
}

bool Session::isSelected(const Area &area) const
{
    return std::any_of(m_state.selection.begin(), m_state.selection.end(),
                       [&](const SelectedArea &selected) { return isSame(selected.area, area); });
}

void Session::showIndicator(int indicator)
{
    const Indicator &shown = atlas().indicators()[std::size_t(indicator)];
    MapDescription next = m_state.map;
    next.indicator = shown.id;
    next.period.clear();
    changeMap(tr("Show %1").arg(shown.shortTitle), next);
}

void Session::showPeriod(const QString &period)
{
    MapDescription next = m_state.map;
    next.period = period;
    changeMap(tr("Change the period"), next);
}

void Session::shadeBy(int geography)
{
    const Geography &shaded = atlas().geographies()[std::size_t(geography)];
    MapDescription next = m_state.map;
    next.geography = shaded.id;
    changeMap(tr("Shade by %1").arg(shaded.title), next);
}

const Area &Session::benchmark() const
{
    const auto areas = atlas().areas();
    const auto found =
        std::find_if(areas.begin(), areas.end(), [this](const Area &area) { return area.code == m_state.benchmark; });
    return m_state.benchmark.isEmpty() || found == areas.end() ? areas[std::size_t(atlas().england())] : *found;
}

std::vector<QString> Session::comparedIndicators() const
{
    std::vector<QString> ids = m_state.comparedIndicators.empty() ? standardComparison() : m_state.comparedIndicators;
    if (std::find(ids.begin(), ids.end(), m_state.map.indicator) == ids.end())
        ids.insert(ids.begin(), m_state.map.indicator);
    return ids;
}

void Session::setTheme(const Theme &theme)
{
    m_theme = theme;
    askForContent();
}

} // namespace placelens
