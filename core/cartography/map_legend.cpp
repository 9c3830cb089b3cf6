#include "core/cartography/map_legend.h"

#include "core/cartography/category_content.h"
#include "core/cartography/frame_painting.h"
#include "core/cartography/furniture.h"
#include "core/cartography/label_room.h"
#include "core/cartography/legend_marker.h"

#include "core/atlas/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

constexpr double margin = 14;
constexpr double pad = 7; // of a ground round its words

// Sizes at scale 1.
constexpr double rowHeight = 17;
constexpr double swatchWidth = 24;
constexpr double markRoom = 10; // left of the swatches, for England's mark
constexpr double columnGap = 9;
constexpr double leastWords = 13; // the lowest row that has room for words
constexpr double widestUnit = 190;
constexpr double dashGap = 3.5; // on both sides of the dash between two bounds

const QString dash = QStringLiteral("–");

QString said(const char *text)
{
    return QCoreApplication::translate("Map", text);
}

TextStyle rowStyle(double scale)
{
    return {11 * scale, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
}

TextStyle headStyle(double scale)
{
    return {10 * scale, QFont::Normal};
}

QString firstUpper(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// From the top of the swatches down: where a value lies among the classes, each as high as the others.
std::optional<double> markOf(const Legend &legend, double value, double height)
{
    if (legend.classes.empty() || value < legend.classes.front().lower || value > legend.classes.back().upper)
        return std::nullopt;
    std::size_t i = 0;
    while (i + 1 < legend.classes.size() && value > legend.classes[i].upper)
        ++i;
    const LegendClass &its = legend.classes[i];
    const double share =
        its.upper > its.lower ? std::clamp((value - its.lower) / (its.upper - its.lower), 0.0, 1.0) : 0.5;
    return (static_cast<double>(legend.classes.size() - i) - share) * height;
}

// The legend with its top left corner at (0, 0), in rows `height` high.
class Layout
{
public:
    Layout(const MapContent &content, double scale, double height)
        : m_legend(content.legend), m_marker(m_names.isEmpty() ? markerOf(content) : std::nullopt),
          m_decimals(content.figures->atlas().indicators()[static_cast<std::size_t>(content.indicator)].decimals),
          m_height(height), m_isOverAllPeriods(content.description.classes.isOverAllPeriods && !content.ownAreas)
    {
        m_laid.scale = scale;
        measureColumns();
        layRows();
    }

    const MapLegend &laid() const { return m_laid; }

private:
    double width(const QString &text) const { return textWidth(text, rowStyle(m_laid.scale)); }
    QString number(double value) const { return spokenNumber(value, m_decimals); }

    void measureColumns()
    {
        const double scale = m_laid.scale;
        double lower = 0, upper = 0, count = width(spokenNumber(m_legend.noDataCount, 0));
        double words = width(said("No data"));
        for (const QString &name : m_names)
            words = std::max(words, width(name));
        for (const LegendClass &shade : m_legend.classes) {
            if (m_names.isEmpty()) {
                lower = std::max(lower, width(number(shade.lower)));
                upper = std::max(upper, width(number(shade.upper)));
            }
            count = std::max(count, width(spokenNumber(shade.count, 0)));
        }
        m_laid.boundsLeft = (markRoom + swatchWidth + columnGap) * scale;
        m_laid.lowerRight = m_laid.boundsLeft + lower;
        m_laid.upperRight = m_laid.lowerRight + width(dash) + 2 * dashGap * scale + upper;
        if (m_names.isEmpty())
            m_laid.unit = wrapped(firstUpper(m_legend.unit), headStyle(scale), widestUnit * scale);
        if (m_isOverAllPeriods)
            m_laid.unit += wrapped(said("Classes of all periods"), headStyle(scale), widestUnit * scale);
        m_laid.counted = said("Areas");
        for (const QString &line : m_laid.unit)
            words = std::max(words, textWidth(line, headStyle(scale)));
        if (m_marker) {
            m_laid.benchmark =
                (m_marker->isMean ? said("Mean of areas") : said("England")) + u' ' + number(m_marker->value);
            words = std::max(words, width(m_laid.benchmark));
        }
        const double bounds = std::max(m_laid.upperRight - m_laid.boundsLeft, words);
        const double counts = std::max(count, textWidth(m_laid.counted, headStyle(scale)));
        m_laid.box.setWidth(std::ceil(m_laid.boundsLeft + bounds + 2 * columnGap * scale + counts));
    }

    void layRows()
    {
        const double scale = m_laid.scale;
        double y = std::round((static_cast<double>(std::max<qsizetype>(1, m_laid.unit.size())) * 13 + 4) * scale);
        const auto swatchAt = [&](double top, double height) {
            return QRectF(markRoom * scale, top, swatchWidth * scale, height);
        };
        const int step = std::max(1, static_cast<int>(std::ceil(leastWords * scale / m_height)));
        const int all = static_cast<int>(m_legend.classes.size());
        for (int i = 0; i < all; ++i, y += m_height) { // kinds in their order, classes from the highest
            const int at = m_names.isEmpty() ? all - 1 - i : i;
            const LegendClass &shade = m_legend.classes[static_cast<std::size_t>(at)];
            MapLegend::Row row{swatchAt(y, m_height), shade.colour, {}, {}, {}};
            if (i % step == 0) {
                row.lower = m_names.isEmpty() ? number(shade.lower) : m_names[at];
                row.upper = m_names.isEmpty() ? number(shade.upper) : QString();
                row.count = spokenNumber(shade.count, 0);
            }
            m_laid.rows.push_back(row);
        }
        const double height = rowHeight * scale;
        if (m_marker)
            m_laid.mark = markOf(m_legend, m_marker->value, m_height);
        y += (all > 0 ? 5 : 0) * scale;
        m_laid.noData = {
            swatchAt(y, height - 2 * scale), m_legend.noDataColour, {}, {}, spokenNumber(m_legend.noDataCount, 0)};
        y += height;
        if (!m_laid.benchmark.isEmpty())
            y += height;
        m_laid.box.setHeight(std::ceil(y));
    }

    const Legend &m_legend;
    const QStringList m_names = categoryNames(m_legend);
    std::optional<LegendMarker> m_marker;
    int m_decimals = 1;
    double m_height = 0;
    bool m_isOverAllPeriods = false;
    MapLegend m_laid;
};

bool isOverLand(const FramePainting &frame, const QRectF &box)
{
    const double ratio = frame.scene.pixelRatio;
    for (double y = box.top(); y <= box.bottom(); y += 4)
        for (double x = box.left(); x <= box.right(); x += 4) {
            const int column = static_cast<int>(x * ratio), row = static_cast<int>(y * ratio);
            if (column >= 0 && row >= 0 && column < frame.areas.width() && row < frame.areas.height()
                && frame.areas.at(column, row) != noPart)
                return true;
        }
    return false;
}

// Where the legend would like to be: below the title, its swatches or its ground in line with it.
std::vector<QPointF> placesBelowTitle(const FramePainting &frame, const Furniture &furniture, const QSizeF &size)
{
    const QRectF picture = frame.picture().adjusted(margin, margin, -margin, -margin);
    const QRectF title = furniture.title.box;
    if (title.isEmpty())
        return {};
    const double indent = furniture.title.hasGround ? 0 : markRoom * furniture.scale;
    const double right = picture.right() - size.width();
    const double top = title.bottom() + 14 + (furniture.title.hasGround ? pad : 0);
    return {{std::min(title.left() - indent, right), top}, {right, top}};
}

// Down the right edge, then down the left one.
std::vector<QPointF> placesAtEdges(const FramePainting &frame, const QSizeF &size)
{
    const QRectF picture = frame.picture().adjusted(margin, margin, -margin, -margin);
    std::vector<QPointF> places;
    for (const double left : {picture.right() - size.width(), picture.left()})
        for (double y = picture.top(); y + size.height() <= picture.bottom(); y += 12)
            places.emplace_back(left, y);
    return places;
}

// A place over the sea is better than one over other land, and that better than one over England, which needs a ground:
// there the less of it is covered the better.
QRectF placeFor(const FramePainting &frame, const LabelRoom &room, const Furniture &furniture, const QSizeF &size)
{
    const auto isOffEngland = [&](const QRectF &box) {
        return room.under(box.adjusted(-3, -3, 3, 3), {}).otherEngland == 0;
    };
    const auto isOverSea = [&](const QRectF &box) { return isOffEngland(box) && !isOverLand(frame, box); };
    const auto first = [&](const std::vector<QPointF> &places, const auto &isGood) -> std::optional<QRectF> {
        for (const QPointF place : places)
            if (const QRectF box(place, size); room.isFree(box) && isGood(box))
                return box;
        return std::nullopt;
    };
    const std::vector<QPointF> below = placesBelowTitle(frame, furniture, size), edges = placesAtEdges(frame, size);
    if (const auto box = first(below, isOffEngland))
        return *box;
    if (const auto box = first(edges, isOverSea))
        return *box;
    if (const auto box = first(edges, isOffEngland))
        return *box;
    // Near, where all is England, its place is below the title.
    constexpr double worthMoving = 0.5; // of its room
    std::optional<QRectF> best;
    double least = 2;
    const auto offer = [&](const std::vector<QPointF> &places, double malus) {
        for (const QPointF place : places)
            if (const QRectF box(place, size); room.isFree(box))
                if (const double covered = room.under(box, {}).otherEngland + malus; covered < least) {
                    least = covered;
                    best = box;
                }
    };
    offer(below, 0);
    offer(edges, worthMoving);
    if (best)
        return *best;
    const QRectF picture = frame.picture();
    return QRectF(QPointF(margin, std::max(margin, picture.bottom() - margin - size.height())), size);
}

void drawRow(FramePainting &frame, const MapLegend &legend, const MapLegend::Row &row, const QString &words,
             const Halo &halo)
{
    const TextStyle style = rowStyle(legend.scale);
    const double baseline = row.swatch.center().y() + 4 * legend.scale;
    const QColor &ink = frame.theme().ink;
    const auto right = [&](const QString &text, double edge) {
        drawText(frame.painter, {edge - textWidth(text, style), baseline}, text, style, ink, halo);
    };
    if (!words.isEmpty())
        drawText(frame.painter, {legend.boundsLeft, baseline}, words, style, ink, halo);
    if (!row.upper.isEmpty()) {
        right(row.lower, legend.lowerRight);
        drawText(frame.painter, {legend.lowerRight + dashGap * legend.scale, baseline}, dash, style, ink, halo);
        right(row.upper, legend.upperRight);
    }
    right(row.count, legend.box.right());
}

void drawMark(FramePainting &frame, QPointF tip, double scale)
{
    frame.painter.setPen(Qt::NoPen);
    frame.painter.setBrush(frame.theme().ink);
    frame.painter.drawPolygon(QPolygonF({tip, tip + QPointF(-7, -4) * scale, tip + QPointF(-7, 4) * scale}));
    frame.painter.setBrush(Qt::NoBrush);
}

void drawSwatches(FramePainting &frame, const MapLegend &legend)
{
    QPainter &painter = frame.painter;
    for (const MapLegend::Row &row : legend.rows)
        painter.fillRect(row.swatch, row.colour);
    painter.fillRect(legend.noData.swatch, legend.noData.colour);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(frame.theme().controlEdge, 0.8));
    if (!legend.rows.empty())
        painter.drawRect(legend.rows.front().swatch | legend.rows.back().swatch);
    painter.drawRect(legend.noData.swatch);
}

} // namespace

