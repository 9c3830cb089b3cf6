#pragma once

#include "app/desktop/session.h"

#include <QComboBox>

namespace placelens {

/// Chooses one area: the selected and one's own first, then all of the atlas; typing finds any part of a name.
class AreaBox : public QComboBox
{
    Q_OBJECT
public:
    AreaBox(const Session &session, const QString &accessibleName, QWidget *parent = nullptr);

    /// The chosen area; nothing while what is typed is none.
    std::optional<Area> area() const;
    /// Chooses an area that is listed.
    void choose(const Area &area);

Q_SIGNALS:
    void areaChanged();

private:
    void add(const Area &area, const QString &prefix);

    const Session &m_session;
    std::vector<Area> m_areas; ///< by row
};

} // namespace placelens
