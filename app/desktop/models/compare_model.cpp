#include "app/desktop/models/compare_model.h"

#include "app/desktop/words/figure_words.h"
#include "app/desktop/words/words.h"

#include <algorithm>
#include <cmath>

namespace placelens {

CompareModel::CompareModel(std::shared_ptr<const Atlas> atlas, QObject *parent)
    : QAbstractTableModel(parent), m_atlas(std::move(atlas))
{}

void CompareModel::show(std::shared_ptr<const Comparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_comparison || m_comparison->areas.empty() ? 0 : int(m_comparison->rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_comparison ? 0 : areaCount() + (m_comparison->pair ? 3 : 2);
}

const Indicator &CompareModel::indicatorAt(int row) const
{
    return m_atlas->indicators()[std::size_t(rowAt(row).row.indicator)];
}

const SelectedArea *CompareModel::areaAt(int column) const
{
    if (!m_comparison || column < 1 || column > int(m_comparison->areas.size()))
        return nullptr;
    return &m_comparison->areas[std::size_t(column - 1)];
}

const Compared *CompareModel::figureAt(const QModelIndex &index) const
{
    return areaAt(index.column()) ? &rowAt(index.row()).row.areas[std::size_t(index.column() - 1)] : nullptr;
}

bool CompareModel::isDifference(int column) const
{
    return m_comparison && m_comparison->pair && column == areaCount() + 1;
}

const SelectedArea &CompareModel::pairArea(bool isTo) const
{
    return m_comparison->areas[isTo ? m_comparison->pair->second : m_comparison->pair->first];
}

bool CompareModel::isNotAggregated(int row) const
{
    const std::vector<Compared> &areas = rowAt(row).row.areas;
    return indicatorAt(row).rule == Rule::None && std::any_of(areas.begin(), areas.end(), [](const Compared &area) {
               return !area.figure.value && !area.memberFigures.empty();
           });
}

QString CompareModel::secondLine(int row) const
{
    const QString period = compactPeriod(rowAt(row).row.period);
    return isNotAggregated(row) ? tr("%1 · not aggregated").arg(period) : period;
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index);
    case Qt::ToolTipRole:
        return helpAt(index);
    case Qt::AccessibleTextRole: {
        const QString text = textAt(index);
        return index.column() == 0
                   ? tr("%1, %2").arg(text, secondLine(index.row()))
                   : tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole).toString(), text);
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QString CompareModel::textAt(const QModelIndex &index) const
{
    const Indicator &indicator = indicatorAt(index.row());
    if (index.column() == 0)
        return indicator.shortTitle;
    if (isDifference(index.column())) {
        const PairDifference &pair = rowAt(index.row()).pair;
        return pair.value ? signedValue(indicator, *pair.value) : QStringLiteral("–");
    }
    const Compared *compared = figureAt(index);
    const std::optional<double> value = compared ? compared->figure.value : rowAt(index.row()).row.benchmark.value;
    return value ? compactValue(indicator, *value) : QStringLiteral("–");
}

QString CompareModel::helpAt(const QModelIndex &index) const
{
    const Indicator &indicator = indicatorAt(index.row());
    const ComparisonRow &row = rowAt(index.row()).row;
    if (index.column() == 0)
        return QStringLiteral("<p>%1<br/>%2</p>")
                   .arg(indicator.shortTitle.toHtmlEscaped(), secondLine(index.row()).toHtmlEscaped())
               + indicatorHelp(*m_atlas, indicator, row.period);
    if (isDifference(index.column()))
        return differenceHelp(index.row());
    if (const SelectedArea *selected = areaAt(index.column()))
        return figureHelp(*m_atlas,
                          {indicator, row.period, selected->area, row.benchmark, m_comparison->benchmark.name},
                          *figureAt(index));
    return benchmarkHelp(*m_atlas, indicator, row, m_comparison->benchmark);
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_comparison)
        return {};
    if (orientation == Qt::Vertical)
        return verticalHeader(section, role);
    const SelectedArea *selected = areaAt(section);
    if (isDifference(section)) {
        if (role == Qt::DisplayRole)
            return tr("%1 − %2").arg(letterName(pairArea(true).letter), letterName(pairArea(false).letter));
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return tr("%1 less %2").arg(pairArea(true).area.name, pairArea(false).area.name);
        return {};
    }
    if (role == Qt::DisplayRole)
        return selected ? letterName(selected->letter) : section == 0 ? tr("Figure") : m_comparison->benchmark.name;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return selected ? selected->area.name : section == 0 ? tr("Figure") : m_comparison->benchmark.name;
    return {};
}

QVariant CompareModel::verticalHeader(int row, int role) const
{
    if (row >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return indicatorAt(row).shortTitle;
    if (role == Qt::ToolTipRole)
        return indicatorHelp(*m_atlas, indicatorAt(row), rowAt(row).row.period);
    return {};
}

QString CompareModel::differenceHelp(int row) const
{
    const Indicator &indicator = indicatorAt(row);
    const PairDifference &pair = rowAt(row).pair;
    const QString &from = pairArea(false).area.name, &to = pairArea(true).area.name;
    if (!pair.value)
        return tr("There is no difference to tell: %1 or %2 has no figure.").arg(to, from);
    const QString size = fullValue(indicator, std::abs(*pair.value));
    switch (pair.test) {
    case TestResult::Higher:
        return tr("%1 is %2 higher than %3: more than chance explains (tested at the 95 % level).").arg(to, size, from);
    case TestResult::Lower:
        return tr("%1 is %2 lower than %3: more than chance explains (tested at the 95 % level).").arg(to, size, from);
    case TestResult::Similar:
        return tr("%1 and %3 are similar: the difference of %2 can be chance (tested at the 95 % level).")
            .arg(to, size, from);
    case TestResult::NotTested:
        break;
    }
    return *pair.value < 0 ? tr("%1 is %2 lower than %3; not tested, as there are no intervals.").arg(to, size, from)
                           : tr("%1 is %2 higher than %3; not tested, as there are no intervals.").arg(to, size, from);
}

QString CompareModel::asText() const
{
    QString text;
    if (rowCount() == 0)
        return text;
    QStringList head{tr("Figure"), tr("Period"), tr("Unit")};
    for (const SelectedArea &selected : m_comparison->areas)
        head << selected.area.name << tr("status");
    if (m_comparison->pair)
        head << headerData(areaCount() + 1, Qt::Horizontal, Qt::DisplayRole).toString() << tr("test");
    text += (head << m_comparison->benchmark.name).join(QLatin1Char('\t')) + QLatin1Char('\n');
    const auto number = [](std::optional<double> value, int decimals) {
        return value ? QString::number(*value, 'f', decimals) : QString();
    };
    for (int i = 0; i < rowCount(); ++i) {
        const Indicator &indicator = indicatorAt(i);
        const ComparisonRow &row = rowAt(i).row;
        QStringList cells{indicator.title, row.period.id, indicator.unit};
        for (const Compared &area : row.areas)
            cells << number(area.figure.value, indicator.decimals) << nameOf(area.figure.status);
        if (m_comparison->pair)
            cells << number(rowAt(i).pair.value, indicator.decimals) << nameOf(rowAt(i).pair.test);
        text += (cells << number(row.benchmark.value, indicator.decimals)).join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace placelens
