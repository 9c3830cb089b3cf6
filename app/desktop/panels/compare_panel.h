#pragma once

#include "app/desktop/models/compare_model.h"
#include "app/desktop/models/comparison_source.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QTableView;

namespace placelens {

class CompareDelegate;
class CompareHeader;
class CompareKey;
class SelectedList;

/// The selected areas side by side: a column an area, a row an indicator, England last.
class ComparePanel : public QWidget
{
    Q_OBJECT
public:
    ComparePanel(Session &session, const ComparisonSource &source, QWidget *parent = nullptr);

    const CompareModel &model() const { return *m_model; }
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
    void openMenu(const QPoint &position);
    void followTheme();

    Session &m_session;
    CompareModel *m_model = nullptr;
    SelectedList *m_list = nullptr;
    QTableView *m_table = nullptr;
    CompareDelegate *m_delegate = nullptr;
    CompareHeader *m_header = nullptr;
    CompareKey *m_key = nullptr;
    QStackedLayout *m_pages = nullptr;
};

} // namespace placelens
