#pragma once

#include "core/statistics/area_set.h"

#include <QObject>

namespace placelens {

/// Districts that a hand picked out in one picture, and that all others therefore show. It comes and goes with the hand:
/// not part of the project.
class Brush : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const AreaSet &districts() const { return m_districts; }
    void set(const AreaSet &districts)
    {
        if (districts == m_districts)
            return;
        m_districts = districts;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    AreaSet m_districts;
};

} // namespace placelens
