#include "core/base/csv.h"
#include "core/page/degree_rings.h"
#include "core/page/export_columns.h"
#include "core/page/wide_table.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// A string, number or null as JSON.
QByteArray jsonOf(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return "null";
    if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int)
        return fullPrecision(value.toDouble()).toUtf8();
    // An array of the one string, without its brackets: Qt writes documents only.
    return QJsonDocument(QJsonArray{value.toString()}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

QByteArray propertiesOf(const WideTable &wide, const QVariantList &row)
{
    QByteArray json;
    for (std::size_t c = 0; c < wide.columns.size(); ++c)
        json += (c > 0 ? ", " : "") + jsonOf(wide.columns[c].name) + ": " + jsonOf(row[static_cast<qsizetype>(c)]);
    return "{ " + json + " }";
}

} // namespace

Result<QByteArray> geoJsonOf(const Figures &figures, const ExportRequest &request, const ExportWatch &watch)
{
    const Atlas &atlas = figures.atlas();
    const auto coverage = atlas.coverage();
    if (!coverage)
        return coverage.error();
    DegreeRings rings;
    const std::vector<ExportGroup> groups = groupsOf(atlas, request);
    const QString name = groups.size() == 1 ? groups.front().id : QStringLiteral("figures");
    QByteArray json = "{\n\"type\": \"FeatureCollection\",\n\"name\": \"" + name.toUtf8() + "\",\n\"features\": [\n";
    const char *between = "";
    for (std::size_t g = 0; g < groups.size(); ++g) {
        watch.said(static_cast<double>(g) / static_cast<double>(groups.size()));
        const auto wide = wideTable(figures, request, groups[g]);
        if (!wide)
            return wide.error();
        for (std::size_t a = 0; a < groups[g].areas.size(); ++a) {
            if (watch.stop.stop_requested())
                return QByteArray();
            json += between;
            json += "{ \"type\": \"Feature\", \"properties\": " + propertiesOf(*wide, wide->rows[a])
                    + ", \"geometry\": { \"type\": \"MultiPolygon\", \"coordinates\": ";
            if (const auto added = rings.add(json, polygonsOf(**coverage, *groups[g].areas[a])); !added)
                return added.error();
            json += " } }";
            between = ",\n";
        }
    }
    return json + "\n]\n}\n";
}

} // namespace placelens
