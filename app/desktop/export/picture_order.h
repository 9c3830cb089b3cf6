#pragma once

#include "core/page/map_picture.h"

#include <optional>

namespace placelens {

/// How large a picture is, on paper and in pixels.
struct PictureSize
{
    QSizeF millimetres{210, 148};
    int dotsPerInch = 300;

    static PictureSize ofPixels(QSize pixels, int dotsPerInch);
    QSize pixels() const;
    /// At 96 dots an inch, as the window's letters are sized; whole pixels, never too few.
    QSize logical() const;
    double ratio() const { return dotsPerInch / 96.0; }
    friend bool operator==(const PictureSize &, const PictureSize &) = default;
};

/// Why no picture of this size can be made; empty if one can.
QString faultIn(const PictureSize &size);

/// What of England a picture of the map shows.
enum class PictureExtent { Seen, England };

/// One picture, as somebody ordered it in the window. A plain value; making it may take seconds.
struct PictureOrder
{
    Scene scene;                      ///< what the map shows; its camera is the window's
    std::optional<Painting> painting; ///< another view, in place of the map
    PictureSize size;
    PictureExtent extent = PictureExtent::Seen;
    bool hasFurniture = true; ///< title, legend, scale bar, sources
    bool isLight = true;      ///< light colours, for paper, even if the window is dark
};

/// The scene of an ordered picture of the map. Error: the map can't be made in other colours.
Result<Scene> sceneOf(const PictureOrder &order);

/// Makes the picture and writes it; the extension chooses the form. Errors: as `writePicture`.
Result<Done> write(const PictureOrder &order, const QString &file, std::stop_token stop = {});

} // namespace placelens
