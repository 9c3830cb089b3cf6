#pragma once

#include "app/desktop/session.h"
#include "app/desktop/side_by_side/side_by_side_model.h"
#include "app/desktop/side_by_side/silhouette_source.h"

#include <QTableView>

class QMenu;

namespace placelens {

class AreasCorner;
class SideAreaHeader;
class SideDelegate;
class SideNameHeader;

/// The selected areas as columns with their silhouettes: arrows walk the cells, names and heads stay where they are.
class AreaTable : public QTableView
{
    Q_OBJECT
public:
    AreaTable(Session &session, SideBySideModel &model, QWidget *parent = nullptr);

    /// After the model shows other areas or rows.
    void layOut();
    void followTheme();
    void showPictures(std::shared_ptr<const SilhouettePictures> pictures);
    /// The room of one silhouette, logical pixels.
    QSize silhouetteSize() const;
    AreasCorner &corner() { return *m_corner; }
    /// Puts the table on the clipboard: as text with tabs, and as a table for a document.
    void copyTable() const;
    /// What can be done with the figure of a row and the area of a column; -1 for neither.
    void fillMenu(QMenu &menu, int row, int column);

Q_SIGNALS:
    void zoomWanted(const placelens::GridBox &box);
    void choiceWanted();
    /// Silhouettes have another room now.
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addRowActions(QMenu &menu, int row);
    void addAreaActions(QMenu &menu, int column);
    void fitColumns();
    void openMenu(int row, int column, const QPoint &globalPosition);

    Session &m_session;
    SideBySideModel &m_model;
    SideAreaHeader *m_areas = nullptr;
    SideNameHeader *m_names = nullptr;
    SideDelegate *m_delegate = nullptr;
    AreasCorner *m_corner = nullptr;
};

} // namespace placelens
