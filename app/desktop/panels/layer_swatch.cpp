#include "app/desktop/panels/layer_swatch.h"

#include "app/desktop/appearance/appearance.h"

namespace placelens {

namespace {

QColor middleClass(const Session &session)
{
    const auto &content = session.content();
    if (!content || content->legend.classes.empty())
        return session.theme().noData;
    return content->legend.classes[content->legend.classes.size() / 2].colour;
}

void paintLine(QPainter &painter, const QRectF &room, const QPen &pen)
{
    painter.setPen(pen);
    painter.drawLine(QPointF(room.left(), room.center().y()), QPointF(room.right(), room.center().y()));
}

void paintHatch(QPainter &painter, const QRectF &room, const Session &session)
{
    painter.save();
    painter.fillRect(room, middleClass(session));
    painter.setClipRect(room);
    painter.setPen(QPen(session.theme().isDark ? QColor(0xFFFFFF) : session.theme().lep, 1));
    for (double x = room.left() - room.height(); x < room.right(); x += 4.4)
        painter.drawLine(QPointF(x, room.bottom()), QPointF(x + room.height(), room.top()));
    painter.restore();
}

void paintBorder(QPainter &painter, const QRectF &room, BorderStyle style, const Theme &theme)
{
    switch (style) {
    case BorderStyle::MidlandsEngine:
        painter.fillRect(QRectF(room.left(), room.center().y(), room.width(), 5), theme.midlandsEngineBand);
        paintLine(painter, room, QPen(theme.midlandsEngine, 2));
        return;
    case BorderStyle::CombinedAuthority: {
        QPen pen(theme.combinedAuthority, 2.3, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({6 / 2.3, 3.4 / 2.3});
        paintLine(painter, room, pen);
        return;
    }
    case BorderStyle::Lep:
        paintLine(painter, room, QPen(theme.lep, 1));
        return;
    case BorderStyle::Region:
        paintLine(painter, room, QPen(theme.region, 3));
        return;
    case BorderStyle::District:
    case BorderStyle::Plain:
        paintLine(painter, room, QPen(theme.secondInk, 1.4));
        return;
    }
}

void paintDistricts(QPainter &painter, const QRectF &room, const Session &session)
{
    painter.fillRect(room, middleClass(session));
    painter.setPen(QPen(session.theme().halo, 1));
    for (const double part : {0.3, 0.55, 0.8}) {
        const double x = room.left() + room.width() * part;
        painter.drawLine(QPointF(x - 2, room.top()), QPointF(x + 1, room.bottom()));
    }
}

void paintClasses(QPainter &painter, const QRectF &room, const Session &session)
{
    if (!session.content() || session.content()->legend.classes.empty())
        return;
    const std::vector<LegendClass> &classes = session.content()->legend.classes;
    const double step = room.width() / double(classes.size());
    for (std::size_t i = 0; i < classes.size(); ++i)
        painter.fillRect(QRectF(room.left() + step * double(i), room.top(), step, room.height()), classes[i].colour);
}

} // namespace

void paintLayerSwatch(QPainter &painter, const QRectF &room, LayersModel::Item item, int overlay,
                      const Session &session)
{
    const Theme &theme = session.theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (item) {
    case LayersModel::OverlayItem: {
        const Overlay &shown = session.map().overlays.at(std::size_t(overlay));
        painter.setOpacity(0.25 + 0.75 * shown.opacity); // a faint border must still be found in the list
        if (shown.hatchesShared)
            paintHatch(painter, room, session);
        else
            paintBorder(painter, room, shown.style, theme);
        break;
    }
    case LayersModel::DistrictsItem:
        paintDistricts(painter, room, session);
        break;
    case LayersModel::FigureItem:
        paintClasses(painter, room, session);
        break;
    case LayersModel::PlacesItem:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.secondInk);
        painter.drawEllipse(room.center(), 2.5, 2.5);
        break;
    case LayersModel::MotorwaysItem:
        paintLine(painter, room, QPen(QColor(0x6C8FBF), 2.4));
        break;
    case LayersModel::ContextItem:
        painter.fillRect(room, theme.otherLand);
        break;
    case LayersModel::LabelsItem:
        painter.setPen(theme.ink);
        painter.setFont(windowFont(11, QFont::Medium));
        painter.drawText(room.adjusted(0, -4, 0, 4), Qt::AlignCenter, QStringLiteral("Aa"));
        break;
    case LayersModel::GroupItem:
        break;
    }
    painter.restore();
}

} // namespace placelens
