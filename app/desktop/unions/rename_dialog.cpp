#include "app/desktop/unions/rename_dialog.h"

#include "app/desktop/unions/own_unions.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace placelens {

RenameDialog::RenameDialog(Session &session, const QString &code, QWidget *parent)
    : QDialog(parent), m_session(session), m_code(code)
{
    setObjectName(QStringLiteral("rename"));
    setWindowTitle(tr("Rename your area"));
    auto *form = new QFormLayout(this);
    m_name = new QLineEdit(unionCoded(session.state(), code)->name, this);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(80);
    m_name->selectAll();
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Rename"));
    form->addRow(tr("&Name"), m_name);
    form->addRow(m_problem);
    form->addRow(buttons);
    setMinimumWidth(380);
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &RenameDialog::follow);
    follow();
}

void RenameDialog::follow()
{
    const QString problem = nameProblem(m_session.state(), m_name->text(), m_code);
    m_problem->setText(problem);
    m_ok->setEnabled(problem.isEmpty());
}

void RenameDialog::accept()
{
    const Area *before = unionCoded(m_session.state(), m_code);
    if (before && m_ok->isEnabled()) {
        Area renamed = *before;
        renamed.name = m_name->text().simplified();
        m_session.change(tr("Rename %1").arg(before->name), withUnion(m_session.state(), renamed));
    }
    QDialog::accept();
}

} // namespace placelens
