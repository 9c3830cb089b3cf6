#pragma once

#include "app/desktop/table/table_model.h"

#include <QMimeData>

#include <memory>

namespace placelens {

/// The rows of a table (positions in the content) for other programs: as text with tabs, and as an HTML table.
///
/// Figures have the indicator's decimals, a full stop and no thousands separators, so that a spreadsheet takes them as
/// numbers everywhere. A column that has partial or missing figures is followed by one that says so; the benchmark is
/// the last row.
QString tableAsText(const TableModel &table, const std::vector<int> &rows);
/// With a caption above, and below it the sources and the reasons of figures that are missing.
QString tableAsHtml(const TableModel &table, const std::vector<int> &rows);
std::unique_ptr<QMimeData> tableAsMime(const TableModel &table, const std::vector<int> &rows);

} // namespace placelens
