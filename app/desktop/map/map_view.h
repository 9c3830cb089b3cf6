#pragma once

#include "app/desktop/map/areas_here.h"
#include "app/desktop/map/frame_source.h"
#include "app/desktop/session.h"

#include <QTimer>
#include <QWidget>

class QNativeGestureEvent;

namespace placelens {

/// The map: shows the newest frame, moves and scales it at once, and lets people point, select and look closer.
///
/// It never waits for a picture: the last frame is shown where the camera now is until the next one comes.
class MapView : public QWidget
{
    Q_OBJECT
public:
    explicit MapView(Session &session, QWidget *parent = nullptr);

    const Camera &camera() const { return m_camera; }
    /// The complete order for the picture that should be shown now.
    Scene scene() const;
    /// Whether the picture shown is the one that should be.
    bool isUpToDate() const;
    /// The district under the pointer; nothing over the sea or outside.
    std::optional<int> districtUnderPointer() const { return m_district; }
    std::optional<GridPoint> placeUnderPointer() const;

    QSize sizeHint() const override { return {800, 700}; }

    void showEngland();
    void zoomToSelection();
    void zoomTo(const GridBox &box);
    void zoomBy(double factor);
    /// Selects the next of the areas that a click at the last place can mean.
    void selectNextHere();

Q_SIGNALS:
    void frameShown();
    void pointerMoved();
    void cameraChanged();
    /// Somebody wants to choose among the areas that hold a district.
    void menuWanted(int district, const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    /// Whether a picture in the making may be finished first, or nobody wants it any more.
    enum class Urgency { WhenFree, Now };
    void wish(Urgency urgency);
    void receive(const Frame &frame);
    void setCamera(const Camera &camera);
    void pointAt(QPointF position);
    void clickAt(QPointF position, Qt::KeyboardModifiers modifiers);
    void openMenuAt(QPointF position);
    void pinch(const QNativeGestureEvent &event);
    bool moveByKey(const QKeyEvent &event);
    bool hasSeveralHere() const;

    /// Where a click was and what it can mean.
    struct Click
    {
        std::vector<int> areas;
        std::size_t current = 0;
    };

    Session &m_session;
    FrameSource *m_frames = nullptr;
    std::optional<Frame> m_frame;
    Scene m_wished;
    Camera m_camera;
    bool m_isWhole = true; ///< shows all England, and goes on doing so when resized
    bool m_wantsAnother = false;
    std::optional<QPointF> m_pointer;
    std::optional<int> m_district;
    std::optional<PlaceFacts> m_facts;
    std::optional<QPointF> m_pressed;
    Camera m_pressedCamera;
    bool m_isDragging = false;
    bool m_ignoresRelease = false;
    bool m_isReachedByKey = false; ///< has a ring, as people who use the keyboard must see where they are
    QTimer m_longPress;
    std::optional<Click> m_click;
};

} // namespace placelens
