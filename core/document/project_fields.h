#pragma once

#include "core/document/project_state.h"

#include <array>
#include <concepts>
#include <utility>

namespace placelens {

/// The numbers that a field may have; both ends are allowed.
struct FieldRange
{
    double least = -1e15, most = 1e15;
};

/// The fields of everything that a project file keeps, by their names in the file: one list for writing, reading and
/// checking that none is forgotten. `fields(name, member)` is called once a member, in the order of the struct.
///
/// A member added to a struct is added here, and to core/document/README.md; the test of the file counts both.
template<typename T, typename Struct>
concept FieldsOf = std::same_as<std::remove_const_t<T>, Struct>;

template<typename Value, std::size_t count>
using ValueNames = std::array<std::pair<Value, const char *>, count>;

inline constexpr auto namesOf(ViewMode)
{
    return ValueNames<ViewMode, 4>{{{ViewMode::Map, "map"},
                                    {ViewMode::SideBySide, "side by side"},
                                    {ViewMode::Divide, "divide"},
                                    {ViewMode::Table, "table"}}};
}

inline constexpr auto namesOf(MapLayout)
{
    return ValueNames<MapLayout, 2>{{{MapLayout::Geographic, "geographic"}, {MapLayout::Hexagons, "hexagons"}}};
}

inline constexpr auto namesOf(Portrayal)
{
    return ValueNames<Portrayal, 3>{
        {{Portrayal::Automatic, "automatic"}, {Portrayal::Shaded, "shaded"}, {Portrayal::Symbols, "symbols"}}};
}

inline constexpr auto namesOf(BorderStyle)
{
    return ValueNames<BorderStyle, 6>{{{BorderStyle::District, "district"},
                                       {BorderStyle::Lep, "lep"},
                                       {BorderStyle::CombinedAuthority, "combined authority"},
                                       {BorderStyle::MidlandsEngine, "midlands engine"},
                                       {BorderStyle::Region, "region"},
                                       {BorderStyle::Plain, "plain"}}};
}

inline constexpr auto namesOf(ClassMethod)
{
    return ValueNames<ClassMethod, 7>{{{ClassMethod::Quantile, "quantile"},
                                       {ClassMethod::Equal, "equal"},
                                       {ClassMethod::Natural, "natural"},
                                       {ClassMethod::Pretty, "pretty"},
                                       {ClassMethod::StandardDeviation, "stddev"},
                                       {ClassMethod::HeadTail, "headtail"},
                                       {ClassMethod::Box, "box"}}};
}

inline constexpr auto namesOf(Centre)
{
    return ValueNames<Centre, 3>{{{Centre::Middle, "middle"},
                                  {Centre::BenchmarkBound, "benchmark bound"},
                                  {Centre::BenchmarkClass, "benchmark class"}}};
}

inline constexpr auto namesOf(SideBySideChoice::Show)
{
    using Show = SideBySideChoice::Show;
    return ValueNames<Show, 2>{{{Show::Areas, "areas"}, {Show::Maps, "maps"}}};
}

inline constexpr auto namesOf(DivideChoice::By)
{
    using By = DivideChoice::By;
    return ValueNames<By, 3>{{{By::Line, "line"}, {By::Geography, "geography"}, {By::TwoSets, "two sets"}}};
}

inline constexpr auto namesOf(DivideChoice::Look)
{
    using Look = DivideChoice::Look;
    return ValueNames<Look, 3>{
        {{Look::Sides, "sides"}, {Look::Clusters, "clusters"}, {Look::TwoIndicators, "two indicators"}}};
}

inline constexpr auto namesOf(DivideChoice::Unit)
{
    using Unit = DivideChoice::Unit;
    return ValueNames<Unit, 2>{{{Unit::Districts, "districts"}, {Unit::SmallAreas, "small areas"}}};
}

inline constexpr FieldRange letterRange{0, mostSelected - 1};
inline constexpr FieldRange letterOrNoneRange{-1, mostSelected - 1};

template<FieldsOf<Overlay> T>
void visitFields(auto &fields, T &overlay)
{
    fields("geography", overlay.geography);
    fields("area", overlay.area);
    fields("style", overlay.style);
    fields("isVisible", overlay.isVisible);
    fields("opacity", overlay.opacity, FieldRange{0, 1});
    fields("hatchesShared", overlay.hatchesShared);
}

template<FieldsOf<SelectedArea> T>
void visitFields(auto &fields, T &selected)
{
    fields("area", selected.area);
    fields("letter", selected.letter, letterRange);
}

template<FieldsOf<ClassChoice> T>
void visitFields(auto &fields, T &classes)
{
    fields("method", classes.method);
    fields("count", classes.count, FieldRange{1, 12});
    fields("palette", classes.palette);
    fields("isReversed", classes.isReversed);
    fields("centre", classes.centre);
    fields("breaks", classes.breaks);
    fields("breaksIndicator", classes.breaksIndicator);
    fields("isOverAllPeriods", classes.isOverAllPeriods);
}

template<FieldsOf<MapDescription> T>
void visitFields(auto &fields, T &map)
{
    fields("indicator", map.indicator);
    fields("period", map.period);
    fields("geography", map.geography);
    fields("classes", map.classes);
    fields("layout", map.layout);
    fields("portrayal", map.portrayal);
    fields("overlays", map.overlays);
    fields("showsContext", map.showsContext);
    fields("showsDistricts", map.showsDistricts);
    fields("showsPlaces", map.showsPlaces);
    fields("showsMotorways", map.showsMotorways);
    fields("showsLabels", map.showsLabels);
}

template<FieldsOf<IndicatorSet> T>
void visitFields(auto &fields, T &set)
{
    fields("name", set.name);
    fields("indicators", set.indicators);
}

template<FieldsOf<ComparisonChoice> T>
void visitFields(auto &fields, T &comparison)
{
    fields("isTransposed", comparison.isTransposed);
    fields("sortedBy", comparison.sortedBy);
    fields("isDescending", comparison.isDescending);
    fields("from", comparison.from, letterOrNoneRange);
    fields("to", comparison.to, letterOrNoneRange);
}

template<FieldsOf<SideMap> T>
void visitFields(auto &fields, T &map)
{
    fields("indicator", map.indicator);
    fields("period", map.period);
    fields("geography", map.geography);
}

template<FieldsOf<SideBySideChoice> T>
void visitFields(auto &fields, T &choice)
{
    fields("show", choice.show);
    fields("isSameScale", choice.isSameScale);
    fields("hasMatchedLegend", choice.hasMatchedLegend);
    fields("maps", choice.maps);
}

template<FieldsOf<TableChoice> T>
void visitFields(auto &fields, T &table)
{
    fields("indicators", table.indicators);
    fields("sortedBy", table.sortedBy);
    fields("isDescending", table.isDescending);
    fields("filter", table.filter);
    fields("found", table.found);
    fields("only", table.only);
}

template<FieldsOf<DivideChoice> T>
void visitFields(auto &fields, T &divide)
{
    fields("by", divide.by);
    fields("look", divide.look);
    fields("line", divide.line);
    fields("geography", divide.geography);
    fields("left", divide.left, letterRange);
    fields("right", divide.right, letterRange);
    fields("unit", divide.unit);
    fields("isWeighted", divide.isWeighted);
    fields("showsEnds", divide.showsEnds);
    fields("secondIndicator", divide.secondIndicator);
}

template<FieldsOf<StoryStep> T>
void visitFields(auto &fields, T &step)
{
    fields("title", step.title);
    fields("sentence", step.sentence);
    fields("note", step.note);
    fields("view", step.view);
    fields("map", step.map);
    fields("selection", step.selection);
    fields("extent", step.extent);
    fields("divide", step.divide);
}

template<FieldsOf<ProjectState> T>
void visitFields(auto &fields, T &state)
{
    fields("map", state.map);
    fields("selection", state.selection);
    fields("isSelectionLocked", state.isSelectionLocked);
    fields("unions", state.unions);
    fields("benchmark", state.benchmark);
    fields("comparedIndicators", state.comparedIndicators);
    fields("indicatorSets", state.indicatorSets);
    fields("comparison", state.comparison);
    fields("view", state.view);
    fields("sideBySide", state.sideBySide);
    fields("table", state.table);
    fields("divide", state.divide);
    fields("story", state.story);
    fields("notes", state.notes);
}

} // namespace placelens
