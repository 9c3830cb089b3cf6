#include "app/desktop/actions/command_menu.h"

#include "app/desktop/main_window.h"

namespace placelens {

CommandMenu::CommandMenu(const QString &title, MainWindow &window) : QMenu(title, &window), m_window(window) {}

QAction *CommandMenu::add(const QString &text, const QKeySequence &keys, std::function<void()> what)
{
    QAction *action = addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [what = std::move(what)] { what(); });
    return action;
}

} // namespace placelens
