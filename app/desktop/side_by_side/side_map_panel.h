#pragma once

#include "app/desktop/session.h"

#include <QWidget>

namespace placelens {

class ChoiceBox;
class SideMapView;

/// One of several maps, with what it shows above and its classes below.
class SideMapPanel : public QWidget
{
    Q_OBJECT
public:
    SideMapPanel(Session &session, QWidget *parent = nullptr);

    SideMapView &view() { return *m_view; }
    const SideMapView &view() const { return *m_view; }
    /// Which of the maps it is, 0 for the first.
    void setNumber(int number);
    void show(std::shared_ptr<const MapContent> content, const QString &problem);

Q_SIGNALS:
    /// Somebody chose what this map shows.
    void chosen(const placelens::SideMap &map);

private:
    void fill();
    void choose();

    Session &m_session;
    ChoiceBox *m_indicator = nullptr, *m_period = nullptr, *m_geography = nullptr;
    SideMapView *m_view = nullptr;
    QWidget *m_legend = nullptr;
};

/// The classes of a map as one bar with the bounds below: what stands under each of several maps.
void paintClassBar(QPainter &painter, const QRectF &room, const MapContent &content, double metresPerPixel,
                   const Theme &theme);

/// The classes as a bar of their colours with the bounds below it, as many as have room: 27 pixels high.
void paintClassSteps(QPainter &painter, const QRectF &bar, const MapContent &content, const Theme &theme);

inline constexpr int classBarHeight = 38;

} // namespace placelens
