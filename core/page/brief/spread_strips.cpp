#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/sections.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

constexpr double labelColumn = 96;
constexpr double laneHeight = 8.4;
constexpr double beyond = 1.12; // a value further out than this times the 98th percentile is cut off, with an arrow
constexpr std::array usualStrips{"social_mobility_score", "employment_rate", "qualified_nvq4_share", "gdp_per_head",
                                 "imd_score_2019"};

struct Dot
{
    double x = 0, value = 0;
    int district = 0;
    std::size_t area = 0;
};

// All districts of an indicator and period on one line.
struct Strip
{
    int indicator = -1;
    Period period;
    std::vector<double> all; ///< ascending
    std::vector<Dot> dots;
    std::optional<double> benchmark;
};

std::optional<Strip> stripOf(const BriefFacts &facts, int indicator)
{
    const auto row = facts.figures->compare(indicator, facts.areas, facts.benchmark, std::nullopt);
    const int geography = facts.atlas().geographyIndex(u"lad2017"_s);
    if (!row || geography < 0)
        return std::nullopt;
    // An area without a figure may have districts with one, in a period of their own.
    const auto latest =
        row->areas[0].figure.value ? Result<Period>(row->period) : facts.figures->latestPeriod(indicator, geography);
    if (!latest)
        return std::nullopt;
    const auto table = facts.figures->table(indicator, geography, *latest);
    if (!table)
        return std::nullopt;
    Strip strip{indicator, *latest, {}, {}, std::nullopt};
    for (const Figure &figure : (*table)->figures)
        if (figure.value)
            strip.all.push_back(*figure.value);
    std::sort(strip.all.begin(), strip.all.end());
    for (std::size_t i = 0; i < facts.areas.size(); ++i)
        for (const int district : facts.areas[i].districts.members())
            if (const auto figure = facts.districtFigure(district, indicator, *latest); figure && figure->value)
                strip.dots.push_back({0, *figure->value, district, i});
    if (const auto figure = facts.figures->figure(indicator, facts.benchmark, *latest))
        strip.benchmark = figure->value;
    if (strip.dots.empty() || strip.all.size() < 10)
        return std::nullopt;
    return strip;
}

std::vector<Strip> stripsOf(const BriefFacts &facts, std::size_t most)
{
    std::vector<Strip> strips;
    std::vector<int> tried;
    const auto add = [&](int indicator) {
        if (indicator < 0 || strips.size() >= most || std::find(tried.begin(), tried.end(), indicator) != tried.end())
            return;
        tried.push_back(indicator);
        if (auto strip = stripOf(facts, indicator))
            strips.push_back(*std::move(strip));
    };
    add(facts.atlas().indicatorIndex(facts.options.shaded));
    if (facts.options.indicators.empty())
        for (const char *id : usualStrips)
            add(facts.atlas().indicatorIndex(QString::fromLatin1(id)));
    for (const BriefRow &row : facts.rows)
        add(row.compared.indicator);
    return strips;
}

// Where values stand between the ends; those too far out stand at the end.
struct Scale
{
    double lowest, highest, left, right;
    bool isTurned, isCut;

    double x(double value) const
    {
        const double share = highest > lowest ? std::clamp((value - lowest) / (highest - lowest), 0.0, 1.0) : 0.5;
        return isTurned ? right - share * (right - left) : left + share * (right - left);
    }
};

Scale scaleOf(const BriefFacts &facts, const Strip &strip, double width)
{
    Scale scale{strip.all.front(),
                strip.all.back(),
                labelColumn + 4,
                width - 4,
                facts.indicator(strip.indicator).polarity == Polarity::HigherIsWorse,
                false};
    const double most = beyond * quantile(strip.all, 0.98);
    if (most > 0 && scale.highest > most) {
        scale.highest = most;
        scale.isCut = true;
    }
    return scale;
}

// Several areas have a line each, so that letters need not hide one another.
struct Lanes
{
    std::size_t count = 1;
    double middle = 0;
    static constexpr double step = 6.2;

    double reach() const { return static_cast<double>(count - 1) / 2 * step; }
    double y(std::size_t area) const
    {
        return count < 2 ? middle : middle - reach() + static_cast<double>(area) * step;
    }
};

struct Label
{
    double x = 0, dotY = 0, left = 0, right = 0;
    QString name, value;
    std::size_t lane = 0; ///< 0, 1 above; 2, 3 below
};

