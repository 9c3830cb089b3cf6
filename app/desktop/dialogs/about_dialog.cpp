#include "app/desktop/dialogs/about_dialog.h"

#include <QCoreApplication>
#include <QFileInfo>

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

QString textOf(const Atlas &atlas)
{
    QString html =
        AboutDialog::tr(
            "<h2>Placelens %1</h2>"
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
    return html;
}

} // namespace

AboutDialog::AboutDialog(const Atlas &atlas, QWidget *parent) : HelpPage(tr("About Placelens"), textOf(atlas), parent)
{}

} // namespace placelens
