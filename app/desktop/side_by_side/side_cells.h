#pragma once

#include "app/desktop/side_by_side/side_by_side_model.h"
#include "core/cartography/theme.h"

#include <QRectF>

class QPainter;

namespace placelens {

struct MapContent;

/// The pieces that the side-by-side view is painted of, in the window as in a picture. Heights are logical pixels.
inline constexpr int sideHeadHeight = 44;
inline constexpr int sideThemeHeight = 17;
inline constexpr int sideRowHeight = 41;
inline constexpr int sideKeyHeight = 22;
inline constexpr int sideNameWidth = 236;
inline constexpr int sideLeastColumn = 262; ///< no narrower, so that every text has room

/// Where the buttons at the right of a head are.
QRectF sideRemoveButton(const QRectF &head);
QRectF sideMenuButton(const QRectF &head);

enum class HeadButtons { Shown, Hidden };

/// Badge, name, geography, districts and residents of the area of a column.
void paintSideHead(QPainter &painter, const QRectF &room, const SideBySideModel &model, int column, HeadButtons buttons,
                   const Theme &theme);
/// The indicator of a row with its period and the benchmark's figure.
void paintSideName(QPainter &painter, const QRectF &room, const SideBySideModel &model, int row, const Theme &theme);
/// The bar with the name of a theme; without the name right of the first column.
void paintSideTheme(QPainter &painter, const QRectF &room, const QString &name, const Theme &theme);
/// Figure, difference, test, rank and status; below the spread of districts and the trend.
void paintSideCell(QPainter &painter, const QRectF &room, const SideBySideModel &model, const QModelIndex &index,
                   const Theme &theme);
/// What the marks mean.
void paintSideKey(QPainter &painter, const QRectF &room, const SideBySideModel &model, const Theme &theme);

/// The same in sentences, in which no name is cut short.
QString sideKeyHelp(const SideBySideModel &model);
/// The classes of the silhouettes, and one scale for all of them.
void paintSideLegend(QPainter &painter, const QRectF &room, const MapContent &content, double metresPerPixel,
                     const Theme &theme);

} // namespace placelens
