#pragma once

#include "app/desktop/latest_answer.h"
#include "app/desktop/session.h"

#include <QComboBox>
#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace placelens {

class AreaBox;

/// What a rule finds.
struct RuleAnswer
{
    std::vector<int> areas; ///< indices into Atlas::areas()
    QStringList notes; ///< beside each; its figure or the areas that hold it where the rule asks for these, else empty
    QString period;    ///< that the figures are of
};

/// Selects areas by a rule instead of one by one, and shows which they are before anything is selected.
class RuleDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RuleDialog(Session &session, QWidget *parent = nullptr);

    /// What the list shows.
    const RuleAnswer &answer() const { return m_answer; }
    bool isBusy() const { return m_work.isBusy(); }

private:
    enum class Rule { DistrictsOf, Sharing, Neighbours, Lowest, Highest, InSeveral };
    void makeChoices(QFormLayout &form);
    void makeButtons();
    void fillGeographies();
    void followRule();
    void ask();
    void showAnswer(const Result<RuleAnswer> &answer);
    void select(Selecting selecting);
    void see();
    void combine();
    Rule rule() const { return Rule(m_rule->currentData().toInt()); }
    QString sentence() const;
    std::vector<Area> found() const;

    Session &m_session;
    QFormLayout *m_form = nullptr;
    QComboBox *m_rule = nullptr, *m_geography = nullptr, *m_indicator = nullptr;
    AreaBox *m_area = nullptr;
    QSpinBox *m_count = nullptr;
    QLabel *m_summary = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_select = nullptr, *m_add = nullptr, *m_see = nullptr, *m_combine = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    RuleAnswer m_answer;
    LatestAnswer<RuleAnswer> m_work{this};
};

} // namespace placelens
