#include "app/desktop/table/table_model.h"

#include "app/desktop/words/figure_words.h"
#include "app/desktop/words/words.h"

#include <algorithm>

namespace placelens {

TableModel::TableModel(std::shared_ptr<const Atlas> atlas, QObject *parent)
    : QAbstractTableModel(parent), m_atlas(std::move(atlas))
{}

void TableModel::show(std::shared_ptr<const TableContent> content)
{
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

void TableModel::setSelected(const std::vector<SelectedArea> &selection)
{
    m_selection = selection;
    if (rowCount() == 0)
        return;
    const QList<int> roles{Qt::ToolTipRole, Qt::AccessibleTextRole};
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_content ? 0 : int(m_content->rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_content ? 0 : int(m_content->columns.size()) + 1;
}

std::optional<int> TableModel::letterAt(int row) const
{
    const auto found = std::find_if(m_selection.begin(), m_selection.end(),
                                    [&](const SelectedArea &selected) { return selected.area == areaAt(row); });
    return found == m_selection.end() ? std::nullopt : std::optional(found->letter);
}

const TableFigure *TableModel::figureAt(const QModelIndex &index) const
{
    return columnAt(index.column())
               ? &m_content->rows[std::size_t(index.row())].figures[std::size_t(index.column() - 1)]
               : nullptr;
}

const TableColumn *TableModel::columnAt(int section) const
{
    const bool isThere = m_content && section >= 1 && section <= int(m_content->columns.size());
    return isThere ? &m_content->columns[std::size_t(section - 1)] : nullptr;
}

const Indicator &TableModel::indicatorAt(int section) const
{
    return m_atlas->indicators()[std::size_t(columnAt(section)->indicator)];
}

QString TableModel::unitAndPeriod(int section) const
{
    const QString period = compactPeriod(columnAt(section)->period);
    const QString &unit = indicatorAt(section).unit;
    return unit.isEmpty() ? period : QStringLiteral("%1 · %2").arg(unit, period);
}

QString TableModel::benchmarkLine(int section) const
{
    return tr("%1 %2").arg(m_content->benchmark.name, benchmarkNumber(section));
}

QString TableModel::benchmarkNumber(int section) const
{
    const Figure &benchmark = columnAt(section)->benchmark;
    return benchmark.value ? spokenNumber(*benchmark.value, indicatorAt(section).decimals) : QStringLiteral("–");
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TableFigure *shown = figureAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return shown ? shown->text : areaAt(index.row()).name;
    case Qt::ToolTipRole:
        return shown ? figureHelpAt(index) : nameHelp(index.row());
    case Qt::AccessibleTextRole:
        return shown ? spokenFigure(index) : nameHelp(index.row());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (shown ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QString TableModel::nameHelp(int row) const
{
    const Area &area = areaAt(row);
    QString help = tr("%1 · %2").arg(area.name, areaLine(*m_atlas, area));
    if (area.geography >= 0)
        help += tr(" · %1").arg(area.code);
    if (const auto letter = letterAt(row))
        help = tr("%1, selected as %2").arg(help, letterName(*letter));
    return help;
}

QString TableModel::spokenFigure(const QModelIndex &index) const
{
    const TableFigure &shown = *figureAt(index);
    const TableColumn &column = *columnAt(index.column());
    const Indicator &indicator = indicatorAt(index.column());
    QString words = tr("%1, %2: ").arg(areaAt(index.row()).name, indicator.shortTitle);
    words += shown.figure.value ? fullValue(indicator, *shown.figure.value) : tr("no figure");
    const Compared compared{shown.figure, shown.difference, shown.test, {}, {}};
    const QString difference = differenceSentence(
        {indicator, column.period, areaAt(index.row()), column.benchmark, m_content->benchmark.name}, compared);
    if (!difference.isEmpty())
        words += tr("; %1").arg(difference);
    if (shown.figure.status == FigureStatus::Partial)
        words += tr("; %1").arg(spokenStatus(shown.figure));
    return shown.figure.reason.isEmpty() ? words : tr("%1; %2").arg(words, shown.figure.reason);
}

QString TableModel::figureHelpAt(const QModelIndex &index) const
{
    const TableFigure &shown = *figureAt(index);
    const TableColumn &column = *columnAt(index.column());
    return figureHelp(
        *m_atlas,
        {indicatorAt(index.column()), column.period, areaAt(index.row()), column.benchmark, m_content->benchmark.name},
        {shown.figure, shown.difference, shown.test, {}, {}});
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_content)
        return {};
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount())
            return {};
        return role == Qt::DisplayRole                                     ? QVariant(areaAt(section).name)
               : role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(nameHelp(section))
                                                                           : QVariant();
    }
    if (!columnAt(section))
        return section == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) ? QVariant(tr("Area"))
                                                                                           : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return indicatorAt(section).shortTitle;
    case Qt::ToolTipRole:
        return indicatorHelp(*m_atlas, indicatorAt(section), columnAt(section)->period)
               + QStringLiteral("<p>%1</p>").arg(benchmarkLine(section).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(indicatorAt(section).title, unitAndPeriod(section), benchmarkLine(section));
    default:
        return {};
    }
}

} // namespace placelens
