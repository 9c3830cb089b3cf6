#pragma once

#include "app/desktop/divide/divide_source.h"

#include <array>
#include <functional>

class QPainter;

namespace placelens {

/// Small areas of two sides, counted in steps of the scale: there are too many of them for a dot each.
struct SidesHistogram
{
    /// How many small areas of a side are in a step, and how many of these in London.
    struct Count
    {
        int all = 0, inLondon = 0;
    };
    double low = 0, step = 1;                 ///< where the first step begins, and how wide each is
    std::vector<std::array<Count, 2>> counts; ///< by step: above the line, below it

    bool isEmpty() const { return counts.empty(); }
    double high() const { return low + step * double(counts.size()); }
    int inLondon() const;
    /// The step that holds a value, or -1.
    int stepAt(double value) const;
    /// Bars that stand on `middle` and hang from it, the highest as high as `room`. The part in London is white, at the
    /// far end. `toX` gives the place of a value.
    void paint(QPainter &painter, const std::function<double(double)> &toX, double middle, double room) const;
};

/// About `steps` steps, wide by a round number. Empty unless small areas are counted on two sides. \pre source.ground()
SidesHistogram sidesHistogram(const DivideSource &source, int steps);

} // namespace placelens
