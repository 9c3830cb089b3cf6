#include "app/desktop/map/frame_source.h"

namespace placelens {

FrameSource::FrameSource(QObject *parent) : QObject(parent) {}

void FrameSource::request(const Scene &scene)
{
    const auto draw = [scene](std::stop_token stop) -> Result<std::optional<Frame>> {
        return drawFrame(scene, std::move(stop));
    };
    m_frames.ask(draw, [this](Result<std::optional<Frame>> frame) {
        if (!frame)
            Q_EMIT failed(frame.error());
        else if (*frame && !(*frame)->picture.isNull())
            Q_EMIT ready(**frame);
    });
}

} // namespace placelens
