#pragma once

#include "app/desktop/latest_answer.h"
#include "app/desktop/map/areas_here.h"
#include "app/desktop/map/drag_speed.h"
#include "app/desktop/map/frame_source.h"
#include "app/desktop/map/shown_frames.h"
#include "app/desktop/map/standing_furniture.h"
#include "app/desktop/map/view_history.h"
#include "app/desktop/session.h"
#include "core/cartography/palette.h"

#include <QTimer>
#include <QWidget>

class QNativeGestureEvent;

namespace placelens {

class CameraMotion;
class HoverMark;
class LayoutMotion;
class MapTool;
class SelectingTool;

/// The map: shows the newest frame, moves and scales it at once, and lets people point, select and look closer.
///
/// It never waits for a picture: what was drawn before is shown where the camera now is until the next frame comes; the
/// title and what else stands on the picture stays where it is meanwhile.
class MapView : public QWidget
{
    Q_OBJECT
public:
    explicit MapView(Session &session, QWidget *parent = nullptr);

    const Camera &camera() const { return m_camera; }
    /// The complete order for the picture that should be shown now.
    Scene scene() const { return sceneOf(m_camera); }
    /// Whether the picture shown is the one that should be, and nothing moves any more.
    bool isUpToDate() const;
    /// The district under the pointer; nothing over the sea or outside.
    std::optional<int> districtUnderPointer() const { return m_place.district; }
    std::optional<GridPoint> placeUnderPointer() const;
    /// The district at a place of the view; nothing over the sea or outside.
    std::optional<int> districtAt(QPointF position) const;
    /// What is known of the place under the pointer; nothing if there is nothing.
    const std::optional<PlaceFacts> &factsUnderPointer() const { return m_facts; }

    QSize sizeHint() const override { return {800, 700}; }
    /// Shows the colours as people with a colour-vision deficiency see them.
    void showAsSeenWith(Vision vision);

    void showEngland();
    void zoomToSelection();
    void zoomTo(const GridBox &box);
    void zoomBy(double factor);
    /// Goes back to a view that stood for a while before this one, and forth again.
    void showPreviousView();
    void showNextView();
    bool hasPreviousView() const;
    bool hasNextView() const { return m_history.hasNext() && m_history.isCurrent(look()); }
    /// Selects the next of the areas that a click at the last place can mean.
    void selectNextHere();

    /// Shows `content` in place of the session's, as the Divide view does with its sides; null for the session's again.
    void showInstead(std::shared_ptr<const MapContent> content);
    /// What it shows; null until the first is ready.
    const std::shared_ptr<const MapContent> &content() const { return m_instead ? m_instead : m_session.content(); }

    /// Lets a tool see events before the map does, and those added before it. \pre `tool` is removed before it goes
    void addTool(MapTool &tool);
    void removeTool(MapTool &tool);
    /// Ends what a hand is doing on the map: a tool goes on with it.
    void letGo();

Q_SIGNALS:
    void frameShown();
    void pointerMoved();
    void cameraChanged();
    /// There may be another view to go back or forth to.
    void viewsChanged();
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
    void connectParts();
    void paintMap(QPainter &painter);
    Scene sceneOf(const Camera &camera) const;
    void wish(Urgency urgency);
    bool isAskedFor(const Scene &scene) const;
    void wishOverview();
    void receive(const Frame &frame, const Scene &scene, const StandingFurniture &furniture);
    void showContent();
    void setCamera(const Camera &camera);
    /// What a command shows: a view of its own in the history.
    void jumpTo(const MapLook &look);
    void show(const MapLook &look);
    void settleLook();
    MapLook look() const { return {m_camera, m_isWhole}; }
    bool isAtRest() const;
    void comeToRest();

    void pointAt(QPointF position);
    void forgetPlace();
    void askForTrend();
    int hoveredArea() const;
    void outlineHovered();
    void clickAt(QPointF position, Qt::KeyboardModifiers modifiers);
    void openMenuAt(QPointF position);
    bool pressOther(Qt::MouseButton button);
    void dragTo(const QMouseEvent &event);
    bool isForTool(QEvent &event);
    void pinch(const QNativeGestureEvent &event);
    bool moveByKey(const QKeyEvent &event);
    bool hasSeveralHere() const;

    MapPlace placeAt(QPointF position) const;

    /// Where a click was and what it can mean.
    struct Click
    {
        std::vector<Area> areas;
        std::size_t current = 0;
    };

    Session &m_session;
    std::shared_ptr<const MapContent> m_instead; // of the session's content
    FrameSource *m_frames = nullptr, *m_overviews = nullptr;
    HoverMark *m_hovered = nullptr;
    CameraMotion *m_motion = nullptr;
    LayoutMotion *m_layoutMotion = nullptr;
    SelectingTool *m_selecting = nullptr;
    ShownFrames m_shown;
    StandingFurniture m_furniture; // what stands on the map
    StandingFurniture m_laid;      // what the newest frame has
    Scene m_asked;                 // of the newest wish
    Camera m_camera;
    bool m_isWhole = true; ///< shows all England, and goes on doing so when resized
    bool m_wantsAnother = false;
    ViewHistory m_history;
    QTimer m_settling; // until a view has stood for a while
    QTimer m_idling;   // until there is time for the overview

    std::optional<QPointF> m_pointer;
    MapPlace m_place;
    std::optional<PlaceFacts> m_facts;
    std::optional<QPointF> m_pressed;
    QPointF m_dragged; // where the pointer was last on its way
    DragSpeed m_dragSpeed;
    bool m_isDragging = false;
    bool m_ignoresRelease = false;
    bool m_isReachedByKey = false; ///< has a ring, as people who use the keyboard must see where they are
    QTimer m_longPress;
    Vision m_vision = Vision::Full;
    std::optional<Click> m_click;
    std::vector<MapTool *> m_tools;
    LatestAnswer<std::vector<PeriodFigure>> m_trends{this};
};

} // namespace placelens
