// The legend below one of several maps.
#include "app/desktop/appearance/appearance.h"
#include "app/desktop/side_by_side/side_map_panel.h"
#include "app/desktop/words/words.h"
#include "core/cartography/scale_bar.h"
#include "core/cartography/symbols.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("side by side", text);
}

void write(QPainter &painter, const QRectF &line, const QString &text, Qt::Alignment side)
{
    painter.drawText(line, int(side | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, int(line.width()) + 1));
}

/// The words below a bound, kept off the ends of the bar and off those before them.
void paintBounds(QPainter &painter, const QRectF &bar, const MapContent &content)
{
    const Indicator &indicator = content.figures->atlas().indicators()[std::size_t(content.indicator)];
    const std::vector<LegendClass> &classes = content.legend.classes;
    double end = bar.left() - 30;
    for (std::size_t i = 0; i <= classes.size(); ++i) {
        const double value = i == 0 ? classes.front().lower : classes[i - 1].upper;
        const QString text = compactValue(indicator, value);
        const double wide = painter.fontMetrics().horizontalAdvance(text);
        double x = bar.left() + bar.width() * double(i) / double(classes.size()) - wide / 2;
        x = std::clamp(x, bar.left() - 4, std::max(bar.left(), bar.right() + 14 - wide));
        if (x < end + 5)
            continue;
        painter.drawText(QRectF(x, bar.bottom() + 2, wide + 2, 14), int(Qt::AlignLeft | Qt::AlignVCenter), text);
        end = x + wide;
    }
}

} // namespace

void paintClassSteps(QPainter &painter, const QRectF &bar, const MapContent &content, const Theme &theme)
{
    const std::vector<LegendClass> &classes = content.legend.classes;
    const double step = bar.width() / double(classes.size());
    for (std::size_t i = 0; i < classes.size(); ++i)
        painter.fillRect(QRectF(bar.left() + step * double(i), bar.top(), step + 0.5, bar.height()), classes[i].colour);
    painter.setPen(QPen(theme.controlEdge, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setPen(theme.ink);
    paintBounds(painter, bar, content);
}

void paintClassBar(QPainter &painter, const QRectF &room, const MapContent &content, double metresPerPixel,
                   const Theme &theme)
{
    const std::vector<LegendClass> &classes = content.legend.classes;
    painter.setFont(windowFont(11));
    painter.setPen(theme.secondInk);
    const double kilometres = roundLength(1000, metresPerPixel, 60);
    const double length = kilometres * 1000 / metresPerPixel;
    const QRectF right(room.right() - 12 - length, room.top() + 9, length, 3);
    painter.fillRect(right, theme.ink);
    write(painter, QRectF(room.right() - 92, room.top() + 19, 80, 14),
          tr("%1 km").arg(spokenNumber(kilometres, kilometres < 1 ? 1 : 0)), Qt::AlignRight);
    if (showsSymbols(content) || classes.empty()) {
        write(painter, QRectF(room.left() + 10, room.top(), room.width() - 120, room.height()),
              classes.empty() ? tr("There are no figures for these areas and this period.")
                              : tr("The size of a circle is the figure."),
              Qt::AlignLeft);
        return;
    }
    const bool hasNoData = content.legend.noDataCount > 0;
    const double beside = 100 + (hasNoData ? 78 : 0);
    const QRectF bar(room.left() + 14, room.top() + 6, std::min(330.0, room.width() - 28 - beside), 11);
    paintClassSteps(painter, bar, content, theme);
    if (!hasNoData)
        return;
    const QRectF swatch(bar.right() + 22, bar.top(), 14, bar.height());
    painter.fillRect(swatch, content.legend.noDataColour);
    painter.setPen(theme.secondInk);
    painter.drawText(QRectF(swatch.right() + 5, bar.top() - 2, 60, 15), int(Qt::AlignLeft | Qt::AlignVCenter),
                     tr("no data"));
}

} // namespace placelens
