#include "app/desktop/panels/layers_panel.h"

#include "app/desktop/panels/layer_delegate.h"
#include "app/desktop/words/words.h"

#include <QKeyEvent>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace placelens {

LayersPanel::LayersPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new LayersModel(session, this)), m_tree(new QTreeView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
    m_tree->setObjectName(QStringLiteral("layers tree"));
    m_tree->setAccessibleName(tr("Layers"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new LayerDelegate(session, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(13);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setDropIndicatorShown(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->installEventFilter(this);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &LayersPanel::openMenu);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LayersPanel::keepOpen);
    keepOpen();
}

void LayersPanel::keepOpen()
{
    m_tree->expandAll();
}

void LayersPanel::fillAddMenu(QMenu &menu)
{
    const auto geographies = m_session.atlas().geographies();
    const std::vector<Overlay> &overlays = m_session.map().overlays;
    for (std::size_t i = 0; i < geographies.size(); ++i) {
        const bool isThere = std::any_of(overlays.begin(), overlays.end(), [&](const Overlay &overlay) {
            return overlay.geography == geographies[i].id && overlay.area.isEmpty() && !overlay.hatchesShared;
        });
        if (isThere || geographies[i].areas.size() < 2 || geographies[i].id == QLatin1String("lad2017"))
            continue;
        const QString text = tr("%1 (%2)").arg(geographyTitle(geographies[i])).arg(geographies[i].areas.size());
        QAction *action = menu.addAction(text);
        connect(action, &QAction::triggered, this, [this, i] {
            m_model->addOverlay(int(i));
            m_tree->setCurrentIndex(m_model->overlayIndex(0));
        });
    }
}

void LayersPanel::moveChosen(int steps)
{
    const QModelIndex current = m_tree->currentIndex();
    const int overlay = current.isValid() ? current.data(LayersModel::OverlayRole).toInt() : -1;
    const int to = overlay + steps;
    if (overlay < 0 || to < 0 || to >= int(m_session.map().overlays.size()))
        return;
    m_model->moveOverlay(overlay, to);
    m_tree->setCurrentIndex(m_model->overlayIndex(to));
}

void LayersPanel::openMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    const int overlay = index.isValid() ? index.data(LayersModel::OverlayRole).toInt() : -1;
    QMenu menu(this);
    if (overlay >= 0) {
        const int last = int(m_session.map().overlays.size()) - 1;
        QAction *up = menu.addAction(tr("Move up"), this, [this] { moveChosen(-1); });
        QAction *down = menu.addAction(tr("Move down"), this, [this] { moveChosen(1); });
        up->setEnabled(overlay > 0);
        down->setEnabled(overlay < last);
        QMenu *opacity = menu.addMenu(tr("Opacity"));
        for (const int percent : {100, 80, 60, 40, 20}) {
            QAction *action = opacity->addAction(tr("%1 %").arg(percent));
            action->setCheckable(true);
            action->setChecked(qRound(m_session.map().overlays[std::size_t(overlay)].opacity * 100) == percent);
            connect(action, &QAction::triggered, this,
                    [this, overlay, percent] { m_model->setOpacity(overlay, percent / 100.0); });
        }
        menu.addAction(tr("Remove"), this, [this, overlay] { m_model->removeOverlay(overlay); });
        menu.addSeparator();
    }
    fillAddMenu(*menu.addMenu(tr("Add borders")));
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

bool LayersPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveChosen(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace placelens
