#pragma once

#include "app/desktop/session.h"

#include <QAbstractItemModel>

namespace placelens {

/// What lies on the map, as the layers panel lists it: borders (topmost first), figures, background.
///
/// Every change goes to the session as an edit; the model follows what the session says.
class LayersModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Group { Borders, ShadedFigures, Backdrop };
    enum Item { OverlayItem, DistrictsItem, FigureItem, PlacesItem, MotorwaysItem, ContextItem, LabelsItem, GroupItem };
    enum Role {
        ItemRole = Qt::UserRole, ///< an Item
        OverlayRole,             ///< index into MapDescription::overlays, or -1
        CountRole,               ///< how many areas it has, as text; may be empty
    };

    explicit LayersModel(Session &session, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// Moves a border to another place among the borders, 0 topmost.
    void moveOverlay(int from, int to);
    void setOpacity(int overlay, double opacity);
    void removeOverlay(int overlay);
    /// Lays the borders of a geography over all others.
    void addOverlay(int geography);
    QModelIndex overlayIndex(int overlay) const;

private:
    struct Row
    {
        Item item = OverlayItem;
        int overlay = -1;
    };
    void rebuild();
    const Row *rowAt(const QModelIndex &index) const;
    QString titleOf(const Row &row) const;
    QString countOf(const Row &row) const;
    QString helpFor(const Row &row) const;
    QVariant checkOf(const Row &row) const;
    /// Whether the map leaves it out whatever its check says.
    bool isHidden(const Row &row) const;
    QVariant groupData(int group, int role) const;
    bool checkGroup(int group, bool isOn);
    int sharedDistricts(const Geography &geography) const;

    Session &m_session;
    std::vector<std::vector<Row>> m_groups;
};

} // namespace placelens
