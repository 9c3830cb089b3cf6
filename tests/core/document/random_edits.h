#pragma once

#include "core/atlas/area_names.h"
#include "core/cartography/palette.h"
#include "core/document/project_state.h"

#include <functional>
#include <random>

namespace placelens {

/// Edits a project as people do, every part of it, by chance but the same for the same seed. What comes out can be
/// saved and shown.
class RandomEdits
{
public:
    RandomEdits(const Atlas &atlas, unsigned seed) : m_atlas(atlas), m_random(seed)
    {
        addMapEdits();
        addAreaEdits();
        addFigureEdits();
        addViewEdits();
    }

    int kinds() const { return int(m_edits.size()); }
    /// The state after an edit of this kind, or of one by chance; it may be the same as before.
    ProjectState next(ProjectState state, int kind = -1)
    {
        m_edits[std::size_t(kind < 0 ? upTo(kinds() - 1) : kind)](state);
        return state;
    }

private:
    using Edit = std::function<void(ProjectState &)>;

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool chance() { return upTo(1) == 1; }
    template<typename List>
    const auto &oneOf(const List &list)
    {
        return list[std::size_t(upTo(int(std::size(list)) - 1))];
    }
    QString indicator() { return oneOf(m_atlas.indicators()).id; }
    QString geography() { return oneOf(m_atlas.geographies()).id; }
    QString word() { return QStringLiteral("Größe “%1”\n").arg(upTo(99999)); }
    std::vector<QString> indicators()
    {
        std::vector<QString> ids;
        for (int i = upTo(6); i >= 0; --i)
            ids.push_back(indicator());
        return ids;
    }
    Area combined(int number)
    {
        const QString text = oneOf(m_atlas.areas()).code + QLatin1Char('+') + oneOf(m_atlas.areas()).code;
        auto area = areaNamed(m_atlas, text);
        Area made = area ? *area : m_atlas.areas().front();
        made.geography = -1;
        made.code = QStringLiteral("U%1").arg(number);
        made.name = word();
        return made;
    }
    void chooseMap(MapDescription &map)
    {
        const Indicator &shown = oneOf(m_atlas.indicators());
        map.indicator = shown.id;
        map.period = chance() || shown.periods.empty() ? QString() : oneOf(shown.periods).id;
    }
    template<typename List>
    void swapTwo(List &list)
    {
        if (list.size() > 1)
            std::swap(list[0], list[std::size_t(upTo(int(list.size()) - 2)) + 1]);
    }

    void addMapEdits()
    {
        m_edits.emplace_back([this](ProjectState &s) { chooseMap(s.map); });
        m_edits.emplace_back([this](ProjectState &s) { s.map.geography = geography(); });
        m_edits.emplace_back([this](ProjectState &s) {
            const ClassMethod methods[] = {ClassMethod::Quantile, ClassMethod::Natural, ClassMethod::Box};
            s.map.classes.method = oneOf(methods);
            s.map.classes.count = 2 + upTo(7);
            s.map.classes.palette = oneOf(palettes()).id;
            s.map.classes.isReversed = chance();
            s.map.classes.isOverAllPeriods = chance();
            s.map.classes.centre = chance() ? Centre::Middle : Centre::BenchmarkBound;
        });
        m_edits.emplace_back([this](ProjectState &s) {
            s.map.classes.breaks.clear();
            for (int i = upTo(5); i > 0; --i)
                s.map.classes.breaks.push_back(100.0 / i + upTo(100) / 1000.0);
            s.map.classes.breaksIndicator = s.map.classes.breaks.empty() ? QString() : indicator();
        });
        m_edits.emplace_back([this](ProjectState &s) {
            Overlay overlay;
            overlay.geography = geography();
            overlay.opacity = upTo(1000) / 1000.0;
            overlay.isVisible = chance();
            overlay.hatchesShared = chance();
            overlay.style = chance() ? BorderStyle::Plain : BorderStyle::Region;
            s.map.overlays.insert(s.map.overlays.begin(), overlay);
        });
        m_edits.emplace_back([this](ProjectState &s) { swapTwo(s.map.overlays); });
        m_edits.emplace_back([](ProjectState &s) {
            if (!s.map.overlays.empty())
                s.map.overlays.pop_back();
        });
        m_edits.emplace_back([this](ProjectState &s) {
            s.map.layout = chance() ? MapLayout::Hexagons : MapLayout::Geographic;
            s.map.portrayal = chance() ? Portrayal::Symbols : Portrayal::Shaded;
            for (bool *shows : {&s.map.showsContext, &s.map.showsDistricts, &s.map.showsPlaces, &s.map.showsMotorways,
                                &s.map.showsLabels})
                *shows = chance();
        });
    }

