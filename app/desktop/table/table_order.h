#pragma once

#include "app/desktop/table/table_model.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace placelens {

/// Puts the rows of the table into the order of a column and leaves out those that do not fit the filter.
///
/// Numbers sort as numbers; areas without a figure come last in either direction, and equals stay by name.
class TableOrder : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TableOrder(TableModel &model, QObject *parent = nullptr);

    const TableModel &table() const { return m_model; }
    /// Only areas in whose name or code each word of `text` is found.
    void setFilter(const QString &text);
    /// Only areas with these codes; all if none of the table's has one.
    void setOnly(const std::vector<QString> &codes);
    const Area &areaAt(int row) const { return m_model.areaAt(sourceRow(row)); }
    int sourceRow(int row) const { return mapToSource(index(row, 0)).row(); }
    /// Where an area stands now; -1 if it is not shown.
    int rowOf(const Area &area) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    TableModel &m_model;
    QStringList m_words;
    QSet<QString> m_only;
};

} // namespace placelens
