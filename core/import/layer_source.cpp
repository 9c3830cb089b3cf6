#include "core/import/layer_source.h"

#include <QFileInfo>

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

enum class Holds { Polygons, Anything, Other };

Holds kindOf(OGRLayer &layer)
{
    const OGRwkbGeometryType type = wkbFlatten(layer.GetGeomType());
    if (OGR_GT_IsSubClassOf(type, wkbSurface) || OGR_GT_IsSubClassOf(type, wkbMultiSurface))
        return Holds::Polygons;
    return type == wkbUnknown || type == wkbGeometryCollection ? Holds::Anything : Holds::Other;
}

/// The sentence for a file that can't be opened, if it is plain before opening it.
std::optional<Error> problemWith(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return Error{ErrorKind::Failed, u"There is no file “%1”. Check its name and folder."_s.arg(file)};
    // A geodatabase is a folder; GDAL knows it by its name.
    if (info.isDir() && !file.endsWith(u".gdb"_s, Qt::CaseInsensitive))
        return Error{ErrorKind::Failed, u"“%1” is a folder. Name the file of areas inside it."_s.arg(file)};
    if (!info.isReadable())
        return Error{ErrorKind::Failed, u"“%1” can't be read. Check that you may read it."_s.arg(file)};
    if (info.suffix().compare(u"shp"_s, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const QString base = info.path() + u'/' + info.completeBaseName();
    for (const QString &part : {u".dbf"_s, u".shx"_s}) {
        if (!QFileInfo::exists(base + part) && !QFileInfo::exists(base + part.toUpper()))
            return Error{
                ErrorKind::Failed,
                u"Could not read “%1”: its %2 part is missing. Copy it next to the .shp file and try again."_s.arg(
                    info.fileName(), part)};
    }
    return std::nullopt;
}

QStringList layerNames(GDALDataset &dataset)
{
    QStringList names;
    for (OGRLayer *layer : dataset.GetLayers())
        names << layerName(*layer);
    return names;
}

QString quoted(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), 20)))
        shown << u"“%1”"_s.arg(name);
    return shown.join(u", "_s) + (names.size() > 20 ? u" …"_s : QString());
}

Result<OGRLayer *> chooseLayer(GDALDataset &dataset, const QString &file, const QString &wish)
{
    const QString shortName = QFileInfo(file).fileName();
    const QStringList names = layerNames(dataset);
    if (!wish.isEmpty()) {
        OGRLayer *layer = dataset.GetLayerByName(wish.toUtf8().constData());
        if (layer == nullptr)
            return Error{ErrorKind::Unknown,
                         u"There is no layer “%1” in “%2”. It has %3."_s.arg(
                             wish, shortName, names.isEmpty() ? u"none"_s : quoted(names)),
                         {},
                         names.first(std::min<qsizetype>(names.size(), 20))};
        if (kindOf(*layer) == Holds::Other)
            return Error{ErrorKind::Invalid,
                         u"The layer “%1” of “%2” holds no areas. Choose a layer of polygons."_s.arg(wish, shortName)};
        return layer;
    }
    for (const Holds kind : {Holds::Polygons, Holds::Anything}) {
        for (OGRLayer *layer : dataset.GetLayers()) {
            if (kindOf(*layer) == kind)
                return layer;
        }
    }
    if (names.isEmpty())
        return Error{ErrorKind::Invalid,
                     u"“%1” has no layer. Choose a file with a layer of polygons."_s.arg(shortName)};
    return Error{
        ErrorKind::Invalid,
        u"“%1” has no layer of areas, only %2. Choose a file with a layer of polygons."_s.arg(shortName, quoted(names)),
        {},
        names.first(std::min<qsizetype>(names.size(), 20))};
}

bool isNumber(const OGRFieldDefn &column)
{
    return column.GetType() == OFTInteger || column.GetType() == OFTInteger64 || column.GetType() == OFTReal;
}

/// Columns of numbers that are no figures: what programs and the Office for National Statistics put beside them.
bool isBookkeeping(const QString &name)
{
    static const QStringList known{
        u"id"_s,         u"fid"_s,         u"gid"_s,          u"objectid"_s,   u"ogc_fid"_s,
        u"bng_e"_s,      u"bng_n"_s,       u"long"_s,         u"lat"_s,        u"longitude"_s,
        u"latitude"_s,   u"easting"_s,     u"northing"_s,     u"x"_s,          u"y"_s,
        u"shape_area"_s, u"shape__area"_s, u"shape_length"_s, u"shape_leng"_s, u"shape__length"_s,
        u"st_areasha"_s, u"st_lengths"_s};
    const QString lower = name.toLower();
    return known.contains(lower) || lower.startsWith(u"objectid"_s);
}

/// Chooses among the columns of a layer.
class ColumnChoice
{
public:
    ColumnChoice(OGRLayer &layer, QString file) : m_layer(layer), m_file(std::move(file)) {}

    Result<int> named(const QString &name, bool mustBeNumber) const;
    int value() const;
    /// The column of text whose name ends like that, or else the one at `place` among all columns of text.
    int text(const QStringList &endings, int place) const;

private:
    int count() const { return m_layer.GetLayerDefn()->GetFieldCount(); }
    const OGRFieldDefn &column(int i) const { return *m_layer.GetLayerDefn()->GetFieldDefn(i); }
    QStringList names(bool onlyNumbers) const;

