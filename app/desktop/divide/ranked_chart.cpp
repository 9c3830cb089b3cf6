#include "app/desktop/divide/ranked_chart.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/divide_words.h"
#include "core/statistics/classification.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double rowHeight = 26, header = 22, key = 26, keyLine = 16;
constexpr double barHeight = 14;
constexpr double numbers = 122;  // the two columns of per cent
constexpr double scaleStep = 34; // that words of the scale stand apart at least

QStringList keyWords()
{
    return {RankedChart::tr("what as many random groups would explain"), RankedChart::tr("adjusted for that"),
            RankedChart::tr("Number of groups before the bar.")};
}

/// As paintKey() puts it down on one line.
double keyWidth()
{
    double wide = 34 + 7 + 2 * 16;
    for (const QString &words : keyWords())
        wide += QFontMetricsF(windowFont(10.5)).horizontalAdvance(words) + 3;
    return wide;
}

} // namespace

RankedChart::RankedChart(const DivideSource &source, QWidget *parent) : QWidget(parent), m_source(source)
{
    setObjectName(QStringLiteral("ranked borders"));
    setAccessibleName(tr("How much of the differences each border explains"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RankedChart::follow()
{
    double most = 0.05;
    QStringList rows;
    for (std::size_t row = 0; row < m_source.ranks().size(); ++row) {
        most = std::max(most, m_source.ranks()[row].explained);
        rows += rowText(row);
    }
    m_most = std::ceil(most * 20) / 20;
    setAccessibleDescription(rows.join(QLatin1Char(' ')));
    if (sizeHint().height() != height()) // otherwise the page would be laid out anew for each movement of the line
        updateGeometry();
    update();
}

QSize RankedChart::sizeHint() const
{
    const double more = width() < keyWidth() ? keyLine : 0;
    return {590, int(header + key + more + rowHeight * double(m_source.ranks().size()))};
}

void RankedChart::resizeEvent(QResizeEvent *)
{
    if (sizeHint().height() != height())
        updateGeometry();
}

double RankedChart::barLeft() const
{
    return std::max(130.0, 0.46 * width());
}

double RankedChart::barRight() const
{
    return std::max(barLeft() + 20, width() - numbers);
}

double RankedChart::toX(double share) const
{
    return barLeft() + std::clamp(share / m_most, 0.0, 1.0) * (barRight() - barLeft());
}

void RankedChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_source.session().theme().panel);
    if (m_source.ranks().empty())
        return;
    paintScale(painter);
    for (std::size_t row = 0; row < m_source.ranks().size(); ++row)
        paintRow(painter, row);
    paintKey(painter);
}

void RankedChart::paintScale(QPainter &painter) const
{
    const Theme &theme = m_source.session().theme();
    painter.setFont(windowFont(11));
    const double bottom = header + rowHeight * double(m_source.ranks().size());
    double step = m_most > 0.45 ? 0.2 : m_most > 0.2 ? 0.1 : 0.05;
    while (toX(step) - toX(0) < scaleStep && step < m_most)
        step *= 2;
    for (int i = 0; i * step <= m_most + 1e-9; ++i) {
        painter.setPen(QPen(theme.chartGrid, 1));
        painter.drawLine(QPointF(toX(i * step), header), QPointF(toX(i * step), bottom));
        painter.setPen(theme.secondInk);
        painter.drawText(QRectF(toX(i * step) - 20, 3, 40, 16), Qt::AlignCenter, tr("%1%").arg(qRound(100 * i * step)));
    }
    painter.drawText(QRectF(width() - numbers, 3, 64, 16), Qt::AlignRight | Qt::AlignVCenter, tr("explained"));
    painter.drawText(QRectF(width() - 58, 3, 50, 16), Qt::AlignRight | Qt::AlignVCenter, tr("adjusted"));
}

void RankedChart::paintRow(QPainter &painter, std::size_t row) const
{
    const Theme &theme = m_source.session().theme();
    const RankedBorder &rank = m_source.ranks()[row];
    const double top = header + rowHeight * double(row);
    const QRectF line(0, top, width(), rowHeight);
    if (rank.isChosen)
        painter.fillRect(line, theme.selection);
    painter.setPen(theme.ink);
    painter.setFont(windowFont(12, rank.isChosen ? QFont::DemiBold : QFont::Normal));
    const double name = barLeft() - 46;
    painter.drawText(QRectF(12, top, name, rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(rank.title, Qt::ElideRight, int(name)));
    painter.setFont(windowFont(11));
    painter.setPen(theme.secondInk);
    painter.drawText(QRectF(barLeft() - 34, top, 26, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(rank.groups));
    const QRectF bar(barLeft(), top + (rowHeight - barHeight) / 2, toX(rank.explained) - barLeft(), barHeight);
    painter.fillRect(bar, rank.isChosen ? theme.accent : theme.tick);
    if (rank.chance) {
        QRectF chance = bar;
        chance.setRight(toX(std::min(rank.chance->expected, rank.explained)));
        painter.fillRect(chance, theme.panel);
        painter.setBrush(QBrush(rank.isChosen ? theme.accent : theme.secondInk, Qt::BDiagPattern));
        painter.setPen(QPen(theme.tick, 1));
        if (chance.width() > 1)
            painter.drawRect(chance);
    }
    if (rank.adjusted) {
        const double x = toX(std::max(0.0, *rank.adjusted));
        painter.setPen(QPen(theme.panel, 4));
        painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3));
        painter.setPen(QPen(theme.ink, 2));
        painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3));
    }
    painter.setPen(theme.ink);
    painter.setFont(windowFont(12, QFont::DemiBold));
    const auto percent = [](double share) { return tr("%1%").arg(spokenNumber(100 * share, 0)); };
    painter.drawText(QRectF(width() - numbers, top, 64, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                     percent(rank.explained));
    painter.setFont(windowFont(12));
    painter.setPen(theme.secondInk);
    painter.drawText(QRectF(width() - 58, top, 50, rowHeight), Qt::AlignRight | Qt::AlignVCenter,
                     rank.adjusted ? percent(*rank.adjusted) : tr("–"));
}

