#include "app/desktop/side_by_side/side_picture.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/side_by_side/side_cells.h"
#include "core/cartography/silhouettes.h"

#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

constexpr int mapHeight = 206;
constexpr int column = 396;
constexpr int leastColumn = 300;

int rowHeight(const SideBySideModel &model, int row)
{
    return model.isTheme(row) ? sideThemeHeight : sideRowHeight;
}

int heightOf(const SideBySideModel &model)
{
    int height = sideHeadHeight + mapHeight + sideKeyHeight;
    for (int row = 0; row < model.rowCount(); ++row)
        height += rowHeight(model, row);
    return height;
}

void paintTop(QPainter &painter, const SidePicture &picture, double width)
{
    const Theme &theme = picture.theme;
    const SideBySideModel &model = picture.model;
    const int areas = model.columnCount();
    const SilhouetteSheet sheet =
        layOutSilhouettes(picture.content, model.comparison()->areas, QSizeF(width - 1, mapHeight - 1));
    const QRectF head(0, 0, sideNameWidth + areas * width, sideHeadHeight);
    painter.fillRect(head, theme.alternate);
    painter.setFont(windowFont(11));
    painter.setPen(theme.secondInk);
    painter.drawText(QRectF(9, 0, sideNameWidth - 12, sideHeadHeight), int(Qt::AlignLeft | Qt::AlignVCenter),
                     QObject::tr("Compared with %1").arg(model.comparison()->benchmark.name));
    paintSideLegend(painter, QRectF(0, sideHeadHeight, sideNameWidth, mapHeight), *picture.content,
                    sheet.camera.metresPerPixel, theme);
    for (int i = 0; i < areas; ++i) {
        const double left = sideNameWidth + i * width;
        paintSideHead(painter, QRectF(left, 0, width, sideHeadHeight), model, i, HeadButtons::Hidden, theme);
        painter.save();
        painter.translate(left, sideHeadHeight);
        paintSilhouette(painter, sheet, std::size_t(i), theme);
        painter.restore();
    }
    painter.fillRect(QRectF(0, sideHeadHeight - 1, head.width(), 1), theme.rule);
}

void paintRows(QPainter &painter, const SidePicture &picture, double width)
{
    const SideBySideModel &model = picture.model;
    double y = sideHeadHeight + mapHeight;
    for (int row = 0; row < model.rowCount(); ++row) {
        const int height = rowHeight(model, row);
        const double whole = sideNameWidth + model.columnCount() * width;
        if (model.isTheme(row)) {
            paintSideTheme(painter, QRectF(0, y, whole, height), model.themeAt(row), picture.theme);
        } else {
            paintSideName(painter, QRectF(0, y, sideNameWidth, height), model, row, picture.theme);
            for (int i = 0; i < model.columnCount(); ++i)
                paintSideCell(painter, QRectF(sideNameWidth + i * width, y, width, height), model, model.index(row, i),
                              picture.theme);
            painter.fillRect(QRectF(0, y + height - 1, whole, 1), picture.theme.lightRule);
        }
        y += height;
    }
}

} // namespace

QSize naturalSize(const SidePicture &picture)
{
    return {sideNameWidth + column * picture.model.columnCount(), heightOf(picture.model)};
}

void paintSidePicture(QPainter &painter, const SidePicture &picture, QSizeF size)
{
    const int areas = picture.model.columnCount();
    if (areas == 0 || size.isEmpty() || !picture.content)
        return;
    const double height = heightOf(picture.model);
    const double least = sideNameWidth + leastColumn * areas;
    const double scale = std::min({1.0, size.height() / height, size.width() / least});
    const double whole = size.width() / scale, width = (whole - sideNameWidth) / areas;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), size), picture.theme.panel);
    painter.scale(scale, scale);
    paintTop(painter, picture, width);
    paintRows(painter, picture, width);
    for (int i = 0; i < areas; ++i)
        painter.fillRect(QRectF(sideNameWidth + i * width - 1, 0, 1, height - sideKeyHeight), picture.theme.rule);
    paintSideKey(painter, QRectF(0, height - sideKeyHeight, whole, sideKeyHeight), picture.model, picture.theme);
    painter.restore();
}

} // namespace placelens
