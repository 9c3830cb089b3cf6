#include "app/desktop/actions/help_menu.h"

#include "app/desktop/dialogs/help_page.h"
#include "app/desktop/dialogs/shortcuts_page.h"
#include "app/desktop/dialogs/whats_this.h"
#include "app/desktop/main_window.h"

#include <QWhatsThis>

namespace placelens {

HelpMenu::HelpMenu(MainWindow &window) : CommandMenu(tr("&Help"), window)
{
    add(tr("&How to"), QKeySequence::HelpContents, [&window] { window.showHowTo(); });
    add(tr("&Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_F1),
        [&window] { HelpPage::open(tr("Keyboard shortcuts"), shortcutsText(shortcutsOf(window)), window); });
    addAction(QWhatsThis::createAction(this));
    addSeparator();
    add(tr("&About Placelens"), {}, [&window] { window.showAbout(); });
    explainParts(window);
}

} // namespace placelens
