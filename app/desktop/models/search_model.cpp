#include "app/desktop/models/search_model.h"

#include "app/desktop/models/area_groups.h"
#include "app/desktop/words/words.h"
#include "core/atlas/area_names.h"

#include <algorithm>

namespace placelens {

namespace {

constexpr int mostRows = 30;

/// How well an indicator's words fit: 0 begins with the text, 1 a word begins with it, 2 holds it, -1 not at all.
int fit(const QString &words, const QString &text)
{
    const qsizetype at = words.indexOf(text, 0, Qt::CaseInsensitive);
    if (at < 0)
        return -1;
    if (at == 0)
        return 0;
    return words[at - 1].isLetterOrNumber() ? 2 : 1;
}

} // namespace

SearchModel::SearchModel(std::shared_ptr<const Atlas> atlas, QObject *parent)
    : QAbstractListModel(parent), m_atlas(std::move(atlas))
{}

void SearchModel::search(const QString &text)
{
    const QString wanted = text.simplified();
    beginResetModel();
    m_hits.clear();
    if (!wanted.isEmpty()) {
        m_hits = areaHits(wanted);
        const std::vector<Hit> indicators = indicatorHits(wanted);
        m_hits.insert(m_hits.end(), indicators.begin(), indicators.end());
        std::stable_sort(m_hits.begin(), m_hits.end(), [](const Hit &a, const Hit &b) { return a.score < b.score; });
    }
    if (m_hits.size() > mostRows)
        m_hits.resize(mostRows);
    endResetModel();
}

std::vector<SearchModel::Hit> SearchModel::areaHits(const QString &text) const
{
    const std::vector<AreaMatch> matches = searchAreas(*m_atlas, text, 200);
    std::vector<int> areas;
    for (const AreaMatch &match : matches)
        areas.push_back(match.area);
    std::vector<Hit> hits;
    for (const AreaGroup &group : grouped(*m_atlas, areas)) {
        const Area &area = m_atlas->areas()[std::size_t(group.area)];
        const AreaMatch &match = matches[std::size_t(group.position)];
        QString detail = tr("%1 · %2").arg(group.kindAndYears(), districtCount(area.districts.size()));
        if (!match.as.isEmpty())
            detail += tr(" · formerly %1").arg(match.as);
        hits.push_back({area.name, detail, group.area, -1, match.score});
    }
    return hits;
}

std::vector<SearchModel::Hit> SearchModel::indicatorHits(const QString &text) const
{
    std::vector<Hit> hits;
    const auto indicators = m_atlas->indicators();
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        const Indicator &indicator = indicators[i];
        const int byTitle = fit(indicator.title, text), byShort = fit(indicator.shortTitle, text);
        const int best = byTitle < 0 ? byShort : byShort < 0 ? byTitle : std::min(byTitle, byShort);
        if (best >= 0)
            hits.push_back({indicator.title, tr("Figure · %1").arg(indicator.theme), -1, int(i), best});
    }
    return hits;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_hits.size()))
        return {};
    const Hit &hit = m_hits[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return hit.name;
    case DetailRole:
        return hit.detail;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1 – %2").arg(hit.name, hit.detail);
    case AreaRole:
        return hit.area;
    case IndicatorRole:
        return hit.indicator;
    default:
        return {};
    }
}

} // namespace placelens
