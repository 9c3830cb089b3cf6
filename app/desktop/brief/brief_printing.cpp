#include "app/desktop/brief/brief_printing.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace placelens {

namespace {

Error notPrinted(const QString &printer)
{
    return {ErrorKind::Failed, QCoreApplication::translate(
                                   "Brief", "“%1” did not print the brief. Check that it is switched on and can be "
                                            "reached, or save a PDF instead.")
                                   .arg(printer)};
}

} // namespace

void preparePrinter(QPrinter &printer, const Brief &brief)
{
    const QSizeF size = brief.pageSize();
    const bool isLandscape = size.width() > size.height();
    printer.setDocName(brief.title());
    printer.setCreator(QStringLiteral("Placelens"));
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(isLandscape ? size.transposed() : size, QPageSize::Point, {}, QPageSize::FuzzyMatch));
    printer.setPageOrientation(isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFromTo(1, brief.pageCount());
}

Result<Done> printBrief(QPrinter &printer, const Brief &brief)
{
    const QString name = printer.printerName().isEmpty() ? printer.outputFileName() : printer.printerName();
    QPainter painter;
    if (!painter.begin(&printer))
        return notPrinted(name);
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), brief.pageCount()) : brief.pageCount();
    const double scale = printer.resolution() / 72.0; // dots a point
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return notPrinted(name);
        painter.save();
        painter.scale(scale, scale);
        brief.paintPage(painter, page - 1);
        painter.restore();
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return notPrinted(name);
    return Done{};
}

} // namespace placelens
