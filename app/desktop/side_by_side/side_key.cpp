// What the marks and the colours mean: the part of the side-by-side view that explains it.
#include "app/desktop/appearance/appearance.h"
#include "app/desktop/side_by_side/side_cells.h"
#include "app/desktop/side_by_side/side_map_panel.h"
#include "app/desktop/side_by_side/spread_strip.h"
#include "app/desktop/words/words.h"
#include "core/cartography/scale_bar.h"
#include "core/cartography/scene.h"
#include "core/cartography/symbols.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <functional>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("side by side", text);
}

/// A sign and what it means.
struct KeyEntry
{
    double width = 0; ///< of the sign
    std::function<void(QPainter &, QPointF)> sign;
    QString words;
};

std::vector<KeyEntry> entries(const SideBySideModel &model, double mostName, const Theme &theme)
{
    const auto line = [&theme](QPainter &painter, QPointF at) {
        painter.fillRect(QRectF(at.x() + 1, at.y() - 6, 1.6, 12), theme.ink);
    };
    const auto ticks = [&theme](QPainter &painter, QPointF at) {
        for (int i = 0; i < 6; ++i)
            painter.fillRect(QRectF(at.x() + 2.5 * i, at.y() - 4, 1, 8), faded(theme.thirdInk, 0.5));
    };
    const auto dot = [&theme](QPainter &painter, QPointF at) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.secondInk);
        painter.drawEllipse(at + QPointF(3, 0), 2.7, 2.7);
    };
    const auto trend = [&theme](QPainter &painter, QPointF at) {
        painter.setPen(QPen(theme.secondInk, 1.5));
        painter.drawPolyline(
            QPolygonF({at + QPointF(0, 3), at + QPointF(6, 0), at + QPointF(11, 1), at + QPointF(17, -4)}));
    };
    const auto arrows = [&theme](QPainter &painter, QPointF at) {
        painter.setPen(theme.ink);
        painter.setFont(windowFont(11));
        painter.drawText(QRectF(at.x(), at.y() - 8, 26, 16), int(Qt::AlignLeft | Qt::AlignVCenter),
                         QStringLiteral("▲▼"));
    };
    const QString benchmark =
        QFontMetricsF(windowFont(11))
            .elidedText(model.comparison() ? model.comparison()->benchmark.name : QString(), Qt::ElideRight, mostName);
    return {{9, [&theme](QPainter &p, QPointF at) { paintFigureMark(p, at + QPointF(4, 3), theme.secondInk, theme); },
             tr("area")},
            {7, dot, tr("its districts")},
            {16, ticks, tr("all English districts")},
            {4, line, benchmark},
            {18, trend, tr("through time")},
            {24, arrows, tr("interval excludes %1; no sign: similar, or not tested").arg(benchmark)}};
}

/// The classes where there is no room for one below the other.
void paintLowLegend(QPainter &painter, const QRectF &room, const MapContent &content, const Theme &theme)
{
    painter.setFont(windowFont(10));
    const QString words = tr("no data");
    const double wide = painter.fontMetrics().horizontalAdvance(words);
    const bool hasNoData = content.legend.noDataCount > 0;
    const double beside = hasNoData ? 14 + 4 + wide + 12 : 0;
    const QRectF bar(room.left() + 4, room.top() + 4, std::max(40.0, room.width() - 8 - beside), 10);
    if (!content.legend.classes.empty())
        paintClassSteps(painter, bar, content, theme);
    if (!hasNoData)
        return;
    const QRectF swatch(room.right() - wide - 18, bar.top(), 14, bar.height());
    painter.fillRect(swatch.adjusted(-1, -1, 1, 1), theme.controlEdge);
    painter.fillRect(swatch, content.legend.noDataColour);
    painter.setPen(theme.secondInk);
    painter.drawText(QRectF(swatch.right() + 4, bar.top() - 2, wide + 1, 14), int(Qt::AlignLeft | Qt::AlignVCenter),
                     words);
}

void paintSwatches(QPainter &painter, const QRectF &room, const MapContent &content, const Theme &theme)
{
    const Indicator &indicator = content.figures->atlas().indicators()[std::size_t(content.indicator)];
    const std::size_t count = content.legend.classes.size() + (content.legend.noDataCount > 0 ? 1 : 0);
    if (count == 0)
        return;
    if (room.height() / double(count) < 11) {
        paintLowLegend(painter, room, content, theme);
        return;
    }
    const double step = std::min(room.height() / double(count), 18.0);
    painter.setFont(windowFont(step < 14 ? 10 : 11));
    double y = room.top();
    const auto row = [&](const QColor &colour, const QString &text) {
        painter.fillRect(QRectF(room.left(), y + 1.5, 20, step - 3), theme.controlEdge);
        painter.fillRect(QRectF(room.left() + 1, y + 2.5, 18, step - 5), colour);
        painter.setPen(theme.ink);
        painter.drawText(QRectF(room.left() + 28, y, room.width() - 28, step), int(Qt::AlignLeft | Qt::AlignVCenter),
                         text);
        y += step;
    };
    for (auto one = content.legend.classes.rbegin(); one != content.legend.classes.rend(); ++one)
        row(one->colour,
            tr("%1 to %2")
                .arg(spokenNumber(one->lower, indicator.decimals), spokenNumber(one->upper, indicator.decimals)));
    if (content.legend.noDataCount > 0)
        row(content.legend.noDataColour, tr("no data"));
}

