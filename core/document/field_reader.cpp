#include "core/document/field_reader.h"

#include "core/atlas/area_names.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Numbers of an array of `count` coordinates on the grid; nothing if it is not one.
std::optional<std::vector<double>> coordinates(const QJsonValue &json, qsizetype count)
{
    const QJsonArray array = json.toArray();
    std::vector<double> numbers;
    for (const QJsonValue &value : array)
        if (value.isDouble() && std::abs(value.toDouble()) < 1e8)
            numbers.push_back(value.toDouble());
    if (array.size() != count || qsizetype(numbers.size()) != count)
        return std::nullopt;
    return numbers;
}

/// What somebody made of districts, measured anew.
Area measured(const AreaSet &districts, const Atlas &atlas)
{
    std::vector<Area> members;
    for (const int district : districts.members())
        members.push_back(atlas.areas()[std::size_t(atlas.districtArea(district))]);
    Area made = members.empty() ? Area() : unionOf(atlas, members);
    made.geography = -1;
    return made;
}

} // namespace

void FieldReader::reportOthers(const QStringList &expected)
{
    for (const QString &key : m_object.keys())
        if (!m_known.contains(key) && !expected.contains(key))
            tell(u"“%1” is nothing that this version of Placelens knows."_s.arg(pathOf(key)));
}

bool FieldReader::tellUnusable(const QString &path)
{
    tell(u"“%1” has a value that this version of Placelens does not know."_s.arg(path));
    return true;
}

bool FieldReader::take(const QJsonValue &json, const QString &path, bool &value, FieldRange)
{
    if (!json.isBool())
        return tellUnusable(path);
    value = json.toBool();
    return true;
}

bool FieldReader::take(const QJsonValue &json, const QString &path, double &value, FieldRange range)
{
    const double number = json.toDouble();
    if (!json.isDouble() || !(number >= range.least && number <= range.most))
        return tellUnusable(path);
    value = number;
    return true;
}

bool FieldReader::take(const QJsonValue &json, const QString &path, int &value, FieldRange range)
{
    const double number = json.toDouble();
    if (!json.isDouble() || number != std::floor(number) || std::abs(number) > 1e9)
        return tellUnusable(path);
    double taken = value;
    take(json, path, taken, range);
    value = int(taken);
    return true;
}

bool FieldReader::take(const QJsonValue &json, const QString &path, QString &value, FieldRange)
{
    if (!json.isString())
        return tellUnusable(path);
    value = json.toString();
    return true;
}

bool FieldReader::take(const QJsonValue &json, const QString &path, GridPoint &point, FieldRange)
{
    const auto numbers = coordinates(json, 2);
    if (!numbers)
        return tellUnusable(path);
    point = {(*numbers)[0], (*numbers)[1]};
    return true;
}

bool FieldReader::take(const QJsonValue &json, const QString &path, GridBox &box, FieldRange)
{
    box = {};
    if (json.isNull())
        return true;
    const auto numbers = coordinates(json, 4);
    if (!numbers)
        return tellUnusable(path);
    const GridBox read{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
    if (read.isEmpty())
        return tellUnusable(path);
    box = read;
    return true;
}

bool FieldReader::take(const QJsonValue &json, const QString &path, Area &area, FieldRange)
{
    const QJsonObject object = json.toObject();
    const QString code = object.value("code"_L1).toString(), name = object.value("name"_L1).toString();
    const QString geography = object.value("geography"_L1).toString();
    if (code.isEmpty()) {
        tellUnusable(path);
        return false;
    }
    const Atlas &atlas = m_context.atlas;
    if (object.contains("districts"_L1)) {
        const auto districts = districtsOf(object.value("districts"_L1).toArray(), name);
        if (districts)
            area = unionCalled(code, name, *districts);
        return districts.has_value();
    }
    const auto areas = atlas.areas();
    const int index = atlas.geographyIndex(geography);
    const auto found = std::find_if(areas.begin(), areas.end(), [&](const Area &a) {
        return index >= 0 && a.geography == index && a.code == code;
    });
    if (found == areas.end()) {
        tell(u"The area “%1” (%2 of “%3”) is not in this atlas."_s.arg(name, code, geography));
        return false;
    }
    area = *found;
    return true;
}

Area FieldReader::unionCalled(const QString &code, const QString &name, const AreaSet &districts)
{
    auto &known = m_context.unions;
    auto found = std::find_if(known.begin(), known.end(), [&](const Area &a) { return a.districts == districts; });
    if (found == known.end())
        found = known.insert(known.end(), measured(districts, m_context.atlas));
    Area made = *found;
    made.code = code;
    made.name = name;
    return made;
}

std::optional<AreaSet> FieldReader::districtsOf(const QJsonArray &codes, const QString &name)
{
    const auto districts = m_context.atlas.districts().first(std::size_t(m_context.atlas.englishDistricts()));
    AreaSet set;
    for (const QJsonValue &code : codes) {
        const auto found = std::find_if(districts.begin(), districts.end(),
                                        [&](const District &d) { return d.code == code.toString(); });
        if (found == districts.end()) {
            // Without one of its districts it would have other figures under the same name.
            tell(u"“%1” needs the district %2, which is not in this atlas."_s.arg(name, code.toString()));
            return std::nullopt;
        }
        set.insert(int(found - districts.begin()));
    }
    return set;
}

} // namespace placelens
