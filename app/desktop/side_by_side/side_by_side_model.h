#pragma once

#include "app/desktop/side_by_side/side_details.h"
#include "app/desktop/side_by_side/side_words.h"

#include <QAbstractTableModel>

#include <memory>

namespace placelens {

/// The selected areas as columns, the compared indicators as rows under the name of their theme.
class SideBySideModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit SideBySideModel(std::shared_ptr<const Atlas> atlas, QObject *parent = nullptr);

    /// Shows another comparison, its details still missing; without areas the table is empty.
    void show(std::shared_ptr<const Comparison> comparison);
    /// \pre `details` are those of the comparison shown
    void addDetails(std::shared_ptr<const SideDetails> details);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The bars with the names of themes can't be entered.
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const Atlas &atlas() const { return *m_atlas; }
    const Comparison *comparison() const { return m_comparison.get(); }
    /// "Work" for the bar over its rows; empty for a row with figures.
    QString themeAt(int row) const { return m_rows[std::size_t(row)].theme; }
    bool isTheme(int row) const { return m_rows[std::size_t(row)].compared < 0; }
    /// \pre !isTheme(row)
    const ComparedIndicator &rowAt(int row) const;
    const Indicator &indicatorAt(int row) const;
    bool isShaded(int row) const;
    const SelectedArea &areaAt(int column) const { return m_comparison->areas[std::size_t(column)]; }
    /// The figure in a cell: the area's, or its core's where only that has one.
    const Compared &figureAt(const QModelIndex &index) const;
    /// Whether the figure is the core's; it must never be shown without saying so.
    bool isCore(const QModelIndex &index) const;
    /// "core, 71 of 77"; empty where the figure is of the whole area.
    QString coreTag(const QModelIndex &index) const;
    CellWords wordsAt(const QModelIndex &index) const;
    QString secondLine(int row, WordRoom room = WordRoom::Wide) const;
    /// nullptr until they are worked out.
    const RowDetails *detailsAt(int row) const;
    /// What is said below the table of figures that are of a core only; empty if there are none.
    QString coreNote() const;

    /// The whole table with tabs between columns, for a spreadsheet.
    QString asText() const;

private:
    struct Row
    {
        QString theme;
        int compared = -1; ///< of the comparison; -1 for the name of a theme
    };
    const std::optional<Compared> *coreAt(const QModelIndex &index) const;
    QString helpAt(const QModelIndex &index) const;
    QString trendHelp(const QModelIndex &index) const;

    std::shared_ptr<const Atlas> m_atlas;
    std::shared_ptr<const Comparison> m_comparison;
    std::shared_ptr<const SideDetails> m_details;
    std::vector<Row> m_rows;
};

} // namespace placelens
