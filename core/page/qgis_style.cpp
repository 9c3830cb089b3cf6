#include "core/page/qgis_style.h"

#include "core/atlas/figures.h"
#include "core/base/csv.h"
#include "core/cartography/theme.h"

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Stands for no value; no indicator goes so low.
constexpr double noValue = -1e300;

/// A hairline between areas, in millimetres: half a pixel on the screen, as on the map.
constexpr double hairline = 0.13;

QString inText(const QString &text)
{
    return text.toHtmlEscaped();
}

/// A text or identifier inside quotes of SQL, or an expression's identifier.
QString doubled(QString text, QChar quote)
{
    return text.replace(quote, QString(2, quote));
}

QString rgba(const QColor &colour)
{
    return u"%1,%2,%3,%4"_s.arg(colour.red()).arg(colour.green()).arg(colour.blue()).arg(colour.alpha());
}

QString option(const QString &name, const QString &value)
{
    return u"<Option type=\"QString\" name=\"%1\" value=\"%2\"/>"_s.arg(name, value);
}

QString symbol(const QString &name, const QColor &fill)
{
    const QColor border = faded(Theme::light().halo, 0.9);
    return u"<symbol type=\"fill\" name=\"%1\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
           "<layer class=\"SimpleFill\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">"_s.arg(name)
           + option(u"color"_s, rgba(fill)) + option(u"style"_s, u"solid"_s) + option(u"outline_color"_s, rgba(border))
           + option(u"outline_style"_s, u"solid"_s) + option(u"outline_width"_s, QString::number(hairline))
           + option(u"outline_width_unit"_s, u"MM"_s) + option(u"joinstyle"_s, u"round"_s)
           + u"</Option></layer></symbol>\n"_s;
}

QString range(int at, double lower, double upper, const QString &label)
{
    return u"<range symbol=\"%1\" lower=\"%2\" upper=\"%3\" render=\"true\" label=\"%4\"/>\n"_s.arg(at).arg(
        fullPrecision(lower), fullPrecision(upper), inText(label));
}

} // namespace

QString qgisStyleXml(const QgisStyle &style)
{
    const Legend &legend = style.legend;
    const QString column = u'"' + doubled(style.column, u'"') + u'"';
    const QString shown =
        legend.noDataCount > 0 ? u"coalesce(%1, %2)"_s.arg(column, fullPrecision(noValue)) : style.column;
    QString ranges, symbols;
    int at = 0;
    for (const LegendClass &shade : legend.classes) {
        ranges +=
            range(at, shade.lower, shade.upper,
                  spokenNumber(shade.lower, style.decimals) + u" – "_s + spokenNumber(shade.upper, style.decimals));
        symbols += symbol(QString::number(at++), shade.colour);
    }
    if (legend.noDataCount > 0) {
        ranges += range(at, noValue, noValue, u"No data"_s);
        symbols += symbol(QString::number(at), legend.noDataColour);
    }
    return u"<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
           "<qgis version=\"3.22.0\" styleCategories=\"Symbology\">\n"
           "<renderer-v2 type=\"graduatedSymbol\" graduatedMethod=\"GraduatedColor\" enableorderby=\"0\" "
           "forceraster=\"0\" symbollevels=\"0\" attr=\""_s
           + inText(shown) + u"\">\n<ranges>\n"_s + ranges + u"</ranges>\n<symbols>\n"_s + symbols
           + u"</symbols>\n<source-symbol>\n"_s + symbol(u"0"_s, legend.noDataColour)
           + u"</source-symbol>\n<classificationMethod id=\"Custom\">"
             "<symmetricMode enabled=\"0\" symmetrypoint=\"0\" astride=\"0\"/>"
             "<labelFormat format=\"%1 – %2\" trimtrailingzeroes=\"0\" labelprecision=\""_s
           + QString::number(style.decimals)
           + u"\"/></classificationMethod>\n</renderer-v2>\n<blendMode>0</blendMode>\n"
             "<featureBlendMode>0</featureBlendMode>\n<layerOpacity>1</layerOpacity>\n</qgis>\n"_s;
}

QStringList qgisStyleTable()
{
    // The table as QGIS makes it. Its own dates would make the same export different bytes.
    return {
        u"CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), "
        "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), "
        "styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), "
        "update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))"_s,
        u"INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) "
        "VALUES ('layer_styles', 'attributes', 'layer_styles', 'Styles for QGIS', '2000-01-01T00:00:00.000Z', 0)"_s};
}

QString qgisStyleRow(const QgisStyle &style)
{
    const auto quoted = [](const QString &text) { return u'\'' + doubled(text, u'\'') + u'\''; };
    return u"INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "
           "styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) VALUES ('', '', "_s
           + quoted(style.table) + u", 'geom', "_s + quoted(style.name) + u", "_s + quoted(qgisStyleXml(style))
           + u", '', "_s + (style.isDefault ? u"1"_s : u"0"_s) + u", "_s + quoted(style.description)
           + u", '', NULL, '2000-01-01T00:00:00.000Z')"_s;
}

} // namespace placelens
