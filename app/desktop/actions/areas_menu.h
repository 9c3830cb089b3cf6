#pragma once

#include "app/desktop/actions/command_menu.h"
#include "core/cartography/map_description.h"

namespace placelens {

/// Selecting areas, and making areas of one's own of them.
class AreasMenu : public CommandMenu
{
    Q_OBJECT
public:
    explicit AreasMenu(MainWindow &window);

private:
    void addSelecting();
    void addMaking();
    void follow();
    void fillSelected(QMenu &menu);
    void fillOwn(QMenu &menu);
    void fillOne(QMenu &menu, const QString &code);
    void editCopy(const SelectedArea &selected);
    void editDistricts(const QString &code);
    void rename(const QString &code);

    QAction *m_next = nullptr, *m_clear = nullptr, *m_lock = nullptr;
    QAction *m_combine = nullptr, *m_subtract = nullptr;
    QMenu *m_away = nullptr, *m_own = nullptr;
};

} // namespace placelens
