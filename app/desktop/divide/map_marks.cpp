#include "app/desktop/divide/map_marks.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/divide_colours.h"
#include "app/desktop/divide/divide_words.h"
#include "app/desktop/divide/line_geometry.h"
#include "app/desktop/divide/sides_chart.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/words/words.h"

#include <QPainter>
#include <QStaticText>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace placelens {

namespace {

constexpr double step = 28;     // of the places tried for a name, pixels
constexpr double top = 84;      // room that title and scale bar take
constexpr double bottom = 66;   //
constexpr double lineRoom = 22; // between a name and the line

/// Writes with a halo, so that it reads on any colour. The words change with each movement of the line: they are laid down
/// round the place in the halo's colour, for the outline of a text costs many times as much.
void paintText(QPainter &painter, QPointF baseline, const QFont &font, const QString &text, const QColor &ink,
               const QColor &halo)
{
    constexpr int places = 12;
    constexpr double away = 1.6;
    QStaticText words(text);
    words.setTextFormat(Qt::PlainText);
    words.setPerformanceHint(QStaticText::AggressiveCaching);
    words.prepare(QTransform(), font);
    const QPointF corner = baseline - QPointF(0, QFontMetricsF(font).ascent());
    painter.setFont(font);
    painter.setPen(halo);
    for (int place = 0; place < places; ++place) {
        const double turn = 2 * std::numbers::pi * place / places;
        painter.drawStaticText(corner + away * QPointF(std::cos(turn), std::sin(turn)), words);
    }
    painter.setPen(ink);
    painter.drawStaticText(corner, words);
}

/// Boxes of England's districts in the picture.
std::vector<QRectF> districtBoxes(const MapContent &content, const Camera &camera)
{
    std::vector<QRectF> boxes;
    for (PartIndex part = 0; part < content.classOfDistrict.size(); ++part) {
        const GridBox &box = content.coverage->box(part);
        const PixelPoint from = camera.toPixel({box.west, box.north}), to = camera.toPixel({box.east, box.south});
        boxes.emplace_back(QPointF(from.x, from.y), QPointF(to.x, to.y));
    }
    return boxes;
}

} // namespace

void paintEndMark(QPainter &painter, QPointF at, double radius, bool isHigh, const Theme &theme)
{
    const DivideColours colours(theme);
    painter.setBrush(isHigh ? colours.hot : QColor(Qt::white));
    painter.setPen(isHigh ? QPen(QColor(Qt::white), 0.9) : QPen(colours.cold, 1.7));
    painter.drawEllipse(at, radius, radius);
}

void DivideMapMarks::paint(QPainter &painter, const MapView &map) const
{
    if (!m_source.ground() || !map.content())
        return;
    const bool isPlaced = map.content()->description.layout == MapLayout::Geographic; // hexagons are elsewhere
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (m_source.choice().look) {
    case DivideChoice::Look::Sides:
        if (!m_source.smallAreas() || m_source.choice().by != DivideChoice::By::Line)
            paintBorder(painter, map); // a line parts small areas where it runs, not where districts meet
        if (isPlaced && m_source.smallAreas() && m_source.choice().showsEnds)
            paintSmallAreas(painter, map);
        else if (isPlaced && m_source.choice().showsEnds)
            paintEnds(painter, map);
        if (isPlaced && m_source.choice().by == DivideChoice::By::Line)
            paintNames(painter, map);
        break;
    case DivideChoice::Look::Clusters:
        if (isPlaced)
            paintSpots(painter, map);
        break;
    case DivideChoice::Look::TwoIndicators:
        paintBrushed(painter, map);
        break;
    }
    painter.restore();
}

