#pragma once

#include "app/desktop/table/table_content.h"
#include "core/cartography/map_description.h"

#include <QAbstractTableModel>

namespace placelens {

/// Every area of the shaded geography as a row and a figure in each column but the first, which is the name.
///
/// The text alternative of the map: a screen reader gets the figure with its area, test and reason.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit TableModel(std::shared_ptr<const Atlas> atlas, QObject *parent = nullptr);

    void show(std::shared_ptr<const TableContent> content);
    /// Which areas carry a letter.
    void setSelected(const std::vector<SelectedArea> &selection);
    /// Null before the first table.
    const TableContent *content() const { return m_content.get(); }
    const Atlas &atlas() const { return *m_atlas; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const Area &areaAt(int row) const { return m_content->rows[std::size_t(row)].area; }
    /// The letter of a selected area, 0 for A; nothing for the others.
    std::optional<int> letterAt(int row) const;
    /// The figure in a column; nullptr for the name.
    const TableFigure *figureAt(const QModelIndex &index) const;
    /// What a column shows; nullptr for the name.
    const TableColumn *columnAt(int section) const;
    /// \pre columnAt(section)
    const Indicator &indicatorAt(int section) const;
    /// "%, Jul 2017–Jun 2018": the second line of a head. \pre columnAt(section)
    QString unitAndPeriod(int section) const;
    /// "England 75.2", and the number alone. \pre columnAt(section)
    QString benchmarkLine(int section) const;
    QString benchmarkNumber(int section) const;

private:
    QString nameHelp(int row) const;
    QString spokenFigure(const QModelIndex &index) const;
    QString figureHelpAt(const QModelIndex &index) const;

    std::shared_ptr<const Atlas> m_atlas;
    std::shared_ptr<const TableContent> m_content;
    std::vector<SelectedArea> m_selection;
};

} // namespace placelens
