#include "core/atlas/area_names.h"

#include "core/base/spelling.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr int mostNearest = 8; // that an error lists

const Geography &geographyOf(const Atlas &atlas, const Area &area)
{
    return atlas.geographies()[static_cast<std::size_t>(area.geography)];
}

QString qualified(const Atlas &atlas, const Area &area)
{
    return u"%1:%2 (%3)"_s.arg(geographyOf(atlas, area).id, area.name, area.code);
}

bool isCalled(const Area &area, const QString &text)
{
    return area.code.compare(text, Qt::CaseInsensitive) == 0 || area.name.compare(text, Qt::CaseInsensitive) == 0;
}

/// Today's areas with this code or name, in the order of geographies.
std::vector<int> areasCalled(const Atlas &atlas, const QString &text, int geography)
{
    std::vector<int> found;
    for (std::size_t a = 0; a < atlas.areas().size(); ++a) {
        const Area &area = atlas.areas()[a];
        if ((geography < 0 || area.geography == geography) && isCalled(area, text))
            found.push_back(static_cast<int>(a));
    }
    return found;
}

/// The areas that carried this code or name at another time, first of each set of districts.
std::vector<int> areasOnceCalled(const Atlas &atlas, const QString &text)
{
    std::vector<int> found;
    for (const FormerName &former : atlas.formerNames()) {
        if (former.code.compare(text, Qt::CaseInsensitive) != 0 && former.name.compare(text, Qt::CaseInsensitive) != 0)
            continue;
        const auto area = std::find_if(atlas.areas().begin(), atlas.areas().end(),
                                       [&](const Area &a) { return a.districts == former.districts; });
        if (area != atlas.areas().end())
            found.push_back(static_cast<int>(area - atlas.areas().begin()));
    }
    return found;
}

/// Where nothing fits `text`, the areas whose names have most of its letters.
QStringList leastFarAreas(const Atlas &atlas, const QString &text, int geography)
{
    const Spelling wanted = spellingOf(text);
    std::vector<std::pair<double, std::size_t>> far;
    for (std::size_t a = 0; a < atlas.areas().size(); ++a)
        if (geography < 0 || atlas.areas()[a].geography == geography)
            far.emplace_back(farness(wanted, spellingOf(atlas.areas()[a].name)), a);
    const auto end = far.begin() + std::min<std::ptrdiff_t>(mostNearest, std::ssize(far));
    std::partial_sort(far.begin(), end, far.end());
    QStringList choices;
    for (auto one = far.begin(); one != end; ++one)
        choices.append(qualified(atlas, atlas.areas()[one->second]));
    return choices;
}

QStringList nearestAreas(const Atlas &atlas, const QString &text, int geography)
{
    QStringList choices;
    for (const AreaMatch &match : searchAreas(atlas, text, 200)) {
        const Area &area = atlas.areas()[static_cast<std::size_t>(match.area)];
        if (geography >= 0 && area.geography != geography)
            continue;
        choices.append(qualified(atlas, area));
        if (choices.size() == mostNearest)
            break;
    }
    return choices.isEmpty() ? leastFarAreas(atlas, text, geography) : choices;
}

Error unknownArea(const Atlas &atlas, const QString &text, int geography)
{
    const QStringList choices = nearestAreas(atlas, text, geography);
    const QString next = u"The nearest follow; “areas” has all of them."_s;
    const QString where = geography < 0 ? u"the atlas"_s : atlas.geographies()[static_cast<std::size_t>(geography)].id;
    return {ErrorKind::Unknown, u"There is no area “%1” in %2. %3"_s.arg(text, where, next), {}, choices};
}

Error ambiguousArea(const Atlas &atlas, const QString &text, const std::vector<int> &areas)
{
    QStringList choices;
    std::vector<AreaSet> seen;
    for (const int index : areas) {
        const Area &area = atlas.areas()[static_cast<std::size_t>(index)];
        if (std::find(seen.begin(), seen.end(), area.districts) != seen.end())
            continue;
        seen.push_back(area.districts);
        choices.append(u"%1, %2 districts"_s.arg(qualified(atlas, area)).arg(area.districts.size()));
        if (choices.size() == 20)
            break;
    }
    return {
        ErrorKind::Unknown,
        u"“%1” can mean %2 different areas. Put the geography before the name, as in the list that follows."_s.arg(text)
            .arg(seen.size()),
        {},
        choices};
}

/// One area, without "+". Former codes and names are tried last.
Result<Area> oneArea(const Atlas &atlas, const QString &written)
{
    QString text = written.trimmed();
    int geography = -1;
    std::vector<int> found = areasCalled(atlas, text, -1);
    const qsizetype colon = text.indexOf(u':');
    if (found.empty() && colon > 0) {
        const auto named = geographyNamed(atlas, text.left(colon).trimmed());
        if (!named)
            return named.error();
        geography = *named;
        text = text.mid(colon + 1).trimmed();
        found = areasCalled(atlas, text, geography);
    }
    if (found.empty() && geography < 0)
        found = areasOnceCalled(atlas, text);
    if (found.empty())
        return unknownArea(atlas, text, geography);
    const Area &first = atlas.areas()[static_cast<std::size_t>(found.front())];
    for (const int other : found) {
        if (!(atlas.areas()[static_cast<std::size_t>(other)].districts == first.districts))
            return ambiguousArea(atlas, text, found);
    }
    return first;
}

/// A code is meant when it is begun as it is written: one that is nearly the same is another place.
int codeScore(const QString &wanted, const QString &code)
{
    return code.startsWith(wanted, Qt::CaseInsensitive) ? matchScore(wanted, code) : noMatch;
}

