#include "app/desktop/divide/divide_source.h"

#include "core/statistics/best_line.h"

#include <algorithm>
#include <utility>

namespace placelens {

namespace {

constexpr int permutations = 999;

/// Without what is in London; its groups keep their numbers.
std::vector<DivideUnit> withoutLondon(const Atlas &atlas, const DivideUnits &units)
{
    std::vector<DivideUnit> rest;
    for (std::size_t i = 0; i < units.units.size(); ++i)
        if (!atlas.districts()[std::size_t(units.districts[i])].code.startsWith(QLatin1String("E09")))
            rest.push_back(units.units[i]);
    return rest;
}

using Counted = std::shared_ptr<const SmallAreaFigures>; // null where districts are

/// Units of a border that is no line.
DivideUnits unitsParted(const DivideGround &ground, const Counted &smallAreas, const Border &border)
{
    return smallAreas ? divideUnits(*smallAreas, border)
                      : divideUnits(ground.content->figures->atlas(), ground.values, border);
}

/// What each border that is known explains; no chances yet.
std::vector<RankedBorder> rankedBorders(const DivideGround &ground, const Counted &smallAreas, Weighting weighting,
                                        const std::stop_token &stop)
{
    std::vector<RankedBorder> ranks;
    for (const Border &border : ground.borders) {
        const DivideUnits units = unitsParted(ground, smallAreas, border);
        const Divide parted = divide(units.units, border.groupCount(), weighting);
        if (!parted.etaSquared || stop.stop_requested())
            return {};
        int groups = 0;
        for (const GroupSummary &group : parted.groups)
            groups += group.n > 0 ? 1 : 0;
        ranks.push_back({border.by, border.title, groups, *parted.etaSquared, parted.adjusted, {}, false});
    }
    return ranks;
}

NamedDistricts unionOf(const ProjectState &state, const std::vector<int> &letters)
{
    NamedDistricts set;
    QStringList names;
    for (const SelectedArea &selected : state.selection) {
        if (!letters.empty() && std::find(letters.begin(), letters.end(), selected.letter) == letters.end())
            continue;
        set.districts = set.districts | selected.area.districts;
        names += selected.area.name;
    }
    set.name = names.join(QStringLiteral(" + "));
    return set;
}

} // namespace

DivideSource::DivideSource(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::changed, this, &DivideSource::follow);
    connect(&session, &Session::contentChanged, this, [this] { // the theme may be another
        if (m_isActive && m_ground && m_ground->content->legend.noDataColour != m_session.theme().noData)
            readGround();
    });
}

void DivideSource::setActive(bool isActive)
{
    const bool wasActive = std::exchange(m_isActive, isActive);
    if (isActive && !wasActive)
        readGround();
}

void DivideSource::follow(const ProjectState &before)
{
    if (!m_isActive)
        return;
    const ProjectState &now = m_session.state();
    if (groundDescription(now.map) != groundDescription(before.map) || now.divide.unit != before.divide.unit) {
        readGround();
        return;
    }
    if (!m_ground || (now.divide == before.divide && now.selection == before.selection))
        return;
    m_preview.clear();
    divideNow();
    const bool isLookChanged = now.divide.look != before.divide.look && m_ground->smallAreas;
    if (now.divide.isWeighted != before.divide.isWeighted || isLookChanged)
        rankNow();
    else
        askForChances();
}

void DivideSource::readGround()
{
    const auto work = [figures = m_session.figures(), map = m_session.map(), theme = m_session.theme(),
                       unit = choice().unit](const std::stop_token &) {
        return divideGround(figures, map, theme, unit);
    };
    m_grounds.ask(work, [this](Result<std::shared_ptr<const DivideGround>> ground) {
        if (!ground) {
            Q_EMIT m_session.failed(ground.error());
            return;
        }
        m_ground = *ground;
        divideNow();
        rankNow();
        Q_EMIT groundChanged();
    });
}

Weighting DivideSource::weighting() const
{
    return choice().isWeighted ? Weighting::ByResidents : Weighting::Equal;
}

