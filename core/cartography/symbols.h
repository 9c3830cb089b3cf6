#pragma once

#include "core/cartography/camera.h"

#include <QColor>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <vector>

class QPainter;

namespace placelens {

struct FramePainting;
struct MapContent;
struct Theme;

/// Whether figures are shown as circles instead of shades: chosen, or left to the program and they are counts.
bool showsSymbols(const MapContent &content);

/// What districts are laid in under circles: quiet land, a little stronger than other land. The theme's `rule`.
QColor symbolGround(const Theme &theme);

/// How large circles are. Their area, not their radius, is in proportion to the figure, and nothing is added for the eye's
/// habit of seeing large circles too small (Flannery 1971), so that two circles of 1 are as much ink as one of 2.
///
/// Where England just fills a window, all circles together would cover 12 % of its land. Nearer, radii grow a little less
/// than the map, with the 0.8th power, so that crowded circles part.
struct SymbolScale
{
    double metresPerPixel = 850; ///< where England fills a window of usual size
    double radiusOfOne = 0;      ///< pixels, at that scale

    /// Pixels; of the figure without its sign.
    double radius(double value, const Camera &camera) const;
};

/// All circles have no size if there are no figures, or all are 0.
SymbolScale symbolScale(const MapContent &content);

/// One area's circle.
struct Symbol
{
    QPointF centre; ///< logical pixels
    double radius = 0;
    double value = 0; ///< below 0: a hollow circle; 0: a dot
    QColor colour;
};

/// The circles that are in the picture, the largest first; none for areas without a figure.
std::vector<Symbol> symbolsOf(const MapContent &content, const Camera &camera);

/// Paints the circles, smaller ones on larger ones, each with a ring that parts it from those under it.
void paintSymbols(QPainter &painter, const Theme &theme, const std::vector<Symbol> &symbols);
void paintSymbols(FramePainting &frame);

/// The legend of the circles: up to three round values, their circles one in another.
struct SymbolKey
{
    SymbolScale scale;
    double largest = 0; ///< figure on the map, without its sign
    int decimals = 0;
    QString unit;

    /// At most three, the largest first, such that their circles are in the map's figures and not too large for the key.
    std::vector<double> values(const Camera &camera) const;
    QSizeF size(const Camera &camera) const;
    void paint(QPainter &painter, const Theme &theme, const Camera &camera, QPointF topLeft) const;
};

SymbolKey symbolKey(const MapContent &content);

} // namespace placelens
