#pragma once

#include "app/desktop/map/frame_source.h"
#include "app/desktop/map/shown_frames.h"
#include "app/desktop/session.h"

#include <QWidget>

namespace placelens {

/// One of several maps that move together: it shows the newest frame where the camera now is, and tells what a hand does
/// on it; whoever owns it moves all of them.
class SideMapView : public QWidget
{
    Q_OBJECT
public:
    explicit SideMapView(Session &session, QWidget *parent = nullptr);

    /// Null: nothing to show yet, or `problem` says why.
    void setContent(std::shared_ptr<const MapContent> content, const QString &problem);
    const std::shared_ptr<const MapContent> &content() const { return m_content; }
    void setCamera(const Camera &camera);
    const Camera &camera() const { return m_camera; }
    /// The place that somebody points at on any of the maps.
    void setCross(std::optional<GridPoint> place);
    /// What the cross says here: "Birmingham: 63.9%"; empty over the sea.
    QString crossWords() const { return m_crossWords; }
    /// The area that the map is about; nothing where all maps show the same extent.
    void setAbout(std::optional<SelectedArea> area);
    bool isUpToDate() const;
    Scene scene() const;

Q_SIGNALS:
    void panned(double dx, double dy);
    void zoomed(double factor, const placelens::PixelPoint &fixed);
    void wholeWanted();
    void pointedAt(std::optional<placelens::GridPoint> place);
    void sizeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void wish();
    void receive(const Frame &frame, const Scene &scene);
    void select(QPointF position, bool isAdded);
    void nameCross();
    void paintCross(QPainter &painter) const;
    void paintCard(QPainter &painter, QPointF cross) const;
    void paintAbout(QPainter &painter) const;

    Session &m_session;
    FrameSource *m_frames = nullptr;
    ShownFrames m_shown;
    std::shared_ptr<const MapContent> m_content;
    QString m_problem, m_crossWords;
    QColor m_crossColour;
    Camera m_camera;
    std::optional<GridPoint> m_cross;
    std::optional<SelectedArea> m_about;
    std::optional<QPointF> m_pressed;
    QPointF m_dragged;
    bool m_isDragging = false, m_wantsAnother = false;
};

} // namespace placelens
