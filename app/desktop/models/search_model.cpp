#include "app/desktop/models/search_model.h"

#include "app/desktop/words/words.h"

#include <algorithm>
#include <array>

namespace placelens {

namespace {

constexpr int mostOfAKind = 8;
constexpr int mostGuesses = 4;

/// Own areas stand with the others.
int groupOf(FoundKind kind)
{
    switch (kind) {
    case FoundKind::Area:
    case FoundKind::OwnArea:
        return 0;
    case FoundKind::Indicator:
        return 1;
    case FoundKind::Command:
        return 2;
    case FoundKind::Place:
        break;
    }
    return 3;
}

QString groupTitle(int group)
{
    const std::array<QString, 4> titles{SearchModel::tr("Areas"), SearchModel::tr("Figures"),
                                        SearchModel::tr("Commands"), SearchModel::tr("Places")};
    return titles[std::size_t(group)];
}

QString kindOf(const Place &place)
{
    return place.kind == QLatin1String("city")   ? SearchModel::tr("City")
           : place.kind == QLatin1String("town") ? SearchModel::tr("Town")
                                                 : SearchModel::tr("Village");
}

} // namespace

SearchModel::SearchModel(std::shared_ptr<const Atlas> atlas, QObject *parent)
    : QAbstractListModel(parent), m_atlas(std::move(atlas))
{}

void SearchModel::prepare()
{
    if (!m_making.valid())
        m_making =
            std::async(std::launch::async, [atlas = m_atlas] { return std::make_shared<const SearchIndex>(atlas); });
}

const SearchIndex &SearchModel::searched()
{
    if (!m_index) {
        prepare();
        m_index = m_making.get();
    }
    return *m_index;
}

void SearchModel::setCommands(std::vector<SearchCommand> commands)
{
    m_commands = std::move(commands);
    m_commandSpellings.clear();
    for (const SearchCommand &command : m_commands)
        m_commandSpellings.push_back(spellingOf(command.text));
}

void SearchModel::setOwnAreas(std::vector<Area> areas)
{
    m_ownAreas = std::move(areas);
    m_ownSpellings.clear();
    for (const Area &area : m_ownAreas)
        m_ownSpellings.push_back(spellingOf(area.name));
}

std::vector<Found> SearchModel::foundHere(const Spelling &typed) const
{
    std::vector<Found> found;
    const auto addAll = [&](FoundKind kind, const std::vector<Spelling> &spellings) {
        for (std::size_t i = 0; i < spellings.size(); ++i) {
            const int literal = typedScore(typed, spellings[i]);
            const int score = literal < noMatch ? literal : misspeltScore(typed, spellings[i]);
            if (score < noMatch)
                found.push_back({kind, int(i), score, {}});
        }
    };
    addAll(FoundKind::OwnArea, m_ownSpellings);
    addAll(FoundKind::Command, m_commandSpellings);
    return found;
}

void SearchModel::search(const QString &text)
{
    const Spelling typed = spellingOf(text);
    beginResetModel();
    m_rows.clear();
    m_hasFound = false;
    if (!typed.plain.isEmpty()) {
        std::vector<Found> found = foundHere(typed);
        const std::vector<Found> known = searched().find(typed);
        found.insert(found.end(), known.begin(), known.end());
        keepBest(found);
        m_hasFound = !found.empty();
        if (m_hasFound) {
            addGroups(found);
        } else {
            m_rows.push_back({{}, tr("Nothing is called “%1”").arg(text.simplified()), {}, {}, true});
            for (const Found &guess : searched().nearest(typed, mostGuesses)) {
                m_rows.push_back(rowOf(guess));
                m_rows.back().group = m_rows.size() == 2 ? tr("Spelt most like it") : QString();
            }
            if (m_rows.size() == 1)
                m_rows.back().detail = tr("Try another word, a code or a town");
        }
    }
    endResetModel();
}

void SearchModel::addGroups(const std::vector<Found> &found)
{
    // The group with the best hit first; of equally good ones areas before figures, commands and places.
    std::array<std::vector<Found>, 4> groups;
    for (const Found &one : found)
        groups[std::size_t(groupOf(one.kind))].push_back(one);
    std::array<int, 4> order{0, 1, 2, 3};
    std::stable_sort(order.begin(), order.end(), [&groups](int a, int b) {
        const auto best = [&groups](int g) {
            const std::vector<Found> &group = groups[std::size_t(g)];
            return group.empty() ? noMatch : group.front().score;
        };
        return best(a) < best(b);
    });
    for (const int g : order) {
        int count = 0;
        for (const Found &one : groups[std::size_t(g)]) {
            if (count == mostOfAKind)
                break;
            m_rows.push_back(rowOf(one));
            m_rows.back().group = count++ == 0 ? groupTitle(g) : QString();
        }
    }
}

SearchModel::Row SearchModel::areaRow(const Found &found)
{
    const AreaGroup &group = searched().areas()[std::size_t(found.index)];
    const Area &area = m_atlas->areas()[std::size_t(group.area)];
    QStringList parts{group.kindAndYears()};
    if (area.districts.size() > 1)
        parts << districtCount(area.districts.size());
    if (!found.as.isEmpty())
        parts << tr("also %1").arg(found.as);
    const QString fate = searched().fateOf(found.index);
    if (!fate.isEmpty())
        parts[0] = tr("Formerly %1").arg(group.kindAndYears());
    if (!fate.isEmpty())
        parts << fate;
    return {found, area.name, parts.join(QStringLiteral(" · ")), {}};
}

SearchModel::Row SearchModel::placeRow(const Found &found)
{
    const Place &place = searched().places()[std::size_t(found.index)];
    QStringList parts{kindOf(place), residentCount(place.population)};
    // Of several that are called the same the district tells which is which.
    const auto coverage = m_atlas->coverage();
    const PartIndex part = coverage ? (*coverage)->partAt(place.at) : noPart;
    if (part != noPart && m_atlas->districts()[part].name != place.name)
        parts << tr("in %1").arg(m_atlas->districts()[part].name);
    return {found, place.name, parts.join(QStringLiteral(" · ")), {}};
}

SearchModel::Row SearchModel::rowOf(const Found &found)
{
    const auto at = std::size_t(found.index);
    switch (found.kind) {
    case FoundKind::Area:
        return areaRow(found);
    case FoundKind::Place:
        return placeRow(found);
    case FoundKind::OwnArea:
        return {found,
                m_ownAreas[at].name,
                tr("Your own area · %1").arg(districtCount(m_ownAreas[at].districts.size())),
                {}};
    case FoundKind::Indicator: {
        const Indicator &indicator = m_atlas->indicators()[at];
        return {found, indicator.title, tr("Figure · %1").arg(indicator.theme), {}};
    }
    case FoundKind::Command:
        break;
    }
    const SearchCommand &command = m_commands[at];
    return {found,
            command.text,
            command.isEnabled ? tr("Command · %1").arg(command.menu)
                              : tr("Command · %1 · not possible just now").arg(command.menu),
            {}};
}

QString SearchModel::nameOf(const Found &found) const
{
    const auto at = std::size_t(std::max(0, found.index));
    switch (found.kind) {
    case FoundKind::Area: {
        const Area &area = m_atlas->areas()[std::size_t(m_index->areas()[at].area)];
        return QStringLiteral("area:%1:%2").arg(m_atlas->geographies()[std::size_t(area.geography)].id, area.code);
    }
    case FoundKind::OwnArea:
        return QStringLiteral("own:%1").arg(m_ownAreas[at].name);
    case FoundKind::Indicator:
        return QStringLiteral("figure:%1").arg(m_atlas->indicators()[at].id);
    case FoundKind::Place: {
        const Place &place = m_index->places()[at];
        return QStringLiteral("place:%1:%2").arg(place.name).arg(int(place.at.east));
    }
    case FoundKind::Command:
        break;
    }
    return QStringLiteral("command:%1").arg(m_commands[at].text);
}

Found SearchModel::foundBy(const QString &name)
{
    const auto firstCalled = [&](FoundKind kind, std::size_t count) -> Found {
        for (std::size_t i = 0; i < count; ++i)
            if (nameOf({kind, int(i), 0, {}}) == name)
                return {kind, int(i), 0, {}};
        return {};
    };
    const QString kind = name.section(QLatin1Char(':'), 0, 0);
    if (kind == QLatin1String("area"))
        return firstCalled(FoundKind::Area, searched().areas().size());
    if (kind == QLatin1String("own"))
        return firstCalled(FoundKind::OwnArea, m_ownAreas.size());
    if (kind == QLatin1String("figure"))
        return firstCalled(FoundKind::Indicator, m_atlas->indicators().size());
    if (kind == QLatin1String("place"))
        return firstCalled(FoundKind::Place, searched().places().size());
    return kind == QLatin1String("command") ? firstCalled(FoundKind::Command, m_commands.size()) : Found{};
}

void SearchModel::showRecent(const QStringList &names)
{
    beginResetModel();
    m_rows.clear();
    for (const QString &name : names) {
        const Found found = foundBy(name);
        if (found.index < 0)
            continue;
        m_rows.push_back(rowOf(found));
        m_rows.back().group = m_rows.size() == 1 ? tr("Chosen before") : QString();
    }
    m_hasFound = !m_rows.empty();
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Row &row = m_rows[std::size_t(index.row())];
    const bool isCommand = row.found.kind == FoundKind::Command && row.found.index >= 0;
    const bool canBeTaken = !row.isMessage && (!isCommand || m_commands[std::size_t(row.found.index)].isEnabled);
    return canBeTaken ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                      : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const auto indexOf = [&row](FoundKind kind) { return row.found.kind == kind ? row.found.index : -1; };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.name;
    case DetailRole:
        return row.detail;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? row.name : tr("%1 – %2").arg(row.name, row.detail);
    case AreaRole: {
        const int group = indexOf(FoundKind::Area);
        return group < 0 ? -1 : m_index->areas()[std::size_t(group)].area;
    }
    case IndicatorRole:
        return indexOf(FoundKind::Indicator);
    case PlaceRole:
        return indexOf(FoundKind::Place);
    case OwnAreaRole:
        return indexOf(FoundKind::OwnArea);
    case CommandRole:
        return indexOf(FoundKind::Command);
    case GroupRole:
        return row.group;
    case KeyRole:
        return indexOf(FoundKind::Command) < 0 ? QString() : m_commands[std::size_t(row.found.index)].keys;
    case NameRole:
        return row.isMessage ? QString() : nameOf(row.found);
    default:
        return {};
    }
}

} // namespace placelens
