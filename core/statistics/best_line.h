#pragma once

#include "core/statistics/divide.h"

#include <stop_token>

namespace placelens {

/// A figure and where it is: metres east and north.
struct PlacedFigure
{
    double east = 0, north = 0;
    double value = 0;  ///< finite
    double weight = 1; ///< residents; looked at only for `Weighting::ByResidents`
};

/// An endless straight line, from one place to another, and how much of all differences lies between its sides.
struct BestLine
{
    double fromEast = 0, fromNorth = 0, toEast = 0, toNorth = 0;
    double etaSquared = 0;
};

/// The straight line that explains most: no other has a larger share of variance between its sides (`divide`).
///
/// An exact search. Any line that parts the places can be moved until it runs through one of them and parts the others as
/// before; so a line is turned once round each place, and what it explains is looked at whenever another place changes
/// sides, with the place itself on either side. n places take about n² log n steps (Edelsbrunner, Robison & Shen 1990
/// count such partings). Of the lines that part alike, the one returned lies midway in the gap of directions, and midway
/// between the places nearest to it; its ends are where the outermost places are.
/// Best of all lines, it explains something even where there is nothing: its chance is not that of a line drawn before
/// looking. Places that coincide stay together. Nothing if figures or places are all the same, or if stopped.
std::optional<BestLine> bestLine(std::span<const PlacedFigure> places, Weighting weighting, std::stop_token stop = {});

} // namespace placelens
