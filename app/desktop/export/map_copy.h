#pragma once

#include "app/desktop/latest_answer.h"
#include "core/cartography/scene.h"

#include <QImage>

namespace placelens {

class MainWindow;

/// Puts the map, or the view shown in its place, on the clipboard: as pixels and as SVG. Drawn in the background.
class MapCopy : public QObject
{
    Q_OBJECT
public:
    explicit MapCopy(MainWindow &window);

    void copy();

private:
    struct Copied
    {
        QImage pixels;
        QByteArray svg;
    };
    void take(const Copied &copied);

    MainWindow &m_window;
    LatestAnswer<Copied> m_work{this};
};

} // namespace placelens
