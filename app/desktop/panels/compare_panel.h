#pragma once

#include "app/desktop/models/compare_model.h"
#include "app/desktop/models/comparison_source.h"

#include <QWidget>

class QHeaderView;
class QMenu;
class QStackedLayout;
class QTableView;
class QTransposeProxyModel;

namespace placelens {

class CompareChoices;
class CompareDelegate;
class CompareHeader;
class CompareKey;
class SelectedList;

/// The selected areas side by side: a column an area, a row an indicator, the benchmark last; or turned round.
class ComparePanel : public QWidget
{
    Q_OBJECT
public:
    ComparePanel(Session &session, const ComparisonSource &source, QWidget *parent = nullptr);

    const CompareModel &model() const { return *m_model; }
    CompareChoices &choices() const { return *m_choices; }
    /// Puts the table on the clipboard, with tabs between columns.
    void copyTable() const;

    QSize sizeHint() const override { return {350, 520}; }

Q_SIGNALS:
    void zoomWanted(const placelens::GridBox &box);
    /// Somebody wants to choose which indicators are compared.
    void choiceWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTable();
    void show(const std::shared_ptr<const Comparison> &comparison);
    void fitColumns();
    void layTable();
    QModelIndex modelIndexAt(const QPoint &position) const;
    QModelIndex modelIndexOf(const QModelIndex &shown) const;
    void addMoves();
    void addIndicatorActions(QMenu &menu, const QString &id);
    void openMenu(const QPoint &position);
    void followTheme();

    Session &m_session;
    CompareModel *m_model = nullptr;
    QTransposeProxyModel *m_turned = nullptr;
    CompareChoices *m_choices = nullptr;
    SelectedList *m_list = nullptr;
    QTableView *m_table = nullptr;
    CompareDelegate *m_delegate = nullptr;
    CompareHeader *m_header = nullptr, *m_sideHeader = nullptr; // areas on top, or at the left
    QHeaderView *m_indicators = nullptr;                        // on top of the table turned round
    CompareKey *m_key = nullptr;
    QStackedLayout *m_pages = nullptr;
};

} // namespace placelens