const std::vector<GridPoint> &DivideSource::line() const
{
    return m_preview.empty() ? choice().line : m_preview;
}

std::vector<GridPoint> DivideSource::drawnLine() const
{
    return DivideSides::isLine(line()) ? line() : DivideChoice().line;
}

Border DivideSource::chosenBorder() const
{
    const Atlas &atlas = m_session.atlas();
    if (choice().by == DivideChoice::By::Geography) {
        const int index = std::max(0, atlas.geographyIndex(choice().geography));
        return borderBetween(atlas, atlas.geographies()[std::size_t(index)]);
    }
    if (choice().by == DivideChoice::By::TwoSets) {
        std::vector<NamedDistricts> sets{unionOf(m_session.state(), choice().left)};
        if (!choice().right.empty())
            sets.push_back(unionOf(m_session.state(), choice().right));
        std::erase_if(sets, [](const NamedDistricts &set) { return set.districts.isEmpty(); });
        return borderRound(atlas, tr("The selected areas and the rest"), sets, tr("the rest of England"));
    }
    const std::vector<GridPoint> line = drawnLine();
    Border border = borderAlong(line, m_ground->centres);
    border.title = tr("The line drawn");
    // The sides are called by where they lie: within 60° of north it is a matter of north and south.
    const double east = line.back().east - line.front().east, north = line.back().north - line.front().north;
    if (std::abs(east) >= std::hypot(east, north) / 2)
        border.groups = east > 0 ? QStringList{tr("North"), tr("South")} : QStringList{tr("South"), tr("North")};
    else
        border.groups = north > 0 ? QStringList{tr("West"), tr("East")} : QStringList{tr("East"), tr("West")};
    return border;
}

const SmallAreaFigures *DivideSource::smallAreas() const
{
    return choice().look == DivideChoice::Look::Sides ? m_ground->smallAreas.get() : nullptr;
}

const Fifths &DivideSource::fifths() const
{
    return smallAreas() ? m_ground->fifthsOfSmallAreas : m_ground->fifths;
}

bool DivideSource::canCountSmallAreas() const
{
    const int indicator = m_session.atlas().indicatorIndex(m_session.map().indicator);
    return indicator >= 0 && m_session.atlas().hasSmallAreaFigures(indicator);
}

DivideUnits DivideSource::unitsOf(const Border &border) const
{
    const SmallAreaFigures *small = smallAreas();
    if (small && choice().by == DivideChoice::By::Line)
        return divideUnits(*small, drawnLine());
    return small ? divideUnits(*small, border) : divideUnits(m_session.atlas(), m_ground->values, border);
}

void DivideSource::divideNow()
{
    m_sides.border = chosenBorder();
    m_sides.units = unitsOf(m_sides.border);
    m_sides.divide = divide(m_sides.units.units, m_sides.border.groupCount(), weighting());
    m_sides.withoutLondon.reset();
    if (choice().by == DivideChoice::By::Line)
        m_sides.withoutLondon = divide(withoutLondon(m_session.atlas(), m_sides.units), 2, weighting());
    m_chances.cancel();
    Q_EMIT sidesChanged();
    m_ranks = m_known;
    if (m_sides.divide.etaSquared && !m_known.empty()) {
        std::erase_if(m_ranks,
                      [&](const RankedBorder &rank) { return !rank.by.isEmpty() && rank.by == m_sides.border.by; });
        const int groups = int(std::count_if(m_sides.divide.groups.begin(), m_sides.divide.groups.end(),
                                             [](const GroupSummary &group) { return group.n > 0; }));
        m_ranks.push_back({m_sides.border.by,
                           m_sides.border.title,
                           groups,
                           *m_sides.divide.etaSquared,
                           m_sides.divide.adjusted,
                           {},
                           true});
    }
    std::stable_sort(m_ranks.begin(), m_ranks.end(), [](const RankedBorder &a, const RankedBorder &b) {
        return a.adjusted.value_or(a.explained) > b.adjusted.value_or(b.explained);
    });
    Q_EMIT ranksChanged();
}

