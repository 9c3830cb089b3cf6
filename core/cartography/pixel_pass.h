#pragma once

#include "core/geometry/area_picture.h"
#include "core/geometry/ink_band.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace placelens {

/// The device pixels of a picture, premultiplied ARGB.
struct Pixels
{
    std::uint32_t *data = nullptr; ///< null where there are none
    std::ptrdiff_t stride = 0;

    std::uint32_t *row(int y) const { return data + y * stride; }
};

/// Where a pass may paint: the parts that are `inside`, as `areas` (of the picture's size) shows them.
struct PassClip
{
    const AreaPicture *areas = nullptr; ///< null: everywhere
    std::vector<bool> inside;           ///< by part
};

/// What a thread needs to lay bands, kept from one to the next.
struct PassTools
{
    InkBand ink;
};

/// Something that is painted row by row, so that several passes can be laid one after another while the rows are in the
/// processor's cache, and bands of rows by several threads.
class PixelPass
{
public:
    virtual ~PixelPass() = default;
    /// Paints rows `from` to `to` - 1, a whole band of AreaPicture::rowsPerBand or the rest at the end.
    virtual void layRows(int from, int to, const Pixels &pixels, PassTools &tools) const = 0;
};

/// Passes in their order, bottom first, that wait to be laid together.
class PixelPasses
{
public:
    void add(std::unique_ptr<PixelPass> pass) { m_passes.push_back(std::move(pass)); }
    /// Lays them all over a picture of this size and forgets them.
    void lay(const Pixels &pixels, int width, int height, int threads, const std::stop_token &stop);

private:
    std::vector<std::unique_ptr<PixelPass>> m_passes;
};

} // namespace placelens
