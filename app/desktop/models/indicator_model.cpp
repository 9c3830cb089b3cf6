#include "app/desktop/models/indicator_model.h"

#include "app/desktop/appearance/appearance.h"

#include <QSize>

#include <algorithm>
#include <map>

namespace placelens {

namespace {

QSize rowSize()
{
    return {0, windowLength(22)}; // the width is the view's
}

} // namespace

IndicatorModel::IndicatorModel(std::shared_ptr<const Atlas> atlas, Choosing choosing, QObject *parent)
    : QStandardItemModel(parent), m_atlas(std::move(atlas))
{
    std::map<QString, QStandardItem *> themes;
    const auto indicators = m_atlas->indicators();
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        const Indicator &indicator = indicators[i];
        QStandardItem *&theme = themes[indicator.theme];
        if (!theme) {
            theme = new QStandardItem(indicator.theme);
            theme->setFlags(Qt::ItemIsEnabled);
            theme->setData(-1, IndicatorRole);
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            theme->setData(bold, Qt::FontRole);
            theme->setSizeHint(rowSize());
            appendRow(theme);
        }
        auto *item = new QStandardItem(indicator.title);
        item->setData(int(i), IndicatorRole);
        item->setSizeHint(rowSize());
        item->setToolTip(indicator.description);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
        if (choosing == Choosing::Several) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
        theme->appendRow(item);
        m_items.push_back(item);
    }
    connect(this, &QStandardItemModel::itemChanged, this, [this] {
        if (!m_isBeingSet)
            Q_EMIT choiceChanged();
    });
}

QModelIndex IndicatorModel::indexOf(int indicator) const
{
    return indicator < 0 || indicator >= int(m_items.size()) ? QModelIndex() : m_items[std::size_t(indicator)]->index();
}

void IndicatorModel::setChecked(const std::vector<QString> &ids)
{
    m_isBeingSet = true;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const bool isIn = std::find(ids.begin(), ids.end(), m_atlas->indicators()[i].id) != ids.end();
        m_items[i]->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    m_isBeingSet = false;
}

void IndicatorModel::choose(const std::vector<QString> &ids)
{
    setChecked(ids);
    Q_EMIT choiceChanged();
}

std::vector<QString> IndicatorModel::idsOf(const QString &theme) const
{
    std::vector<QString> ids;
    for (const Indicator &indicator : m_atlas->indicators())
        if (theme.isEmpty() || indicator.theme == theme)
            ids.push_back(indicator.id);
    return ids;
}

std::vector<QString> IndicatorModel::checkedIds(const std::vector<QString> &order) const
{
    std::vector<QString> ids;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->checkState() == Qt::Checked)
            ids.push_back(m_atlas->indicators()[i].id);
    }
    const auto place = [&order](const QString &id) {
        return std::find(order.begin(), order.end(), id) - order.begin();
    };
    std::stable_sort(ids.begin(), ids.end(), [&](const QString &a, const QString &b) { return place(a) < place(b); });
    return ids;
}

} // namespace placelens