void DivideSource::rankNow()
{
    const Counted small = smallAreas() ? m_ground->smallAreas : nullptr;
    const auto work = [ground = m_ground, small, weights = weighting()](const std::stop_token &stop) {
        return Result<std::vector<RankedBorder>>(rankedBorders(*ground, small, weights, stop));
    };
    m_rankChances.cancel();
    m_rankings.ask(work, [this](Result<std::vector<RankedBorder>> ranks) {
        if (!ranks)
            return;
        m_known = *ranks;
        divideNow();
        askForChances();
        askForRankChances();
    });
}

void DivideSource::askForRankChances()
{
    const Counted small = smallAreas() ? m_ground->smallAreas : nullptr;
    const auto work = [ground = m_ground, small, weights = weighting(), ranks = m_known](const std::stop_token &stop) {
        auto known = ranks;
        for (std::size_t i = 0; i < known.size(); ++i) {
            const Border &border = ground->borders[i];
            known[i].chance = chanceOf(unitsParted(*ground, small, border).units, border.groupCount(), weights,
                                       {permutations, 1}, stop);
        }
        return Result<std::vector<RankedBorder>>(known);
    };
    m_rankChances.ask(work, [this](Result<std::vector<RankedBorder>> ranks) {
        if (!ranks)
            return;
        m_known = *ranks;
        for (RankedBorder &rank : m_ranks)
            for (const RankedBorder &known : m_known)
                if (!rank.isChosen && rank.title == known.title)
                    rank.chance = known.chance;
        Q_EMIT ranksChanged();
    });
}

void DivideSource::askForChances()
{
    const auto work = [units = m_sides.units.units, groups = m_sides.border.groupCount(),
                       weights = weighting()](const std::stop_token &stop) {
        return Result<std::optional<DivideChance>>(chanceOf(units, groups, weights, {permutations, 1}, stop));
    };
    m_chances.ask(work, [this](Result<std::optional<DivideChance>> chance) {
        if (!chance)
            return;
        for (RankedBorder &rank : m_ranks)
            if (rank.isChosen)
                rank.chance = *chance;
        Q_EMIT ranksChanged();
    });
}

void DivideSource::preview(const std::vector<GridPoint> &line)
{
    if (!m_ground || !DivideSides::isLine(line))
        return;
    m_preview = line;
    divideNow();
}

void DivideSource::choose(const QString &what, const std::vector<GridPoint> &line)
{
    if (!DivideSides::isLine(line)) {
        m_preview.clear();
        return;
    }
    DivideChoice next = choice();
    next.by = DivideChoice::By::Line;
    next.line = line;
    choose(what, next);
}

void DivideSource::choose(const QString &what, const DivideChoice &choice)
{
    ProjectState next = m_session.state();
    next.divide = choice;
    m_session.change(what, std::move(next));
}

void DivideSource::findBestLine()
{
    if (!m_ground || smallAreas())
        return;
    const auto work = [ground = m_ground, weights = weighting()](const std::stop_token &stop) {
        std::vector<PlacedFigure> places;
        const auto residents = ground->content->figures->atlas().residents();
        for (std::size_t district = 0; district < ground->values.size(); ++district)
            if (ground->values[district])
                places.push_back({ground->centres[district].east, ground->centres[district].north,
                                  *ground->values[district], residents[district]});
        std::vector<GridPoint> line;
        if (const auto best = bestLine(places, weights, stop))
            line = {{best->fromEast, best->fromNorth}, {best->toEast, best->toNorth}};
        return Result<std::vector<GridPoint>>(line);
    };
    m_best.ask(work, [this](Result<std::vector<GridPoint>> line) {
        Q_EMIT searchChanged();
        if (line && !line->empty())
            choose(tr("Find the best line"), *line);
        else
            Q_EMIT m_session.told(tr("There is no best line: all districts have the same figure, or none has one."));
    });
    Q_EMIT searchChanged();
}

} // namespace placelens
