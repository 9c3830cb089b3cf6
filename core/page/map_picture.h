#pragma once

#include "core/cartography/scene.h"

#include <QSize>

#include <functional>

class QPainter;

namespace placelens {

/// The files a map picture can be.
enum class PictureForm { Png, Svg, Pdf };

/// The form that a file's extension asks for. Error (Usage): another one.
Result<PictureForm> pictureFormOf(const QString &file);

/// No side of a picture has more pixels.
inline constexpr int mostPixels = 20000;

/// "Employment rate, ages 16–64 · 2022": what a picture of a scene is called.
QString pictureTitle(const Scene &scene);

/// The pixels of a scene's picture: its camera's size times its pixel ratio. An SVG is as large, a PDF at 96 dots an
/// inch.
QSize pixelsOf(const Scene &scene);

/// What the whole picture shows on the grid; its pixels are square.
GridBox extentOf(const Scene &scene);

/// A scene as the bytes of a file: the same painting code draws all three forms. The same scene gives the same bytes.
/// Empty if stopped. Error (Failed): the picture needs more memory than there is.
Result<QByteArray> mapPicture(const Scene &scene, PictureForm form, std::stop_token stop = {});

/// A scene as PNG of exactly so many pixels: where its own are a few more, as they can be at ratios that are not whole,
/// the last are cut off. \pre no more than the scene has
Result<QByteArray> mapPixels(const Scene &scene, QSize pixels, std::stop_token stop = {});

/// What paints itself: another view of the window than the map, or the map in another detail.
struct Painting
{
    QString title;    ///< what it shows
    QSize size;       ///< logical pixels
    double ratio = 1; ///< pixels of the file for each of these; an SVG or PDF is as much larger
    std::function<bool(QPainter &painter, std::stop_token stop)> paint; ///< in logical pixels; false if stopped
};

/// A painting as the bytes of a file. Empty if stopped. Error (Failed): it needs more memory than there is.
Result<QByteArray> pictureOf(const Painting &painting, PictureForm form, std::stop_token stop = {});

/// Writes what `picture` makes of the form that the file's extension asks for. Errors: as its own, another extension
/// (Usage), a place that can't be written (Failed), with what was there before left as it was. Nothing is written if it
/// is empty.
Result<Done> writePicture(const QString &file, const std::function<Result<QByteArray>(PictureForm form)> &picture);

/// Writes a scene to a file; the extension chooses the form. Errors: another extension (Usage); a place that can't be
/// written (Failed), with what was there before left as it was. Nothing is written if stopped.
Result<Done> writeMapPicture(const Scene &scene, const QString &file, std::stop_token stop = {});

} // namespace placelens
