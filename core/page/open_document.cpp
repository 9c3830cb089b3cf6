#include "core/page/open_document.h"

#include "core/base/csv.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

const char prologue[] = R"(<?xml version="1.0" encoding="UTF-8"?>
)";

constexpr double centimetresPerCharacter = 0.21; // of the standard letters, at 10 points

/// Text for XML, without the characters that XML 1.0 can't carry.
QByteArray escaped(QString text)
{
    static const QRegularExpression forbidden(u"[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]"_s);
    text.remove(forbidden);
    return text.toHtmlEscaped().toUtf8();
}

/// A paragraph a line; blanks that XML would make one stay several.
QByteArray paragraphs(const QString &text)
{
    QByteArray xml;
    for (const QString &line : text.split(u'\n')) {
        QByteArray words = escaped(line);
        words.replace("  ", " <text:s/>").replace("\t", "<text:tab/>");
        xml += "<text:p>" + words + "</text:p>";
    }
    return xml;
}

/// "A", "Z", "AA": a column as cells are named.
QByteArray columnName(std::size_t column)
{
    QByteArray name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

QByteArray styleOf(const NumberForm &form, int number)
{
    const QByteArray name = "N" + QByteArray::number(number);
    const QByteArray decimals = QByteArray::number(form.decimals);
    const QByteArray digits = "<number:number number:decimal-places=\"" + decimals + "\" number:min-decimal-places=\""
                              + decimals + "\" number:min-integer-digits=\"1\" number:grouping=\""
                              + (form.isGrouped ? "true" : "false") + "\"/>";
    const auto text = [](const char *words) { return QByteArray("<number:text>") + words + "</number:text>"; };
    const QByteArray kind = form.unit == NumberForm::Unit::Share ? "number:percentage-style" : "number:number-style";
    QByteArray content = digits;
    if (form.unit == NumberForm::Unit::Percent)
        content += text(" %");
    else if (form.unit == NumberForm::Unit::Share)
        content += text("%");
    else if (form.unit == NumberForm::Unit::Pounds)
        content = text("£") + digits;
    return '<' + kind + " style:name=\"" + name + "\">" + content + "</" + kind + ">\n<style:style style:name=\"c"
           + name + "\" style:family=\"table-cell\" style:parent-style-name=\"Default\" style:data-style-name=\"" + name
           + "\"/>\n";
}

} // namespace

OpenDocument::OpenDocument(const std::vector<ExportSheet> &sheets) : m_sheets(sheets)
{
    // Forms differ by indicator and column; rows of one indicator follow each other, so looking at all is quick.
    for (const ExportSheet &sheet : sheets)
        for (std::size_t row = 0; row < sheet.rows; ++row)
            for (std::size_t column = 0; column < sheet.columns.size(); ++column)
                m_forms.try_emplace(sheet.form(row, static_cast<qsizetype>(column)), static_cast<int>(m_forms.size()));
}

QByteArray OpenDocument::columnStyles() const
{
    QByteArray xml;
    for (std::size_t s = 0; s < m_sheets.size(); ++s)
        for (std::size_t c = 0; c < m_sheets[s].columns.size(); ++c)
            xml += "<style:style style:name=\"w" + QByteArray::number(s) + '.' + QByteArray::number(c)
                   + "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\""
                   + QByteArray::number(m_sheets[s].columns[c].width * centimetresPerCharacter, 'f', 2)
                   + "cm\"/></style:style>\n";
    return xml;
}

QByteArray OpenDocument::numberStyles() const
{
    QByteArray xml;
    for (const auto &[form, number] : m_forms)
        xml += styleOf(form, number);
    return xml;
}

QByteArray OpenDocument::head() const
{
    return prologue + QByteArray(R"(<office:document-content office:version="1.3"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:automatic-styles>
)") + columnStyles()
           + numberStyles()
           + "<style:style style:name=\"header\" style:family=\"table-cell\" style:parent-style-name=\"Default\">"
             "<style:table-cell-properties fo:background-color=\"#"
           + QByteArray::number(headerGround, 16).rightJustified(6, '0')
           + "\"/><style:text-properties fo:font-weight=\"bold\" fo:color=\"#"
           + QByteArray::number(headerInk, 16).rightJustified(6, '0') + R"("/></style:style>
<style:style style:name="wrapped" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
)";
}

