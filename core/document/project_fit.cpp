#include "core/document/project_fit.h"

#include "core/cartography/own_classes.h"
#include "core/cartography/palette.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Looks at one project, part by part.
class Fitting
{
public:
    Fitting(const Atlas &atlas, std::vector<Warning> &leftOut) : m_atlas(atlas), m_leftOut(leftOut) {}

    void fit(MapDescription &map);
    void fit(ClassChoice &classes);
    void fit(DivideChoice &divide);
    void fit(TableChoice &table);
    void fit(std::vector<SelectedArea> &selection);
    void fit(SideMap &map);
    void fit(std::vector<QString> &indicators);
    void fitIndicator(QString &id, const QString &usual);
    void fitGeography(QString &id, const QString &usual);
    void fitBenchmark(ProjectState &state);

private:
    bool hasIndicator(const QString &id);
    bool hasGeography(const QString &id);
    bool hasOverlay(const Overlay &overlay);
    void fitPeriod(QString &period, const QString &indicator);
    bool tell(const QString &sentence);

    const Atlas &m_atlas;
    std::vector<Warning> &m_leftOut;
    QSet<QString> m_told;
    const ProjectState m_usual;
};

/// False, so that callers can return it. What is named in several places is told once.
bool Fitting::tell(const QString &sentence)
{
    if (!m_told.contains(sentence))
        m_leftOut.push_back({sentence});
    m_told << sentence;
    return false;
}

bool Fitting::hasIndicator(const QString &id)
{
    return m_atlas.indicatorIndex(id) >= 0 || tell(u"The indicator “%1” is not in this atlas."_s.arg(id));
}

bool Fitting::hasGeography(const QString &id)
{
    return m_atlas.geographyIndex(id) >= 0 || tell(u"The geography “%1” is not in this atlas."_s.arg(id));
}

void Fitting::fitIndicator(QString &id, const QString &usual)
{
    if (!id.isEmpty() && !hasIndicator(id))
        id = m_atlas.indicatorIndex(usual) >= 0 || usual.isEmpty() ? usual : m_atlas.indicators().front().id;
}

void Fitting::fitGeography(QString &id, const QString &usual)
{
    if (!id.isEmpty() && !hasGeography(id))
        id = m_atlas.geographyIndex(usual) >= 0 || usual.isEmpty() ? usual : m_atlas.geographies().front().id;
}

void Fitting::fitPeriod(QString &period, const QString &indicator)
{
    const int index = m_atlas.indicatorIndex(indicator);
    if (period.isEmpty() || index < 0)
        return;
    const Indicator &known = m_atlas.indicators()[std::size_t(index)];
    const auto &periods = known.periods;
    if (std::any_of(periods.begin(), periods.end(), [&](const Period &p) { return p.id == period; }))
        return;
    tell(u"“%1” has no period “%2” in this atlas."_s.arg(known.title, period));
    period.clear();
}

void Fitting::fit(ClassChoice &classes)
{
    if (!paletteNamed(classes.palette)) {
        tell(u"The palette “%1” is not one that this version of Placelens knows."_s.arg(classes.palette));
        classes.palette = m_usual.map.classes.palette;
    }
    const auto end = classes.breaks.end();
    if (std::adjacent_find(classes.breaks.begin(), end, std::greater_equal<>()) == end)
        return;
    tell(u"The breaks of the classes do not ascend."_s);
    classes.breaks.clear();
}

bool Fitting::hasOverlay(const Overlay &overlay)
{
    if (!hasGeography(overlay.geography))
        return false;
    const Geography &geography = m_atlas.geographies()[std::size_t(m_atlas.geographyIndex(overlay.geography))];
    const bool isThere =
        overlay.area.isEmpty() || std::any_of(geography.areas.begin(), geography.areas.end(), [&](int area) {
            return m_atlas.areas()[std::size_t(area)].code == overlay.area;
        });
    return isThere || tell(u"The area %1 of “%2” is not in this atlas."_s.arg(overlay.area, geography.title));
}

