#pragma once

#include "core/document/project_fields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <type_traits>

namespace placelens {

/// What reading looks things up in, and where it tells what it could not read.
struct ReadingContext
{
    const Atlas &atlas;
    std::vector<Warning> &leftOut;
    std::vector<Area> &unions; ///< those measured so far: a story has the same ones in every step
};

/// Takes the fields of one struct from an object. What is not there keeps its usual value; what can't be used does too,
/// and is told by where it is: "project.map.classes.count".
class FieldReader
{
public:
    FieldReader(const QJsonObject &object, const QString &path, const ReadingContext &context)
        : m_object(object), m_path(path), m_context(context)
    {}

    template<typename T>
    void operator()(const char *name, T &value, FieldRange range = {})
    {
        const QString key = QLatin1String(name);
        m_known << key;
        const QJsonValue found = m_object.value(key);
        if (std::is_same_v<T, Area> && found.isUndefined())
            m_isUsable = !tellUnusable(pathOf(key)); // there is no usual area
        if (!found.isUndefined() && !take(found, pathOf(key), value, range))
            m_isUsable = false;
    }

    /// Tells of the fields that nobody asked for, but those in `expected`.
    void reportOthers(const QStringList &expected = {});

    /// Whether what the struct is about is there: an area of an atlas may not be.
    bool isUsable() const { return m_isUsable; }

private:
    // Each gives whether the struct that it is in is of any use.
    bool take(const QJsonValue &json, const QString &path, bool &value, FieldRange);
    bool take(const QJsonValue &json, const QString &path, int &value, FieldRange range);
    bool take(const QJsonValue &json, const QString &path, double &value, FieldRange range);
    bool take(const QJsonValue &json, const QString &path, QString &value, FieldRange);
    bool take(const QJsonValue &json, const QString &path, GridPoint &point, FieldRange);
    bool take(const QJsonValue &json, const QString &path, GridBox &box, FieldRange);
    bool take(const QJsonValue &json, const QString &path, Area &area, FieldRange);

    template<typename T>
    bool take(const QJsonValue &json, const QString &path, std::optional<T> &value, FieldRange range)
    {
        value.reset();
        return json.isNull() || take(json, path, value.emplace(), range);
    }

    template<typename T>
    bool take(const QJsonValue &json, const QString &path, std::vector<T> &values, FieldRange range)
    {
        if (!json.isArray())
            return tellUnusable(path);
        values.clear();
        const QJsonArray array = json.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const std::size_t told = m_context.leftOut.size();
            T value{};
            const bool isUsable = take(array[i], QStringLiteral("%1[%2]").arg(path).arg(i), value, range);
            // A struct with a field that is not right is still one; a number that is not right is none.
            if (isUsable && (std::is_class_v<T> || m_context.leftOut.size() == told))
                values.push_back(std::move(value));
        }
        return true;
    }

    template<typename T>
    requires std::is_enum_v<T>
    bool take(const QJsonValue &json, const QString &path, T &value, FieldRange)
    {
        for (const auto &[known, name] : namesOf(value)) {
            if (json.toString() != QLatin1String(name))
                continue;
            value = known;
            return true;
        }
        return tellUnusable(path);
    }

    template<typename T>
    requires std::is_class_v<T>
    bool take(const QJsonValue &json, const QString &path, T &value, FieldRange)
    {
        if (!json.isObject()) {
            tellUnusable(path);
            return false;
        }
        FieldReader fields(json.toObject(), path, m_context);
        visitFields(fields, value);
        fields.reportOthers();
        return fields.isUsable();
    }

    QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key; }
    Area unionCalled(const QString &code, const QString &name, const AreaSet &districts);
    std::optional<AreaSet> districtsOf(const QJsonArray &codes, const QString &name);
    /// True: what holds the field does without it.
    bool tellUnusable(const QString &path);
    void tell(const QString &sentence) { m_context.leftOut.push_back({sentence}); }

    QJsonObject m_object;
    QString m_path;
    ReadingContext m_context;
    QStringList m_known;
    bool m_isUsable = true;
};

} // namespace placelens
