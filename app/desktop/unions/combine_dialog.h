#pragma once

#include "app/desktop/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace placelens {

/// What becomes of the selected areas.
enum class Combining {
    Together, ///< one area of all their districts
    Without,  ///< one of them without the districts of others
};

/// Makes an area of one's own of the selected ones, with a name; it takes the place of the first, or stands beside them.
class CombineDialog : public QDialog
{
    Q_OBJECT
public:
    /// \pre two areas are selected, at least
    CombineDialog(Session &session, Combining combining, QWidget *parent = nullptr);

    void accept() override;

private:
    void makeChoices(QFormLayout &form);
    void showRest();
    void follow();
    AreaSet districts() const;
    QString suggestedName() const;
    std::vector<SelectedArea> chosen() const;

    Session &m_session;
    Combining m_combining;
    std::vector<SelectedArea> m_areas; ///< as selected when it opened
    QComboBox *m_from = nullptr;
    QListWidget *m_away = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_keeps = nullptr;
    QLabel *m_result = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace placelens
