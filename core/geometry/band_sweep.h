#pragma once

#include "core/geometry/area_picture.h"
#include "core/geometry/edge_walk.h"
#include "core/geometry/thin_ink.h"

#include <array>
#include <optional>

namespace placelens {

/// Corners of a level of detail as places of a window, in steps.
class StepCorners
{
public:
    StepCorners(const DetailLevel &level, const PixelWindow &window);

    /// The corners of a stretch; valid until the next call.
    std::span<const StepPoint> of(std::span<const Corner> corners);

private:
    double m_scale = 1;
    double m_x = 0, m_y = 0;
    std::array<StepPoint, DetailLevel::mostSteps + 1> m_steps;
};

/// Draws one band of an AreaPicture after another; each thread has its own.
class BandSweep
{
public:
    /// With a `lineWidth` (pixels) it inks the borders, too.
    BandSweep(const DetailLevel &level, const PixelWindow &window, double lineWidth = 0);

    /// Draws the rows from `firstRow` on into `band`, and their ink into `covered`, a byte a pixel of the whole picture.
    void draw(int firstRow, AreaPicture::Band &band, std::uint8_t *covered = nullptr);

private:
    /// A piece of a stretch inside one pixel: how far down it goes, and twice the area between it and the pixel's left edge.
    struct Cell
    {
        std::int32_t next = -1; ///< another of the same pixel
        std::int32_t cover = 0;
        std::int32_t area = 0;
        PartIndex left = noPart;
        PartIndex right = noPart;
    };
    /// A part with a share in the pixel, or to the right of it.
    struct Active
    {
        PartIndex part = noPart;
        std::int32_t cover = 0;
        std::int32_t weight = 0;
    };
    /// A stretch leaves the window at the left edge (cover 1) or comes in (-1), so that the rows above begin in another part.
    struct Crossing
    {
        PartIndex left = noPart;
        PartIndex right = noPart;
        std::int32_t cover = 0;
    };

    void addStretch(const DetailLevel::Stretch &stretch);
    void addEdge(StepPoint from, StepPoint to, const DetailLevel::Stretch &stretch);
    template<typename Fill>
    void walkEdge(StepPoint from, StepPoint to, Fill fill);
    void addEdgeAcross(StepPoint from, StepPoint to, const DetailLevel::Stretch &stretch);
    void addCell(std::int32_t row, std::int32_t column, std::int32_t cover, std::int32_t area, PartIndex left,
                 PartIndex right);
    void crossBetween(StepPoint from, StepPoint to, std::int32_t y, const DetailLevel::Stretch &stretch);
    void beginBelow();
    void finishRow(int row, AreaPicture::Band &band);
    void sumPixel(std::int32_t cell);
    void take(PartIndex part, std::int32_t cover, std::int32_t area);
    void start(std::uint32_t x, AreaPicture::Band &band, std::size_t firstRun);

    const DetailLevel &m_level;
    PixelWindow m_window;
    StepCorners m_corners;
    std::optional<ThinInk> m_ink;
    int m_words = 0; ///< 64 pixels a word
    int m_firstRow = 0, m_rows = 0;
    std::int32_t m_top = 0, m_bottom = 0; ///< steps
    std::vector<std::int32_t> m_heads;    ///< a pixel's first cell
    std::vector<std::uint64_t> m_used;    ///< pixels that have cells
    std::vector<Cell> m_cells;
    std::vector<std::vector<Crossing>> m_crossings; ///< by row; after the last, those further down
    std::vector<Active> m_begins;                   ///< what the rows begin in
    std::vector<Active> m_active;
};

} // namespace placelens