    OGRLayer &m_layer;
    QString m_file;
};

QStringList ColumnChoice::names(bool onlyNumbers) const
{
    QStringList found;
    for (int i = 0; i < count(); ++i) {
        if (!onlyNumbers || isNumber(column(i)))
            found << columnName(m_layer, i);
    }
    return found;
}

Result<int> ColumnChoice::named(const QString &name, bool mustBeNumber) const
{
    const int found = m_layer.GetLayerDefn()->GetFieldIndex(name.toUtf8().constData());
    if (found >= 0 && (!mustBeNumber || isNumber(column(found))))
        return found;
    const QStringList possible = names(mustBeNumber);
    const QString has = possible.isEmpty() ? u"none"_s : quoted(possible);
    const QStringList choices = possible.first(std::min<qsizetype>(possible.size(), 20));
    if (found >= 0)
        return Error{ErrorKind::Invalid,
                     u"The column “%1” of “%2” in “%3” holds no numbers. Columns of numbers: %4."_s.arg(
                         name, layerName(m_layer), m_file, has),
                     {},
                     choices};
    return Error{ErrorKind::Unknown,
                 (mustBeNumber ? u"There is no column “%1” in “%2” of “%3”. Columns of numbers: %4."_s
                               : u"There is no column “%1” in “%2” of “%3”. Its columns: %4."_s)
                     .arg(name, layerName(m_layer), m_file, has),
                 {},
                 choices};
}

int ColumnChoice::value() const
{
    for (int i = 0; i < count(); ++i) {
        if (isNumber(column(i)) && !isBookkeeping(columnName(m_layer, i)))
            return i;
    }
    return -1;
}

int ColumnChoice::text(const QStringList &endings, int place) const
{
    std::vector<int> texts;
    for (int i = 0; i < count(); ++i) {
        if (column(i).GetType() == OFTString)
            texts.push_back(i);
    }
    for (const QString &ending : endings) {
        for (const int i : texts) {
            if (columnName(m_layer, i).endsWith(ending, Qt::CaseInsensitive))
                return i;
        }
    }
    return texts.empty() ? -1 : texts[std::min<std::size_t>(static_cast<std::size_t>(place), texts.size() - 1)];
}

std::optional<Error> chooseColumns(LayerSource &source, const QString &file, const LayerWish &wish)
{
    const ColumnChoice choice(*source.layer, QFileInfo(file).fileName());
    source.valueColumn = choice.value();
    source.codeColumn = choice.text({u"cd"_s, u"code"_s}, 0);
    source.nameColumn = choice.text({u"nm"_s, u"name"_s}, 1);
    const std::pair<const QString &, int &> wishes[] = {{wish.valueColumn, source.valueColumn},
                                                        {wish.codeColumn, source.codeColumn},
                                                        {wish.nameColumn, source.nameColumn}};
    for (const auto &[name, column] : wishes) {
        if (name.isEmpty())
            continue;
        const Result<int> found = choice.named(name, &column == &source.valueColumn);
        if (!found)
            return found.error();
        column = *found;
    }
    return std::nullopt;
}

/// Reading is several times faster without the columns that nobody asked for.
void ignoreOtherColumns(const LayerSource &source)
{
    OGRFeatureDefn &columns = *source.layer->GetLayerDefn();
    std::vector<const char *> ignored;
    for (int i = 0; i < columns.GetFieldCount(); ++i) {
        if (i != source.valueColumn && i != source.codeColumn && i != source.nameColumn)
            ignored.push_back(columns.GetFieldDefn(i)->GetNameRef());
    }
    ignored.push_back("OGR_STYLE");
    ignored.push_back(nullptr);
    source.layer->SetIgnoredFields(ignored.data());
}

} // namespace

QString layerName(OGRLayer &layer)
{
    return QString::fromUtf8(layer.GetName());
}

QString columnName(OGRLayer &layer, int column)
{
    return column < 0 ? QString() : QString::fromUtf8(layer.GetLayerDefn()->GetFieldDefn(column)->GetNameRef());
}

Result<LayerSource> openLayerSource(const QString &file, const LayerWish &wish)
{
    if (const std::optional<Error> problem = problemWith(file))
        return *problem;
    static std::once_flag once;
    std::call_once(once, GDALAllRegister);
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    CPLErrorReset();
    LayerSource source;
    source.dataset.reset(static_cast<GDALDataset *>(
        GDALOpenEx(file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr)));
    if (!source.dataset)
        return Error{
            ErrorKind::Invalid,
            u"“%1” is no file of areas that can be read, or is damaged. Choose a GeoPackage, GeoJSON, Shapefile or FlatGeobuf file."_s
                .arg(file),
            QString::fromUtf8(CPLGetLastErrorMsg())};
    Result<OGRLayer *> layer = chooseLayer(*source.dataset, file, wish.layer);
    if (!layer)
        return layer.error();
    source.layer = *layer;
    if (const std::optional<Error> problem = chooseColumns(source, file, wish))
        return *problem;
    ignoreOtherColumns(source);
    return source;
}

} // namespace placelens
