#include "app/desktop/models/layers_model.h"

#include "app/desktop/words/words.h"

#include <QFont>
#include <QMimeData>

namespace placelens {

namespace {

const QString mimeType = QStringLiteral("application/x-placelens-border");

/// The switch in the description that a row stands for; nullptr if it has none.
bool *switchOf(MapDescription &map, LayersModel::Item item, int overlay)
{
    switch (item) {
    case LayersModel::OverlayItem:
        return &map.overlays.at(std::size_t(overlay)).isVisible;
    case LayersModel::DistrictsItem:
        return &map.showsDistricts;
    case LayersModel::PlacesItem:
        return &map.showsPlaces;
    case LayersModel::MotorwaysItem:
        return &map.showsMotorways;
    case LayersModel::ContextItem:
        return &map.showsContext;
    case LayersModel::LabelsItem:
        return &map.showsLabels;
    case LayersModel::FigureItem:
    case LayersModel::GroupItem:
        break;
    }
    return nullptr;
}

BorderStyle styleFor(const QString &geography)
{
    if (geography.startsWith(QLatin1String("lep")))
        return BorderStyle::Lep;
    if (geography.startsWith(QLatin1String("cauth")))
        return BorderStyle::CombinedAuthority;
    return geography == QLatin1String("region") ? BorderStyle::Region : BorderStyle::Plain;
}

} // namespace

LayersModel::LayersModel(Session &session, QObject *parent) : QAbstractItemModel(parent), m_session(session)
{
    rebuild();
    connect(&session, &Session::mapChanged, this, &LayersModel::rebuild);
    connect(&session, &Session::contentChanged, this, [this] {
        const QModelIndex group = index(ShadedFigures, 0);
        Q_EMIT dataChanged(index(0, 0, group), index(0, 0, group));
    });
}

void LayersModel::rebuild()
{
    std::vector<std::vector<Row>> next(3);
    const int overlays = int(m_session.map().overlays.size());
    for (int i = 0; i < overlays; ++i)
        next[Borders].push_back({OverlayItem, i});
    next[Borders].push_back({DistrictsItem, -1});
    next[ShadedFigures] = {{FigureItem, -1}};
    next[Backdrop] = {{LabelsItem, -1}, {PlacesItem, -1}, {MotorwaysItem, -1}, {ContextItem, -1}};
    const bool isSameShape = !m_groups.empty() && m_groups[Borders].size() == next[Borders].size();
    if (!isSameShape) {
        beginResetModel();
        m_groups = std::move(next);
        endResetModel();
        return;
    }
    Q_EMIT dataChanged(index(0, 0), index(2, 0));
    for (int group = 0; group < 3; ++group) {
        const QModelIndex top = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, top), index(rowCount(top) - 1, 0, top));
    }
}

QModelIndex LayersModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // A row's id is its group's number plus one; a group's is 0.
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex LayersModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int LayersModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_groups[std::size_t(parent.row())].size()) : 0;
}

int LayersModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const LayersModel::Row *LayersModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_groups[index.internalId() - 1][std::size_t(index.row())];
}

QVariant LayersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row *row = rowAt(index);
    if (!row)
        return groupData(index.row(), role);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(*row);
    case Qt::ToolTipRole:
        return helpFor(*row);
    case Qt::CheckStateRole:
        return checkOf(*row);
    case ItemRole:
        return row->item;
    case OverlayRole:
        return row->overlay;
    case CountRole:
        return countOf(*row);
    default:
        return {};
    }
}

QVariant LayersModel::groupData(int group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group == Borders ? tr("Areas and borders") : group == ShadedFigures ? tr("Figures") : tr("Background");
    case ItemRole:
        return GroupItem;
    case OverlayRole:
        return -1;
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case Qt::CheckStateRole:
        break;
    default:
        return {};
    }
    if (group == ShadedFigures)
        return {};
    int on = 0;
    const std::vector<Row> &rows = m_groups[std::size_t(group)];
    for (const Row &row : rows)
        on += checkOf(row).toInt() == Qt::Checked;
    return on == 0 ? Qt::Unchecked : on == int(rows.size()) ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant LayersModel::checkOf(const Row &row) const
{
    MapDescription map = m_session.map();
    const bool *isOn = switchOf(map, row.item, row.overlay);
    return isOn ? QVariant(*isOn ? Qt::Checked : Qt::Unchecked) : QVariant();
}

