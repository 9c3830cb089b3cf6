#pragma once

#include "app/desktop/map/map_tool.h"
#include "core/atlas/atlas_types.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace placelens {

class MainWindow;
class MapView;

/// Takes people where their search leads: shows a place on the map with a ring and its name for a moment, selects their
/// own areas, and gives the keys back to the view they came from.
class SearchGuide : public QObject, private MapTool
{
    Q_OBJECT
public:
    explicit SearchGuide(MainWindow &window);
    ~SearchGuide() override;

    /// The place that is marked now.
    const std::optional<Place> &marked() const { return m_marked; }

private:
    bool handle(QEvent &event, MapView &map) override;
    void paint(QPainter &painter, const MapView &map) const override;
    void leave();
    void show(const Place &place);
    void mark(const Place &place);
    void unmark();
    void goTo(const Area &area, bool isAdded);

    MainWindow &m_window;
    QPointer<MapView> m_map; // may go before this, as both go with the window
    std::optional<Place> m_marked;
    QTimer m_marking; // until the mark goes
};

} // namespace placelens
