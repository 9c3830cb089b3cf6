#pragma once

#include "core/atlas/area_names.h"
#include "tests/support/built_in_atlas.h"

#include <QStringList>

namespace placelens {

/// The areas called so on the command line.
inline std::vector<Area> named(const QStringList &names)
{
    std::vector<Area> areas;
    for (const QString &name : names) {
        auto area = areaNamed(builtInFigures()->atlas(), name);
        if (!area)
            qFatal("%s", qPrintable(area.error().what));
        areas.push_back(*std::move(area));
    }
    return areas;
}

} // namespace placelens
