#include "core/atlas/gpkg.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace Qt::StringLiterals;

namespace placelens::gpkg {

namespace {

/// Keeps GDAL's messages off standard error and remembers the last for `Error::detail`.
class QuietErrors
{
public:
    QuietErrors()
    {
        CPLPushErrorHandler(CPLQuietErrorHandler);
        CPLErrorReset();
    }
    ~QuietErrors() { CPLPopErrorHandler(); }
    QuietErrors(const QuietErrors &) = delete;
    QuietErrors &operator=(const QuietErrors &) = delete;
    bool hasFailed() const { return CPLGetLastErrorType() >= CE_Failure; }
    QString last() const { return QString::fromUtf8(CPLGetLastErrorMsg()); }
};

/// Whether the file is shorter than its own header says (SQLite file format, section 1.3: page size at 16, pages at 28).
/// SQLite itself notices only when a missing page is asked for.
bool isCutOff(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = in.read(100);
    if (header.size() < 100 || !header.startsWith("SQLite format 3"))
        return false; // not a GeoPackage at all: GDAL says so
    const int pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pages = qFromBigEndian<quint32>(header.constData() + 28);
    return in.size() < pages * (pageSize == 1 ? 65536 : pageSize);
}

} // namespace

void CloseDataset::operator()(GDALDataset *dataset) const
{
    const QuietErrors quiet;
    GDALClose(dataset);
}

Result<Dataset> open(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return Error{ErrorKind::Failed, u"There is no file “%1”. Check its name and folder."_s.arg(file)};
    if (info.isDir())
        return Error{ErrorKind::Failed, u"“%1” is a folder, not an atlas. Name the .gpkg file inside it."_s.arg(file)};
    if (!info.isReadable())
        return Error{ErrorKind::Failed, u"“%1” can't be read. Check that you may read it."_s.arg(file)};
    if (isCutOff(file))
        return Error{
            ErrorKind::Invalid,
            u"“%1” is cut off: a part of it is missing. Copy it again, or build it with “atlas build”."_s.arg(file)};
    const QuietErrors quiet;
    RegisterOGRGeoPackage(); // only this driver: registering all costs more than opening the atlas
    static const char *const drivers[] = {"GPKG", nullptr};
    Dataset dataset(static_cast<GDALDataset *>(
        GDALOpenEx(file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr)));
    if (!dataset)
        return Error{
            ErrorKind::Invalid,
            u"“%1” is not an atlas, or is damaged: it can't be read as a GeoPackage. Choose another file, or build it again with “atlas build”."_s
                .arg(file),
            quiet.last()};
    return dataset;
}

QString Row::text(int column) const
{
    return QString::fromUtf8(m_feature.GetFieldAsString(column));
}

double Row::number(int column) const
{
    return m_feature.GetFieldAsDouble(column);
}

int Row::integer(int column) const
{
    return m_feature.GetFieldAsInteger(column);
}

std::optional<double> Row::optionalNumber(int column) const
{
    if (!m_feature.IsFieldSetAndNotNull(column))
        return std::nullopt;
    return m_feature.GetFieldAsDouble(column);
}

Result<Done> forEachRow(GDALDataset &dataset, const QString &query, const std::function<void(const Row &)> &take)
{
    const QuietErrors quiet;
    const auto damaged = [&] {
        return Error{
            ErrorKind::Invalid,
            u"“%1” is not a whole atlas: a part of it can't be read. Choose another file, or build it again with “atlas build”."_s
                .arg(QString::fromUtf8(dataset.GetDescription())),
            quiet.last()};
    };
    OGRLayer *rows = dataset.ExecuteSQL(query.toUtf8().constData(), nullptr, nullptr);
    if (rows == nullptr)
        return damaged();
    while (const OGRFeatureUniquePtr feature{rows->GetNextFeature()})
        take(Row(*feature));
    const bool hasFailed = quiet.hasFailed();
    dataset.ReleaseResultSet(rows);
    if (hasFailed)
        return damaged();
    return Done{};
}

} // namespace placelens::gpkg
