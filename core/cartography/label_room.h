#pragma once

#include "core/statistics/area_set.h"

#include <QImage>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace placelens {

struct FramePainting;

/// Where words may stand: what lies under each place of the picture, and what is taken already.
class LabelRoom
{
public:
    explicit LabelRoom(const FramePainting &frame);

    /// How much of a rectangle lies on districts of an area, on other districts of England, and elsewhere; together 1.
    struct Ground
    {
        double inside = 0, otherEngland = 0, elsewhere = 0;
    };
    Ground under(const QRectF &box, const AreaSet &districts) const;

    /// What is seen of an area: the box round it and the middle of it. Nothing if none of it is in the picture.
    struct Sight
    {
        QRectF box;
        QPointF middle;
    };
    std::optional<Sight> sightOf(const AreaSet &districts) const;

    bool isFree(const QRectF &box) const;
    void take(const QRectF &box) { m_taken.push_back(box); }

private:
    struct Seen
    {
        int cells = 0;
        double sumX = 0, sumY = 0;
        int left = 0, top = 0, right = 0, bottom = 0;
    };

    QRectF m_picture;
    std::size_t m_english = 0;
    QImage m_parts;           ///< the number of the part under each cell
    std::vector<Seen> m_seen; ///< by district of England
    std::vector<QRectF> m_taken;
};

} // namespace placelens
