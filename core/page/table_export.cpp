#include "core/page/table_export.h"

#include "core/atlas/area_names.h"
#include "core/base/csv.h"
#include "core/base/pending_file.h"
#include "core/page/export_columns.h"
#include "core/page/export_sheets.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Working out the rows is about this part of an export to a table; writing them is the rest.
constexpr double shareOfRows = 0.4;

/// A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises ("CSV Injection").
QString harmless(const QString &text)
{
    static const QString starters = u"=+-@\t\r\n"_s;
    return !text.isEmpty() && starters.contains(text.front()) ? u'\'' + text : text;
}

/// Plain numbers in full, text as it is unless it could be run.
QString csvText(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    if (value.typeId() == QMetaType::Double)
        return fullPrecision(value.toDouble());
    if (value.typeId() == QMetaType::Int)
        return value.toString();
    return csvField(harmless(value.toString()));
}

} // namespace

Result<std::vector<ExportRow>> exportRows(const Figures &figures, const ExportRequest &request,
                                          const ExportWatch &watch)
{
    std::vector<ExportRow> rows;
    const std::vector<ExportGroup> groups = groupsOf(figures.atlas(), request);
    const double steps = static_cast<double>(groups.size() * request.indicators.size());
    double step = 0;
    for (const ExportGroup &group : groups) {
        for (const int indicator : request.indicators) {
            watch.said(shareOfRows * step++ / steps);
            const auto periods = periodsOf(figures, request, indicator, group);
            if (!periods)
                return periods.error();
            for (const Period &period : *periods) {
                if (watch.stop.stop_requested())
                    return rows;
                auto found = figuresOf(figures, indicator, group, period);
                if (!found)
                    return found.error();
                for (std::size_t a = 0; a < group.areas.size(); ++a)
                    rows.push_back({group.areas[a], indicator, period, std::move((*found)[a])});
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
    const auto text = [](const QString &words) { return words.isEmpty() ? QVariant() : QVariant(words); };
    const Figure &f = row.figure;
    return {text(geographyIdOf(atlas, *row.area)),
            row.area->code,
            row.area->name,
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
            text(f.reason),
            sourceLine(atlas, f.source)};
}

QByteArray csvOf(const Atlas &atlas, const std::vector<ExportRow> &rows, const ExportWatch &watch)
{
    QStringList header;
    for (const ExportColumn &column : exportColumns())
        header.append(column.name);
    QByteArray bytes = header.join(u',').toUtf8() + '\n';
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (r % 1000 == 0) {
            if (watch.stop.stop_requested())
                return {};
            watch.said(shareOfRows + (1 - shareOfRows) * static_cast<double>(r) / static_cast<double>(rows.size()));
        }
        QStringList fields;
        for (const QVariant &value : exportFields(atlas, rows[r]))
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

Result<QByteArray> bytesOf(const Figures &figures, const ExportRequest &request, const QString &form,
                           const ExportWatch &watch)
{
    if (form == u"geojson"_s)
        return geoJsonOf(figures, request, watch);
    const auto rows = exportRows(figures, request, watch);
    if (!rows)
        return rows.error();
    if (form == u"csv"_s)
        return csvOf(figures.atlas(), *rows, watch);
    const std::vector<ExportSheet> sheets = sheetsOf(figures, request, *rows);
    if (const std::optional<Error> error = tooLongFor(sheets))
        return *error;
    const ExportWatch writing{watch.stop, [&](double share) { watch.said(shareOfRows + (1 - shareOfRows) * share); }};
    return form == u"xlsx"_s ? workbookOf(sheets, writing) : openDocumentOf(sheets, writing);
}

} // namespace

Result<Done> exportFigures(const Figures &figures, const ExportRequest &request, const QString &file,
                           const ExportWatch &watch)
{
    const QString form = QFileInfo(file).suffix().toLower();
    if (!QStringList{u"csv"_s, u"xlsx"_s, u"ods"_s, u"gpkg"_s, u"geojson"_s}.contains(form))
        return Error{
            ErrorKind::Usage,
            u"“%1” has no extension that can be exported to. End it in .csv, .xlsx, .ods, .gpkg or .geojson."_s.arg(
                file)};
    if (form == u"gpkg"_s)
        return writeGeoPackage(figures, request, file, watch);
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    const auto bytes = bytesOf(figures, request, form, watch);
    if (watch.stop.stop_requested())
        return Done{};
    if (!bytes && bytes.error().kind == ErrorKind::Failed)
        return PendingFile::cannotWrite(file, bytes.error().what);
    if (!bytes)
        return bytes.error();
    if (const auto written = pending->write(*bytes); !written)
        return written;
    watch.said(1);
    return pending->commit();
}

} // namespace placelens