QByteArray OpenDocument::sheetHead(std::size_t sheet) const
{
    const ExportSheet &content = m_sheets[sheet];
    QByteArray xml = "<table:table table:name=\"" + escaped(content.name) + "\">\n";
    for (std::size_t c = 0; c < content.columns.size(); ++c)
        xml += "<table:table-column table:style-name=\"w" + QByteArray::number(sheet) + '.' + QByteArray::number(c)
               + "\"/>";
    xml += "\n<table:table-header-rows><table:table-row>";
    for (const ExportSheet::Column &column : content.columns)
        xml += "<table:table-cell table:style-name=\"header\" office:value-type=\"string\">" + paragraphs(column.title)
               + "</table:table-cell>";
    return xml + "</table:table-row></table:table-header-rows>\n";
}

QByteArray OpenDocument::row(std::size_t sheet, std::size_t row) const
{
    const ExportSheet &content = m_sheets[sheet];
    const QVariantList cells = content.cells(row);
    QByteArray xml = "<table:table-row>";
    for (qsizetype c = 0; c < cells.size(); ++c) {
        const QVariant &value = cells[c];
        if (!value.isValid() || value.isNull()) {
            xml += "<table:table-cell/>";
        } else if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int) {
            const NumberForm form = content.form(row, c);
            const bool isShare = form.unit == NumberForm::Unit::Share;
            xml += "<table:table-cell table:style-name=\"cN" + QByteArray::number(m_forms.at(form))
                   + "\" office:value-type=\"" + (isShare ? "percentage" : "float") + "\" office:value=\""
                   + fullPrecision(value.toDouble()).toUtf8() + "\"/>";
        } else {
            const bool wraps = content.columns[static_cast<std::size_t>(c)].wraps;
            xml += QByteArray("<table:table-cell") + (wraps ? " table:style-name=\"wrapped\"" : "")
                   + " office:value-type=\"string\">" + paragraphs(value.toString()) + "</table:table-cell>";
        }
    }
    return xml + "</table:table-row>\n";
}

QByteArray OpenDocument::sheetEnd()
{
    return "</table:table>\n";
}

QByteArray OpenDocument::end() const
{
    QByteArray xml = "<table:database-ranges>\n";
    for (const ExportSheet &sheet : m_sheets) {
        const QByteArray name = escaped(sheet.name);
        xml += "<table:database-range table:name=\"filter_" + name + "\" table:target-range-address=\"" + name
               + ".A1:" + name + '.' + columnName(sheet.columns.size() - 1) + QByteArray::number(sheet.rows + 1)
               + "\" table:display-filter-buttons=\"true\"/>\n";
    }
    return xml + "</table:database-ranges>\n</office:spreadsheet></office:body></office:document-content>\n";
}

QByteArray OpenDocument::settings() const
{
    QByteArray tables;
    for (const ExportSheet &sheet : m_sheets) {
        const auto item = [](const char *name, const char *type, int value) {
            return QByteArray("<config:config-item config:name=\"") + name + "\" config:type=\"" + type + "\">"
                   + QByteArray::number(value) + "</config:config-item>";
        };
        tables += "<config:config-item-map-entry config:name=\"" + escaped(sheet.name) + "\">";
        if (sheet.frozen > 0)
            tables += item("HorizontalSplitMode", "short", 2) + item("HorizontalSplitPosition", "int", sheet.frozen)
                      + item("PositionRight", "int", sheet.frozen);
        tables += item("VerticalSplitMode", "short", 2) + item("VerticalSplitPosition", "int", 1)
                  + item("ActiveSplitRange", "short", sheet.frozen > 0 ? 3 : 2) + item("PositionBottom", "int", 1)
                  + "</config:config-item-map-entry>\n";
    }
    return prologue + QByteArray(R"(<office:document-settings office:version="1.3"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
 xmlns:ooo="http://openoffice.org/2004/office">
<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>
<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>
<config:config-item-map-named config:name="Tables">
)") + tables
           + R"(</config:config-item-map-named>
<config:config-item config:name="ActiveTable" config:type="string">)"
           + escaped(m_sheets.front().name) + R"(</config:config-item>
</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>
)";
}

QByteArray OpenDocument::manifest()
{
    return prologue
           + QByteArray(
               R"(<manifest:manifest manifest:version="1.3" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)");
}

QByteArray OpenDocument::styles()
{
    return prologue + QByteArray(R"(<office:document-styles office:version="1.3"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
<office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles>
</office:document-styles>
)");
}

} // namespace placelens
