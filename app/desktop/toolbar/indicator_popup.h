#pragma once

#include "app/desktop/models/indicator_model.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace placelens {

/// A list of all indicators by theme that narrows as one types; one is taken, or several are checked: one by one, all,
/// none, or only those of a theme.
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
    QHBoxLayout *makeButtons();
    /// The theme that an entry belongs to, or is.
    QString themeAt(const QModelIndex &index) const;
    void take(const QModelIndex &index);
    void step(int rows);

    std::shared_ptr<const Atlas> m_atlas;
    IndicatorModel *m_model = nullptr;
    IndicatorModel::Choosing m_choosing;
    QSortFilterProxyModel *m_filtered = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QLabel *m_description = nullptr;
    QPushButton *m_onlyTheme = nullptr; // where several can be chosen
};

} // namespace placelens
