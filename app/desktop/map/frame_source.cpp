#include "app/desktop/map/frame_source.h"

namespace placelens {

FrameSource::FrameSource(QObject *parent) : QObject(parent) {}

void FrameSource::request(const Scene &scene)
{
    const auto draw = [scene](std::stop_token stop) -> Result<std::optional<Drawn>> {
        const auto frame = drawFrame(scene, std::move(stop));
        if (!frame)
            return std::optional<Drawn>();
        return std::optional(Drawn{*frame, StandingFurniture(*frame, scene)});
    };
    m_frames.ask(draw, [this, scene](Result<std::optional<Drawn>> drawn) {
        if (!drawn)
            Q_EMIT failed(drawn.error());
        else if (*drawn && !(*drawn)->frame.picture.isNull())
            Q_EMIT ready((*drawn)->frame, scene, (*drawn)->furniture);
    });
}

} // namespace placelens