void DivideMapMarks::paintBorder(QPainter &painter, const MapView &map) const
{
    std::vector<int> groupOf;
    for (const std::vector<int> &groups : m_source.sides().border.groupsOf)
        groupOf.push_back(groups.front());
    const Theme &theme = m_source.session().theme();
    const std::vector<QPolygonF> lines = steppedBorder(*map.content()->coverage, groupOf, map.camera());
    for (const QPen &pen : {QPen(faded(theme.halo, 0.9), 3.2, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin),
                            QPen(theme.secondInk, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin)}) {
        painter.setPen(pen);
        for (const QPolygonF &line : lines)
            painter.drawPolyline(line);
    }
}

void DivideMapMarks::paintMark(int district, bool isHigh, QPainter &painter, const MapView &map) const
{
    const PixelPoint at = map.camera().toPixel(m_source.ground()->centres[std::size_t(district)]);
    // Crowded boroughs get smaller marks than the country round them.
    const double room = std::sqrt(map.content()->coverage->area(PartIndex(district))) / map.camera().metresPerPixel;
    const double radius = std::clamp(850 / map.camera().metresPerPixel * 3.2, 2.0, 5.0);
    paintEndMark(painter, {at.x, at.y}, std::min(radius, std::max(1.6, room / 3)), isHigh, m_source.session().theme());
}

void DivideMapMarks::paintEnds(QPainter &painter, const MapView &map) const
{
    const DivideGround &ground = *m_source.ground();
    const Fifths &fifths = ground.fifths;
    if (ground.withFigure == 0 || !fifths.areApart())
        return;
    for (std::size_t district = 0; district < ground.values.size(); ++district) {
        const std::optional<double> value = ground.values[district];
        if (value && (*value <= fifths.lowest || *value >= fifths.highest))
            paintMark(int(district), *value >= fifths.highest, painter, map);
    }
}

/// The highest fifth as dots in the ink of their side: towns are made of them, so rings for the lowest would hide all.
void DivideMapMarks::paintSmallAreas(QPainter &painter, const MapView &map) const
{
    const SmallAreaFigures &areas = *m_source.smallAreas();
    const Fifths &fifths = m_source.fifths();
    const DividedSides &sides = m_source.sides();
    if (!fifths.areApart() || sides.units.units.size() != areas.count())
        return;
    const bool isTwo = sides.border.groupCount() <= 2;
    const DivideColours colours(m_source.session().theme());
    const double ratio = map.devicePixelRatioF();
    const double radius = std::clamp(330 / map.camera().metresPerPixel, 1.1, 4.0), room = 2 * radius + 2;
    std::array<QImage, 2> looks; // painted once and laid down: thousands of circles would cost a frame
    for (std::size_t look = 0; look < looks.size(); ++look) {
        looks[look] = QImage(QSize(1, 1) * qCeil(room * ratio), QImage::Format_ARGB32_Premultiplied);
        looks[look].setDevicePixelRatio(ratio);
        looks[look].fill(Qt::transparent);
        QPainter one(&looks[look]);
        one.setRenderHint(QPainter::Antialiasing);
        one.setPen(Qt::NoPen);
        one.setBrush(isTwo ? colours.dots[look] : colours.hot);
        one.drawEllipse(QPointF(room / 2, room / 2), radius, radius);
    }
    const QRectF shown = QRectF(map.rect()).adjusted(-room, -room, room, room);
    for (std::size_t i = 0; i < areas.count(); ++i) {
        if (areas.values[i] < fifths.highest)
            continue;
        const PixelPoint at = map.camera().toPixel(areas.places[i]);
        if (!shown.contains(at.x, at.y))
            continue;
        const int side = isTwo ? sideColour(sides.border, sides.units.units[i].groups.front()) : 0;
        painter.drawImage(QPointF(at.x - room / 2, at.y - room / 2), looks[std::size_t(side)]);
    }
}

void DivideMapMarks::paintSpots(QPainter &painter, const MapView &map) const
{
    const auto &clusters = m_clusters.clusters();
    for (std::size_t district = 0; clusters && district < clusters->local.size(); ++district) {
        const auto spot = clusters->spotOf(district);
        if (spot == Quadrant::HighHigh || spot == Quadrant::LowLow)
            paintMark(int(district), spot == Quadrant::HighHigh, painter, map);
    }
}

