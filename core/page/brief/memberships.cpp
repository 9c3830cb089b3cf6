#include "core/page/brief/brief_style.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/marks.h"
#include "core/page/brief/sections.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

namespace Style = BriefStyle;

struct Entry
{
    QString label, text;
};

constexpr std::array shown{"region", "utla2019", "lep2017", "lep2021", "cauth2017", "panregional"};

// "West Midlands (4 of its 30 districts)"; the areas that share most come first.
QString sharing(const BriefFacts &facts, const Area &area, const Geography &geography, int mostNamed)
{
    std::vector<std::pair<int, const Area *>> found;
    for (const int index : geography.areas) {
        const Area &other = facts.atlas().areas()[static_cast<std::size_t>(index)];
        const int shared = other.districts.sharedWith(area.districts);
        if (shared > 0 && !(other.geography == area.geography && other.code == area.code))
            found.emplace_back(shared, &other);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList names;
    for (const auto &[shared, other] : found)
        names += other->districts.size() == 1
                     ? other->name
                     : briefText("%1 (%2 of %3)").arg(other->name).arg(shared).arg(other->districts.size());
    return listed(names, mostNamed);
}

// Members that are in two of the geography's areas, where areas may overlap.
QString overlaps(const BriefFacts &facts, const Area &area, const Geography &geography, int mostNamed)
{
    QStringList names;
    for (const int district : area.districts.members()) {
        const auto holding = std::count_if(geography.areas.begin(), geography.areas.end(), [&](int other) {
            return facts.atlas().areas()[static_cast<std::size_t>(other)].districts.contains(district);
        });
        if (holding > 1)
            names += facts.atlas().districts()[static_cast<std::size_t>(district)].name;
    }
    if (names.isEmpty())
        return briefText("none of its districts");
    return briefText("%1 of its %2 districts: %3")
        .arg(names.size())
        .arg(area.districts.size())
        .arg(listed(names, mostNamed));
}

// The areas of its kind that share a stretch of border with it.
QString neighbours(const BriefFacts &facts, const Area &area, const Geography &geography, int mostNamed)
{
    AreaSet beside;
    const auto england = static_cast<PartIndex>(facts.atlas().englishDistricts());
    for (const int district : area.districts.members())
        for (const PartIndex part : facts.coverage->neighbours(static_cast<PartIndex>(district)))
            if (part < england && !area.districts.contains(static_cast<int>(part)))
                beside.insert(static_cast<int>(part));
    QStringList names;
    for (const int index : geography.areas) {
        const Area &other = facts.atlas().areas()[static_cast<std::size_t>(index)];
        if (other.code != area.code && other.districts.intersects(beside))
            names += other.name;
    }
    return names.isEmpty() ? briefText("no other") : listed(names, mostNamed);
}

std::vector<Entry> entriesOf(const BriefFacts &facts, const Area &area, int mostNamed)
{
    std::vector<Entry> entries;
    for (const char *id : shown) {
        const int index = facts.atlas().geographyIndex(QString::fromLatin1(id));
        const bool isLess =
            !facts.isSingle()
            && !QStringList{u"region"_s, u"cauth2017"_s, u"panregional"_s}.contains(QString::fromLatin1(id));
        if (index < 0 || isLess)
            continue;
        const Geography &geography = facts.atlas().geographies()[static_cast<std::size_t>(index)];
        if (const QString text = sharing(facts, area, geography, mostNamed); !text.isEmpty())
            entries.push_back({u"%1 %2"_s.arg(geography.kind, geography.year()), text});
    }
    const Geography *own = facts.geographyOf(area);
    if (own && facts.isRanked(area) && facts.isSingle()) {
        if (own->mayOverlap && area.districts.size() > 1)
            entries.push_back(
                {briefText("In two %1").arg(withinSentence(own->kindPlural)), overlaps(facts, area, *own, mostNamed)});
        entries.push_back({briefText("Next to"), neighbours(facts, area, *own, mostNamed + 2)});
    }
    return entries;
}

FlowBlock line(const Entry &entry, double label, double width)
{
    constexpr double step = 8.8;
    FlowBlock block;
    block.gapBefore = 2.6;
    const int labels = block.drawing.paragraph({0, 6.6}, entry.label, Style::smallBold, Style::second, label - 5, step);
    const int lines = block.drawing.paragraph({label, 6.6}, entry.text, Style::small, Style::ink, width - label, step);
    block.height = std::max(labels, lines) * step;
    return block;
}

} // namespace

FlowSection membershipsSection(const BriefFacts &facts, double width, const Thrift &thrift)
{
    FlowSection section;
    section.title = briefText("Belongs to");
    section.note = width > 300 ? briefText("in brackets: how many of the districts of each it holds") : QString();
    section.columns = facts.isSingle() ? chartColumns(width) : textColumns(width);
    const double column = columnWidth(width, section.columns);
    const double label = std::min(90.0, column * 0.36);
    for (std::size_t i = 0; i < facts.areas.size(); ++i) {
        const std::vector<Entry> entries = entriesOf(facts, facts.areas[i], thrift.mostNamed);
        const std::size_t first = section.blocks.size();
        if (!facts.isSingle() && !entries.empty())
            section.blocks.push_back(areaHeading(facts, i, column));
        for (const Entry &entry : entries)
            section.blocks.push_back(line(entry, label, column));
        if (!facts.isSingle())
            keepTogether(section.blocks, first);
    }
    section.keepFirst = 2;
    return section;
}

} // namespace placelens
