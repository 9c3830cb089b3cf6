#pragma once

#include "core/atlas/area_names.h"
#include "core/atlas/figures.h"

#include <QTest>

namespace placelens {

/// The built-in atlas that the build made; opened once a test program.
inline std::shared_ptr<const Figures> builtInFigures()
{
    static const std::shared_ptr<const Figures> figures = [] {
        auto atlas = Atlas::open(QStringLiteral(PLACELENS_TEST_ATLAS));
        if (!atlas)
            qFatal("%s", qPrintable(atlas.error().what));
        return std::make_shared<const Figures>(*atlas);
    }();
    return figures;
}

/// The figure for an area named as on the command line; the latest period for an empty one.
inline Figure figureOf(const QString &indicator, const QString &area, const QString &period = {})
{
    const auto figures = builtInFigures();
    const Atlas &atlas = figures->atlas();
    const int index = atlas.indicatorIndex(indicator);
    const auto named = areaNamed(atlas, area);
    if (index < 0 || !named)
        qFatal("no indicator %s or no area %s", qPrintable(indicator), qPrintable(area));
    const Area one = *named;
    const auto when = period.isEmpty() ? figures->latestPeriod(index, std::span(&one, 1))
                                       : periodNamed(atlas.indicators()[static_cast<std::size_t>(index)], period);
    const auto figure = figures->figure(index, one, *when);
    return *figure;
}

} // namespace placelens
