#include "app/desktop/side_by_side/side_by_side_model.h"

#include "app/desktop/words/words.h"

#include <algorithm>

namespace placelens {

SideBySideModel::SideBySideModel(std::shared_ptr<const Atlas> atlas, QObject *parent)
    : QAbstractTableModel(parent), m_atlas(std::move(atlas))
{}

void SideBySideModel::show(std::shared_ptr<const Comparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_details.reset();
    m_rows.clear();
    const bool isEmpty = !m_comparison || m_comparison->areas.empty();
    QStringList themes; // in the order in which their first indicators were chosen
    for (int i = 0; !isEmpty && i < int(m_comparison->rows.size()); ++i) {
        const int indicator = m_comparison->rows[std::size_t(i)].row.indicator;
        const QString &theme = m_atlas->indicators()[std::size_t(indicator)].theme;
        if (!themes.contains(theme))
            themes << theme;
    }
    for (const QString &theme : themes) {
        m_rows.push_back({theme, -1});
        for (int i = 0; i < int(m_comparison->rows.size()); ++i) {
            const int indicator = m_comparison->rows[std::size_t(i)].row.indicator;
            if (m_atlas->indicators()[std::size_t(indicator)].theme == theme)
                m_rows.push_back({{}, i});
        }
    }
    endResetModel();
}

void SideBySideModel::addDetails(std::shared_ptr<const SideDetails> details)
{
    m_details = std::move(details);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SideBySideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SideBySideModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_comparison ? 0 : int(m_comparison->areas.size());
}

const ComparedIndicator &SideBySideModel::rowAt(int row) const
{
    return m_comparison->rows[std::size_t(m_rows[std::size_t(row)].compared)];
}

const Indicator &SideBySideModel::indicatorAt(int row) const
{
    return m_atlas->indicators()[std::size_t(rowAt(row).row.indicator)];
}

bool SideBySideModel::isShaded(int row) const
{
    return !isTheme(row) && m_comparison->shaded == m_rows[std::size_t(row)].compared;
}

const RowDetails *SideBySideModel::detailsAt(int row) const
{
    const int compared = m_rows[std::size_t(row)].compared;
    const bool isThere = m_details && compared >= 0 && compared < int(m_details->rows.size());
    return isThere ? &m_details->rows[std::size_t(compared)] : nullptr;
}

const std::optional<Compared> *SideBySideModel::coreAt(const QModelIndex &index) const
{
    const RowDetails *details = detailsAt(index.row());
    return details ? &details->cores[std::size_t(index.column())] : nullptr;
}

bool SideBySideModel::isCore(const QModelIndex &index) const
{
    const std::optional<Compared> *core = coreAt(index);
    return core && core->has_value();
}

const Compared &SideBySideModel::figureAt(const QModelIndex &index) const
{
    return isCore(index) ? **coreAt(index) : rowAt(index.row()).row.areas[std::size_t(index.column())];
}

QString SideBySideModel::coreTag(const QModelIndex &index) const
{
    if (!isCore(index))
        return {};
    const int core = m_details->cores[std::size_t(index.column())]->districts.size();
    return tr("core, %1 of %2").arg(core).arg(areaAt(index.column()).area.districts.size());
}

CellWords SideBySideModel::wordsAt(const QModelIndex &index) const
{
    const ComparisonRow &row = rowAt(index.row()).row;
    const Area &area = areaAt(index.column()).area;
    return cellWords({indicatorAt(index.row()), row.period, area, row.benchmark, m_comparison->benchmark.name},
                     figureAt(index));
}

QString SideBySideModel::secondLine(int row, WordRoom room) const
{
    return rowWords(indicatorAt(row), rowAt(row).row, rowAt(row).districts, m_comparison->benchmark.name, room);
}

QString SideBySideModel::coreNote() const
{
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column)
            if (!isTheme(row) && isCore(index(row, column)))
                return tr("core: not available for all %1, because %2")
                    .arg(areaAt(column).area.districts.size())
                    .arg(rowAt(row).row.areas[std::size_t(column)].figure.reason);
    return {};
}

Qt::ItemFlags SideBySideModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isTheme(index.row()))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant SideBySideModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || isTheme(index.row()))
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const QString tag = coreTag(index);
        return tag.isEmpty() ? wordsAt(index).whole() : QStringLiteral("%1, %2").arg(wordsAt(index).whole(), tag);
    }
    case Qt::ToolTipRole:
        return helpAt(index);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(areaAt(index.column()).area.name, indicatorAt(index.row()).shortTitle,
                 data(index, Qt::DisplayRole).toString());
    default:
        return {};
    }
}

