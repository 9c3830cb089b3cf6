#pragma once

#include "core/atlas/atlas_types.h"
#include "core/cartography/map_description.h"

#include <QDate>
#include <QPageSize>
#include <QStringList>

#include <optional>
#include <vector>

namespace placelens {

/// The parts of an area brief that can be chosen and put in order.
enum class BriefSection {
    KeyFacts,    ///< residents, size, districts, the figures people ask for first
    Maps,        ///< where the area is, and its districts
    Memberships, ///< the other areas that it shares districts with
    Indicators,  ///< figures with intervals, ranks and a spine chart against the benchmark
    Spread,      ///< the member districts beside all districts
    Trends,      ///< figures through their periods
    StandsOut,   ///< plain sentences, from tested figures only
    Differences, ///< between the areas, where there are several
    Districts,   ///< a row a member district
    Method,      ///< how figures were combined, what they cover and what is missing
    Sources,
};

/// All sections in their usual order.
std::vector<BriefSection> allBriefSections();
/// "key-facts", "maps", …: what files and the command line call it.
QString nameOf(BriefSection section);
std::optional<BriefSection> briefSectionNamed(const QString &name);

/// What somebody chose for a brief. The same atlas, areas and options give the same pages.
struct BriefOptions
{
    QPageSize::PageSizeId paper = QPageSize::A4; ///< A4, A3 or Letter
    bool isLandscape = false;
    std::vector<BriefSection> sections = allBriefSections();  ///< each at most once
    std::vector<QString> indicators;                          ///< ids; empty for the usual ones
    QString benchmark;                                        ///< area code; empty for England
    std::optional<Area> ownBenchmark;                         ///< instead: an area that the atlas has no code for
    QString shaded = QStringLiteral("social_mobility_score"); ///< id of the indicator that the main map shades
    ClassChoice classes;
    QString council;  ///< name on top; may be empty
    QString logoFile; ///< PNG or SVG on top; may be empty
    QDate date;       ///< printed as the day it was made; invalid for none
};

} // namespace placelens
