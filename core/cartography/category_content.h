#pragma once

#include "core/cartography/scene.h"

namespace placelens {

/// A kind of district and the colour it is laid in.
struct MapCategory
{
    QString name;
    QColor colour;
};

/// Districts by kind instead of by class: the sides of a border, hot and cold spots, classes of two figures at once.
struct CategoryMap
{
    QString title;
    QStringList subtitle; ///< lines
    std::vector<MapCategory> categories;
    std::vector<std::optional<int>> categoryOf; ///< by district of England; nothing is laid in the colour of no data
};

/// `content` with its districts laid in the colours of their kinds: title, legend and colours are the kinds', lines,
/// shapes and sources stay. Legend entries have no bounds, and count districts.
/// \pre an entry of `categoryOf` for each district of England, below the number of categories
std::shared_ptr<const MapContent> withCategories(const MapContent &content, const CategoryMap &map);

/// What the entries of such a legend are called, by category; empty for a legend of classes, which have bounds.
QStringList categoryNames(const Legend &legend);

} // namespace placelens
