#pragma once

#include "app/desktop/latest_answer.h"
#include "app/desktop/session.h"
#include "app/desktop/unions/what_if.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace placelens {

class AreaBox;

/// What if a district belonged to another area: both areas' figures before and after, and how they differ.
class WhatIfDialog : public QDialog
{
    Q_OBJECT
public:
    explicit WhatIfDialog(Session &session, QWidget *parent = nullptr);

    /// What the table shows; nothing until the first answer.
    const std::optional<WhatIf> &answer() const { return m_answer; }
    bool isBusy() const { return m_work.isBusy(); }

private:
    QWidget *makeChoices();
    void makeTable();
    void fitColumns();
    void listDistricts();
    void follow();
    void showAnswer(const WhatIf &answer);
    void showSide(int row, int column, const Indicator &indicator, const Figure &before, const Figure &after);
    std::optional<DistrictMove> wanted(QString &problem) const;
    void keep();
    QString keepProblem() const;

    Session &m_session;
    AreaBox *m_from = nullptr, *m_to = nullptr;
    QListWidget *m_districts = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_keep = nullptr;
    std::optional<WhatIf> m_answer;
    LatestAnswer<WhatIf> m_work{this};
};

} // namespace placelens
