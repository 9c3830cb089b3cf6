#pragma once

#include "app/desktop/latest_answer.h"
#include "app/desktop/map/standing_furniture.h"

#include <QObject>

namespace placelens {

/// Paints scenes in the background and hands on only the newest picture.
class FrameSource : public QObject
{
    Q_OBJECT
public:
    explicit FrameSource(QObject *parent = nullptr);

    /// Wishes for a picture of `scene`; what was wished for before is dropped, finished or not.
    void request(const Scene &scene);
    /// Drops what was wished for.
    void cancel() { m_frames.cancel(); }
    /// Whether a picture is still to come.
    bool isBusy() const { return m_frames.isBusy(); }

Q_SIGNALS:
    /// The picture, the scene that it is of, and what stands on it.
    void ready(const placelens::Frame &frame, const placelens::Scene &scene,
               const placelens::StandingFurniture &furniture);
    void failed(const placelens::Error &error);

private:
    struct Drawn
    {
        Frame frame;
        StandingFurniture furniture;
    };
    LatestAnswer<std::optional<Drawn>> m_frames{this};
};

} // namespace placelens
