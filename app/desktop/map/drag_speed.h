#pragma once

#include <QPointF>

#include <QtGlobal>

#include <vector>

namespace placelens {

/// How fast the pointer is when it lets go.
class DragSpeed
{
public:
    void start(quint64 milliseconds, QPointF position);
    void add(quint64 milliseconds, QPointF position);
    /// Pixels a second over the last 80 ms before `milliseconds`; none if the pointer rested meanwhile.
    QPointF at(quint64 milliseconds) const;

private:
    struct Place
    {
        quint64 time = 0;
        QPointF position;
    };
    std::vector<Place> m_places; // newest last
};

} // namespace placelens
