#include "core/page/brief_picture.h"

#include <QPainter>

#include <cmath>

namespace placelens {

QImage briefPicture(const Brief &brief, int page, double scale)
{
    const QSizeF size = brief.pageSize() * scale;
    QImage picture(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())),
                   QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    brief.paintPage(painter, page);
    return picture;
}

} // namespace placelens
