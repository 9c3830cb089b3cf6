#include "app/desktop/session.h"

#include "app/desktop/own_areas.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace placelens {

/// One step from a state to the next, which takes in what the same movement of a hand does after it.
class StateStep : public QUndoCommand
{
public:
    StateStep(Session &session, const QString &what, ProjectState next)
        : QUndoCommand(what), m_session(session), m_before(session.m_shared),
          m_after(std::make_shared<const ProjectState>(std::move(next))), m_key(session.m_key),
          m_gesture(session.m_gesture)
    {}
    void undo() override
    {
        m_session.endGesture();
        m_session.become(m_before);
    }
    void redo() override
    {
        if (std::exchange(m_isDone, true))
            m_session.endGesture();
        m_session.become(m_after);
    }
    int id() const override { return m_key.isEmpty() ? -1 : 0; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const StateStep *>(other); // only steps are pushed
        if (next->m_key != m_key || next->m_gesture != m_gesture)
            return false;
        m_after = next->m_after;
        setText(next->text());
        setObsolete(*m_after == *m_before);
        return true;
    }

private:
    Session &m_session;
    Session::SharedState m_before, m_after;
    MergeKey m_key;
    int m_gesture = 0;
    bool m_isDone = false;
};

namespace {

/// A state is a few kilobytes; so many steps are a long day.
constexpr int mostSteps = 2000;
constexpr qint64 longestPause = 2000; // milliseconds within one movement of a hand

bool isSameComparison(const ProjectState &a, const ProjectState &b)
{
    if (!a.benchmark.isEmpty() && a.unions != b.unions) // it may be one of these
        return false;
    return a.benchmark == b.benchmark && a.comparedIndicators == b.comparedIndicators && a.comparison == b.comparison
           && a.indicatorSets == b.indicatorSets;
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
    m_steps.setUndoLimit(mostSteps);
    askForContent();
}

Session::~Session()
{
    m_steps.clear();
}

void Session::change(const QString &what, ProjectState next, const MergeKey &key)
{
    if (next == m_state)
        return;
    if (key != m_key || !m_sinceChange.isValid() || m_sinceChange.elapsed() > longestPause)
        endGesture();
    m_key = key;
    m_sinceChange.start();
    m_steps.push(new StateStep(*this, what, std::move(next)));
}

void Session::changeMap(const QString &what, const MapDescription &next, const MergeKey &key)
{
    ProjectState state = m_state;
    state.map = next;
    change(what, std::move(state), key);
}

void Session::begin(ProjectState state)
{
    endGesture();
    m_steps.clear();
    become(std::make_shared<const ProjectState>(std::move(state)));
}

void Session::showView(ViewMode view)
{
    ProjectState next = m_state;
    next.view = view;
    change(tr("Change the view"), std::move(next));
}

void Session::become(const SharedState &next)
{
    m_shared = next;
    const ProjectState before = std::exchange(m_state, *next);
    if (m_state.map != before.map) {
        askForContent();
        Q_EMIT mapChanged();
    }
    if (m_state.selection != before.selection)
        Q_EMIT selectionChanged();
    if (!isSameComparison(m_state, before))
        Q_EMIT comparisonChanged();
    Q_EMIT changed(before);
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
                       [&](const SelectedArea &selected) { return selected.area == area; });
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
    if (!m_state.benchmark.isEmpty()) {
        const auto isIt = [this](const Area &area) { return area.code == m_state.benchmark; };
        const auto own = std::find_if(m_state.unions.begin(), m_state.unions.end(), isIt);
        if (own != m_state.unions.end())
            return *own;
        const auto found = std::find_if(areas.begin(), areas.end(), isIt);
        if (found != areas.end())
            return *found;
    }
    return areas[std::size_t(atlas().england())];
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
