#pragma once

#include "app/desktop/models/comparison.h"

#include <QAbstractTableModel>

#include <memory>

namespace placelens {

/// Selected areas as columns, indicators as rows; first the indicator's name, last the benchmark, before it the
/// difference between two areas where one is asked for.
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit CompareModel(std::shared_ptr<const Atlas> atlas, QObject *parent = nullptr);

    /// Shows another comparison; without areas the table is empty.
    void show(std::shared_ptr<const Comparison> comparison);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const ComparedIndicator &rowAt(int row) const { return m_comparison->rows[std::size_t(row)]; }
    const Indicator &indicatorAt(int row) const;
    /// The figure of a column that is an area; nullptr for the name and the benchmark.
    const Compared *figureAt(const QModelIndex &index) const;
    /// The area of a column; nullptr for the name and the benchmark.
    const SelectedArea *areaAt(int column) const;
    /// Whether a column tells how two areas differ.
    bool isDifference(int column) const;
    bool isShaded(int row) const { return m_comparison && m_comparison->shaded == row; }
    /// Whether an area has no figure because the indicator is never combined, though its members have.
    bool isNotAggregated(int row) const;
    /// The second line under an indicator's name.
    QString secondLine(int row) const;
    const Atlas &atlas() const { return *m_atlas; }

    /// The whole table with tabs between columns, for a spreadsheet.
    QString asText() const;

private:
    int areaCount() const { return int(m_comparison->areas.size()); }
    QString textAt(const QModelIndex &index) const;
    QString differenceHelp(int row) const;
    const SelectedArea &pairArea(bool isTo) const;
    QString helpAt(const QModelIndex &index) const;
    QVariant verticalHeader(int row, int role) const;

    std::shared_ptr<const Atlas> m_atlas;
    std::shared_ptr<const Comparison> m_comparison;
};

} // namespace placelens