QString LayersModel::titleOf(const Row &row) const
{
    const Atlas &atlas = m_session.atlas();
    switch (row.item) {
    case OverlayItem: {
        const Overlay &overlay = m_session.map().overlays[std::size_t(row.overlay)];
        const int geography = atlas.geographyIndex(overlay.geography);
        if (geography < 0)
            return overlay.geography;
        const Geography &shown = atlas.geographies()[std::size_t(geography)];
        if (overlay.hatchesShared)
            return tr("Districts in two %1").arg(shown.kindPlural);
        for (const int area : shown.areas) {
            if (!overlay.area.isEmpty() && atlas.areas()[std::size_t(area)].code == overlay.area)
                return atlas.areas()[std::size_t(area)].name;
        }
        return shortTitle(shown);
    }
    case DistrictsItem:
        return tr("Districts, December 2017");
    case FigureItem: {
        const int indicator = atlas.indicatorIndex(m_session.map().indicator);
        return indicator < 0 ? m_session.map().indicator : atlas.indicators()[std::size_t(indicator)].shortTitle;
    }
    case PlacesItem:
        return tr("Places");
    case MotorwaysItem:
        return tr("Motorways");
    case ContextItem:
        return tr("Wales and Scotland");
    case LabelsItem:
        return tr("Names of areas");
    case GroupItem:
        break;
    }
    return {};
}

QString LayersModel::countOf(const Row &row) const
{
    const Atlas &atlas = m_session.atlas();
    if (row.item == DistrictsItem)
        return QString::number(atlas.englishDistricts());
    if (row.item == FigureItem)
        return m_session.content() && m_session.content()->table
                   ? QString::number(m_session.content()->table->withFigure)
                   : QString();
    if (row.item != OverlayItem)
        return {};
    const Overlay &overlay = m_session.map().overlays[std::size_t(row.overlay)];
    const int index = atlas.geographyIndex(overlay.geography);
    if (index < 0)
        return {};
    const Geography &geography = atlas.geographies()[std::size_t(index)];
    if (overlay.hatchesShared)
        return QString::number(sharedDistricts(geography));
    for (const int area : geography.areas) {
        if (!overlay.area.isEmpty() && atlas.areas()[std::size_t(area)].code == overlay.area)
            return QString::number(atlas.areas()[std::size_t(area)].districts.size());
    }
    return QString::number(geography.areas.size());
}

int LayersModel::sharedDistricts(const Geography &geography) const
{
    AreaSet seen, shared;
    for (const int area : geography.areas) {
        const AreaSet &districts = m_session.atlas().areas()[std::size_t(area)].districts;
        shared = shared | (seen & districts);
        seen = seen | districts;
    }
    return shared.size();
}

QString LayersModel::helpFor(const Row &row) const
{
    const QString title = titleOf(row);
    if (isHidden(row))
        return tr("%1: not shown with hexagons, which are not where the land is").arg(title);
    if (row.item == FigureItem) {
        const int indicator = m_session.atlas().indicatorIndex(m_session.map().indicator);
        return indicator < 0 ? title : m_session.atlas().indicators()[std::size_t(indicator)].title;
    }
    if (row.item != OverlayItem)
        return title;
    const Overlay &overlay = m_session.map().overlays[std::size_t(row.overlay)];
    const int index = m_session.atlas().geographyIndex(overlay.geography);
    const QString note = index < 0 ? QString() : m_session.atlas().geographies()[std::size_t(index)].note;
    const QString count = countOf(row);
    const bool isWhole = index >= 0 && overlay.area.isEmpty() && !overlay.hatchesShared;
    const QString longTitle = isWhole ? geographyTitle(m_session.atlas().geographies()[std::size_t(index)]) : title;
    const QString what =
        overlay.hatchesShared || !overlay.area.isEmpty() ? districtCount(count.toInt()) : tr("%1 areas").arg(count);
    return note.isEmpty() ? tr("%1: %2").arg(longTitle, what)
                          : tr("<p>%1: %2</p><p>%3</p>").arg(longTitle.toHtmlEscaped(), what, note.toHtmlEscaped());
}

