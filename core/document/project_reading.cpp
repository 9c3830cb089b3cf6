#include "core/document/field_reader.h"
#include "core/document/project_file.h"
#include "core/document/project_fit.h"
#include "core/document/project_versions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// No project is as large; a film or a disk image that somebody renamed is.
constexpr qint64 mostBytes = 64 << 20;

Error invalid(const QString &what, const QString &file, const QString &detail = {})
{
    return {ErrorKind::Invalid, what.arg(QFileInfo(file).fileName()), detail};
}

Error notAProject(const QString &file, const QString &detail = {})
{
    return invalid(u"“%1” is not a Placelens project. Choose a file that was saved with File ▸ Save."_s, file, detail);
}

/// The whole file as an object of the present version.
Result<QJsonObject> readObject(const QByteArray &json, const QString &file)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        if (!json.trimmed().startsWith('{'))
            return notAProject(file, problem.errorString());
        return invalid(u"“%1” is damaged or not whole, and can't be opened. Open a copy of it from another place."_s,
                       file, u"%1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    }
    const QJsonObject object = document.object();
    const int version = object.value("version"_L1).toInt();
    if (object.value("format"_L1).toString() != "placelens project"_L1 || version < 1
        || !object.value("project"_L1).isObject())
        return notAProject(file);
    if (version > projectVersion)
        return invalid(
            u"“%1” was saved by a newer Placelens. Open it with that, or install the newer version here."_s, file,
            u"It has version %1 of the format; this program reads up to %2."_s.arg(version).arg(projectVersion));
    return raised(object, version, versionSteps());
}

} // namespace

Result<SavedProject> projectFromJson(const QByteArray &json, const Atlas &atlas, const QString &file)
{
    const auto object = readObject(json, file);
    if (!object)
        return object.error();
    SavedProject read;
    std::vector<Area> unions;
    FieldReader fields(*object, {}, {atlas, read.leftOut, unions});
    QString ownAreas;
    fields("extent", read.extent);
    fields("ownAreas", ownAreas);
    fields("project", read.state);
    fields.reportOthers({u"format"_s, u"version"_s, u"atlas"_s});
    if (!ownAreas.isEmpty())
        read.ownAreas = QDir::cleanPath(QFileInfo(file).absoluteDir().absoluteFilePath(ownAreas));
    fitToAtlas(read.state, atlas, read.leftOut);
    return read;
}

Result<SavedProject> readProject(const QString &file, const Atlas &atlas)
{
    QFile in(file);
    const bool isFile = QFileInfo(file).isFile();
    if (!isFile || !in.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Failed,
                     isFile ? u"“%1” can't be read. Check that you may read it, and try again."_s.arg(file)
                            : u"There is no project “%1”. Check where it is, or choose another."_s.arg(file),
                     in.errorString()};
    if (in.size() > mostBytes)
        return notAProject(file);
    return projectFromJson(in.readAll(), atlas, file);
}

} // namespace placelens
