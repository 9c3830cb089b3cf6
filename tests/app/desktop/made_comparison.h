#pragma once

#include "app/desktop/models/comparison.h"
#include "tests/app/desktop/desktop_test.h"

namespace placelens {

/// The comparison of areas with England, made at once; the first indicator is that of the map.
inline std::shared_ptr<const Comparison> madeComparison(const QStringList &areas, const QStringList &indicators,
                                                        const std::optional<Period> &shadedPeriod,
                                                        const ComparisonChoice &choice = {})
{
    const Atlas &atlas = builtInFigures()->atlas();
    ComparisonWish wish;
    for (const QString &name : areas)
        wish.areas.push_back({areaCalled(name), int(wish.areas.size())});
    wish.benchmark = atlas.areas()[std::size_t(atlas.england())];
    for (const QString &id : indicators)
        wish.indicators.push_back(atlas.indicatorIndex(id));
    wish.shaded = wish.indicators.front();
    wish.shadedPeriod = shadedPeriod;
    wish.choice = choice;
    auto made = compared(*builtInFigures(), wish, {});
    if (!made)
        qFatal("%s", qPrintable(made.error().what));
    return std::make_shared<const Comparison>(std::move(*made));
}

} // namespace placelens
