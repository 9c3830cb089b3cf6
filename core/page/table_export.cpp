#include "core/page/table_export.h"

#include "core/atlas/area_names.h"
#include "core/base/csv.h"
#include "core/base/pending_file.h"
#include "core/page/export_columns.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Result<std::vector<Period>> periodsOf(const Figures &figures, const ExportRequest &request, int indicator,
                                      int geography)
{
    const Indicator &i = figures.atlas().indicators()[static_cast<std::size_t>(indicator)];
    if (request.allPeriods)
        return i.periods;
    auto period =
        request.period.isEmpty() ? figures.latestPeriod(indicator, geography) : periodNamed(i, request.period);
    if (!period)
        return period.error();
    return std::vector<Period>{*period};
}

/// Plain numbers in full, text as it is.
QString csvText(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    if (value.typeId() == QMetaType::Double)
        return fullPrecision(value.toDouble());
    return csvField(value.toString());
}

} // namespace

Result<std::vector<ExportRow>> exportRows(const Figures &figures, const ExportRequest &request)
{
    std::vector<ExportRow> rows;
    for (const int geography : request.geographies) {
        const auto &areas = figures.atlas().geographies()[static_cast<std::size_t>(geography)].areas;
        for (const int indicator : request.indicators) {
            const auto periods = periodsOf(figures, request, indicator, geography);
            if (!periods)
                return periods.error();
            for (const Period &period : *periods) {
                const auto table = figures.table(indicator, geography, period);
                if (!table)
                    return table.error();
                for (std::size_t a = 0; a < areas.size(); ++a)
                    rows.push_back({geography, areas[a], indicator, period, (*table)->figures[a]});
            }
        }
    }
    return rows;
}

const std::vector<ExportColumn> &exportColumns()
{
    static const std::vector<ExportColumn> columns{
        {u"geography"_s, false}, {u"code"_s, false},           {u"name"_s, false},
        {u"indicator"_s, false}, {u"period"_s, false},         {u"value"_s, true},
        {u"lower"_s, true},      {u"upper"_s, true},           {u"rank"_s, true},
        {u"of"_s, true},         {u"status"_s, false},         {u"coverage"_s, true},
        {u"members"_s, true},    {u"membersWithData"_s, true}, {u"reason"_s, false},
        {u"source"_s, false}};
    return columns;
}

QVariantList exportFields(const Atlas &atlas, const ExportRow &row)
{
    const auto number = [](std::optional<double> value) { return value ? QVariant(*value) : QVariant(); };
    const auto count = [](std::optional<int> value) { return value ? QVariant(*value) : QVariant(); };
    const Area &area = atlas.areas()[static_cast<std::size_t>(row.area)];
    const Figure &f = row.figure;
    return {atlas.geographies()[static_cast<std::size_t>(row.geography)].id,
            area.code,
            area.name,
            atlas.indicators()[static_cast<std::size_t>(row.indicator)].id,
            row.period.id,
            number(f.value),
            number(f.lower),
            number(f.upper),
            count(f.rank),
            count(f.of),
            nameOf(f.status),
            number(f.coverage),
            f.members,
            f.membersWithData,
            f.reason.isEmpty() ? QVariant() : QVariant(f.reason),
            sourceLine(atlas, f.source)};
}

QByteArray csvOf(const Atlas &atlas, const std::vector<ExportRow> &rows)
{
    QStringList header;
    for (const ExportColumn &column : exportColumns())
        header.append(column.name);
    QByteArray bytes = header.join(u',').toUtf8() + '\n';
    for (const ExportRow &row : rows) {
        QStringList fields;
        for (const QVariant &value : exportFields(atlas, row))
            fields.append(csvText(value));
        bytes += fields.join(u',').toUtf8() + '\n';
    }
    return bytes;
}

QString sourceLine(const Atlas &atlas, const QString &sourceId)
{
    const Source *source = atlas.source(sourceId);
    if (source == nullptr)
        return sourceId;
    const QString released = source->released.isEmpty() ? QString() : u", "_s + source->released;
    return u"%1: %2%3. %4."_s.arg(source->publisher, source->title, released, source->licence);
}

namespace {

Result<QByteArray> bytesOf(const Figures &figures, const ExportRequest &request, const QString &form)
{
    if (form == u"geojson"_s)
        return geoJsonOf(figures, request);
    const auto rows = exportRows(figures, request);
    if (!rows)
        return rows.error();
    if (form == u"csv"_s)
        return csvOf(figures.atlas(), *rows);
    return form == u"xlsx"_s ? workbookOf(figures.atlas(), *rows) : openDocumentOf(figures.atlas(), *rows);
}

} // namespace

Result<Done> exportFigures(const Figures &figures, const ExportRequest &request, const QString &file)
{
    const QString form = QFileInfo(file).suffix().toLower();
    if (!QStringList{u"csv"_s, u"xlsx"_s, u"ods"_s, u"gpkg"_s, u"geojson"_s}.contains(form))
        return Error{
            ErrorKind::Usage,
            u"“%1” has no extension that can be exported to. End it in .csv, .xlsx, .ods, .gpkg or .geojson."_s.arg(
                file)};
    if (form == u"gpkg"_s)
        return writeGeoPackage(figures, request, file);
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    const auto bytes = bytesOf(figures, request, form);
    if (!bytes && bytes.error().kind == ErrorKind::Failed)
        return PendingFile::cannotWrite(file, bytes.error().what);
    if (!bytes)
        return bytes.error();
    if (const auto written = pending->write(*bytes); !written)
        return written;
    return pending->commit();
}

} // namespace placelens
