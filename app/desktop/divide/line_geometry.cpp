#include "app/desktop/divide/line_geometry.h"

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

/// The boundary where `isWanted(left, right)`, in a picture.
template<typename IsWanted>
std::vector<QPolygonF> stretchesWhere(const Coverage &coverage, const Camera &camera, IsWanted isWanted)
{
    // Corners that matter less than half a square pixel can't be seen.
    const auto level = coverage.detail(camera.metresPerPixel * camera.metresPerPixel / 2);
    std::vector<QPolygonF> lines;
    level->visit(camera.visibleBox(), [&](const DetailLevel::Stretch &stretch) {
        if (!isWanted(stretch.left, stretch.right))
            return;
        QPolygonF &line = lines.emplace_back();
        for (const Corner corner : level->corners(stretch)) {
            const PixelPoint at = camera.toPixel(
                {level->origin().east + corner.east / 100.0, level->origin().north + corner.north / 100.0});
            line << QPointF(at.x, at.y);
        }
    });
    return lines;
}

} // namespace

QPolygonF pixelsOf(const std::vector<GridPoint> &line, const Camera &camera)
{
    QPolygonF pixels;
    for (const GridPoint point : line) {
        const PixelPoint at = camera.toPixel(point);
        pixels << QPointF(at.x, at.y);
    }
    return pixels;
}

std::pair<QLineF, QLineF> endsOf(const QPolygonF &pixels, double reach)
{
    const auto beyond = [reach](QPointF inner, QPointF outer) {
        QLineF way(outer, outer + (outer - inner));
        way.setLength(reach);
        return way;
    };
    return {beyond(pixels[1], pixels[0]), beyond(pixels[pixels.size() - 2], pixels.back())};
}

std::size_t longestStretch(const QPolygonF &pixels)
{
    std::size_t longest = 0;
    for (qsizetype i = 0; i + 1 < pixels.size(); ++i)
        if (QLineF(pixels[i], pixels[i + 1]).length()
            > QLineF(pixels[qsizetype(longest)], pixels[qsizetype(longest) + 1]).length() + 1e-6)
            longest = std::size_t(i);
    return longest;
}

QPointF middleOf(const QPolygonF &pixels)
{
    const auto from = qsizetype(longestStretch(pixels));
    return (pixels[from] + pixels[from + 1]) / 2;
}

std::optional<std::size_t> stretchAt(const QPolygonF &pixels, QPointF place, double reach)
{
    std::optional<std::size_t> found;
    for (qsizetype i = 0; i + 1 < pixels.size(); ++i) {
        const QPointF way = pixels[i + 1] - pixels[i];
        const double square = QPointF::dotProduct(way, way);
        const double part = square > 0 ? std::clamp(QPointF::dotProduct(place - pixels[i], way) / square, 0.0, 1.0) : 0;
        const double away = QLineF(place, pixels[i] + part * way).length();
        if (away <= reach) {
            reach = away;
            found = std::size_t(i);
        }
    }
    return found;
}

std::vector<QPolygonF> steppedBorder(const Coverage &coverage, const std::vector<int> &groupOf, const Camera &camera)
{
    return stretchesWhere(coverage, camera, [&](PartIndex left, PartIndex right) {
        return left < groupOf.size() && right < groupOf.size() && groupOf[left] != groupOf[right];
    });
}

std::vector<QPolygonF> outlineOf(const Coverage &coverage, const AreaSet &districts, const Camera &camera)
{
    const auto isInside = [&](PartIndex part) { return part != noPart && districts.contains(int(part)); };
    return stretchesWhere(coverage, camera,
                          [&](PartIndex left, PartIndex right) { return isInside(left) != isInside(right); });
}

} // namespace placelens
