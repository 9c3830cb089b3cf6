#pragma once

#include "core/atlas/atlas.h"

#include <QStandardItemModel>

#include <memory>

namespace placelens {

/// All indicators of the atlas under their themes; with check marks where several can be chosen.
class IndicatorModel : public QStandardItemModel
{
    Q_OBJECT
public:
    enum Role { IndicatorRole = Qt::UserRole }; ///< index into Atlas::indicators(); -1 for a theme
    enum class Choosing { One, Several };

    IndicatorModel(std::shared_ptr<const Atlas> atlas, Choosing choosing, QObject *parent = nullptr);

    /// Where an indicator stands; invalid if there is none.
    QModelIndex indexOf(int indicator) const;
    /// Checks exactly the indicators with these ids, to show what is chosen.
    void setChecked(const std::vector<QString> &ids);
    /// Does the same as one choice of a person.
    void choose(const std::vector<QString> &ids);
    /// Ids of all indicators of a theme, of all themes if it is empty; in the order that they are shown.
    std::vector<QString> idsOf(const QString &theme) const;
    /// Ids of the checked indicators: those of `order` first and in its order, then the others.
    std::vector<QString> checkedIds(const std::vector<QString> &order) const;

Q_SIGNALS:
    /// Somebody chose others: checked one or took one away, or chose many at once.
    void choiceChanged();

private:
    bool m_isBeingSet = false;
    std::vector<QStandardItem *> m_items; // by indicator; owned by the model
    std::shared_ptr<const Atlas> m_atlas;
};

} // namespace placelens
