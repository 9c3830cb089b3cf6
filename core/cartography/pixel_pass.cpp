#include "core/cartography/pixel_pass.h"

#include "core/geometry/bands.h"

namespace placelens {

void PixelPasses::lay(const Pixels &pixels, int width, int height, int threads, const std::stop_token &stop)
{
    const auto passes = std::move(m_passes);
    m_passes.clear();
    if (passes.empty())
        return;
    constexpr int rows = AreaPicture::rowsPerBand;
    const int bands = (height + rows - 1) / rows;
    shareBands(bands, threads, [&](auto next) {
        PassTools tools{InkBand(width, rows)};
        for (int band = next(); band < bands && !stop.stop_requested(); band = next())
            for (const auto &pass : passes)
                pass->layRows(band * rows, std::min(height, (band + 1) * rows), pixels, tools);
    });
}

} // namespace placelens
