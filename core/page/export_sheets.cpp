#include "core/page/export_sheets.h"

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr std::size_t mostRows = 1048576; // of a sheet, its header among them: in Excel, LibreOffice and Gnumeric alike

/// Of the columns of the long table, in their order.
constexpr double widths[] = {13, 12, 30, 28, 23, 12, 10, 10, 7, 7, 13, 10, 10, 17, 44, 60};

ExportSheet figuresSheet(const Figures &figures, const std::vector<ExportRow> &rows)
{
    ExportSheet sheet;
    sheet.name = u"Figures"_s;
    sheet.rows = rows.size();
    sheet.frozen = 3; // whose figure it is
    QStringList titles;
    for (const ExportColumn &column : exportColumns()) {
        sheet.columns.push_back({column.name, widths[titles.size()]});
        titles.append(column.name);
    }
    const Atlas &atlas = figures.atlas();
    sheet.cells = [&atlas, &rows](std::size_t row) { return exportFields(atlas, rows[row]); };
    sheet.form = [&atlas, &rows, value = titles.indexOf(u"value"_s), upper = titles.indexOf(u"upper"_s),
                  coverage = titles.indexOf(u"coverage"_s)](std::size_t row, qsizetype column) {
        if (column >= value && column <= upper)
            return formFor(atlas.indicators()[static_cast<std::size_t>(rows[row].indicator)]);
        return column == coverage ? NumberForm{NumberForm::Unit::Share, 1, false} : NumberForm{};
    };
    return sheet;
}

ExportSheet indicatorsSheet(const Atlas &atlas, const std::vector<int> &indicators)
{
    ExportSheet sheet;
    sheet.name = u"Indicators"_s;
    sheet.columns = {{u"indicator"_s, 28},
                     {u"title"_s, 44},
                     {u"unit"_s, 20},
                     {u"theme"_s, 20},
                     {u"polarity"_s, 17},
                     {u"rule"_s, 14},
                     {u"decimals"_s, 9},
                     {u"description"_s, 70, true},
                     {u"why not combined"_s, 50, true},
                     {u"source"_s, 60, true}};
    sheet.rows = indicators.size();
    sheet.frozen = 1;
    sheet.cells = [&atlas, &indicators](std::size_t row) {
        const Indicator &i = atlas.indicators()[static_cast<std::size_t>(indicators[row])];
        return QVariantList{i.id,           i.title,    i.unit,        i.theme,          nameOf(i.polarity),
                            nameOf(i.rule), i.decimals, i.description, i.whyNotCombined, sourceLine(atlas, i.source)};
    };
    return sheet;
}

ExportSheet sourcesSheet(std::vector<const Source *> sources)
{
    ExportSheet sheet;
    sheet.name = u"Sources"_s;
    sheet.columns = {{u"publisher"_s, 36}, {u"title"_s, 60, true},       {u"released"_s, 16},
                     {u"licence"_s, 30},   {u"attribution"_s, 70, true}, {u"address"_s, 60}};
    sheet.rows = sources.size();
    sheet.cells = [sources = std::move(sources)](std::size_t row) {
        const Source &s = *sources[row];
        return QVariantList{s.publisher, s.title, s.released, s.licence, s.attribution, s.address};
    };
    return sheet;
}

} // namespace

NumberForm formFor(const Indicator &indicator)
{
    const NumberForm::Unit unit = indicator.unit == u"%"_s   ? NumberForm::Unit::Percent
                                  : indicator.unit == u"£"_s ? NumberForm::Unit::Pounds
                                                             : NumberForm::Unit::None;
    return {unit, indicator.decimals};
}

std::vector<ExportSheet> sheetsOf(const Figures &figures, const ExportRequest &request,
                                  const std::vector<ExportRow> &rows)
{
    std::vector<ExportSheet> sheets{figuresSheet(figures, rows), indicatorsSheet(figures.atlas(), request.indicators),
                                    sourcesSheet(sourcesOf(figures, request))};
    for (ExportSheet &sheet : sheets)
        if (!sheet.form)
            sheet.form = [](std::size_t, qsizetype) { return NumberForm{}; };
    return sheets;
}

std::optional<Error> tooLongFor(const std::vector<ExportSheet> &sheets)
{
    for (const ExportSheet &sheet : sheets)
        if (sheet.rows >= mostRows)
            return Error{
                ErrorKind::Usage,
                u"%1 figures are more than the %2 rows of a sheet. Export fewer geographies or periods, or to .csv."_s
                    .arg(sheet.rows)
                    .arg(mostRows)};
    return std::nullopt;
}

} // namespace placelens
