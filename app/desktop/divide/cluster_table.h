#pragma once

#include "app/desktop/divide/cluster_source.h"

namespace placelens {

/// The tests of all districts as text, a row each: code, name, the figure, local Moran's I, p, the quadrant (own figure
/// and neighbours'), p corrected for the number of tests, and whether the spot stays after that. Numbers have all their
/// digits and a decimal point in every locale; what was not tested has no numbers.
/// \pre clusters of this ground
QByteArray clusterCsv(const DivideGround &ground, const Clusters &clusters);

/// The same with tabs, for pasting into a table.
QString clusterTabs(const DivideGround &ground, const Clusters &clusters);

} // namespace placelens