QVariant SideBySideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (orientation == Qt::Horizontal && section < columnCount()) {
        const SelectedArea &selected = areaAt(section);
        if (isText)
            return selected.area.name;
        if (role == Qt::ToolTipRole)
            return tr("<p><b>%1 %2</b><br>%3</p><p>Click for what can be done with it.</p>")
                .arg(letterName(selected.letter), selected.area.name.toHtmlEscaped(),
                     headWords(*m_atlas, selected.area).toHtmlEscaped());
        return {};
    }
    if (orientation != Qt::Vertical || section >= rowCount())
        return {};
    if (isTheme(section))
        return isText ? themeAt(section) : QVariant();
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<p>%1<br/>%2</p>")
                   .arg(indicatorAt(section).shortTitle.toHtmlEscaped(), secondLine(section).toHtmlEscaped())
               + indicatorHelp(*m_atlas, indicatorAt(section), rowAt(section).row.period)
               + benchmarkHelp(*m_atlas, indicatorAt(section), rowAt(section).row, m_comparison->benchmark);
    return isText ? tr("%1, %2").arg(indicatorAt(section).shortTitle, secondLine(section)) : QVariant();
}

QString SideBySideModel::helpAt(const QModelIndex &index) const
{
    const ComparisonRow &row = rowAt(index.row()).row;
    const Indicator &indicator = indicatorAt(index.row());
    const Area &area = isCore(index) ? *m_details->cores[std::size_t(index.column())] : areaAt(index.column()).area;
    QString help = figureHelp(*m_atlas, {indicator, row.period, area, row.benchmark, m_comparison->benchmark.name},
                              figureAt(index));
    if (isCore(index))
        help += QStringLiteral("<p>%1</p>")
                    .arg(tr("Only its core has a figure: %1")
                             .arg(row.areas[std::size_t(index.column())].figure.reason)
                             .toHtmlEscaped());
    return help + trendHelp(index);
}

QString SideBySideModel::trendHelp(const QModelIndex &index) const
{
    const RowDetails *details = detailsAt(index.row());
    if (!details || details->trends.empty())
        return {};
    const SideTrend &trend = details->trends[std::size_t(index.column())];
    if (trend.size() < 2)
        return {};
    const Indicator &indicator = indicatorAt(index.row());
    return QStringLiteral("<p>%1</p>")
        .arg(tr("Over %1 periods: %2 in %3, %4 in %5")
                 .arg(trend.size())
                 .arg(cellValue(indicator, trend.front().value), compactPeriod(trend.front().period),
                      cellValue(indicator, trend.back().value), compactPeriod(trend.back().period))
                 .toHtmlEscaped());
}

QString SideBySideModel::asText() const
{
    QStringList head{tr("Figure"), tr("Period"), tr("Unit")};
    for (int column = 0; column < columnCount(); ++column)
        head << areaAt(column).area.name << tr("95 % interval") << tr("difference") << tr("test") << tr("rank")
             << tr("status");
    QString text = rowCount() > 0 ? head.join(QLatin1Char('\t')) : QString();
    if (rowCount() > 0)
        text += QLatin1Char('\t') + m_comparison->benchmark.name + QLatin1Char('\n');
    for (int row = 0; row < rowCount(); ++row) {
        if (isTheme(row))
            continue;
        const Indicator &indicator = indicatorAt(row);
        const auto number = [&](std::optional<double> value) {
            return value ? QString::number(*value, 'f', indicator.decimals) : QString();
        };
        QStringList cells{indicator.title, rowAt(row).row.period.id, indicator.unit};
        for (int column = 0; column < columnCount(); ++column) {
            const QModelIndex at = index(row, column);
            const Compared &area = figureAt(at);
            const QString range = area.figure.lower && area.figure.upper
                                      ? tr("%1 to %2").arg(number(area.figure.lower), number(area.figure.upper))
                                      : QString();
            const QString status = area.figure.value ? spokenStatus(area.figure) : area.figure.reason;
            cells << number(area.figure.value) << range << number(area.difference)
                  << (area.test ? nameOf(*area.test) : QString()) << rankOf(area.figure)
                  << (isCore(at) ? QStringLiteral("%1, %2").arg(status, coreTag(at)) : status);
        }
        text += (cells << number(rowAt(row).row.benchmark.value)).join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace placelens
