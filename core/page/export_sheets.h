#pragma once

#include "core/page/export_columns.h"

#include <functional>

namespace placelens {

/// How a number shows in a cell; the cell keeps all its digits.
struct NumberForm
{
    enum class Unit {
        None,
        Percent, ///< of a figure that is in per cent already
        Pounds,
        Share, ///< 0 to 1, shown in per cent
    };
    Unit unit = Unit::None;
    int decimals = 0;
    bool isGrouped = true; ///< 28,010 instead of 28010
    friend auto operator<=>(const NumberForm &, const NumberForm &) = default;
};

/// The form in which figures of an indicator show.
NumberForm formFor(const Indicator &indicator);

/// One sheet of a workbook, before it is in a file: a header row, then rows of typed cells.
struct ExportSheet
{
    struct Column
    {
        QString title;
        double width = 10; ///< characters
        bool wraps = false;
    };
    QString name;
    std::vector<Column> columns;
    std::size_t rows = 0;
    int frozen = 0; ///< columns that stay when the sheet scrolls; the header row always does
    std::function<QVariantList(std::size_t row)> cells;
    std::function<NumberForm(std::size_t row, qsizetype column)> form; ///< of a number
};

/// Figures, the indicators they are of, and the sources. \pre all that is handed in outlives the sheets
std::vector<ExportSheet> sheetsOf(const Figures &figures, const ExportRequest &request,
                                  const std::vector<ExportRow> &rows);

/// The refusal of a sheet that has more rows than any spreadsheet program reads, if one has.
std::optional<Error> tooLongFor(const std::vector<ExportSheet> &sheets);

/// The colours of a header row, red-green-blue.
inline constexpr int headerGround = 0x1A5A96, headerInk = 0xFFFFFF;

/// As an Excel workbook. Errors (Failed): no room for it. Empty if stopped.
Result<QByteArray> workbookOf(const std::vector<ExportSheet> &sheets, const ExportWatch &watch);
/// The same as an OpenDocument spreadsheet.
Result<QByteArray> openDocumentOf(const std::vector<ExportSheet> &sheets, const ExportWatch &watch);

} // namespace placelens