MapLegend layMapLegend(const FramePainting &frame, LabelRoom &room, const Furniture &furniture)
{
    const double scale = std::clamp(std::min(frame.camera().width / 800.0, frame.camera().height / 560.0), 0.74, 1.0);
    const auto classes = static_cast<double>(std::max<std::size_t>(1, frame.content.legend.classes.size()));
    const double mostHeight = frame.picture().height() * 0.55;
    const double height = std::max(1.0, std::min(rowHeight * scale, mostHeight / classes));
    MapLegend legend = Layout(frame.content, scale, height).laid();
    legend.box = placeFor(frame, room, furniture, legend.box.size());
    legend.hasGround = room.under(legend.box.adjusted(-3, -3, 3, 3), {}).otherEngland > 0;
    if (legend.hasGround)
        legend.box.moveLeft(std::max(margin, legend.box.left()));
    const QPointF at = legend.box.topLeft();
    for (MapLegend::Row &row : legend.rows)
        row.swatch.translate(at);
    legend.noData.swatch.translate(at);
    for (double *column : {&legend.boundsLeft, &legend.lowerRight, &legend.upperRight})
        *column += at.x();
    room.take(legend.box.adjusted(-pad, -pad, pad, pad));
    return legend;
}

void paintMapLegend(FramePainting &frame, const MapLegend &legend)
{
    const Theme &theme = frame.theme();
    const double scale = legend.scale;
    if (legend.hasGround) {
        frame.painter.setPen(Qt::NoPen);
        frame.painter.setBrush(faded(theme.panel, 0.84));
        frame.painter.drawRoundedRect(legend.box.adjusted(-pad, -pad + 1, pad, pad - 1), 4, 4);
        frame.painter.setBrush(Qt::NoBrush);
    }
    const Halo halo{faded(theme.sea, 0.75), legend.hasGround ? 0 : 2.4};
    const TextStyle head = headStyle(scale);
    double baseline = legend.box.top() + 10 * scale;
    for (const QString &line : legend.unit) {
        drawText(frame.painter, {legend.boundsLeft, baseline}, line, head, theme.secondInk, halo);
        baseline += 13 * scale;
    }
    const double last =
        legend.box.top() + (10 + 13 * static_cast<double>(std::max<qsizetype>(1, legend.unit.size()) - 1)) * scale;
    drawText(frame.painter, {legend.box.right() - textWidth(legend.counted, head), last}, legend.counted, head,
             theme.secondInk, halo);
    drawSwatches(frame, legend);
    for (const MapLegend::Row &row : legend.rows)
        drawRow(frame, legend, row, row.upper.isEmpty() ? row.lower : QString(), halo);
    drawRow(frame, legend, legend.noData, said("No data"), halo);
    if (legend.benchmark.isEmpty())
        return;
    const double swatchLeft = legend.noData.swatch.left();
    const double below = legend.noData.swatch.center().y() + rowHeight * scale;
    drawText(frame.painter, {legend.boundsLeft, below + 4 * scale}, legend.benchmark, rowStyle(scale), theme.ink, halo);
    if (!legend.mark)
        return;
    drawMark(frame, {legend.noData.swatch.right(), below}, scale);
    drawMark(frame, {swatchLeft - 1, legend.rows.front().swatch.top() + *legend.mark}, scale);
}

} // namespace placelens