void RankedChart::paintKey(QPainter &painter) const
{
    const Theme &theme = m_source.session().theme();
    double y = header + rowHeight * double(m_source.ranks().size()) + key / 2;
    painter.setFont(windowFont(10.5));
    painter.setBrush(QBrush(theme.secondInk, Qt::BDiagPattern));
    painter.setPen(QPen(theme.tick, 1));
    painter.drawRect(QRectF(12, y - 5, 16, 10));
    painter.setPen(theme.secondInk);
    double x = 34;
    const auto write = [&](const QString &text) {
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 2.0;
        painter.drawText(QRectF(x, y - 9, std::min(wide, width() - x), 18), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wide + 16;
    };
    const QStringList words = keyWords();
    write(words[0]);
    painter.setPen(QPen(theme.ink, 2));
    painter.drawLine(QPointF(x, y - 6), QPointF(x, y + 6));
    painter.setPen(theme.secondInk);
    x += 7;
    write(words[1]);
    if (width() < keyWidth()) {
        x = 12; // on a line of its own
        y += keyLine;
    }
    write(words[2]);
}

QString RankedChart::rowText(std::size_t row) const
{
    const RankedBorder &rank = m_source.ranks()[row];
    QString text = tr("%1, %n group(s): explain %2 of the differences (η² %3)", nullptr, rank.groups)
                       .arg(rank.title, sharePercent(rank.explained), spokenNumber(rank.explained, 3));
    if (rank.adjusted)
        text += tr("; adjusted for their number %1").arg(spokenNumber(*rank.adjusted, 3));
    if (rank.chance)
        text +=
            tr("; by chance alone %1, and as much as here %2 (p = %3)")
                .arg(sharePercent(rank.chance->expected), oddsWords(rank.chance->p), spokenNumber(rank.chance->p, 3));
    return text + QLatin1Char('.');
}

bool RankedChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = int(std::floor((help->pos().y() - header) / rowHeight));
    const bool isRow = row >= 0 && row < int(m_source.ranks().size());
    QToolTip::showText(help->globalPos(), isRow ? rowText(std::size_t(row)) : QString(), this);
    return true;
}

} // namespace placelens
