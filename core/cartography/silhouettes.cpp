#include "core/cartography/silhouettes.h"

#include "core/cartography/fill.h"
#include "core/cartography/frame_geometry.h"
#include "core/cartography/lettering.h"
#include "core/cartography/map_places.h"
#include "core/cartography/outline.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace placelens {
namespace {

constexpr double margin = 8;         // left free round the ground
constexpr double framePadding = 5;   // between an area and the frame round it
constexpr double wordsHeight = 20;   // above the larger shape
constexpr double groundShare = 0.56; // of a picture's width, at most
constexpr double leastDetail = 0.3;  // square pixels: smaller details of borders can't be seen
constexpr std::array<int, 17> enlargements{60, 50, 40, 30, 25, 20, 15, 12, 10, 8, 7, 6, 5, 4, 3, 2, 1};

QString tr(const char *text)
{
    return QCoreApplication::translate("Silhouettes", text);
}

bool canBeGround(const Geography &geography)
{
    return geography.id == QLatin1String("region") || geography.id == QLatin1String("panregional");
}

QRectF pixelBox(const Camera &camera, const GridBox &box)
{
    const PixelPoint topLeft = camera.toPixel({box.west, box.north});
    const PixelPoint bottomRight = camera.toPixel({box.east, box.south});
    return {QPointF(topLeft.x, topLeft.y), QPointF(bottomRight.x, bottomRight.y)};
}

// How many times larger the box fits into the room; 1 if twice is too large.
int enlargementOf(const QRectF &box, QSizeF room)
{
    for (const int times : enlargements)
        if (box.width() * times <= room.width() && box.height() * times <= room.height())
            return times;
    return 1;
}

void layOut(Silhouette &one, const SilhouetteSheet &sheet)
{
    const GridBox box = boxOf(*sheet.content, one.selected.area);
    const double groundWidth = sheet.camera.width;
    const QSizeF room(sheet.size.width() - groundWidth, sheet.size.height());
    const QRectF small = pixelBox(sheet.camera, box);
    one.enlargement = enlargementOf(small, QSizeF(room.width() - 2 * margin, room.height() - wordsHeight - 2 * margin));
    if (one.enlargement == 1) {
        one.left = std::floor((sheet.size.width() - groundWidth) / 2);
        return;
    }
    one.frame = small.adjusted(-framePadding, -framePadding, framePadding, framePadding);
    one.closeUp.metresPerPixel = sheet.camera.metresPerPixel / one.enlargement;
    one.closeUp.width = int(room.width());
    one.closeUp.height = int(room.height());
    one.closeUp.centre = box.centre();
    one.closeUp.centre.north += wordsHeight / 2 * one.closeUp.metresPerPixel; // below its words
}

QPen linePen(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintGround(QPainter &painter, const SilhouetteSheet &sheet, const Theme &theme)
{
    FrameGeometry geometry(*sheet.content->coverage, sheet.camera, leastDetail);
    const auto inside = partsOf(sheet.ground.districts, sheet.content->coverage->partCount());
    painter.setPen(linePen(theme.rule, 1));
    painter.setBrush(theme.sea);
    painter.drawPath(geometry.path(sheet.content->coverage->rings(inside)));
}

void paintArea(QPainter &painter, const SilhouetteSheet &sheet, const SelectedArea &selected, const Camera &camera,
               const Theme &theme, const std::stop_token &stop)
{
    const Coverage &coverage = *sheet.content->coverage;
    FrameGeometry geometry(coverage, camera, leastDetail);
    QPainterPath hairlines;
    for (const int district : selected.area.districts.members()) {
        if (stop.stop_requested())
            return;
        std::vector<bool> alone(coverage.partCount(), false);
        alone[std::size_t(district)] = true;
        const QPainterPath shape = geometry.path(coverage.rings(alone));
        const QColor colour = fillOf(*sheet.content, theme, std::size_t(district)).value_or(theme.noData);
        painter.setPen(linePen(colour, 0.4)); // closes the seam between neighbours
        painter.setBrush(colour);
        painter.drawPath(shape);
        hairlines.addPath(shape);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(linePen(faded(theme.halo, 0.9), 0.6));
    painter.drawPath(hairlines);
    FrameGeometry coarse(coverage, camera, 1);
    painter.setPen(linePen(theme.area(selected.letter), 1.8));
    const auto inside = partsOf(selected.area.districts, coverage.partCount());
    for (const QPolygonF &line : strokeOutline(coarse, coverage.rings(inside)))
        painter.drawPolyline(line);
}

} // namespace

Area groundOf(const Atlas &atlas, std::span<const SelectedArea> areas)
{
    AreaSet all;
    const Area *smallest = &atlas.areas()[std::size_t(atlas.england())];
    const auto consider = [&](const Area &area) {
        if (all.isSubsetOf(area.districts) && area.districts.size() < smallest->districts.size())
            smallest = &area;
    };
    for (const SelectedArea &selected : areas)
        all = all | selected.area.districts;
    if (areas.size() > 1) // one area alone is shown where it lies in something larger
        for (const SelectedArea &selected : areas)
            consider(selected.area);
    for (const Area &area : atlas.areas())
        if (area.geography >= 0 && canBeGround(atlas.geographies()[std::size_t(area.geography)]))
            consider(area);
    return *smallest;
}

SilhouetteSheet layOutSilhouettes(std::shared_ptr<const MapContent> content, std::vector<SelectedArea> areas,
                                  QSizeF size)
{
    SilhouetteSheet sheet;
    sheet.content = std::move(content);
    sheet.ground = groundOf(sheet.content->figures->atlas(), areas);
    sheet.size = size;
    const GridBox box = boxOf(*sheet.content, sheet.ground);
    const double wanted = (size.height() - 2 * margin) * box.width() / box.height() + 2 * margin;
    const int width = std::max(1, int(std::min(wanted, size.width() * groundShare)));
    sheet.camera = Camera::fitting(box, width, std::max(1, int(size.height())), margin);
    for (SelectedArea &selected : areas) {
        Silhouette one;
        one.selected = std::move(selected);
        layOut(one, sheet);
        sheet.areas.push_back(std::move(one));
    }
    return sheet;
}

void paintSilhouette(QPainter &painter, const SilhouetteSheet &sheet, std::size_t which, const Theme &theme,
                     const std::stop_token &stop)
{
    const Silhouette &one = sheet.areas[which];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(QPointF(0, 0), sheet.size));
    painter.translate(one.left, 0);
    if (!(sheet.ground.districts == one.selected.area.districts))
        paintGround(painter, sheet, theme);
    paintArea(painter, sheet, one.selected, sheet.camera, theme, stop);
    if (one.enlargement > 1) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(linePen(theme.secondInk, 1));
        painter.drawRect(QRectF(one.frame.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.translate(sheet.camera.width, 0);
        paintArea(painter, sheet, one.selected, one.closeUp, theme, stop);
        const TextStyle style{11};
        const QString words = enlargementWords(one.enlargement);
        drawText(painter, QPointF(one.closeUp.width - margin - 4 - textWidth(words, style), 17), words, style,
                 theme.secondInk);
    }
    painter.restore();
}

QString enlargementWords(int times)
{
    switch (times) {
    case 2:
        return tr("twice as large");
    case 3:
        return tr("three times as large");
    case 4:
        return tr("four times as large");
    case 5:
        return tr("five times as large");
    default:
        return tr("%1 times as large").arg(times);
    }
}

} // namespace placelens
