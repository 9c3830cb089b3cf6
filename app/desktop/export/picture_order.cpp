#include "app/desktop/export/picture_order.h"

#include "core/cartography/map_places.h"
#include "core/cartography/vector_scene.h"

#include <QCoreApplication>

#include <cmath>

namespace placelens {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double windowDots = 96;   // an inch
constexpr int smallestSide = 100;   // logical pixels: less has no room for a map
constexpr double widestMargin = 24; // round all of England

QString tr(const char *text)
{
    return QCoreApplication::translate("picture", text);
}

GridBox englandIn(const MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    return atlas.england() >= 0 ? boxOf(content, atlas.areas()[std::size_t(atlas.england())]) : content.coverage->box();
}

} // namespace

PictureSize PictureSize::ofPixels(QSize pixels, int dotsPerInch)
{
    return {QSizeF(pixels) / dotsPerInch * millimetresPerInch, dotsPerInch};
}

QSize PictureSize::pixels() const
{
    return (millimetres / millimetresPerInch * dotsPerInch).toSize();
}

QSize PictureSize::logical() const
{
    const QSizeF wanted = QSizeF(pixels()) / ratio();
    return {int(std::ceil(wanted.width() - 1e-9)), int(std::ceil(wanted.height() - 1e-9))};
}

QString faultIn(const PictureSize &size)
{
    const QSize pixels = size.pixels();
    if (std::max(pixels.width(), pixels.height()) > mostPixels)
        return tr("A side has more than %1 pixels. Make the picture smaller or less sharp.").arg(mostPixels);
    const QSize logical = size.logical();
    if (std::min(logical.width(), logical.height()) < smallestSide)
        return tr("The picture is too small for a map. Make each side at least %1 mm.")
            .arg(std::ceil(smallestSide / windowDots * millimetresPerInch));
    return {};
}

Result<Scene> sceneOf(const PictureOrder &order)
{
    Scene scene = order.scene;
    const QSize size = order.size.logical();
    // Districts laid by kind instead of by figure stay in the colours that they are in.
    if (order.isLight && scene.theme.isDark && scene.content->subtitle.isEmpty()) {
        scene.theme = Theme::light();
        const auto content = makeMapContent(scene.content->figures, scene.content->description, scene.theme);
        if (!content)
            return content.error();
        scene.content = *content;
    }
    if (order.extent == PictureExtent::England)
        scene.camera = Camera::fitting(englandIn(*scene.content), size.width(), size.height(),
                                       std::min(widestMargin, std::min(size.width(), size.height()) * 0.06));
    else
        scene.camera = Camera::fitting(order.scene.camera.visibleBox(), size.width(), size.height());
    scene.pixelRatio = order.size.ratio();
    scene.furnitureApart = false;
    scene.hasFurniture = scene.hasLegend = order.hasFurniture;
    return scene;
}

Result<Done> write(const PictureOrder &order, const QString &file, std::stop_token stop)
{
    return writePicture(file, [&](PictureForm form) -> Result<QByteArray> {
        if (order.painting) {
            Painting painting = *order.painting;
            painting.ratio = form == PictureForm::Png ? order.size.ratio() : 1;
            return pictureOf(painting, form, stop);
        }
        const auto scene = sceneOf(order);
        if (!scene)
            return scene.error();
        if (form == PictureForm::Png)
            return mapPixels(*scene, order.size.pixels(), stop);
        // As large as ordered on paper, in the detail that so many dots show.
        return pictureOf({pictureTitle(*scene), order.size.logical(), 1,
                          [&](QPainter &painter, std::stop_token stopped) {
                              return drawVectorScene(*scene, painter, std::move(stopped));
                          }},
                         form, stop);
    });
}

} // namespace placelens
