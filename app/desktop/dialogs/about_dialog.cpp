#include "app/desktop/dialogs/about_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace placelens {

namespace {

QString sourceAsHtml(const Source &source)
{
    QString text =
        QStringLiteral("<p><b>%1</b><br>%2").arg(source.title.toHtmlEscaped(), source.publisher.toHtmlEscaped());
    if (!source.released.isEmpty())
        text += AboutDialog::tr(", released %1").arg(source.released.toHtmlEscaped());
    text += AboutDialog::tr("<br>Licence: %1").arg(source.licence.toHtmlEscaped());
    if (!source.attribution.isEmpty())
        text += QStringLiteral("<br>%1").arg(source.attribution.toHtmlEscaped());
    if (!source.address.isEmpty())
        text += QStringLiteral("<br><a href=\"%1\">%1</a>").arg(source.address.toHtmlEscaped());
    return text + QStringLiteral("</p>");
}

} // namespace

AboutDialog::AboutDialog(const Atlas &atlas, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Placelens"));
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(tr("About Placelens, its sources and licences"));
    text->setOpenExternalLinks(true);
    QString html =
        tr("<h2>Placelens %1</h2>"
           "<p>A desktop atlas of England: the borders the country is run by, over what is known about its places.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later; it comes without warranty.</p>"
           "<p>Atlas: %2, format version %3, %4 indicators, %5 geographies.</p>"
           "<h3>Sources and licences</h3>")
            .arg(QCoreApplication::applicationVersion(), QFileInfo(atlas.file()).fileName().toHtmlEscaped())
            .arg(atlas.formatVersion())
            .arg(atlas.indicators().size())
            .arg(atlas.geographies().size());
    for (const Source &source : atlas.sources())
        html += sourceAsHtml(source);
    text->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(560, 480);
}

} // namespace placelens
