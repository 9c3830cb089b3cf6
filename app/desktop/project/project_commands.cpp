#include "app/desktop/project/project_commands.h"

#include "app/desktop/main_window.h"
#include "app/desktop/project/notes_dialog.h"
#include "app/desktop/project/recent_projects.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace placelens {

namespace {

QString ending()
{
    return QStringLiteral("placelens");
}

/// Where projects are looked for: where the newest is, or somebody's documents.
QString usualFolder()
{
    const QStringList recent = recentProjects::files();
    const QString folder = recent.isEmpty() ? QString() : QFileInfo(recent.front()).path();
    return QFileInfo(folder).isDir() ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString spokenTime(const QDateTime &when)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(when.toLocalTime(), QStringLiteral("H:mm, d MMMM yyyy"));
}

} // namespace

ProjectCommands::ProjectCommands(MainWindow &window)
    : QObject(&window), m_window(window), m_project(new Project(window.session(), window.map(), window.pages(), this))
{
    connect(m_project, &Project::changed, this, &ProjectCommands::showTitle);
    connect(m_project, &Project::opened, this, &ProjectCommands::tellLeftOut);
    connect(m_project, &Project::recovered, this, &ProjectCommands::tellRecovered);
    connect(m_project, &Project::saved, this, &ProjectCommands::afterSaving);
    connect(m_project, &Project::failed, this, &ProjectCommands::tellFailed);
    showTitle();
}

void ProjectCommands::showTitle()
{
    m_window.setWindowTitle(tr("%1[*] – Placelens").arg(m_project->name()));
    m_window.setWindowModified(m_project->isModified());
}

void ProjectCommands::begin()
{
    whenSafe([this] { m_project->begin(); });
}

void ProjectCommands::open(const QString &file)
{
    whenSafe([this, file] { m_project->open(file); });
}

void ProjectCommands::recover(const QString &journal)
{
    whenSafe([this, journal] { m_project->recover(journal); });
}

void ProjectCommands::chooseAndOpen()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open a project"), usualFolder());
    dialog->setObjectName(QStringLiteral("openProject"));
    dialog->setNameFilters({tr("Placelens projects (*.%1)").arg(ending()), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectCommands::open);
    dialog->open();
}

void ProjectCommands::saveAnd(const Then &then)
{
    if (m_project->file().isEmpty() || m_project->isIncomplete())
        saveAsAnd(then); // what could not be read stays in the old file
    else
        saveTo(m_project->file(), then);
}

void ProjectCommands::saveAsAnd(const Then &then)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save the project as"), usualFolder());
    dialog->setObjectName(QStringLiteral("saveProject"));
    dialog->setNameFilters({tr("Placelens projects (*.%1)").arg(ending())});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending());
    const QString name = m_project->isIncomplete() ? tr("%1 here").arg(m_project->name()) : m_project->name();
    dialog->selectFile(QStringLiteral("%1.%2").arg(name, ending()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString &file) { saveTo(file, then); });
    dialog->open();
}

void ProjectCommands::saveTo(const QString &file, const Then &then)
{
    m_afterSaving = then;
    m_project->save(file);
}

void ProjectCommands::afterSaving()
{
    Q_EMIT m_window.session().told(tr("Saved “%1”.").arg(QFileInfo(m_project->file()).fileName()));
    if (const Then then = std::exchange(m_afterSaving, {}))
        whenSafe(then); // a step may have been made meanwhile
}

