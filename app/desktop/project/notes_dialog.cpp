#include "app/desktop/project/notes_dialog.h"

#include "app/desktop/project/project.h"
#include "app/desktop/session.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace placelens {

NotesDialog::NotesDialog(Session &session, const Project &project, QWidget *parent)
    : QDialog(parent), m_session(session), m_project(project)
{
    setWindowTitle(tr("Project and notes"));
    m_facts = new QLabel(this);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text = new QPlainTextEdit(this);
    m_text->setAccessibleName(tr("Notes on the project"));
    m_text->setPlaceholderText(tr("What this project is for, where figures are used, what is left to do…"));
    m_text->setTabChangesFocus(true);
    auto *label = new QLabel(tr("&Notes"), this);
    label->setBuddy(m_text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_facts);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(460, 380);
    follow();
    m_text->moveCursor(QTextCursor::End);
    m_text->setFocus();
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesDialog::write);
    connect(&session, &Session::changed, this, &NotesDialog::follow);
    connect(&project, &Project::changed, this, &NotesDialog::follow);
}

void NotesDialog::write()
{
    ProjectState next = m_session.state();
    next.notes = m_text->toPlainText();
    m_session.change(tr("Write notes"), std::move(next), QStringLiteral("notes"));
}

void NotesDialog::follow()
{
    const QString file = m_project.file().isEmpty() ? tr("not saved yet") : QDir::toNativeSeparators(m_project.file());
    const Atlas &atlas = m_session.atlas();
    m_facts->setText(tr("Project: %1\nFile: %2\nAtlas: %3, format version %4")
                         .arg(m_project.name(), file, QFileInfo(atlas.file()).completeBaseName())
                         .arg(atlas.formatVersion()));
    if (m_text->toPlainText() == m_session.state().notes)
        return;
    const QSignalBlocker blocker(m_text);
    m_text->setPlainText(m_session.state().notes);
    m_text->moveCursor(QTextCursor::End);
}

} // namespace placelens
