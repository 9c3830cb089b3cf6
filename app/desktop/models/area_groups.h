#pragma once

#include "core/atlas/atlas.h"

#include <QStringList>

namespace placelens {

/// An area that several years know under one name with the same districts: one thing to choose.
struct AreaGroup
{
    int area = -1;     ///< the first of them, an index into Atlas::areas()
    int position = -1; ///< where it came in the list that was grouped
    QString kind;
    QStringList years;

    /// "LEP 2017, 2021".
    QString kindAndYears() const;
};

/// Areas with the same kind, name and districts as one group each, in the order of the first.
std::vector<AreaGroup> grouped(const Atlas &atlas, const std::vector<int> &areas);

} // namespace placelens
