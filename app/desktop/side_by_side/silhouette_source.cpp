#include "app/desktop/side_by_side/silhouette_source.h"

#include <QPainter>

#include <cmath>

namespace placelens {

namespace {

Result<SilhouettePictures> painted(const SilhouetteSource::Wish &wish, const std::stop_token &stop)
{
    SilhouettePictures made{layOutSilhouettes(wish.content, wish.areas, wish.size), {}};
    for (std::size_t i = 0; i < made.sheet.areas.size() && !stop.stop_requested(); ++i) {
        QImage picture(int(std::ceil(wish.size.width() * wish.pixelRatio)),
                       int(std::ceil(wish.size.height() * wish.pixelRatio)), QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(wish.pixelRatio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintSilhouette(painter, made.sheet, i, wish.theme, stop);
        painter.end();
        made.areas.push_back(std::move(picture));
    }
    return made;
}

} // namespace

void SilhouetteSource::ask(const Wish &wish)
{
    m_answers.ask([wish](const std::stop_token &stop) { return painted(wish, stop); },
                  [this](Result<SilhouettePictures> answer) {
                      if (!answer) {
                          Q_EMIT failed(answer.error());
                          return;
                      }
                      m_pictures = std::make_shared<const SilhouettePictures>(std::move(*answer));
                      Q_EMIT ready();
                  });
}

} // namespace placelens