// Names beside their dots, above and below in two lines each; what finds no room stays a dot.
std::vector<Label> labelsOf(const BriefFacts &facts, const Strip &strip, const Lanes &lanes, double right)
{
    std::vector<std::size_t> order(strip.dots.size());
    // The ends first, then inwards: they are what a reader looks for.
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i % 2 == 0 ? i / 2 : order.size() - 1 - i / 2;
    std::vector<Label> labels;
    for (const std::size_t i : order) {
        const Dot &dot = strip.dots[i];
        Label label{dot.x,
                    lanes.y(dot.area),
                    0,
                    0,
                    facts.atlas().districts()[static_cast<std::size_t>(dot.district)].name,
                    printed(facts.indicator(strip.indicator), dot.value),
                    0};
        const double wide = textWidth(label.name + u' ', Style::small) + textWidth(label.value, Style::smallBold);
        label.left = std::clamp(dot.x - wide / 2, labelColumn - 6, std::max(labelColumn - 6, right - wide));
        label.right = label.left + wide;
        for (const std::size_t lane : std::array<std::size_t, 2>{0, 1}) {
            const bool isFree = std::none_of(labels.begin(), labels.end(), [&](const Label &other) {
                return other.lane == lane && other.left < label.right + 5 && label.left < other.right + 5;
            });
            const bool isSaid =
                std::any_of(labels.begin(), labels.end(), [&](const Label &other) { return other.name == label.name; });
            if (isFree && !isSaid) {
                label.lane = lane;
                labels.push_back(label);
                break;
            }
        }
    }
    return labels;
}

void drawLabels(Drawing &drawing, const std::vector<Label> &labels, const Lanes &lanes)
{
    for (const Label &label : labels) {
        const bool isAbove = label.lane == 0;
        const double y = isAbove ? lanes.middle - lanes.reach() - 8.6 : lanes.middle + lanes.reach() + 12.6;
        const double near = isAbove ? y + 1.6 : y - 5.4;
        const double tip = isAbove ? label.dotY - 2.8 : label.dotY + 2.8;
        drawing.line({std::clamp(label.x, label.left + 2, label.right - 2), near}, {label.x, tip}, Style::second, 0.4);
        drawing.text({label.left, y}, label.name, Style::small, Style::ink);
        drawing.text({label.left + textWidth(label.name + u' ', Style::small), y}, label.value, Style::smallBold,
                     Style::ink);
    }
}

void drawDots(Drawing &drawing, const BriefFacts &facts, const Strip &strip, const Lanes &lanes)
{
    for (std::size_t i = 0; i < facts.areas.size() && !facts.isSingle(); ++i)
        drawBadge(drawing, {labelColumn - 3, lanes.y(i)}, i, 2.8);
    for (const Dot &dot : strip.dots)
        drawing.disc({dot.x, lanes.y(dot.area)}, 2.5, Style::areaColour(dot.area, facts.areas.size()),
                     QPen(Style::paper, 0.5));
}

FlowBlock block(const BriefFacts &facts, Strip strip, double width)
{
    const Indicator &indicator = facts.indicator(strip.indicator);
    const Scale scale = scaleOf(facts, strip, width);
    for (Dot &dot : strip.dots)
        dot.x = scale.x(dot.value);
    std::stable_sort(strip.dots.begin(), strip.dots.end(), [](const Dot &a, const Dot &b) { return a.x < b.x; });
    FlowBlock block;
    block.gapBefore = 3;
    Lanes lanes{facts.areas.size(), 0};
    lanes.middle = laneHeight + 5.4 + lanes.reach();
    const double middle = lanes.middle, reach = lanes.reach();
    block.height = middle + reach + laneHeight + 6;
    double y = middle - 1;
    for (const QString &line : wrapped(indicator.shortTitle, Style::smallBold, labelColumn - 8)) {
        block.drawing.text({0, y}, line, Style::smallBold, Style::ink);
        y += 7.6;
    }
    if (!indicator.shortTitle.contains(strip.period.id))
        block.drawing.text({0, y}, shortPeriod(strip.period), {5.8}, Style::second);
    block.drawing.line({scale.left, middle}, {scale.right, middle}, Style::lightRule, 0.5);
    QPainterPath ticks;
    for (const double value : strip.all) {
        ticks.moveTo(scale.x(value), middle - reach - 3);
        ticks.lineTo(scale.x(value), middle + reach + 3);
    }
    block.drawing.shape(ticks, {}, QPen(Style::tick, 0.5, Qt::SolidLine, Qt::FlatCap));
    if (scale.isCut)
        block.drawing.text({scale.isTurned ? scale.left - 8 : scale.right + 0.6, middle + 2},
                           scale.isTurned ? u"◂"_s : u"▸"_s, Style::small, Style::second);
    if (strip.benchmark) {
        const double x = scale.x(*strip.benchmark);
        block.drawing.line({x, middle - reach - 6}, {x, middle + reach + 6}, Style::ink, 1.2);
    }
    drawDots(block.drawing, facts, strip, lanes);
    drawLabels(block.drawing, labelsOf(facts, strip, lanes, width), lanes);
    return block;
}

} // namespace

FlowSection spreadSection(const BriefFacts &facts, double width, const Thrift &thrift)
{
    FlowSection section;
    if (facts.districts().size() < 2)
        return section;
    section.title = facts.isSingle() ? briefText("Inside the area") : briefText("Inside the areas");
    section.note =
        briefText("each tick is an English district, the dots are the members; black line: %1; better to the right")
            .arg(facts.benchmark.name);
    section.columns = chartColumns(width);
    for (Strip &strip : stripsOf(facts, thrift.mostStrips))
        section.blocks.push_back(block(facts, std::move(strip), columnWidth(width, section.columns)));
    section.keepFirst = 2;
    return section;
}

} // namespace placelens
