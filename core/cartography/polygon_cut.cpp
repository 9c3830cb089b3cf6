#include "core/cartography/polygon_cut.h"

namespace placelens {

QPolygonF cutTo(const QPolygonF &outline, const HalfPlane &side)
{
    const auto beyond = [&](QPointF p) { return QPointF::dotProduct(side.across, p) - side.limit; };
    QPolygonF kept;
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const QPointF from = outline[i], to = outline[(i + 1) % outline.size()];
        const double start = beyond(from), end = beyond(to);
        if (start <= 0)
            kept.append(from);
        if ((start < 0 && end > 0) || (start > 0 && end < 0))
            kept.append(from + (to - from) * (start / (start - end)));
    }
    return kept;
}

QPolygonF cutTo(const QPolygonF &outline, const QRectF &box)
{
    const QRectF own = outline.boundingRect();
    if (box.contains(own))
        return outline;
    if (!box.intersects(own))
        return {};
    QPolygonF kept = outline;
    for (const HalfPlane &side : {HalfPlane{{1, 0}, box.right()}, HalfPlane{{-1, 0}, -box.left()},
                                  HalfPlane{{0, 1}, box.bottom()}, HalfPlane{{0, -1}, -box.top()}})
        kept = cutTo(kept, side);
    return kept;
}

} // namespace placelens
