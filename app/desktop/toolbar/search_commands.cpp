#include "app/desktop/toolbar/search_commands.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace placelens {

namespace {

/// A menu's words without the marks for its keys.
QString plainText(QString text)
{
    static const QRegularExpression mark(QStringLiteral("&(.)"));
    return text.section(QLatin1Char('\t'), 0, 0).replace(mark, QStringLiteral("\\1")).simplified();
}

void addCommands(QMenu &menu, const QString &title, const QString &before, std::vector<MenuCommand> &commands)
{
    Q_EMIT menu.aboutToShow(); // menus fill and enable themselves when they open
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = plainText(action->text());
        if (action->menu()) {
            addCommands(*action->menu(), title, before + text + SearchModel::tr(": "), commands);
            continue;
        }
        commands.push_back(
            {{before + text, title, action->shortcut().toString(QKeySequence::NativeText), action->isEnabled()},
             action});
    }
    Q_EMIT menu.aboutToHide();
}

} // namespace

std::vector<MenuCommand> menuCommands(const QWidget &window)
{
    std::vector<MenuCommand> commands;
    const auto *main = qobject_cast<const QMainWindow *>(&window);
    if (!main || !main->menuWidget())
        return commands;
    for (const QAction *action : main->menuWidget()->actions())
        if (action->menu())
            addCommands(*action->menu(), plainText(action->text()), {}, commands);
    return commands;
}

} // namespace placelens
