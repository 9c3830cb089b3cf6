#include "core/page/map_picture.h"

#include "core/base/pending_file.h"
#include "core/cartography/map_words.h"
#include "core/cartography/svg_picture.h"
#include "core/cartography/vector_scene.h"
#include "core/page/pdf/pdf_picture.h"

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

Result<QByteArray> pngBytes(const QImage &picture, double ratio, const QString &title)
{
    QImage opaque = picture.convertToFormat(QImage::Format_RGB32); // nothing is left open
    if (opaque.isNull())
        return tooLarge(picture.size());
    opaque.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * ratio)));
    opaque.setDotsPerMeterY(opaque.dotsPerMeterX());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    writer.setText(u"Title"_s, title);
    if (!writer.write(opaque))
        return tooLarge(picture.size());
    return bytes;
}

Result<QByteArray> pngOf(const Painting &painting, std::stop_token stop)
{
    const QSize pixels = (QSizeF(painting.size) * painting.ratio).toSize().expandedTo({1, 1});
    QImage picture(pixels, QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull())
        return tooLarge(pixels);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(painting.ratio, painting.ratio);
    const bool isWhole = painting.paint(painter, stop);
    painter.end();
    return isWhole ? pngBytes(picture, painting.ratio, painting.title) : QByteArray();
}

// True if the picture is whole.
bool drawOn(VectorSink &sink, const Painting &painting, std::stop_token stop)
{
    VectorDevice device(sink, painting.size);
    QPainter painter(&device);
    return painting.paint(painter, std::move(stop));
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

QString pictureTitle(const Scene &scene)
{
    return (QStringList{mapTitle(*scene.content)} + mapSubtitle(*scene.content).mid(0, 1)).join(u" · "_s);
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

Result<QByteArray> pictureOf(const Painting &painting, PictureForm form, std::stop_token stop)
{
    if (form == PictureForm::Png)
        return pngOf(painting, stop);
    if (form == PictureForm::Svg) {
        SvgPicture picture(painting.size, painting.ratio, painting.title);
        return drawOn(picture, painting, stop) ? picture.finished() : QByteArray();
    }
    PdfPicture picture(painting.size, painting.ratio);
    return drawOn(picture, painting, stop) ? picture.finished(painting.title) : QByteArray();
}

Result<QByteArray> mapPixels(const Scene &scene, QSize pixels, std::stop_token stop)
{
    // Asked for before, because a painter can't tell that its picture is missing.
    if (QImage(pixelsOf(scene), QImage::Format_ARGB32_Premultiplied).isNull())
        return tooLarge(pixelsOf(scene));
    const std::optional<Frame> frame = drawFrame(scene, stop);
    if (!frame || stop.stop_requested())
        return QByteArray();
    const QRect wanted(QPoint(0, 0), pixels);
    const QImage picture = wanted == frame->picture.rect() ? frame->picture : frame->picture.copy(wanted);
    return pngBytes(picture, scene.pixelRatio, pictureTitle(scene));
}

Result<QByteArray> mapPicture(const Scene &scene, PictureForm form, std::stop_token stop)
{
    if (form == PictureForm::Png)
        return mapPixels(scene, pixelsOf(scene), stop);
    return pictureOf({pictureTitle(scene), QSize(scene.camera.width, scene.camera.height), scene.pixelRatio,
                      [&scene](QPainter &painter, std::stop_token stopped) {
                          return drawVectorScene(scene, painter, std::move(stopped));
                      }},
                     form, stop);
}

Result<Done> writePicture(const QString &file, const std::function<Result<QByteArray>(PictureForm form)> &picture)
{
    const auto form = pictureFormOf(file);
    if (!form)
        return form.error();
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    const auto bytes = picture(*form);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return Done{};
    if (const auto written = pending->write(*bytes); !written)
        return written;
    return pending->commit();
}

Result<Done> writeMapPicture(const Scene &scene, const QString &file, std::stop_token stop)
{
    return writePicture(file, [&](PictureForm form) { return mapPicture(scene, form, stop); });
}

} // namespace placelens
