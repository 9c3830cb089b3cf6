#include "app/desktop/brief/brief_commands.h"

#include "app/desktop/brief/brief_dialog.h"
#include "app/desktop/main_window.h"

namespace placelens {

void openBrief(MainWindow &window, bool isPrinted)
{
    auto *dialog = new BriefDialog(window.session(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    if (isPrinted)
        dialog->print();
}

} // namespace placelens
