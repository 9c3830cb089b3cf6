#pragma once

#include "app/desktop/models/indicator_model.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace placelens {

/// A list of all indicators by theme that narrows as one types; one is taken, or several are checked.
class IndicatorPopup : public QFrame
{
    Q_OBJECT
public:
    IndicatorPopup(std::shared_ptr<const Atlas> atlas, IndicatorModel::Choosing choosing, QWidget *parent);

    IndicatorModel &model() { return *m_model; }
    /// Opens below `anchor`, with `indicator` (an index, or -1) chosen; inside the screen.
    void openBelow(const QWidget &anchor, int indicator);

Q_SIGNALS:
    void chosen(int indicator);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void describe(const QModelIndex &index);
    void take(const QModelIndex &index);
    void step(int rows);

    std::shared_ptr<const Atlas> m_atlas;
    IndicatorModel *m_model = nullptr;
    IndicatorModel::Choosing m_choosing;
    QSortFilterProxyModel *m_filtered = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QLabel *m_description = nullptr;
};

} // namespace placelens
