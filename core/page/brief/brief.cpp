#include "core/page/brief/brief.h"

#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/figure_rows.h"
#include "core/page/brief/heading.h"
#include "core/page/brief/sections.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace placelens {

/// The pages as they are painted, and what is said about them.
struct Brief::Pages
{
    QString title;
    QSizeF size;
    std::vector<Drawing> pages;
    std::vector<PageMark> marks;
    QByteArray figures;
    QStringList gaps;
};

namespace {

constexpr std::size_t mostAreas = 6;
constexpr double mapShare = 0.6; ///< of the width, with sections beside it
constexpr int mostPages = 4;

// What the sections are laid out from.
struct Layout
{
    const BriefFacts &facts;
    std::shared_ptr<const MapContent> map;
    PageFrame frame;
    Thrift thrift;
    Flow flow{frame};
};

FlowSection sectionOf(const Layout &layout, BriefSection section, double width)
{
    const BriefFacts &facts = layout.facts;
    switch (section) {
    case BriefSection::KeyFacts:
        return keyFactsSection(facts, width);
    case BriefSection::Maps:
        break; // laid out with what stands beside it
    case BriefSection::Memberships:
        return membershipsSection(facts, width, layout.thrift);
    case BriefSection::Indicators:
        return indicatorsSection(facts, width, layout.thrift);
    case BriefSection::Spread:
        return spreadSection(facts, width, layout.thrift);
    case BriefSection::Trends:
        return trendsSection(facts, width, layout.thrift);
    case BriefSection::StandsOut:
        return standsOutSection(facts, width, layout.thrift);
    case BriefSection::Differences:
        return differencesSection(facts, width);
    case BriefSection::Districts:
        return districtsSection(facts, width, layout.thrift);
    case BriefSection::Method:
        return methodSection(facts, width);
    case BriefSection::Sources:
        return sourcesSection(facts, width);
    }
    return {};
}

bool isNarrow(BriefSection section)
{
    return section == BriefSection::StandsOut || section == BriefSection::Memberships;
}

double heightOf(const std::vector<FlowSection> &sections)
{
    double sum = 0;
    for (const FlowSection &section : sections)
        sum += BriefStyle::titleHeight + section.height() + 11;
    return sum;
}

double widthOfMap(const Layout &layout)
{
    return layout.frame.width * mapShare - BriefStyle::columnGap;
}

double widthBesideMap(const Layout &layout)
{
    return layout.frame.width - widthOfMap(layout) - BriefStyle::columnGap;
}

// The map with these sections and the narrow ones that follow it beside it; returns how many of those found room there.
std::size_t addMap(Layout &layout, std::vector<FlowSection> beside, std::span<const BriefSection> following)
{
    const double width = widthOfMap(layout), side = widthBesideMap(layout);
    const double key = 34 + BriefStyle::titleHeight;
    // Rather a lower map on this page than a high one on the next.
    constexpr double leastHeight = 150;
    const double here = layout.flow.room() - key - 22, whole = layout.frame.bottom - layout.frame.top - key - 22;
    const double tallest = std::min(width * 1.12, here >= leastHeight ? here : whole);
    const double usual = std::min({width * 0.72, tallest, layout.facts.isSingle() ? tallest : layout.thrift.mapHeight});
    std::size_t taken = 0;
    for (const BriefSection section : following) {
        if (!isNarrow(section))
            break;
        FlowSection made = sectionOf(layout, section, side);
        if (heightOf(beside) + BriefStyle::titleHeight + made.height() > tallest + key)
            break;
        if (!made.isEmpty())
            beside.push_back(std::move(made));
        ++taken;
    }
    if (beside.empty()) {
        const double low = std::min({layout.frame.width * 0.52, layout.thrift.mapHeight, tallest});
        layout.flow.add(mapsSection(layout.facts, layout.map, {layout.frame.width, low}));
        return taken;
    }
    const double height = std::clamp(heightOf(beside) - 11 - key, usual, tallest);
    layout.flow.addBeside(mapsSection(layout.facts, layout.map, {width, height}), width, beside);
    return taken;
}

// False if stopped.
bool addSections(Layout &layout, std::stop_token stop)
{
    const std::vector<BriefSection> &sections = layout.facts.options.sections;
    const auto isMap = [&](std::size_t index) {
        return index < sections.size() && sections[index] == BriefSection::Maps;
    };
    // On a wide page the table of several areas stands beside their map.
    const bool hasAreasBeside = !layout.facts.isSingle() && chartColumns(layout.frame.width) > 1;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (stop.stop_requested())
            return false;
        std::vector<FlowSection> beside;
        if (hasAreasBeside && sections[i] == BriefSection::KeyFacts && isMap(i + 1))
            beside = {sectionOf(layout, sections[i++], widthBesideMap(layout))};
        if (isMap(i))
            i += addMap(layout, std::move(beside), std::span(sections).subspan(i + 1));
        else
            layout.flow.add(sectionOf(layout, sections[i], layout.frame.width));
    }
    return true;
}

