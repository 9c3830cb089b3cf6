#include "app/desktop/map/hover_card.h"

#include "app/desktop/appearance/appearance.h"

#include <QCoreApplication>

#include <algorithm>

namespace placelens {

namespace {

constexpr double cardWidth = 226;
constexpr double edge = 9;
constexpr double line = 16;

QString tr(const char *text)
{
    return QCoreApplication::translate("hover card", text);
}

/// Draws the card from top to bottom; without a painter it only measures.
class CardWriter
{
public:
    CardWriter(QPainter *painter, QPointF at, const Theme &theme)
        : m_painter(painter), m_theme(theme), m_left(at.x()), m_y(at.y())
    {}

    void title(const QString &text)
    {
        m_y += paragraph(text, windowFont(13, QFont::Bold), m_theme.ink, m_left, cardWidth - 2 * edge) + 3;
    }
    void pair(const QString &label, const QString &value, const QColor &swatch = {})
    {
        if (m_painter) {
            const QRectF row(m_left, m_y, cardWidth - 2 * edge, line);
            m_painter->setFont(windowFont(12, QFont::DemiBold));
            m_painter->setPen(m_theme.ink);
            m_painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, value);
            const double used = QFontMetricsF(m_painter->font()).horizontalAdvance(value) + (swatch.isValid() ? 20 : 6);
            if (swatch.isValid()) {
                m_painter->setBrush(swatch);
                m_painter->setPen(QPen(m_theme.controlEdge, 1));
                m_painter->drawRect(QRectF(row.right() - used + 3.5, row.center().y() - 5.5, 11, 11));
            }
            m_painter->setFont(windowFont(12));
            m_painter->setPen(m_theme.secondInk);
            const QFontMetricsF metrics(m_painter->font());
            m_painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                                metrics.elidedText(label, Qt::ElideRight, row.width() - used));
        }
        m_y += line;
    }
    void rule()
    {
        m_y += 5;
        if (m_painter) {
            m_painter->setPen(QPen(m_theme.rule, 1));
            m_painter->drawLine(QPointF(m_left, m_y + 0.5), QPointF(m_left + cardWidth - 2 * edge, m_y + 0.5));
        }
        m_y += 5;
    }
    void note(const QString &text)
    {
        m_y += paragraph(text, windowFont(11), m_theme.secondInk, m_left, cardWidth - 2 * edge) + 1;
    }
    /// The figures of all periods as a line, with the first and the last period below it.
    void trend(const std::vector<PeriodFigure> &points)
    {
        constexpr double tall = 26;
        if (m_painter)
            paintTrend(QRectF(m_left + 3, m_y + 6, cardWidth - 2 * edge - 6, tall), points);
        m_y += tall + 10;
        if (m_painter) {
            const QRectF row(m_left, m_y, cardWidth - 2 * edge, 14);
            m_painter->setFont(windowFont(10));
            m_painter->setPen(m_theme.secondInk);
            m_painter->drawText(row, Qt::AlignLeft | Qt::AlignTop, compactPeriod(points.front().period));
            m_painter->drawText(row, Qt::AlignRight | Qt::AlignTop, compactPeriod(points.back().period));
        }
        m_y += 15;
    }
    double bottom() const { return m_y; }

private:
    void paintTrend(const QRectF &room, const std::vector<PeriodFigure> &points)
    {
        const auto byValue = [](const PeriodFigure &a, const PeriodFigure &b) { return a.value < b.value; };
        const auto [low, high] = std::minmax_element(points.begin(), points.end(), byValue);
        const double span = high->value - low->value;
        const double first = double(points.front().period.last.toJulianDay());
        const double days = std::max(1.0, double(points.back().period.last.toJulianDay()) - first);
        QPolygonF way;
        for (const PeriodFigure &point : points) {
            const double along = (double(point.period.last.toJulianDay()) - first) / days;
            const double up = span > 0 ? (point.value - low->value) / span : 0.5;
            way.append({room.left() + along * room.width(), room.bottom() - up * room.height()});
        }
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
        m_painter->setPen(QPen(m_theme.accent, 1.5));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawPolyline(way);
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(m_theme.accent);
        for (const QPointF point : way)
            m_painter->drawEllipse(point, 1.8, 1.8);
        m_painter->restore();
    }
    double paragraph(const QString &text, const QFont &font, const QColor &ink, double left, double width)
    {
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        const QRectF room = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 400), flags, text);
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(ink);
            m_painter->drawText(QRectF(left, m_y, width, room.height() + 2), flags, text);
        }
        return room.height();
    }

    QPainter *m_painter;
    const Theme &m_theme;
    double m_left, m_y;
};

