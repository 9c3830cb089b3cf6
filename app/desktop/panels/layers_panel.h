#pragma once

#include "app/desktop/models/layers_model.h"

#include <QWidget>

class QMenu;
class QTreeView;

namespace placelens {

/// The list of what lies on the map: switch on and off, reorder, make fainter, add and take away.
class LayersPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LayersPanel(Session &session, QWidget *parent = nullptr);

    LayersModel &model() { return *m_model; }
    /// Fills a menu with the geographies whose borders can be added.
    void fillAddMenu(QMenu &menu);
    /// Moves the chosen border up (-1) or down (+1).
    void moveChosen(int steps);

    QSize sizeHint() const override { return {270, 340}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openMenu(const QPoint &position);
    void keepOpen();

    Session &m_session;
    LayersModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
};

} // namespace placelens
