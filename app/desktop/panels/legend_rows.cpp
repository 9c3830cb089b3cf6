#include "app/desktop/panels/legend_rows.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/panels/histogram.h"
#include "app/desktop/words/words.h"
#include "core/cartography/legend_marker.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace placelens {

namespace {

constexpr int rowHeight = 20;

QString rangeText(const LegendClass &shade, int decimals)
{
    return LegendRows::tr("%1 to %2").arg(spokenNumber(shade.lower, decimals), spokenNumber(shade.upper, decimals));
}

QString firstUpper(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

LegendRows::LegendRows(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LegendRows::show(std::shared_ptr<const MapContent> content, const Theme &theme)
{
    m_theme = theme;
    m_rows.clear();
    if (content) {
        const Legend &legend = content->legend;
        const Atlas &atlas = content->figures->atlas();
        const Indicator &indicator = atlas.indicators()[std::size_t(content->indicator)];
        const Geography &geography = atlas.geographies()[std::size_t(content->geography)];
        m_unit = firstUpper(legend.unit);
        m_counted = firstUpper(areasWord(geography));
        for (auto shade = legend.classes.rbegin(); shade != legend.classes.rend(); ++shade)
            m_rows.push_back(
                {shade->colour, false, rangeText(*shade, indicator.decimals), {}, spokenNumber(shade->count, 0), {}});
        const QString names = legend.noDataNames.join(QStringLiteral(", "));
        m_rows.push_back({legend.noDataColour, true, tr("No data"), names, spokenNumber(legend.noDataCount, 0), names});
        if (const auto marker = markerOf(*content)) {
            const QString help =
                marker->isMean
                    ? tr("There is no figure for England: this is the plain mean of the areas that have one.")
                    : tr("The figure for England as a whole.");
            m_rows.push_back({{},
                              false,
                              marker->isMean ? tr("Mean of %1").arg(areasWord(geography)) : tr("England"),
                              {},
                              spokenNumber(marker->value, indicator.decimals),
                              help});
        }
    }
    refresh();
}

void LegendRows::show(const ShadedLayer &layer, const Theme &theme)
{
    m_theme = theme;
    m_rows.clear();
    m_unit.clear();
    m_counted = tr("Areas");
    const Legend &legend = layer.legend;
    for (auto shade = legend.classes.rbegin(); shade != legend.classes.rend(); ++shade)
        m_rows.push_back({shade->colour,
                          false,
                          tr("%1 to %2").arg(plainValue(shade->lower), plainValue(shade->upper)),
                          {},
                          spokenNumber(shade->count, 0),
                          {}});
    const int without = layer.values.empty() ? int(layer.coverage->partCount()) : legend.noDataCount;
    m_rows.push_back({legend.noDataColour, true, tr("No data"), {}, spokenNumber(without, 0), {}});
    refresh();
}

void LegendRows::refresh()
{
    setAccessibleDescription(asText());
    updateGeometry();
    update();
}

QSize LegendRows::sizeHint() const
{
    return {240, windowLength(rowHeight) * (int(m_rows.size()) + 1) + 6};
}

QString LegendRows::asText() const
{
    QStringList lines;
    for (const Row &row : m_rows)
        lines << QStringLiteral("%1: %2").arg(row.text, row.count);
    return lines.join(QStringLiteral("; "));
}

void LegendRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double wide = enlarged(painter, rect()).width();
    painter.setPen(m_theme.secondInk);
    painter.setFont(windowFont(11));
    const QRectF head(0, 0, wide, rowHeight);
    painter.drawText(head.adjusted(33, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_unit);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, m_counted);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        paintRow(painter, m_rows[i], QRectF(0, rowHeight * double(i + 1), wide, rowHeight));
}

void LegendRows::paintRow(QPainter &painter, const Row &row, const QRectF &room) const
{
    const QRectF sample(0.5, room.center().y() - 6, 24, 12);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (row.colour.isValid()) {
        painter.setPen(QPen(m_theme.controlEdge, 1));
        painter.setBrush(row.colour);
        painter.drawRect(sample);
        if (row.isNoData) {
            painter.setClipRect(sample);
            for (double x = sample.left() - 12; x < sample.right(); x += 5)
                painter.drawLine(QPointF(x, sample.bottom()), QPointF(x + 12, sample.top()));
        }
    } else {
        QPen pen(m_theme.ink, 1.8, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({2, 1.4});
        painter.setPen(pen);
        painter.drawLine(QPointF(sample.center().x(), room.top() + 3), QPointF(sample.center().x(), room.bottom() - 3));
    }
    painter.restore();
    painter.setFont(windowFont(12));
    painter.setPen(m_theme.ink);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, row.count);
    const double end = room.right() - painter.fontMetrics().horizontalAdvance(row.count) - 10;
    const QString text = painter.fontMetrics().elidedText(row.text, Qt::ElideRight, int(end - 33));
    painter.drawText(QRectF(33, room.top(), end - 33, room.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    const double noteLeft = 33.0 + painter.fontMetrics().horizontalAdvance(text) + 8;
    painter.setFont(windowFont(11));
    painter.setPen(m_theme.secondInk);
    painter.drawText(QRectF(noteLeft, room.top(), end - noteLeft, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.note, Qt::ElideRight, std::max(0, int(end - noteLeft))));
}

bool LegendRows::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = int(help->pos().y() / textScale()) / rowHeight - 1;
    const bool isRow = row >= 0 && row < int(m_rows.size());
    QToolTip::showText(help->globalPos(), isRow ? m_rows[std::size_t(row)].help : QString(), this);
    return true;
}

} // namespace placelens
