#include "core/cartography/label_room.h"

#include "core/cartography/frame_painting.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

// A cell is this many pixels wide: fine enough for words, and sixteen times less to look through.
constexpr int cellPixels = 4;
constexpr QRgb nothing = 0xFFFFFFFF;

QImage partNumbers(const FramePainting &frame)
{
    const auto cells = [](int pixels) { return std::max(1, (pixels + cellPixels - 1) / cellPixels); };
    QImage image(cells(frame.camera().width), cells(frame.camera().height), QImage::Format_RGB32);
    image.fill(nothing);
    const auto middle = [&](int cell, int last) {
        return std::min(last, static_cast<int>((cell + 0.5) * cellPixels * frame.scene.pixelRatio));
    };
    for (int y = 0; y < image.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const PartIndex part =
                frame.areas.at(middle(x, frame.areas.width() - 1), middle(y, frame.areas.height() - 1));
            row[x] = part == noPart ? nothing : 0xFF000000U | part;
        }
    }
    return image;
}

} // namespace

LabelRoom::LabelRoom(const FramePainting &frame)
    : m_picture(frame.picture()), m_english(frame.content.classOfDistrict.size()), m_parts(partNumbers(frame)),
      m_seen(m_english)
{
    for (int y = 0; y < m_parts.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(m_parts.constScanLine(y));
        for (int x = 0; x < m_parts.width(); ++x) {
            const std::size_t part = row[x] & 0xFFFFFF;
            if (part >= m_english)
                continue;
            Seen &seen = m_seen[part];
            const bool isFirst = seen.cells++ == 0;
            seen.sumX += x;
            seen.sumY += y;
            seen.left = isFirst ? x : std::min(seen.left, x);
            seen.right = isFirst ? x : std::max(seen.right, x);
            seen.top = isFirst ? y : seen.top;
            seen.bottom = y;
        }
    }
}

LabelRoom::Ground LabelRoom::under(const QRectF &box, const AreaSet &districts) const
{
    const auto cell = [](double pixel, int last) { return std::clamp(static_cast<int>(pixel / cellPixels), 0, last); };
    const int left = cell(box.left(), m_parts.width() - 1), right = cell(box.right(), m_parts.width() - 1);
    const int top = cell(box.top(), m_parts.height() - 1), bottom = cell(box.bottom(), m_parts.height() - 1);
    Ground ground;
    for (int y = top; y <= bottom; ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(m_parts.constScanLine(y));
        for (int x = left; x <= right; ++x) {
            const std::size_t part = row[x] & 0xFFFFFF;
            if (part >= m_english)
                ++ground.elsewhere;
            else if (districts.contains(static_cast<int>(part)))
                ++ground.inside;
            else
                ++ground.otherEngland;
        }
    }
    const double all = (right - left + 1.0) * (bottom - top + 1.0);
    return {ground.inside / all, ground.otherEngland / all, ground.elsewhere / all};
}

std::optional<LabelRoom::Sight> LabelRoom::sightOf(const AreaSet &districts) const
{
    double cells = 0, sumX = 0, sumY = 0;
    QRectF box;
    for (const int district : districts.members()) {
        const Seen &seen = m_seen[static_cast<std::size_t>(district)];
        if (seen.cells == 0)
            continue;
        cells += seen.cells;
        sumX += seen.sumX;
        sumY += seen.sumY;
        box |= QRectF(seen.left, seen.top, seen.right - seen.left + 1, seen.bottom - seen.top + 1);
    }
    if (cells == 0)
        return std::nullopt;
    return Sight{QRectF(box.topLeft() * cellPixels, box.size() * cellPixels),
                 QPointF((sumX / cells + 0.5) * cellPixels, (sumY / cells + 0.5) * cellPixels)};
}

bool LabelRoom::isFree(const QRectF &box) const
{
    return m_picture.adjusted(3, 3, -3, -3).contains(box)
           && std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF &taken) { return taken.intersects(box); });
}

} // namespace placelens