bool LayersModel::isHidden(const Row &row) const
{
    return m_session.map().layout == MapLayout::Hexagons && (row.item == PlacesItem || row.item == MotorwaysItem);
}

bool LayersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const bool isOn = value.toInt() == Qt::Checked;
    const Row *row = rowAt(index);
    if (!row)
        return checkGroup(index.row(), isOn);
    MapDescription map = m_session.map();
    bool *shown = switchOf(map, row->item, row->overlay);
    if (!shown)
        return false;
    *shown = isOn;
    m_session.changeMap(isOn ? tr("Show %1").arg(titleOf(*row)) : tr("Hide %1").arg(titleOf(*row)), map);
    return true;
}

bool LayersModel::checkGroup(int group, bool isOn)
{
    MapDescription map = m_session.map();
    for (const Row &row : m_groups[std::size_t(group)]) {
        if (bool *shown = switchOf(map, row.item, row.overlay))
            *shown = isOn;
    }
    const QString title = groupData(group, Qt::DisplayRole).toString();
    m_session.changeMap(isOn ? tr("Show %1").arg(title) : tr("Hide %1").arg(title), map);
    return true;
}

Qt::ItemFlags LayersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Row *row = rowAt(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (row && isHidden(*row))
        return Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.data(Qt::CheckStateRole).isValid())
        flags |= Qt::ItemIsUserCheckable;
    if (row && row->item == OverlayItem)
        flags |= Qt::ItemIsDragEnabled;
    if (!row && index.row() == Borders)
        flags |= Qt::ItemIsDropEnabled;
    return row ? flags | Qt::ItemNeverHasChildren : flags;
}

QStringList LayersModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *LayersModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    data->setData(mimeType, QByteArray::number(indexes.isEmpty() ? -1 : indexes.first().data(OverlayRole).toInt()));
    return data;
}

bool LayersModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType) || parent.internalId() != 0 || parent.row() != Borders)
        return false;
    const int from = data->data(mimeType).toInt();
    const int overlays = int(m_session.map().overlays.size());
    if (from < 0 || from >= overlays)
        return false;
    const int gap = row < 0 ? overlays : std::min(row, overlays);
    moveOverlay(from, gap > from ? gap - 1 : gap);
    return false; // the edit has moved it already; nothing is left for the view to take away
}

void LayersModel::moveOverlay(int from, int to)
{
    MapDescription map = m_session.map();
    const int last = int(map.overlays.size()) - 1;
    if (from < 0 || from > last || to < 0 || to > last || from == to)
        return;
    const Overlay moved = map.overlays[std::size_t(from)];
    map.overlays.erase(map.overlays.begin() + from);
    map.overlays.insert(map.overlays.begin() + to, moved);
    m_session.changeMap(tr("Reorder borders"), map);
}

void LayersModel::setOpacity(int overlay, double opacity)
{
    MapDescription map = m_session.map();
    map.overlays.at(std::size_t(overlay)).opacity = opacity;
    m_session.changeMap(tr("Change opacity"), map, QStringLiteral("opacity %1").arg(overlay));
}

void LayersModel::removeOverlay(int overlay)
{
    MapDescription map = m_session.map();
    map.overlays.erase(map.overlays.begin() + overlay);
    m_session.changeMap(tr("Remove borders"), map);
}

void LayersModel::addOverlay(int geography)
{
    const Geography &added = m_session.atlas().geographies()[std::size_t(geography)];
    Overlay overlay;
    overlay.geography = added.id;
    overlay.style = styleFor(added.id);
    MapDescription map = m_session.map();
    map.overlays.insert(map.overlays.begin(), overlay);
    m_session.changeMap(tr("Add %1").arg(added.title), map);
}

QModelIndex LayersModel::overlayIndex(int overlay) const
{
    return index(overlay, 0, index(Borders, 0));
}

} // namespace placelens