// How to save, each step more than the one before it.
std::vector<Thrift> thriftSteps()
{
    std::vector<Thrift> steps(1);
    const auto add = [&](auto &&change) { change(steps.emplace_back(steps.back())); };
    add([](Thrift &thrift) { thrift.hasLowRows = true; });
    add([](Thrift &thrift) {
        thrift.mostChartRows = 1;
        thrift.chartHeight = 96;
        thrift.mapHeight = 240;
    });
    add([](Thrift &thrift) {
        thrift.mostDistricts = 56;
        thrift.mostStrips = 3;
    });
    add([](Thrift &thrift) { thrift.mostDistricts = 40; });
    add([](Thrift &thrift) {
        thrift.mostDistricts = 24;
        thrift.chartHeight = 84;
        thrift.hasSpines = false;
        thrift.mapHeight = 210;
    });
    add([](Thrift &thrift) {
        thrift.mostDistricts = 12;
        thrift.mostStrips = 2;
    });
    add([](Thrift &thrift) {
        thrift.mostDistricts = 0;
        thrift.mostFindings = 1;
        thrift.chartHeight = 64;
        thrift.mapHeight = 165;
    });
    add([](Thrift &thrift) { thrift.mostNamed = 2; });
    add([](Thrift &thrift) { thrift.mostChartRows = 0; });
    return steps;
}

// With as little thrift as keeps it within four pages; as usual where that is in vain, for many indicators were chosen.
// Nothing if stopped.
std::optional<Flow> layOut(const BriefFacts &facts, const std::shared_ptr<const MapContent> &map,
                           const PageFrame &frame, const std::stop_token &stop)
{
    std::optional<Flow> usual;
    for (const Thrift &thrift : thriftSteps()) {
        Layout layout{facts, map, frame, thrift};
        if (!addSections(layout, stop))
            return std::nullopt;
        if (layout.flow.pageCount() <= mostPages)
            return std::move(layout.flow);
        if (!usual)
            usual = std::move(layout.flow);
    }
    return usual;
}

PageFrame frameFor(QSizeF page, const Heading &heading)
{
    PageFrame frame;
    frame.page = page;
    frame.left = BriefStyle::margin;
    frame.width = page.width() - 2 * BriefStyle::margin;
    frame.firstTop = heading.firstHeight;
    frame.top = heading.runningHeight;
    frame.bottom = page.height() - footerHeight - 8;
    return frame;
}

void addFrames(std::vector<Drawing> &pages, const BriefFacts &facts, const Heading &heading, const PageFrame &frame)
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].add(i == 0 ? heading.first : heading.running, {frame.left, 0});
        pages[i].add(footerOf(facts, frame.width, static_cast<int>(i), static_cast<int>(pages.size())),
                     {frame.left, frame.page.height() - footerHeight});
    }
}

QSizeF sizeOf(const BriefOptions &options)
{
    QSizeF size = QPageSize::size(options.paper, QPageSize::Point);
    if (options.isLandscape)
        size.transpose();
    return size;
}

bool wantsMap(const BriefOptions &options)
{
    return std::find(options.sections.begin(), options.sections.end(), BriefSection::Maps) != options.sections.end();
}

} // namespace

Brief::Brief(std::unique_ptr<const Pages> pages) : m_pages(std::move(pages)) {}

Brief::~Brief() = default;

Result<std::shared_ptr<const Brief>> Brief::make(std::shared_ptr<const Figures> figures, std::span<const Area> areas,
                                                 const BriefOptions &options, std::stop_token stop)
{
    if (areas.empty() || areas.size() > mostAreas)
        return Error{ErrorKind::Usage,
                     briefText("A brief is about one to six areas, not %1. Choose fewer or more.").arg(areas.size())};
    const auto logo = readLogo(options.logoFile);
    if (!logo)
        return logo.error();
    const auto facts = gatherFacts(std::move(figures), areas, options, stop);
    if (!facts)
        return facts.error();
    if (!facts->figures || stop.stop_requested())
        return std::shared_ptr<const Brief>();
    std::shared_ptr<const MapContent> map;
    if (wantsMap(options)) {
        auto content = briefMapContent(*facts);
        if (!content)
            return content.error();
        map = *std::move(content);
    }
    auto made = std::make_unique<Pages>();
    made->size = sizeOf(options);
    const Heading heading = headingOf(*facts, made->size.width() - 2 * BriefStyle::margin, *logo);
    const PageFrame frame = frameFor(made->size, heading);
    std::optional<Flow> flow = layOut(*facts, map, frame, stop);
    if (!flow)
        return std::shared_ptr<const Brief>();
    made->title =
        (facts->isSingle() ? briefText("%1: area brief") : briefText("%1: comparison")).arg(briefName(*facts));
    made->pages = flow->takePages();
    addFrames(made->pages, *facts, heading, frame);
    made->marks = {{made->title, 0, 0, 0}};
    made->marks.insert(made->marks.end(), flow->marks().begin(), flow->marks().end());
    made->figures = figureRows(*facts);
    made->gaps = facts->gaps;
    return std::shared_ptr<const Brief>(new Brief(std::move(made)));
}

QString Brief::title() const
{
    return m_pages->title;
}

QSizeF Brief::pageSize() const
{
    return m_pages->size;
}

int Brief::pageCount() const
{
    return static_cast<int>(m_pages->pages.size());
}

void Brief::paintPage(QPainter &painter, int page) const
{
    paint(painter, m_pages->pages.at(static_cast<std::size_t>(page)));
}

std::vector<PageMark> Brief::marks() const
{
    return m_pages->marks;
}

QByteArray Brief::figuresAsCsv() const
{
    return m_pages->figures;
}

QStringList Brief::gaps() const
{
    return m_pages->gaps;
}

} // namespace placelens
