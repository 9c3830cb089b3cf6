#include "core/page/map_picture.h"

#include "core/base/pending_file.h"
#include "core/cartography/map_words.h"
#include "core/cartography/svg_picture.h"
#include "core/cartography/vector_scene.h"
#include "core/page/map_pdf.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr double dotsPerMetre = 96 / 0.0254;

Error tooLarge(QSize pixels)
{
    return {ErrorKind::Failed,
            u"There is not enough memory for a picture of %1 × %2 pixels. Ask for a smaller one."_s.arg(pixels.width())
                .arg(pixels.height())};
}

QString titleOf(const Scene &scene)
{
    return (QStringList{mapTitle(*scene.content)} + mapSubtitle(*scene.content).mid(0, 1)).join(u" · "_s);
}

Result<QByteArray> pngOf(const Scene &scene, std::stop_token stop)
{
    const QSize pixels = pixelsOf(scene);
    // Asked for before, because a painter can't tell that its picture is missing.
    if (QImage(pixels, QImage::Format_ARGB32_Premultiplied).isNull())
        return tooLarge(pixels);
    std::optional<Frame> frame = drawFrame(scene, stop);
    if (!frame)
        return QByteArray();
    QImage picture = std::move(frame->picture).convertToFormat(QImage::Format_RGB32); // the sea leaves nothing open
    if (picture.isNull())
        return tooLarge(pixels);
    picture.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * scene.pixelRatio)));
    picture.setDotsPerMeterY(picture.dotsPerMeterX());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    writer.setText(u"Title"_s, titleOf(scene));
    if (!writer.write(picture))
        return tooLarge(pixels);
    return bytes;
}

// True if the picture is whole.
bool drawOn(VectorSink &sink, const Scene &scene, std::stop_token stop)
{
    VectorDevice device(sink, {scene.camera.width, scene.camera.height});
    QPainter painter(&device);
    return drawVectorScene(scene, painter, stop);
}

} // namespace

Result<PictureForm> pictureFormOf(const QString &file)
{
    const QString extension = QFileInfo(file).suffix().toLower();
    if (extension == u"png"_s)
        return PictureForm::Png;
    if (extension == u"svg"_s)
        return PictureForm::Svg;
    if (extension == u"pdf"_s)
        return PictureForm::Pdf;
    return Error{ErrorKind::Usage,
                 u"“%1” has no extension that a map can be written as. End it in .png, .svg or .pdf."_s.arg(file)};
}

QSize pixelsOf(const Scene &scene)
{
    const auto scaled = [&](int size) { return std::max(1, static_cast<int>(std::lround(size * scene.pixelRatio))); };
    return {scaled(scene.camera.width), scaled(scene.camera.height)};
}

GridBox extentOf(const Scene &scene)
{
    const GridPoint corner = scene.camera.toGrid({0, 0});
    const QSize pixels = pixelsOf(scene);
    const double metres = scene.camera.metresPerPixel / scene.pixelRatio;
    return {corner.east, corner.north - pixels.height() * metres, corner.east + pixels.width() * metres, corner.north};
}

Result<QByteArray> mapPicture(const Scene &scene, PictureForm form, std::stop_token stop)
{
    const QSize size(scene.camera.width, scene.camera.height);
    if (form == PictureForm::Png)
        return pngOf(scene, stop);
    if (form == PictureForm::Svg) {
        SvgPicture picture(size, scene.pixelRatio, titleOf(scene));
        return drawOn(picture, scene, stop) ? picture.finished() : QByteArray();
    }
    PdfPicture picture(size, scene.pixelRatio);
    return drawOn(picture, scene, stop) ? picture.finished(titleOf(scene)) : QByteArray();
}

Result<Done> writeMapPicture(const Scene &scene, const QString &file, std::stop_token stop)
{
    const auto form = pictureFormOf(file);
    if (!form)
        return form.error();
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    const auto bytes = mapPicture(scene, *form, stop);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return Done{};
    if (const auto written = pending->write(*bytes); !written)
        return written;
    return pending->commit();
}

} // namespace placelens
