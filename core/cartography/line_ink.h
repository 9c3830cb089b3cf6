#pragma once

#include "core/cartography/pixel_pass.h"
#include "core/geometry/edge_walk.h"

namespace placelens {

/// Lines of one look, laid into a picture in one go: where they meet or run over each other nothing is darker than where
/// they don't. Covers are exact; tiles of a picture are the pieces of the whole.
class LineInk : public PixelPass
{
public:
    /// For a picture of this size; `colour` (0xFFRRGGBB) is opaque, `opacity` from 0 to 1.
    LineInk(int width, int height, std::uint32_t colour, double opacity, PassClip clip = {});

    /// Adds a line `lineWidth` pixels wide; corners of wide lines are rounded, ends are cut off square.
    void add(std::span<const StepPoint> line, double lineWidth);
    bool isEmpty() const { return m_corners.empty(); }

    void layRows(int from, int to, const Pixels &pixels, PassTools &tools) const override;

private:
    static constexpr int rowsPerBand = AreaPicture::rowsPerBand;

    /// A corner of a line: the step to the next, and the join there, belong to it.
    struct Corner
    {
        StepPoint at;
        InkBand::Way way;     ///< to the next
        StepPoint side;       ///< from the middle to the right side of the step, as the screen shows it
        float halfWidth = 0;  ///< steps
        bool isDrawn = false; ///< whether there is a step, and not all of it beyond the picture's sides
    };

    void inkBand(std::size_t band, InkBand &ink) const;
    void join(const Corner &before, const Corner &corner, InkBand &ink) const;

    int m_width, m_height;
    std::uint32_t m_colour;
    std::uint32_t m_opacity; ///< of 256
    PassClip m_clip;
    std::vector<Corner> m_corners;
    std::vector<std::vector<std::uint32_t>> m_bands; ///< the corners whose step or join reaches into each
};

} // namespace placelens
