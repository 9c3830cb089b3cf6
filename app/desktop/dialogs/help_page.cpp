#include "app/desktop/dialogs/help_page.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace placelens {

void HelpPage::open(const QString &title, const QString &html, QWidget &window)
{
    auto *page = new HelpPage(title, html, &window);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->show();
}

HelpPage::HelpPage(const QString &title, const QString &html, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(title);
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(title);
    text->setOpenExternalLinks(true);
    text->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(620, 560);
}

} // namespace placelens