void DivideMapMarks::paintBrushed(QPainter &painter, const MapView &map) const
{
    if (m_brush.districts().isEmpty())
        return;
    const Theme &theme = m_source.session().theme();
    const std::vector<QPolygonF> lines = outlineOf(*map.content()->coverage, m_brush.districts(), map.camera());
    for (const QPen &pen : {QPen(theme.halo, 4.4, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin),
                            QPen(theme.ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin)}) {
        painter.setPen(pen);
        for (const QPolygonF &line : lines)
            painter.drawPolyline(line);
    }
}

std::optional<QPointF> DivideMapMarks::middleOf(int side, const MapView &map) const
{
    QPointF middle;
    int count = 0;
    for (std::size_t district = 0; district < m_source.ground()->centres.size(); ++district) {
        if (m_source.sides().border.groupsOf[district].front() != side)
            continue;
        const PixelPoint at = map.camera().toPixel(m_source.ground()->centres[district]);
        middle += QPointF(at.x, at.y);
        ++count;
    }
    return count > 0 ? std::optional(middle / count) : std::nullopt;
}

void DivideMapMarks::paintNames(QPainter &painter, const MapView &map) const
{
    std::vector<QRectF> taken = districtBoxes(*map.content(), map.camera());
    for (int side = 0; side < 2; ++side)
        paintNameOf(side, taken, painter, map);
}

void DivideMapMarks::paintNameOf(int side, std::vector<QRectF> &taken, QPainter &painter, const MapView &map) const
{
    const Theme &theme = m_source.session().theme();
    const DividedSides &sides = m_source.sides();
    const GroupSummary &group = sides.divide.groups[std::size_t(side)];
    const QString name = sides.border.groups[side];
    QString facts = unitCount(m_source, group.n);
    if (group.median)
        facts = tr("%1, median %2").arg(facts, spokenNumber(*group.median, m_source.ground()->indicator().decimals));
    const QFont large = windowFont(22, QFont::Bold), small = windowFont(12, QFont::DemiBold);
    const double nameWidth = QFontMetricsF(large).horizontalAdvance(name);
    const double factsWidth = QFontMetricsF(small).horizontalAdvance(facts);
    const QSizeF size(std::max(nameWidth, factsWidth), 44);
    const std::optional<QPointF> middle = middleOf(side, map);
    const QPolygonF line = pixelsOf(m_source.line(), map.camera());
    const DivideSides parts(m_source.line());
    const auto isFree = [&](const QRectF &room) {
        const GridPoint at = map.camera().toGrid({room.center().x(), room.center().y()});
        return (parts.isLeft(at) ? 0 : 1) == side && !stretchAt(line, room.center(), size.width() / 2 + lineRoom)
               && std::none_of(taken.begin(), taken.end(), [&](const QRectF &box) { return box.intersects(room); });
    };
    // Of the places at sea the one nearest to the side's middle.
    std::optional<QRectF> best;
    double nearest = 0;
    for (double y = top; middle && y + size.height() + bottom < map.height(); y += step) {
        for (double x = 12; x + size.width() + 12 < map.width(); x += step) {
            const QRectF room(QPointF(x, y), size);
            const double away = QLineF(room.center(), *middle).length();
            if ((best && away >= nearest) || !isFree(room))
                continue;
            best = room;
            nearest = away;
        }
    }
    if (!best)
        return;
    taken.push_back(*best);
    const bool isWest = best->center().x() < middle->x(); // words end where the land begins
    const double slack = isWest ? size.width() : 0;
    const QColor ink = DivideColours(theme).sideInk[std::size_t(sideColour(sides.border, side))];
    paintText(painter, {best->left() + std::max(0.0, slack - nameWidth), best->top() + 22}, large, name, ink,
              theme.halo);
    paintText(painter, {best->left() + std::max(0.0, slack - factsWidth), best->top() + 40}, small, facts, ink,
              theme.halo);
}

} // namespace placelens