void Fitting::fit(MapDescription &map)
{
    const QString asked = map.indicator;
    fitIndicator(map.indicator, m_usual.map.indicator);
    if (map.indicator == asked)
        fitPeriod(map.period, map.indicator);
    else
        map.period.clear();
    fitGeography(map.geography, m_usual.map.geography);
    fit(map.classes);
    const QString &breaksFor = map.classes.breaksIndicator;
    if (!breaksFor.isEmpty() && !isLayerKey(breaksFor) && !hasIndicator(breaksFor)) {
        map.classes.breaksIndicator.clear();
        map.classes.breaks.clear();
    }
    std::erase_if(map.overlays, [this](const Overlay &overlay) { return !hasOverlay(overlay); });
    if (map.layout == MapLayout::Hexagons && !m_atlas.hasHexagons()) {
        tell(u"This atlas has no hexagons."_s);
        map.layout = MapLayout::Geographic;
    }
}

void Fitting::fit(DivideChoice &divide)
{
    fitGeography(divide.geography, m_usual.divide.geography);
    fitIndicator(divide.secondIndicator, {});
    if (divide.line.size() >= 2)
        return;
    tell(u"The line of the divide has fewer than two points."_s);
    divide.line = m_usual.divide.line;
}

void Fitting::fit(TableChoice &table)
{
    fit(table.indicators);
    fitIndicator(table.sortedBy, {});
    QSet<QString> known;
    for (const Area &area : m_atlas.areas())
        known << area.code;
    std::erase_if(table.only, [&](const QString &code) {
        return !known.contains(code) && !tell(u"The area %1 that the table shows is not in this atlas."_s.arg(code));
    });
    if (table.only.empty())
        table.found.clear();
}

void Fitting::fit(std::vector<SelectedArea> &selection)
{
    std::vector<SelectedArea> kept;
    for (const SelectedArea &selected : selection) {
        const bool isThere = std::any_of(kept.begin(), kept.end(), [&](const SelectedArea &other) {
            return other.letter == selected.letter
                   || (other.area.geography == selected.area.geography && other.area.code == selected.area.code);
        });
        if (isThere || int(kept.size()) == mostSelected)
            tell(u"“%1” is selected twice, with another's letter, or as one too many."_s.arg(selected.area.name));
        else
            kept.push_back(selected);
    }
    selection = std::move(kept);
}

void Fitting::fit(SideMap &map)
{
    fitPeriod(map.period, map.indicator);
    fitIndicator(map.indicator, {});
    fitGeography(map.geography, {});
}

void Fitting::fit(std::vector<QString> &indicators)
{
    std::erase_if(indicators, [this](const QString &id) { return !hasIndicator(id); });
}

void Fitting::fitBenchmark(ProjectState &state)
{
    const auto hasCode = [&](const Area &area) { return area.code == state.benchmark; };
    const auto areas = m_atlas.areas();
    if (state.benchmark.isEmpty() || std::any_of(areas.begin(), areas.end(), hasCode)
        || std::any_of(state.unions.begin(), state.unions.end(), hasCode))
        return;
    tell(u"The area %1 that figures are compared with is not in this atlas."_s.arg(state.benchmark));
    state.benchmark.clear();
}

} // namespace

void fitToAtlas(ProjectState &state, const Atlas &atlas, std::vector<Warning> &leftOut)
{
    Fitting fitting(atlas, leftOut);
    fitting.fit(state.map);
    fitting.fit(state.selection);
    fitting.fitBenchmark(state);
    fitting.fit(state.comparedIndicators);
    for (IndicatorSet &set : state.indicatorSets)
        fitting.fit(set.indicators);
    fitting.fitIndicator(state.comparison.sortedBy, {});
    for (SideMap &map : state.sideBySide.maps)
        fitting.fit(map);
    fitting.fit(state.table);
    fitting.fit(state.divide);
    for (StoryStep &step : state.story) {
        fitting.fit(step.map);
        fitting.fit(step.selection);
        fitting.fit(step.divide);
    }
}

} // namespace placelens
