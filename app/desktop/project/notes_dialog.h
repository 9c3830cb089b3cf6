#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace placelens {

class Project;
class Session;

/// What a project is, and what somebody wants to remember of it. Typing is kept at once; a run of it is one step.
class NotesDialog : public QDialog
{
    Q_OBJECT
public:
    NotesDialog(Session &session, const Project &project, QWidget *parent);

private:
    void write();
    void follow();

    Session &m_session;
    const Project &m_project;
    QLabel *m_facts = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace placelens
