#include "app/desktop/export/map_copy.h"

#include "app/desktop/export/painted_view.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/pages/pages.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace placelens {

namespace {

/// The map as it is seen, with its legend, which the window shows beside it.
Scene copiedScene(const MapView &map)
{
    Scene scene = map.scene();
    scene.furnitureApart = false;
    scene.hasFurniture = scene.hasLegend = true;
    return scene;
}

} // namespace

MapCopy::MapCopy(MainWindow &window) : QObject(&window), m_window(window) {}

void MapCopy::copy()
{
    std::function<Result<QByteArray>(PictureForm, std::stop_token)> draw;
    if (const auto *view = dynamic_cast<const PaintedView *>(m_window.pages().currentWidget())) {
        if (auto painting = view->painting(m_window.pages().size())) {
            painting->ratio = m_window.devicePixelRatioF();
            draw = [painting = *painting](PictureForm form, std::stop_token stop) {
                return pictureOf(painting, form, std::move(stop));
            };
        }
    } else if (Scene scene = copiedScene(m_window.map()); scene.content) {
        draw = [scene](PictureForm form, std::stop_token stop) { return mapPicture(scene, form, std::move(stop)); };
    }
    if (!draw)
        return;
    m_work.ask(
        [draw](std::stop_token stop) -> Result<Copied> {
            const auto png = draw(PictureForm::Png, stop);
            if (!png)
                return png.error();
            const auto svg = draw(PictureForm::Svg, stop);
            if (!svg)
                return svg.error();
            return Copied{QImage::fromData(*png, "png"), *svg};
        },
        [this](const Result<Copied> &copied) {
            if (copied)
                take(*copied);
            else
                Q_EMIT m_window.session().failed(copied.error());
        });
}

void MapCopy::take(const Copied &copied)
{
    auto *mime = new QMimeData; // the clipboard's from now on
    mime->setImageData(copied.pixels);
    mime->setData(QStringLiteral("image/svg+xml"), copied.svg);
    QApplication::clipboard()->setMimeData(mime);
    Q_EMIT m_window.session().told(tr("The picture is copied. It can be pasted into a document or a drawing."));
}

} // namespace placelens
