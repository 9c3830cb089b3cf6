#include "core/cartography/inset.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/label_room.h"
#include "core/cartography/lettering.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double margin = 14;
constexpr double titleRoom = 18;
constexpr double step = 8; // pixels between the places that are tried
// Of London's box: the edges are the widest boroughs, which are seen well enough on the map.
constexpr double shownShare = 0.88;
// Further out it would be a stamp, nearer the boroughs are large enough.
constexpr double widestMetresPerPixel = 1300;
constexpr double closestMetresPerPixel = 450;

GridBox englandOf(const MapContent &content)
{
    GridBox box;
    for (std::size_t i = 0; i < content.classOfDistrict.size(); ++i)
        box.include(content.coverage->box(static_cast<PartIndex>(i)));
    return box;
}

GridBox londonOf(const MapContent &content)
{
    const auto areas = content.figures->atlas().areas();
    const auto london = std::find_if(areas.begin(), areas.end(),
                                     [](const Area &area) { return area.code == QStringLiteral("E12000007"); });
    return london == areas.end() ? GridBox() : london->box;
}

bool isInPicture(const Camera &camera, const GridBox &box)
{
    const PixelPoint corner = camera.toPixel({box.west, box.north});
    const PixelPoint opposite = camera.toPixel({box.east, box.south});
    return corner.x >= 0 && corner.y >= 0 && opposite.x <= camera.width && opposite.y <= camera.height;
}

} // namespace

std::optional<Inset> layInset(const MapContent &content, const Camera &camera, LabelRoom &room)
{
    const GridBox england = englandOf(content), london = londonOf(content);
    if (content.description.layout != MapLayout::Geographic || england.isEmpty() || london.isEmpty()
        || camera.metresPerPixel > widestMetresPerPixel || camera.metresPerPixel < closestMetresPerPixel
        || !isInPicture(camera, england))
        return std::nullopt;
    Inset inset;
    inset.camera.metresPerPixel = camera.metresPerPixel / Inset::enlargement;
    inset.camera.centre = london.centre();
    inset.camera.width = static_cast<int>(std::lround(london.width() * shownShare / inset.camera.metresPerPixel));
    inset.camera.height = static_cast<int>(std::lround(london.height() * shownShare / inset.camera.metresPerPixel));
    const QSizeF size(inset.camera.width, inset.camera.height);
    const PixelPoint middle = camera.toPixel(inset.camera.centre);
    inset.onMap = QRectF(QPointF(middle.x, middle.y) - QPointF(size.width(), size.height()) / 2 / Inset::enlargement,
                         size / Inset::enlargement);
    for (const double left : {camera.width - margin - size.width(), margin})
        for (double top = margin; top + size.height() + margin <= camera.height; top += step) {
            const QRectF box(QPointF(left, top + titleRoom), size);
            const QRectF whole = box.adjusted(0, -titleRoom, 0, 0).adjusted(-6, -6, 6, 6);
            if (!room.isFree(whole) || room.under(whole, {}).otherEngland > 0)
                continue;
            inset.box = box;
            room.take(whole);
            return inset;
        }
    return std::nullopt;
}

std::optional<Inset> layInset(const FramePainting &frame, LabelRoom &room)
{
    return layInset(frame.content, frame.camera(), room);
}

void paintInset(QPainter &painter, const Theme &theme, const Inset &inset, const DrawInner &drawInner)
{
    const QImage inner = drawInner(inset.camera);
    if (inner.isNull())
        return;
    painter.drawImage(inset.box, inner);
    paintInsetFrame(painter, theme, inset);
}

void paintInsetFrame(QPainter &painter, const Theme &theme, const Inset &inset)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded(theme.halo, 0.9), 3, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(inset.onMap);
    painter.setPen(QPen(theme.ink, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(inset.onMap);
    painter.setPen(QPen(theme.controlEdge, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(inset.box.adjusted(-0.75, -0.75, 0.75, 0.75));
    const QString title = QCoreApplication::translate("Map", "London, %1 × the scale").arg(Inset::enlargement);
    drawText(painter, inset.box.topLeft() - QPointF(1, 6), title, {10.5, QFont::DemiBold}, theme.ink,
             {faded(theme.sea, 0.75), 2.4});
    painter.restore();
}

} // namespace placelens
