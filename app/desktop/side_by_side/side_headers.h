#pragma once

#include "app/desktop/side_by_side/side_by_side_model.h"
#include "app/desktop/side_by_side/silhouette_source.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace placelens {

/// The heads of the columns: an area's name, and its silhouette below.
class SideAreaHeader : public QHeaderView
{
    Q_OBJECT
public:
    SideAreaHeader(const SideBySideModel &model, QWidget *parent);

    void setTheme(const Theme &theme);
    void setPictures(std::shared_ptr<const SilhouettePictures> pictures);
    /// How high the row of silhouettes is.
    void setMapHeight(int height);
    int mapHeight() const { return m_mapHeight; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeWanted(int column);
    void menuWanted(int column, const QPoint &globalPosition);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const SideBySideModel &m_model;
    Theme m_theme;
    std::shared_ptr<const SilhouettePictures> m_pictures;
    int m_mapHeight = 206;
};

/// The names of the rows, and the bars of themes between them.
class SideNameHeader : public QHeaderView
{
    Q_OBJECT
public:
    SideNameHeader(const SideBySideModel &model, QWidget *parent);

    void setTheme(const Theme &theme);
    void setNameWidth(int width);
    QSize sizeHint() const override { return {m_nameWidth, QHeaderView::sizeHint().height()}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const SideBySideModel &m_model;
    Theme m_theme;
    int m_nameWidth;
};

/// Paints the cells of the side-by-side view.
class SideDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    SideDelegate(const SideBySideModel &model, QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const SideBySideModel &m_model;
    Theme m_theme;
};

} // namespace placelens
