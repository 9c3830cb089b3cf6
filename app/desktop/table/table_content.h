#pragma once

#include "core/atlas/figures.h"

#include <stop_token>

namespace placelens {

/// One column: an indicator in a period, and what its bars are drawn against.
struct TableColumn
{
    int indicator = -1;
    Period period;
    Figure benchmark;
    double furthest = 0; ///< a full bar: 98 in 100 areas are nearer to the benchmark; of a count the largest there is
    int withFigure = 0;
    QString longest; ///< the figure with most characters, as it is written
};

/// One figure of the table, as it is shown.
struct TableFigure
{
    Figure figure;
    QString text;                     ///< with the indicator's decimals, without unit; "–" for none
    std::optional<double> difference; ///< from the benchmark
    std::optional<TestResult> test;
};

/// One area with its figures, in the order of the columns.
struct TableRow
{
    Area area;
    QString plainName; ///< name and code as they are searched for
    std::vector<TableFigure> figures;
};

/// The figures of every area of a geography and of somebody's own unions; rows by name.
struct TableContent
{
    int geography = -1;
    Area benchmark;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

/// What a table is to show.
struct TableWish
{
    int geography = -1;
    std::vector<Area> unions;
    Area benchmark;
    std::vector<int> indicators; ///< first the shaded one
    Period shadedPeriod;         ///< of the first; the others come in their latest with a figure
    friend bool operator==(const TableWish &, const TableWish &) = default;
};

/// Works out a table; fewer columns if stopped.
Result<TableContent> tableOf(const Figures &figures, const TableWish &wish, const std::stop_token &stop);

} // namespace placelens
