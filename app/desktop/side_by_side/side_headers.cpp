#include "app/desktop/side_by_side/side_headers.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/side_by_side/side_cells.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

namespace placelens {

SideAreaHeader::SideAreaHeader(const SideBySideModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setMinimumSectionSize(40);
    setHighlightSections(false);
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("Areas"));
}

void SideAreaHeader::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void SideAreaHeader::setPictures(std::shared_ptr<const SilhouettePictures> pictures)
{
    m_pictures = std::move(pictures);
    viewport()->update();
}

void SideAreaHeader::setMapHeight(int height)
{
    if (height == m_mapHeight)
        return;
    m_mapHeight = height;
    Q_EMIT geometriesChanged();
}

QSize SideAreaHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), windowLength(sideHeadHeight) + m_mapHeight};
}

void SideAreaHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    const int tall = windowLength(sideHeadHeight);
    const QRectF head(rect.left(), rect.top(), rect.width(), tall);
    painter->fillRect(head, m_theme.alternate);
    painter->fillRect(rect.adjusted(0, tall, 0, 0), m_theme.panel);
    painter->fillRect(QRectF(rect.left(), head.bottom() - 1, rect.width(), 1), m_theme.rule);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_theme.rule);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.rule);
    painter->save();
    paintSideHead(*painter, enlarged(*painter, head), m_model, section, HeadButtons::Shown, m_theme);
    painter->restore();
    const auto at = std::size_t(section);
    // Until new ones are there, the last picture of this area.
    if (m_pictures && at < m_pictures->areas.size()
        && m_pictures->sheet.areas[at].selected == m_model.areaAt(section)) {
        painter->setClipRect(rect.adjusted(0, tall, -1, -1));
        painter->drawImage(QPointF(rect.left(), rect.top() + tall), m_pictures->areas[at]);
    }
    painter->restore();
}

void SideAreaHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    const int column = logicalIndexAt(event->pos());
    if (event->button() != Qt::LeftButton || column < 0)
        return;
    const double scale = textScale();
    const QRectF head(sectionViewportPosition(column) / scale, 0, sectionSize(column) / scale, sideHeadHeight);
    const QPointF at = event->position() / scale;
    if (sideRemoveButton(head).contains(at))
        Q_EMIT removeWanted(column);
    else if (head.contains(at))
        Q_EMIT menuWanted(column,
                          mapToGlobal((QPointF(sideMenuButton(head).left(), sideHeadHeight) * scale).toPoint()));
}

void SideAreaHeader::contextMenuEvent(QContextMenuEvent *event)
{
    if (const int column = logicalIndexAt(event->pos()); column >= 0)
        Q_EMIT menuWanted(column, event->globalPos());
}

SideNameHeader::SideNameHeader(const SideBySideModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model), m_nameWidth(windowLength(sideNameWidth))
{
    setMinimumSectionSize(windowLength(sideThemeHeight));
    setDefaultSectionSize(windowLength(sideRowHeight));
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setSectionsClickable(false);
    setAccessibleName(tr("Figures"));
}

void SideNameHeader::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void SideNameHeader::setNameWidth(int width)
{
    if (width == m_nameWidth)
        return;
    m_nameWidth = width;
    Q_EMIT geometriesChanged();
}

void SideNameHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->save();
    const QRectF room = enlarged(*painter, rect);
    if (m_model.isTheme(section))
        paintSideTheme(*painter, room, m_model.themeAt(section), m_theme);
    else
        paintSideName(*painter, room, m_model, section, m_theme);
    painter->restore();
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_theme.rule);
    painter->restore();
}

SideDelegate::SideDelegate(const SideBySideModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
{}

void SideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect &room = option.rect;
    if (m_model.isTheme(index.row())) {
        paintSideTheme(*painter, room, {}, m_theme);
        painter->restore();
        return;
    }
    const bool isChosen = option.state & QStyle::State_Selected;
    painter->fillRect(room, isChosen ? m_theme.alternate : m_theme.panel);
    painter->fillRect(QRect(room.left(), room.bottom(), room.width(), 1), m_theme.lightRule);
    painter->fillRect(QRect(room.right(), room.top(), 1, room.height()), m_theme.rule);
    painter->setClipRect(room);
    painter->save();
    paintSideCell(*painter, enlarged(*painter, QRectF(room).adjusted(0, 0, -1, -1)), m_model, index, m_theme);
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_theme.accent, 1.6));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(room).adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace placelens
