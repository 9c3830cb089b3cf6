#pragma once

#include "app/desktop/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace placelens {

/// Gives one's own area another name.
class RenameDialog : public QDialog
{
    Q_OBJECT
public:
    /// \pre there is an own area with `code`
    RenameDialog(Session &session, const QString &code, QWidget *parent = nullptr);

    void accept() override;

private:
    void follow();

    Session &m_session;
    QString m_code;
    QLineEdit *m_name = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace placelens
