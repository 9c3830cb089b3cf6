#include "core/page/brief/brief_facts.h"

#include "core/atlas/area_names.h"
#include "core/page/brief/brief_words.h"
#include "core/page/brief/trend_facts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

constexpr int leastPeers = 6; // fewer areas of a kind give no picture of how areas of that kind lie

// What people ask for first; each is left out where the area has no figure for it.
constexpr std::array usualIndicators{"social_mobility_score",
                                     "social_mobility_coldspot_share",
                                     "employment_rate",
                                     "inactivity_rate",
                                     "unemployment_rate",
                                     "claimant_rate",
                                     "median_weekly_pay",
                                     "qualified_nvq4_share",
                                     "no_qualifications_share",
                                     "gcse_english_maths_by_19",
                                     "gdp_per_head",
                                     "disposable_income_per_head",
                                     "enterprises_per_1000",
                                     "business_birth_rate",
                                     "imd_score_2019",
                                     "imd_most_deprived_share_2019",
                                     "children_in_poverty",
                                     "share_0_15",
                                     "share_65_plus",
                                     "healthy_life_expectancy_female",
                                     "house_price_to_earnings",
                                     "gigabit_broadband_share"};

Result<std::vector<int>> wantedIndicators(const Atlas &atlas, const BriefOptions &options)
{
    std::vector<int> wanted;
    for (const QString &id : options.indicators) {
        const auto index = indicatorNamed(atlas, id);
        if (!index)
            return index.error();
        if (std::find(wanted.begin(), wanted.end(), *index) == wanted.end())
            wanted.push_back(*index);
    }
    if (options.indicators.empty())
        for (const char *id : usualIndicators)
            if (const int index = atlas.indicatorIndex(QString::fromLatin1(id)); index >= 0)
                wanted.push_back(index);
    // Themes stay together, in the order in which they first come.
    QStringList themes;
    for (const int index : wanted)
        themes += atlas.indicators()[static_cast<std::size_t>(index)].theme;
    std::stable_sort(wanted.begin(), wanted.end(), [&](int a, int b) {
        return themes.indexOf(atlas.indicators()[static_cast<std::size_t>(a)].theme)
               < themes.indexOf(atlas.indicators()[static_cast<std::size_t>(b)].theme);
    });
    return wanted;
}

// The geography that the areas are seen against: their own if it has enough areas, otherwise the LEPs.
void choosePeers(BriefFacts &facts)
{
    const Atlas &atlas = facts.atlas();
    const int own = facts.areas.front().geography;
    const bool isOne =
        std::all_of(facts.areas.begin(), facts.areas.end(), [&](const Area &area) { return area.geography == own; });
    if (isOne && own >= 0
        && atlas.geographies()[static_cast<std::size_t>(own)].areas.size() >= static_cast<std::size_t>(leastPeers)) {
        facts.peers = own;
        facts.arePeers = true;
        return;
    }
    facts.peers = std::max(0, atlas.geographyIndex(u"lep2017"_s));
}

std::optional<Error> chooseBenchmark(BriefFacts &facts)
{
    const Atlas &atlas = facts.atlas();
    if (facts.options.ownBenchmark) {
        facts.benchmark = *facts.options.ownBenchmark;
        return std::nullopt;
    }
    if (facts.options.benchmark.isEmpty()) {
        facts.benchmark = atlas.areas()[static_cast<std::size_t>(atlas.england())];
        return std::nullopt;
    }
    auto named = areaNamed(atlas, facts.options.benchmark);
    if (!named)
        return named.error();
    facts.benchmark = *std::move(named);
    return std::nullopt;
}

