#pragma once

#include "app/desktop/session.h"

#include <QStatusBar>

class QLabel;

namespace placelens {

class ElidedLabel;
class MapView;
struct PlaceFacts;

/// What is under the pointer, where that is, the map's scale, and how many areas have a figure.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    StatusLine(const Session &session, const MapView &map, QWidget *parent = nullptr);

    /// What stands there while the pointer is elsewhere.
    void setHint(const QString &hint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *addPart(const QString &accessibleName, int stretch);
    void showPlace();
    void showFigure(const PlaceFacts &facts);
    void showScale();
    void showCoverage();

    const Session &m_session;
    const MapView &m_map;
    QString m_hint;
    QWidget *m_row = nullptr;
    QLabel *m_area = nullptr;
    ElidedLabel *m_figure = nullptr;
    ElidedLabel *m_leps = nullptr;
    ElidedLabel *m_authorities = nullptr;
    ElidedLabel *m_others = nullptr;
    QLabel *m_grid = nullptr;
    QLabel *m_scale = nullptr;
    QLabel *m_coverage = nullptr;
};

} // namespace placelens