/// The nearest of `ids` to `text`, for an error.
QStringList nearestIds(const QString &text, const QStringList &ids)
{
    std::vector<std::pair<int, QString>> scored;
    for (const QString &id : ids) {
        const int score = matchScore(text, id);
        if (score < noMatch)
            scored.emplace_back(score, id);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList nearest;
    for (std::size_t i = 0; i < scored.size() && i < 5; ++i)
        nearest.append(scored[i].second);
    return nearest.isEmpty() ? ids.mid(0, 20) : nearest;
}

Error unknownId(const QString &what, const QString &text, const QStringList &ids, const QString &command)
{
    return {ErrorKind::Unknown,
            u"There is no %1 “%2”. See “%3” for all; the nearest follow."_s.arg(what, text, command),
            {},
            nearestIds(text, ids)};
}

} // namespace

Result<Area> areaNamed(const Atlas &atlas, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{ErrorKind::Unknown, u"An area's name is empty. Give a code, a name or geography:name."_s};
    if (auto whole = oneArea(atlas, text); whole || !text.contains(u'+'))
        return whole;
    std::vector<Area> parts;
    for (const QString &part : text.split(u'+')) {
        if (part.trimmed().isEmpty())
            return Error{ErrorKind::Unknown,
                         u"“%1” has an empty part beside a “+”. Give an area on both sides."_s.arg(text)};
        auto area = oneArea(atlas, part);
        if (!area)
            return area;
        parts.push_back(std::move(*area));
    }
    return unionOf(atlas, parts);
}

Area unionOf(const Atlas &atlas, std::span<const Area> areas)
{
    if (areas.size() == 1)
        return areas.front();
    Area whole;
    QStringList codes;
    QStringList names;
    for (const Area &area : areas) {
        whole.districts = whole.districts | area.districts;
        whole.box.include(area.box);
        codes.append(area.code);
        names.append(area.name);
    }
    whole.code = codes.join(u'+');
    whole.name = names.join(u" + "_s);
    for (const int district : whole.districts.members()) {
        const Area &member = atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))];
        whole.residents += member.residents;
        whole.squareKilometres += member.squareKilometres;
    }
    if (const auto coverage = atlas.coverage()) {
        std::vector<bool> inside((*coverage)->partCount());
        for (const int district : whole.districts.members())
            inside[static_cast<std::size_t>(district)] = true;
        whole.perimeterKilometres = (*coverage)->perimeter(inside) / 1000;
        whole.label = (*coverage)->labelPoint(inside);
    }
    return whole;
}

std::vector<AreaMatch> searchAreas(const Atlas &atlas, const QString &text, int most)
{
    std::vector<AreaMatch> matches;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return matches;
    for (std::size_t a = 0; a < atlas.areas().size(); ++a) {
        const Area &area = atlas.areas()[a];
        const int score = std::min(matchScore(wanted, area.name), codeScore(wanted, area.code));
        if (score < noMatch)
            matches.push_back({static_cast<int>(a), {}, score});
    }
    for (const FormerName &former : atlas.formerNames()) {
        const int byName = matchScore(wanted, former.name);
        const int byCode = codeScore(wanted, former.code);
        if (std::min(byName, byCode) >= noMatch)
            continue;
        for (std::size_t a = 0; a < atlas.areas().size(); ++a) {
            if (atlas.areas()[a].districts == former.districts) {
                matches.push_back(
                    {static_cast<int>(a), byName <= byCode ? former.name : former.code, std::min(byName, byCode) + 1});
                break;
            }
        }
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const AreaMatch &a, const AreaMatch &b) { return a.score < b.score; });
    if (matches.size() > static_cast<std::size_t>(most))
        matches.resize(static_cast<std::size_t>(most));
    return matches;
}

QString kindAndYear(const Atlas &atlas, const Area &area)
{
    if (area.geography < 0)
        return u"Custom union"_s;
    const Geography &geography = geographyOf(atlas, area);
    return u"%1 %2"_s.arg(geography.kind, geography.year());
}

Result<int> geographyNamed(const Atlas &atlas, const QString &id)
{
    const int index = atlas.geographyIndex(id);
    if (index >= 0)
        return index;
    QStringList ids;
    for (const Geography &geography : atlas.geographies())
        ids.append(geography.id);
    return unknownId(u"geography"_s, id, ids, u"atlas info"_s);
}

Result<int> indicatorNamed(const Atlas &atlas, const QString &id)
{
    const int index = atlas.indicatorIndex(id);
    if (index >= 0)
        return index;
    QStringList ids;
    for (const Indicator &indicator : atlas.indicators())
        ids.append(indicator.id);
    return unknownId(u"indicator"_s, id, ids, u"indicators"_s);
}

Result<Period> periodNamed(const Indicator &indicator, const QString &text)
{
    std::vector<Period> ending;
    QStringList ids;
    for (const Period &period : indicator.periods) {
        if (period.id == text)
            return period;
        ids.prepend(period.id);
        if (text.size() == 4 && QString::number(period.last.year()) == text)
            ending.push_back(period);
    }
    if (ending.size() == 1)
        return ending.front();
    if (!ending.empty())
        return Error{ErrorKind::Unknown,
                     u"More than one period of %1 ends in %2. Give one of those that follow."_s.arg(indicator.id, text),
                     {},
                     {ending.front().id, ending.back().id}};
    return Error{ErrorKind::Unknown,
                 u"%1 has no period “%2”. It has those that follow."_s.arg(indicator.id, text),
                 {},
                 ids.mid(0, 20)};
}

} // namespace placelens