Result<BriefRow> rowOf(const BriefFacts &facts, int indicator)
{
    BriefRow row;
    auto compared = facts.figures->compare(indicator, facts.areas, facts.benchmark, std::nullopt);
    if (!compared)
        return compared.error();
    row.compared = *std::move(compared);
    const auto peers = facts.figures->table(indicator, facts.peers, row.compared.period);
    if (!peers)
        return peers.error();
    std::vector<double> values;
    for (const Figure &figure : (*peers)->figures)
        if (figure.value)
            values.push_back(*figure.value);
    if (static_cast<int>(values.size()) < leastPeers)
        return row;
    row.peers = spreadOf(values);
    row.low = row.peers.minimum;
    row.high = row.peers.maximum;
    constexpr std::size_t many = 60;
    if (values.size() > many) {
        std::sort(values.begin(), values.end());
        row.low = quantile(values, 0.01);
        row.high = quantile(values, 0.99);
    }
    return row;
}

void noteGaps(BriefFacts &facts, const BriefRow &row)
{
    const Indicator &indicator = facts.indicator(row);
    for (std::size_t i = 0; i < facts.areas.size(); ++i) {
        const Figure &figure = row.compared.areas[i].figure;
        if (figure.value && figure.status == FigureStatus::Partial)
            facts.gaps += briefText("%1: “%2” is partial. %3").arg(facts.areas[i].name, indicator.title, figure.reason);
        else if (!figure.value)
            facts.gaps +=
                briefText("%1: no figure for “%2”. %3").arg(facts.areas[i].name, indicator.title, figure.reason);
    }
}

} // namespace

const Geography *BriefFacts::geographyOf(const Area &area) const
{
    return area.geography < 0 ? nullptr : &atlas().geographies()[static_cast<std::size_t>(area.geography)];
}

bool BriefFacts::isRanked(const Area &area) const
{
    const Geography *geography = geographyOf(area);
    return geography && geography->areas.size() >= static_cast<std::size_t>(leastPeers);
}

AreaSet BriefFacts::districts() const
{
    AreaSet all;
    for (const Area &area : areas)
        all = all | area.districts;
    return all;
}

const BriefRow *BriefFacts::row(const QString &id) const
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const BriefRow &row) { return indicator(row).id == id; });
    return found == rows.end() ? nullptr : &*found;
}

QString BriefFacts::peersInSentence() const
{
    return withinSentence(peerGeography().kindPlural);
}

QString BriefFacts::benchmarksName() const
{
    return benchmark.name.endsWith(u's') ? benchmark.name + u"’"_s : benchmark.name + u"’s"_s;
}

std::optional<Figure> BriefFacts::districtFigure(int district, int indicator, const Period &period) const
{
    const Area &area = atlas().areas()[static_cast<std::size_t>(atlas().districtArea(district))];
    const auto table = figures->table(indicator, area.geography, period);
    if (!table)
        return std::nullopt;
    const auto &members = atlas().geographies()[static_cast<std::size_t>(area.geography)].areas;
    const auto found = std::find(members.begin(), members.end(), atlas().districtArea(district));
    if (found == members.end())
        return std::nullopt;
    return (*table)->figures[static_cast<std::size_t>(found - members.begin())];
}

Result<BriefFacts> gatherFacts(std::shared_ptr<const Figures> figures, std::span<const Area> areas,
                               const BriefOptions &options, std::stop_token stop)
{
    BriefFacts facts;
    facts.figures = std::move(figures);
    facts.options = options;
    facts.areas.assign(areas.begin(), areas.end());
    auto coverage = facts.atlas().coverage();
    if (!coverage)
        return coverage.error();
    facts.coverage = *std::move(coverage);
    if (auto error = chooseBenchmark(facts))
        return *error;
    choosePeers(facts);
    const auto wanted = wantedIndicators(facts.atlas(), options);
    if (!wanted)
        return wanted.error();
    for (const int indicator : *wanted) {
        if (stop.stop_requested())
            return BriefFacts();
        auto row = rowOf(facts, indicator);
        if (!row)
            return row.error();
        noteGaps(facts, *row);
        const bool hasFigure = std::any_of(row->compared.areas.begin(), row->compared.areas.end(),
                                           [](const Compared &one) { return one.figure.value.has_value(); });
        if (hasFigure)
            facts.rows.push_back(*std::move(row));
        else
            facts.withoutFigure.push_back(indicator);
    }
    if (auto error = gatherTrends(facts, stop))
        return *error;
    return facts;
}

} // namespace placelens
