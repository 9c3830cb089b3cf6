#pragma once

#include <QString>

#include <vector>

namespace placelens {

/// What the table of all areas of the shaded geography shows.
struct TableChoice
{
    std::vector<QString> indicators; ///< ids in the order of the columns; empty for those compared
    QString sortedBy;                ///< id, or empty for the name
    bool isDescending = false;
    QString filter;            ///< only areas whose name or code has these words
    QString found;             ///< what those of `only` are, such as "Districts in two LEPs (2017)"
    std::vector<QString> only; ///< codes of the only areas shown, outlined on the map; empty for all
    friend bool operator==(const TableChoice &, const TableChoice &) = default;
};

} // namespace placelens