void ProjectCommands::revert()
{
    if (m_project->file().isEmpty())
        return;
    const auto again = [this] { m_project->open(m_project->file()); };
    if (!m_project->isModified()) {
        again();
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Placelens"),
                        tr("Go back to “%1” as it was saved?").arg(m_project->name()), QMessageBox::Cancel, &m_window);
    box->setInformativeText(tr("What was changed since is lost."));
    box->setObjectName(QStringLiteral("revertQuestion"));
    const QPushButton *yes = box->addButton(tr("&Revert"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, again);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ProjectCommands::writeNotes()
{
    auto *dialog = new NotesDialog(m_window.session(), *m_project, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void ProjectCommands::whenSafe(const Then &then)
{
    if (!m_project->isModified()) {
        then();
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Placelens"), tr("Save the changes to “%1”?").arg(m_project->name()),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setInformativeText(tr("They are lost otherwise."));
    box->setObjectName(QStringLiteral("saveQuestion"));
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box->button(QMessageBox::Save), &QAbstractButton::clicked, this, [this, then] { saveAnd(then); });
    connect(box->button(QMessageBox::Discard), &QAbstractButton::clicked, this, then);
    box->open();
}

bool ProjectCommands::mayClose()
{
    const auto close = [this] {
        m_isEnding = true;
        m_window.close();
    };
    if (!m_isEnding && m_project->isSaving()) {
        m_afterSaving = close;
        return false;
    }
    if (!m_isEnding && m_project->isModified()) {
        if (!m_window.findChild<QMessageBox *>(QStringLiteral("saveQuestion")))
            whenSafe(close);
        return false;
    }
    m_project->end();
    return true;
}

void ProjectCommands::start(const QString &recoveryFolder, const QString &file)
{
    m_project->keepIn(recoveryFolder);
    const std::vector<UnsavedWork> &unsaved = m_project->unsavedWork();
    const QString path = file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath();
    for (const UnsavedWork &work : unsaved)
        if (path.isEmpty() || work.file == path) {
            m_project->recover(QString(work.journal));
            return;
        }
    if (!path.isEmpty())
        m_project->open(path);
    if (!unsaved.empty())
        Q_EMIT m_window.session().told(tr("Work that was not saved when Placelens ended is in File ▸ Open recent."));
}

void ProjectCommands::tellRecovered(const QDateTime &when)
{
    const qsizetype others = qsizetype(m_project->unsavedWork().size());
    QString sentence = tr("Placelens ended before “%1” was saved. It is here as it was at %2; save it to keep it.")
                           .arg(m_project->name(), spokenTime(when));
    if (others > 0)
        sentence += QLatin1Char(' ') + tr("Other unsaved work is in File ▸ Open recent.");
    auto *box = new QMessageBox(QMessageBox::Information, tr("Placelens"), sentence, QMessageBox::Ok, &m_window);
    box->setObjectName(QStringLiteral("recoveredNote"));
    const QPushButton *away = box->addButton(tr("&Don't keep it"), QMessageBox::DestructiveRole);
    connect(away, &QPushButton::clicked, this, [this] {
        if (m_project->file().isEmpty())
            m_project->begin();
        else
            m_project->open(m_project->file());
    });
    box->setDefaultButton(QMessageBox::Ok);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ProjectCommands::tellLeftOut(const std::vector<Warning> &leftOut)
{
    if (leftOut.empty())
        return;
    QStringList all;
    for (const Warning &warning : leftOut)
        all << warning.what;
    QString sentence = tr("“%1” is open, but for this: %2").arg(m_project->name(), all.front());
    if (all.size() > 1)
        sentence += QLatin1Char(' ') + tr("And %n more, below.", nullptr, int(all.size()) - 1);
    if (m_project->isIncomplete())
        sentence += QLatin1Char(' ') + tr("Its file stays as it is; saving asks for another name.");
    tell(sentence, all.size() > 1 ? all.join(QLatin1Char('\n')) : QString());
}

void ProjectCommands::tellFailed(const Error &error, const QString &file)
{
    m_afterSaving = {};
    if (!file.isEmpty() && !QFileInfo::exists(file))
        recentProjects::remove(file);
    tell(error.what, error.detail);
}

void ProjectCommands::tell(const QString &sentence, const QString &detail)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Placelens"), sentence, QMessageBox::Ok, &m_window);
    box->setObjectName(QStringLiteral("projectNote"));
    box->setDetailedText(detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace placelens
