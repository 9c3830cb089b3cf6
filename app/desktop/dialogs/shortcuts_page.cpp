#include "app/desktop/dialogs/shortcuts_page.h"

#include "app/desktop/toolbar/search_commands.h"

#include <QAction>
#include <QCoreApplication>

namespace placelens {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Shortcuts", text);
}

/// Keys that no menu has, because they are pressed on what is shown.
struct ViewKeys
{
    const char *where, *what, *keys;
};

constexpr ViewKeys viewKeys[] = {
    {QT_TRANSLATE_NOOP("Shortcuts", "On the map"), QT_TRANSLATE_NOOP("Shortcuts", "Move"), "← → ↑ ↓"},
    {QT_TRANSLATE_NOOP("Shortcuts", "On the map"), QT_TRANSLATE_NOOP("Shortcuts", "Zoom"), "+  −"},
    {QT_TRANSLATE_NOOP("Shortcuts", "On the map"), QT_TRANSLATE_NOOP("Shortcuts", "All of England"), "Home"},
    {QT_TRANSLATE_NOOP("Shortcuts", "On the map"), QT_TRANSLATE_NOOP("Shortcuts", "What can be done here"),
     QT_TRANSLATE_NOOP("Shortcuts", "Menu key")},
    {QT_TRANSLATE_NOOP("Shortcuts", "On the Divide map"), QT_TRANSLATE_NOOP("Shortcuts", "Next handle of the line"),
     "Tab"},
    {QT_TRANSLATE_NOOP("Shortcuts", "On the Divide map"), QT_TRANSLATE_NOOP("Shortcuts", "Move the handle"), "← → ↑ ↓"},
    {QT_TRANSLATE_NOOP("Shortcuts", "On the Divide map"), QT_TRANSLATE_NOOP("Shortcuts", "Move the handle a little"),
     QT_TRANSLATE_NOOP("Shortcuts", "Shift with ← → ↑ ↓")},
    {QT_TRANSLATE_NOOP("Shortcuts", "On the Divide map"),
     QT_TRANSLATE_NOOP("Shortcuts", "Bend the line, straighten it"), QT_TRANSLATE_NOOP("Shortcuts", "Ins, Del")},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "Next step"),
     QT_TRANSLATE_NOOP("Shortcuts", "→ ↓ Page down, Space, Enter")},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "Step before"),
     QT_TRANSLATE_NOOP("Shortcuts", "← ↑ Page up, Backspace")},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "First step, last step"),
     QT_TRANSLATE_NOOP("Shortcuts", "Home, End")},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "Zoom, as it was"), "+  −  0"},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "Names on the map"), "L"},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "Point with a spotlight"), "P"},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "Black screen"),
     QT_TRANSLATE_NOOP("Shortcuts", "B or .")},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "Hints"), "H"},
    {QT_TRANSLATE_NOOP("Shortcuts", "While presenting"), QT_TRANSLATE_NOOP("Shortcuts", "Leave"), "Esc"},
};

} // namespace

std::vector<Shortcut> shortcutsOf(const QWidget &window)
{
    std::vector<Shortcut> shortcuts;
    for (const MenuCommand &command : menuCommands(window)) {
        if (!command.action || command.action->shortcuts().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence &sequence : command.action->shortcuts())
            keys += sequence.toString(QKeySequence::NativeText);
        shortcuts.push_back({command.said.menu, command.said.text, keys.join(said(" or "))});
    }
    for (const ViewKeys &keys : viewKeys)
        shortcuts.push_back({said(keys.where), said(keys.what), said(keys.keys)});
    return shortcuts;
}

QString shortcutsText(const std::vector<Shortcut> &shortcuts)
{
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\">"), where;
    for (const Shortcut &shortcut : shortcuts) {
        if (shortcut.where != where)
            html += QStringLiteral("<tr><td colspan=\"2\"><br><b>%1</b></td></tr>").arg(shortcut.where.toHtmlEscaped());
        where = shortcut.where;
        html += QStringLiteral("<tr><td width=\"330\">%1</td><td>%2</td></tr>")
                    .arg(shortcut.what.toHtmlEscaped(), shortcut.keys.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace placelens
