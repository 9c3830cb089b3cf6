#pragma once

#include <QMenu>

namespace placelens {

class ProjectCommands;

/// File ▸ Open recent: the projects of late, and work that was not saved when the program ended suddenly.
class RecentMenu : public QMenu
{
    Q_OBJECT
public:
    RecentMenu(ProjectCommands &commands, QWidget *parent);

private:
    void fill();
    void addUnsaved();
    void addFile(const QString &file);

    ProjectCommands &m_commands;
};

} // namespace placelens
