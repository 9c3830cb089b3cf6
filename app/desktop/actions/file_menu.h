#pragma once

#include "app/desktop/actions/command_menu.h"

namespace placelens {

/// Files in and out, and the end.
class FileMenu : public CommandMenu
{
    Q_OBJECT
public:
    explicit FileMenu(MainWindow &window);

private:
    void addProject();
};

} // namespace placelens
