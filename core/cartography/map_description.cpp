#include "core/cartography/map_description.h"

namespace placelens {

std::vector<double> ownBreaks(const ClassChoice &classes, const QString &indicator)
{
    return classes.breaksIndicator == indicator ? classes.breaks : std::vector<double>();
}

MapDescription firstMap()
{
    const auto overlay = [](const QString &geography, BorderStyle style) {
        Overlay made;
        made.geography = geography;
        made.style = style;
        return made;
    };
    Overlay midlandsEngine = overlay(QStringLiteral("panregional"), BorderStyle::MidlandsEngine);
    midlandsEngine.area = QStringLiteral("PL000001");
    Overlay inTwoLeps = overlay(QStringLiteral("lep2017"), BorderStyle::Lep);
    inTwoLeps.hatchesShared = true;
    Overlay powerhouse = overlay(QStringLiteral("panregional"), BorderStyle::Plain);
    powerhouse.area = QStringLiteral("PL000004");
    powerhouse.isVisible = false;

    MapDescription map;
    map.indicator = QStringLiteral("social_mobility_score");
    map.geography = QStringLiteral("lad2017");
    map.overlays = {midlandsEngine,
                    overlay(QStringLiteral("cauth2017"), BorderStyle::CombinedAuthority),
                    overlay(QStringLiteral("lep2017"), BorderStyle::Lep),
                    inTwoLeps,
                    overlay(QStringLiteral("region"), BorderStyle::Region),
                    powerhouse};
    return map;
}

} // namespace placelens
