#pragma once

#include "app/desktop/latest_answer.h"
#include "core/cartography/scene.h"

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
    /// Whether a picture is still to come.
    bool isBusy() const { return m_frames.isBusy(); }

Q_SIGNALS:
    void ready(const placelens::Frame &frame);
    void failed(const placelens::Error &error);

private:
    LatestAnswer<std::optional<Frame>> m_frames{this};
};

} // namespace placelens