void paintKilometres(QPainter &painter, QPointF rightBottom, double metresPerPixel, const Theme &theme)
{
    const double kilometres = roundLength(1000, metresPerPixel, 64);
    const double length = kilometres * 1000 / metresPerPixel;
    const QPointF left = rightBottom - QPointF(length, 4);
    painter.fillRect(QRectF(left, QSizeF(length, 3)), theme.ink);
    painter.fillRect(QRectF(left + QPointF(length / 2, 0.7), QSizeF(length / 2 - 0.7, 1.6)), theme.panel);
    painter.setFont(windowFont(10));
    painter.setPen(theme.secondInk);
    painter.drawText(QRectF(rightBottom.x() - 90, left.y() - 16, 90, 14), int(Qt::AlignRight | Qt::AlignVCenter),
                     tr("%1 km").arg(spokenNumber(kilometres, kilometres < 1 ? 1 : 0)));
}

} // namespace

void paintSideKey(QPainter &painter, const QRectF &room, const SideBySideModel &model, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(room, theme.window);
    painter.fillRect(QRectF(room.left(), room.top(), room.width(), 1), theme.rule);
    const QFont font = windowFont(11);
    const QFontMetricsF metrics(font);
    const std::vector<KeyEntry> all = entries(model, room.width() / 6, theme);
    double used = 12;
    for (const KeyEntry &entry : all)
        used += entry.width + 7 + metrics.horizontalAdvance(entry.words);
    const double gap = std::clamp((room.width() - used) / double(all.size()), 7.0, 22.0);
    double x = room.left() + 12;
    for (const KeyEntry &entry : all) {
        entry.sign(painter, QPointF(x, room.center().y()));
        x += entry.width + 7;
        painter.setFont(font);
        painter.setPen(theme.secondInk);
        const double wide = std::min(metrics.horizontalAdvance(entry.words), std::max(0.0, room.right() - 6 - x));
        painter.drawText(QRectF(x, room.top(), wide + 1, room.height()), int(Qt::AlignLeft | Qt::AlignVCenter),
                         metrics.elidedText(entry.words, Qt::ElideRight, wide + 1));
        x += wide + gap;
    }
    const QString note = model.coreNote();
    const QRectF left(x, room.top(), room.right() - 10 - x, room.height());
    if (note.isEmpty() || left.width() < 150)
        return;
    painter.setPen(theme.midlandsEngine);
    painter.drawText(left, int(Qt::AlignRight | Qt::AlignVCenter),
                     metrics.elidedText(note, Qt::ElideRight, left.width()));
}

QString sideKeyHelp(const SideBySideModel &model)
{
    const QString benchmark = model.comparison() ? model.comparison()->benchmark.name : QString();
    const QString help = tr("The line on a strip is %1, and a small triangle the area itself.\n"
                            "▲▼: interval excludes %1; no sign: similar, or not tested.")
                             .arg(benchmark);
    const QString note = model.coreNote();
    return note.isEmpty() ? help : help + QLatin1Char('\n') + note;
}

void paintSideLegend(QPainter &painter, const QRectF &room, const MapContent &content, double metresPerPixel,
                     const Theme &theme)
{
    const Indicator &indicator = content.figures->atlas().indicators()[std::size_t(content.indicator)];
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = room.adjusted(9, 6, -9, -8);
    painter.setPen(theme.ink);
    painter.setFont(windowFont(12, QFont::DemiBold));
    painter.drawText(QRectF(box.left(), box.top(), box.width(), 16), int(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(indicator.shortTitle, Qt::ElideRight, int(box.width())));
    painter.setPen(theme.secondInk);
    painter.setFont(windowFont(11));
    const Geography &geography = content.figures->atlas().geographies()[std::size_t(content.geography)];
    QString second = QStringLiteral("%1 · %2").arg(compactPeriod(content.period), shortTitle(geography));
    if (!indicator.unit.isEmpty())
        second += QStringLiteral(" · ") + indicator.unit;
    painter.drawText(QRectF(box.left(), box.top() + 16, box.width(), 15), int(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(second, Qt::ElideRight, int(box.width())));
    const bool isShaded = !showsSymbols(content);
    if (isShaded) {
        paintSwatches(painter, box.adjusted(0, 34, 0, -17), content, theme);
    } else {
        painter.drawText(box.adjusted(0, 36, 0, -20), int(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap),
                         tr("Numbers of people are shown as circles on the map; here the areas are only shapes."));
    }
    painter.setFont(windowFont(11));
    painter.setPen(theme.secondInk);
    const QRectF below(box.left(), box.bottom() - 15, box.width() - 76, 15);
    const QString whole = tr("Maps at the same scale");
    const bool fits = painter.fontMetrics().horizontalAdvance(whole) <= below.width();
    painter.drawText(below, int(Qt::AlignLeft | Qt::AlignVCenter), fits ? whole : tr("Same scale"));
    paintKilometres(painter, box.bottomRight(), metresPerPixel, theme);
}

} // namespace placelens
