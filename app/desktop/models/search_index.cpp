#include "app/desktop/models/search_index.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <set>

namespace placelens {

namespace {

constexpr int literalIsEnough = 24; // with one this good nobody meant something else and mistyped it

QString tr(const char *text)
{
    return QCoreApplication::translate("search", text);
}

} // namespace

void keepBest(std::vector<Found> &found)
{
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.score < b.score; });
    std::set<std::pair<FoundKind, int>> seen;
    std::erase_if(found, [&seen](const Found &one) { return !seen.emplace(one.kind, one.index).second; });
}

SearchIndex::SearchIndex(std::shared_ptr<const Atlas> atlas) : m_atlas(std::move(atlas))
{
    addAreas();
    addFormerNames();
    addIndicators();
    addPlaces();
}

void SearchIndex::add(FoundKind kind, int index, const QString &text, int penalty)
{
    m_entries.push_back({kind, index, spellingOf(text), penalty, false, {}});
}

void SearchIndex::addCode(int group, const QString &code, const QString &as)
{
    m_entries.push_back({FoundKind::Area, group, spellingOf(code), as.isEmpty() ? 0 : 1, true, as});
}

void SearchIndex::addAreas()
{
    std::vector<int> all(m_atlas->areas().size());
    std::iota(all.begin(), all.end(), 0);
    m_areas = grouped(*m_atlas, all);
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        const AreaGroup &group = m_areas[i];
        const Area &area = m_atlas->areas()[std::size_t(group.area)];
        add(FoundKind::Area, int(i), area.name);
        // "west midlands combined authority", "leeds lep 2017"
        add(FoundKind::Area, int(i),
            QStringLiteral("%1 %2 %3").arg(area.name, group.kind, group.years.join(QLatin1Char(' '))), 5);
        addCode(int(i), area.code);
    }
    // The same area may have had another code in another year.
    for (const Area &area : m_atlas->areas()) {
        const auto same = std::find_if(m_areas.begin(), m_areas.end(), [&](const AreaGroup &group) {
            const Area &first = m_atlas->areas()[std::size_t(group.area)];
            return first.name == area.name && first.districts == area.districts && first.code != area.code
                   && group.kind == m_atlas->geographies()[std::size_t(area.geography)].kind;
        });
        if (same != m_areas.end())
            addCode(int(same - m_areas.begin()), area.code);
    }
}

void SearchIndex::addFormerNames()
{
    for (const FormerName &former : m_atlas->formerNames()) {
        const auto found = std::find_if(m_areas.begin(), m_areas.end(), [&](const AreaGroup &group) {
            return m_atlas->areas()[std::size_t(group.area)].districts == former.districts;
        });
        if (found == m_areas.end())
            continue;
        const int group = int(found - m_areas.begin());
        const QString as = tr("%1 %2 in %3").arg(former.name, former.code, former.years);
        const Area &area = m_atlas->areas()[std::size_t(found->area)];
        addCode(group, former.code, area.code == former.code ? QString() : as);
        if (area.name != former.name)
            m_entries.push_back({FoundKind::Area, group, spellingOf(former.name), 1, false, as});
    }
}

void SearchIndex::addIndicators()
{
    const auto indicators = m_atlas->indicators();
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        add(FoundKind::Indicator, int(i), indicators[i].title);
        add(FoundKind::Indicator, int(i), indicators[i].shortTitle);
        add(FoundKind::Indicator, int(i), indicators[i].id, 2);
        add(FoundKind::Indicator, int(i), indicators[i].theme + QLatin1Char(' ') + indicators[i].title, 8);
    }
}

void SearchIndex::addPlaces()
{
    // Without its background the atlas is still good; then there are no places to find.
    const auto background = m_atlas->background();
    if (!background)
        return;
    m_places = (*background)->places;
    std::stable_sort(m_places.begin(), m_places.end(),
                     [](const Place &a, const Place &b) { return a.population > b.population; });
    for (std::size_t i = 0; i < m_places.size(); ++i)
        add(FoundKind::Place, int(i), m_places[i].name);
}

std::vector<Found> SearchIndex::find(const Spelling &typed) const
{
    std::vector<Found> found;
    int best = noMatch;
    for (const Entry &entry : m_entries) {
        int score = typedScore(typed, entry.spelling);
        if (entry.isCode && score > 10)
            score = noMatch; // a code is meant when it is begun as it is written
        if (score == noMatch)
            continue;
        best = std::min(best, score);
        found.push_back({entry.kind, entry.index, score + entry.penalty, entry.as});
    }
    if (best > literalIsEnough) {
        for (const Entry &entry : m_entries) {
            const int score = entry.isCode ? noMatch : misspeltScore(typed, entry.spelling);
            if (score < noMatch)
                found.push_back({entry.kind, entry.index, score + entry.penalty, entry.as});
        }
    }
    keepBest(found);
    return found;
}

std::vector<Found> SearchIndex::nearest(const Spelling &typed, int most) const
{
    std::vector<Found> found;
    for (const Entry &entry : m_entries) {
        if (entry.isCode || entry.penalty > 1)
            continue;
        const double far = farness(typed, entry.spelling);
        if (far < 0.6)
            found.push_back({entry.kind, entry.index, int(far * 100), entry.as});
    }
    keepBest(found);
    if (int(found.size()) > most)
        found.resize(std::size_t(most));
    return found;
}

QString SearchIndex::fateOf(int group) const
{
    const AreaGroup &was = m_areas[std::size_t(group)];
    const Area &area = m_atlas->areas()[std::size_t(was.area)];
    const Geography *latest = nullptr;
    for (const Geography &geography : m_atlas->geographies())
        if (geography.kind == was.kind && geography.isComplete && (!latest || geography.date > latest->date))
            latest = &geography;
    const Geography &own = m_atlas->geographies()[std::size_t(area.geography)];
    if (!latest || !own.isComplete || was.years.contains(latest->year()))
        return {};
    for (const int index : latest->areas) {
        const Area &now = m_atlas->areas()[std::size_t(index)];
        if (!area.districts.isSubsetOf(now.districts))
            continue;
        QString since;
        for (const FormerName &name : m_atlas->formerNames())
            if (name.name == now.name && name.districts == now.districts)
                since = tr(", since %1").arg(name.years.left(4));
        return (area.districts == now.districts ? tr("now called %1%2") : tr("now part of %1%2")).arg(now.name, since);
    }
    return {};
}

} // namespace placelens