/// The figure of the shaded area.
void writeFigure(CardWriter &card, const PlaceFacts &facts)
{
    card.title(facts.name);
    if (!facts.isOutside)
        card.pair(facts.figureTitle, facts.value.isEmpty() ? tr("no data") : facts.value, facts.colour);
    if (!facts.rank.isEmpty())
        card.pair(tr("Rank"), facts.rank);
    if (facts.value.isEmpty() && !facts.reason.isEmpty())
        card.note(facts.reason);
    if (facts.trend.size() > 1)
        card.trend(facts.trend);
    for (const QString &other : facts.otherFigures)
        card.note(tr("Also in %1").arg(other));
}

void writeMemberships(CardWriter &card, const PlaceFacts &facts)
{
    card.rule();
    const QString district = facts.own && facts.districtName.isEmpty() ? facts.name : facts.districtName;
    if (!district.isEmpty())
        card.note(tr("District: %1").arg(district));
    card.note((facts.memberships.leps.size() == 1 ? tr("LEP %1: %2") : tr("LEPs %1: %2"))
                  .arg(facts.memberships.lepYear, listed(facts.memberships.leps)));
    card.note(tr("Combined authority %1: %2")
                  .arg(facts.memberships.authorityYear, listed(facts.memberships.combinedAuthorities)));
    if (!facts.memberships.others.isEmpty())
        card.note(tr("Also in %1").arg(listed(facts.memberships.others)));
}

double write(QPainter *painter, QPointF at, const PlaceFacts &facts, const Theme &theme)
{
    CardWriter card(painter, at + QPointF(edge, edge - 1), theme);
    if (facts.own) {
        card.title(facts.own->name);
        card.pair(facts.own->figureTitle, facts.own->value.isEmpty() ? tr("no data") : facts.own->value,
                  facts.own->colour);
    } else {
        writeFigure(card, facts);
    }
    if (facts.district >= 0)
        writeMemberships(card, facts);
    return card.bottom() + edge - 1 - at.y();
}

} // namespace

void paintHoverCard(QPainter &painter, const PlaceFacts &facts, QPointF pointer, const QRectF &bounds,
                    const Theme &theme)
{
    const double height = write(nullptr, {0, 0}, facts, theme);
    QPointF at = pointer + QPointF(18, 18);
    if (at.x() + cardWidth > bounds.right() - 6)
        at.setX(pointer.x() - 14 - cardWidth);
    if (at.y() + height > bounds.bottom() - 6)
        at.setY(pointer.y() - 14 - height);
    at.setX(std::max(at.x(), bounds.left() + 6));
    at.setY(std::max(at.y(), bounds.top() + 6));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 3; i > 0; --i) { // a soft shadow
        painter.setBrush(QColor(0, 0, 0, 14));
        painter.drawRoundedRect(QRectF(at, QSizeF(cardWidth, height)).adjusted(-i, -i + 2, i, i + 2), 4 + i, 4 + i);
    }
    painter.setPen(QPen(theme.controlEdge, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(at, QSizeF(cardWidth, height)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    write(&painter, at, facts, theme);
    painter.restore();
}

} // namespace placelens
