#include "core/base/pending_file.h"
#include "core/document/project_fields.h"
#include "core/document/project_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <optional>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Puts the fields of one struct into an object.
class FieldWriter
{
public:
    explicit FieldWriter(const Atlas &atlas) : m_atlas(atlas) {}

    template<typename T>
    void operator()(const char *name, const T &value, FieldRange = {})
    {
        m_object.insert(QLatin1String(name), asJson(value));
    }
    const QJsonObject &object() const { return m_object; }

private:
    QJsonValue asJson(bool value) const { return value; }
    QJsonValue asJson(int value) const { return value; }
    QJsonValue asJson(double value) const { return value; }
    QJsonValue asJson(const QString &value) const { return value; }
    QJsonValue asJson(const GridPoint &point) const { return QJsonArray{point.east, point.north}; }
    QJsonValue asJson(const GridBox &box) const
    {
        return box.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray{box.west, box.south, box.east, box.north});
    }

    QJsonValue asJson(const Area &area) const
    {
        QJsonObject object{{u"code"_s, area.code}, {u"name"_s, area.name}};
        if (area.geography >= 0) {
            object.insert(u"geography"_s, m_atlas.geographies()[std::size_t(area.geography)].id);
            return object;
        }
        QJsonArray codes;
        for (const int district : area.districts.members())
            codes.append(m_atlas.districts()[std::size_t(district)].code);
        object.insert(u"districts"_s, codes);
        return object;
    }

    template<typename T>
    QJsonValue asJson(const std::optional<T> &value) const
    {
        return value ? asJson(*value) : QJsonValue();
    }

    template<typename T>
    QJsonValue asJson(const std::vector<T> &values) const
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(asJson(value));
        return array;
    }

    template<typename T>
    requires std::is_enum_v<T> QJsonValue asJson(T value)
    const
    {
        for (const auto &[known, name] : namesOf(value))
            if (known == value)
                return QLatin1String(name);
        Q_UNREACHABLE();
    }

    template<typename T>
    requires std::is_class_v<T> QJsonValue asJson(const T &value)
    const
    {
        FieldWriter fields(m_atlas);
        visitFields(fields, value);
        return fields.object();
    }

    const Atlas &m_atlas;
    QJsonObject m_object;
};

/// The other file as it is found from where `file` lies: relative below its folder or the one above, absolute elsewhere.
QString asSeenFrom(const QString &file, const QString &other)
{
    if (file.isEmpty() || other.isEmpty())
        return other;
    const QString path = QFileInfo(file).absoluteDir().relativeFilePath(other);
    return QDir::isAbsolutePath(path) || path.startsWith("../../"_L1) ? other : path;
}

QJsonDocument documentOf(const SavedProject &project, const Atlas &atlas, const QString &file)
{
    FieldWriter whole(atlas);
    whole("extent", project.extent);
    whole("project", project.state);
    QJsonObject object = whole.object();
    object.insert(u"format"_s, u"placelens project"_s);
    object.insert(u"version"_s, projectVersion);
    // Only for people: a project opens with any atlas that has what it names.
    object.insert(u"atlas"_s, QJsonObject{{u"name"_s, QFileInfo(atlas.file()).completeBaseName()},
                                          {u"formatVersion"_s, atlas.formatVersion()}});
    object.insert(u"ownAreas"_s, asSeenFrom(file, project.ownAreas));
    return QJsonDocument(object);
}

} // namespace

QByteArray projectAsJson(const SavedProject &project, const Atlas &atlas, const QString &file)
{
    return documentOf(project, atlas, file).toJson(QJsonDocument::Indented);
}

QByteArray projectAsLine(const SavedProject &project, const Atlas &atlas)
{
    return documentOf(project, atlas, {}).toJson(QJsonDocument::Compact);
}

Result<Done> writeProject(const QString &file, const QByteArray &json)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit())
        return PendingFile::cannotWrite(file, out.errorString());
    return Done{};
}

QString projectName(const QString &file)
{
    return QFileInfo(file).completeBaseName();
}

} // namespace placelens
