#include "core/page/export_columns.h"
#include "core/page/memory_dataset.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace Qt::StringLiterals;

namespace placelens {

Result<QByteArray> openDocumentOf(const Atlas &atlas, const std::vector<ExportRow> &rows)
{
    RegisterOGRODS();
    MemoryDataset dataset("ODS", u"ods"_s);
    OGRLayer *sheet = dataset ? dataset->CreateLayer("Figures", nullptr, wkbNone, nullptr) : nullptr;
    OGRLayer *sources = dataset ? dataset->CreateLayer("Sources", nullptr, wkbNone, nullptr) : nullptr;
    if (sheet == nullptr || sources == nullptr)
        return MemoryDataset::failed();
    for (const ExportColumn &column : exportColumns()) {
        OGRFieldDefn field(column.name.toUtf8().constData(), column.isNumber ? OFTReal : OFTString);
        sheet->CreateField(&field);
    }
    for (const ExportRow &row : rows) {
        OGRFeature feature(sheet->GetLayerDefn());
        const QVariantList fields = exportFields(atlas, row);
        for (qsizetype i = 0; i < fields.size(); ++i)
            setField(feature, exportColumns()[static_cast<std::size_t>(i)].name, fields[i]);
        if (sheet->CreateFeature(&feature) != OGRERR_NONE)
            return MemoryDataset::failed();
    }
    const QStringList titles{u"publisher"_s, u"title"_s, u"released"_s, u"address"_s, u"licence"_s, u"attribution"_s};
    for (const QString &title : titles) {
        OGRFieldDefn field(title.toUtf8().constData(), OFTString);
        sources->CreateField(&field);
    }
    for (const Source &s : atlas.sources()) {
        OGRFeature feature(sources->GetLayerDefn());
        const QStringList texts{s.publisher, s.title, s.released, s.address, s.licence, s.attribution};
        for (qsizetype i = 0; i < texts.size(); ++i)
            setField(feature, titles[i], texts[i]);
        if (sources->CreateFeature(&feature) != OGRERR_NONE)
            return MemoryDataset::failed();
    }
    return dataset.finish();
}

} // namespace placelens