    void addAreaEdits()
    {
        m_edits.emplace_back([this](ProjectState &s) { s = withSelected(s, oneOf(m_atlas.areas()), chance()); });
        m_edits.emplace_back([this](ProjectState &s) { s = withSelected(s, oneOf(m_atlas.areas()), true); });
        m_edits.emplace_back([this](ProjectState &s) { swapTwo(s.selection); });
        m_edits.emplace_back([this](ProjectState &s) {
            s.unions.push_back(combined(int(s.unions.size()) + 1));
            s = withSelected(s, s.unions.back(), true);
        });
        m_edits.emplace_back([](ProjectState &s) {
            if (s.unions.size() <= 4)
                return;
            if (s.benchmark == s.unions.back().code)
                s.benchmark.clear();
            s.unions.pop_back();
        });
        m_edits.emplace_back([this](ProjectState &s) { s.isSelectionLocked = chance(); });
        m_edits.emplace_back([this](ProjectState &s) {
            const bool isOwn = !s.unions.empty() && chance();
            s.benchmark = chance() ? QString() : isOwn ? s.unions.front().code : oneOf(m_atlas.areas()).code;
        });
    }

    void addFigureEdits()
    {
        m_edits.emplace_back([this](ProjectState &s) { s.comparedIndicators = indicators(); });
        m_edits.emplace_back([this](ProjectState &s) {
            s.indicatorSets.push_back({word(), indicators()});
            if (s.indicatorSets.size() > 5)
                s.indicatorSets.erase(s.indicatorSets.begin());
        });
        m_edits.emplace_back([this](ProjectState &s) {
            s.comparison.isTransposed = chance();
            s.comparison.sortedBy = chance() ? QString() : indicator();
            s.comparison.isDescending = chance();
            s.comparison.from = upTo(5) - 1;
            s.comparison.to = upTo(5) - 1;
        });
        m_edits.emplace_back([this](ProjectState &s) {
            s.table = {indicators(), chance() ? QString() : indicator(), chance(), word(), {}, {}};
            if (chance()) {
                s.table.found = word();
                s.table.only = {oneOf(m_atlas.areas()).code, oneOf(m_atlas.areas()).code};
            }
        });
    }

    void addViewEdits()
    {
        m_edits.emplace_back([this](ProjectState &s) {
            const ViewMode views[] = {ViewMode::Map, ViewMode::SideBySide, ViewMode::Divide, ViewMode::Table};
            s.view = oneOf(views);
        });
        m_edits.emplace_back([this](ProjectState &s) {
            s.sideBySide.show = chance() ? SideBySideChoice::Show::Maps : SideBySideChoice::Show::Areas;
            s.sideBySide.isSameScale = chance();
            s.sideBySide.hasMatchedLegend = chance();
            s.sideBySide.maps.assign(std::size_t(upTo(4)), {indicator(), {}, geography()});
        });
        m_edits.emplace_back([this](ProjectState &s) {
            s.divide.by = chance() ? DivideChoice::By::Geography : DivideChoice::By::TwoSets;
            s.divide.look = chance() ? DivideChoice::Look::Clusters : DivideChoice::Look::TwoIndicators;
            s.divide.geography = geography();
            s.divide.secondIndicator = chance() ? QString() : indicator();
            s.divide.left = {upTo(3)};
            s.divide.right = {4 + upTo(3), 8};
            s.divide.unit = chance() ? DivideChoice::Unit::SmallAreas : DivideChoice::Unit::Districts;
            s.divide.isWeighted = chance();
        });
        m_edits.emplace_back([this](ProjectState &s) {
            s.divide.line.push_back({upTo(600000) + upTo(999) / 1000.0, double(upTo(600000))});
            if (s.divide.line.size() > 9)
                s.divide.line.resize(2);
        });
        m_edits.emplace_back([this](ProjectState &s) {
            StoryStep step{word(), word(), word(), s.view, s.map, s.selection, {}, s.divide};
            if (chance())
                step.extent = {1000.5, 2000, 300000, 400000.25};
            s.story.push_back(step);
            if (s.story.size() > 6)
                s.story.erase(s.story.begin());
        });
        m_edits.emplace_back([this](ProjectState &s) { s.notes += word(); });
        m_edits.emplace_back([](ProjectState &s) { s.notes = s.notes.right(40); });
    }

    const Atlas &m_atlas;
    std::mt19937 m_random;
    std::vector<Edit> m_edits;
};

} // namespace placelens
