#pragma once

#include "core/cartography/scene.h"

#include <QSize>

namespace placelens {

/// The files a map picture can be.
enum class PictureForm { Png, Svg, Pdf };

/// The form that a file's extension asks for. Error (Usage): another one.
Result<PictureForm> pictureFormOf(const QString &file);

/// No side of a picture has more pixels.
inline constexpr int mostPixels = 20000;

/// The pixels of a scene's picture: its camera's size times its pixel ratio. An SVG is as large, a PDF at 96 dots an
/// inch.
QSize pixelsOf(const Scene &scene);

/// What the whole picture shows on the grid; its pixels are square.
GridBox extentOf(const Scene &scene);

/// A scene as the bytes of a file: the same painting code draws all three forms. The same scene gives the same bytes.
/// Empty if stopped. Error (Failed): the picture needs more memory than there is.
Result<QByteArray> mapPicture(const Scene &scene, PictureForm form, std::stop_token stop = {});

/// Writes a scene to a file; the extension chooses the form. Errors: another extension (Usage); a place that can't be
/// written (Failed), with what was there before left as it was. Nothing is written if stopped.
Result<Done> writeMapPicture(const Scene &scene, const QString &file, std::stop_token stop = {});

} // namespace placelens
