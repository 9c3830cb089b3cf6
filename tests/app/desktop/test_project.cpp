#include "app/desktop/project/project.h"

#include "app/desktop/own_areas.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/project/project_commands.h"
#include "app/desktop/project/recent_menu.h"
#include "app/desktop/project/recent_projects.h"
#include "tests/app/desktop/map_events.h"
#include "tests/core/import/layer_files.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>

using namespace placelens;

/// A project in the window: saved, opened, reverted, dropped, asked about, recovered.
class TestProject : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;

    Session &session() const { return m_window->session(); }
    ProjectCommands &commands() const { return m_window->project(); }
    Project &project() const { return m_window->project().project(); }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void note(const QString &notes)
    {
        ProjectState next = session().state();
        next.notes = notes;
        session().change(QStringLiteral("Write notes"), std::move(next));
    }
    template<typename Box>
    Box *box(const char *name) const
    {
        Box *found = nullptr;
        for (Box *other : m_window->findChildren<Box *>(QLatin1String(name)))
            if (other->isVisible())
                found = other;
        return found;
    }
    QMessageBox *message(const char *name) const { return box<QMessageBox>(name); }
    void press(QMessageBox *shown, QMessageBox::StandardButton button)
    {
        QVERIFY(shown);
        QTest::mouseClick(shown->button(button), Qt::LeftButton);
    }
    void savedAs(const QString &name)
    {
        QSignalSpy saved(&project(), &Project::saved);
        project().save(path(name));
        QTRY_COMPARE(saved.count(), 1);
    }
    void opened(const QString &name)
    {
        QSignalSpy opened(&project(), &Project::opened);
        commands().open(path(name));
        QTRY_COMPARE(opened.count(), 1);
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile out(path(name));
        [&] { QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size()); }();
        return path(name);
    }
    bool drop(const QStringList &files) const { return dropFiles(*m_window, files); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->path().toLocal8Bit());
        recentProjects::clear();
        m_window.open();
    }
    void cleanup() { m_window.close(); }

    void theTitleTellsNameAndWhetherItIsSaved()
    {
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Untitled[*] – Placelens"));
        QVERIFY(!m_window->isWindowModified());
        note(QStringLiteral("one"));
        QVERIFY(m_window->isWindowModified());
        session().steps().undo();
        QVERIFY(!m_window->isWindowModified());
        session().steps().redo();
        savedAs(QStringLiteral("Which West Midlands.placelens"));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Which West Midlands[*] – Placelens"));
        QVERIFY(!m_window->isWindowModified());
        session().steps().undo();
        QVERIFY(m_window->isWindowModified()); // the file has more than there is
    }

    void whatIsSavedOpensAsItWas()
    {
        for (const char *name : {"lep2017:Greater Birmingham and Solihull", "lep2017:Black Country"})
            m_window->goTo(int(std::find(session().atlas().areas().begin(), session().atlas().areas().end(),
                                         areaCalled(QLatin1String(name)))
                               - session().atlas().areas().begin()),
                           Selecting::Added);
        note(QStringLiteral("For the meeting"));
        const ProjectState saved = session().state();
        QTRY_VERIFY(m_window->map().isUpToDate());
        const Camera camera = m_window->map().camera();
        savedAs(QStringLiteral("a.placelens"));
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(session().state() == ProjectState());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Untitled[*] – Placelens"));
        QVERIFY(m_window->map().camera().metresPerPixel > camera.metresPerPixel * 2);
        opened(QStringLiteral("a.placelens"));
        QVERIFY(session().state() == saved);
        QVERIFY(!m_window->isWindowModified() && !session().steps().canUndo());
        const Camera again = m_window->map().camera();
        QVERIFY(qAbs(again.metresPerPixel / camera.metresPerPixel - 1) < 1e-9);
        QVERIFY(distance(again.centre, camera.centre) < 0.001);
        QCOMPARE(recentProjects::files(), QStringList{path(QStringLiteral("a.placelens"))});
    }

    void savingAsksForANameAndGivesTheEnding()
    {
        note(QStringLiteral("one"));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        auto *dialog = box<QFileDialog>("saveProject");
        QVERIFY(dialog);
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(QStringLiteral("Footprints"));
        QSignalSpy saved(&project(), &Project::saved);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(project().file(), path(QStringLiteral("Footprints.placelens")));
        QVERIFY(QFile::exists(project().file()));
        note(QStringLiteral("two"));
        commands().save(); // now without a question
        QTRY_COMPARE(saved.count(), 2);
        QVERIFY(!m_window->isWindowModified());
    }

    void closingAsksWhetherToSave()
    {
        note(QStringLiteral("one"));
        QVERIFY(!m_window->close());
        QTRY_VERIFY(message("saveQuestion"));
        press(message("saveQuestion"), QMessageBox::Cancel);
        QTRY_VERIFY(!message("saveQuestion"));
        QVERIFY(m_window->isVisible());
        savedAs(QStringLiteral("a.placelens"));
        note(QStringLiteral("two"));
        QVERIFY(!m_window->close());
        QTRY_VERIFY(message("saveQuestion"));
        press(message("saveQuestion"), QMessageBox::Save);
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(readProject(path(QStringLiteral("a.placelens")), session().atlas())->state.notes,
                 QStringLiteral("two"));
    }

    void closingMayDiscard()
    {
        project().keepIn(path(QStringLiteral("recovery")));
        note(QStringLiteral("one"));
        QVERIFY(!m_window->close());
        QTRY_VERIFY(message("saveQuestion"));
        press(message("saveQuestion"), QMessageBox::Discard);
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(QDir(path(QStringLiteral("recovery"))).entryList(QDir::Files).isEmpty());
    }

    void aSavedProjectClosesWithoutAQuestion()
    {
        note(QStringLiteral("one"));
        savedAs(QStringLiteral("a.placelens"));
        QVERIFY(m_window->close());
    }

    void savingThatFailsSaysSoAndIsStillUnsaved()
    {
        note(QStringLiteral("one"));
        project().save(path(QStringLiteral("no/folder/a.placelens")));
        QTRY_VERIFY(message("projectNote"));
        QVERIFY2(message("projectNote")->text().contains(QStringLiteral("a.placelens” can't be written")),
                 qPrintable(message("projectNote")->text()));
        QVERIFY(m_window->isWindowModified());
        QVERIFY(project().file().isEmpty());
    }

    void revertingGoesBackToTheFile()
    {
        note(QStringLiteral("one"));
        savedAs(QStringLiteral("a.placelens"));
        note(QStringLiteral("two"));
        commands().revert();
        QTRY_VERIFY(message("revertQuestion"));
        for (QAbstractButton *button : message("revertQuestion")->buttons())
            if (message("revertQuestion")->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(session().state().notes, QStringLiteral("one"));
        QVERIFY(!m_window->isWindowModified());
    }

    void aBrokenFileIsNamedAndNothingChanges()
    {
        note(QStringLiteral("one"));
        savedAs(QStringLiteral("a.placelens"));
        commands().open(written(QStringLiteral("letter.placelens"), "Dear Sir or Madam"));
        QTRY_VERIFY(message("projectNote"));
        QVERIFY(message("projectNote")
                    ->text()
                    .startsWith(QStringLiteral("“letter.placelens” is not a Placelens project.")));
        QCOMPARE(session().state().notes, QStringLiteral("one"));
        QCOMPARE(project().name(), QStringLiteral("a"));
    }

    void whatCannotBeReadStaysInTheOldFile()
    {
        note(QStringLiteral("one"));
        QByteArray json = projectAsJson({session().state(), {}, {}, {}}, session().atlas(), {});
        json.replace("\"social_mobility_score\"", "\"happiness\"");
        session().steps().undo();
        commands().open(written(QStringLiteral("a.placelens"), json));
        QTRY_VERIFY(message("projectNote"));
        QCOMPARE(
            message("projectNote")->text(),
            QStringLiteral("“a” is open, but for this: The indicator “happiness” is not in this atlas. Its file stays "
                           "as it is; saving asks for another name."));
        press(message("projectNote"), QMessageBox::Ok);
        QCOMPARE(session().state().notes, QStringLiteral("one"));
        QVERIFY(project().isIncomplete());
        note(QStringLiteral("two"));
        commands().save();
        QTRY_VERIFY(box<QFileDialog>("saveProject"));
        box<QFileDialog>("saveProject")->reject();
        QFile in(path(QStringLiteral("a.placelens")));
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll(), json);
    }

    void aViewThatIsNotOfferedBecomesTheMap()
    {
        for (const ViewMode view : {ViewMode::SideBySide, ViewMode::Divide, ViewMode::Table}) {
            ProjectState state;
            state.view = view;
            written(QStringLiteral("a.placelens"), projectAsJson({state, {}, {}, {}}, session().atlas(), {}));
            opened(QStringLiteral("a.placelens"));
            QCOMPARE(session().state().view, m_window->pages().has(view) ? view : ViewMode::Map);
            QVERIFY(!m_window->isWindowModified());
        }
    }

    void droppedProjectsOpen()
    {
        written(QStringLiteral("a.placelens"),
                projectAsJson({withSelected({}, areaCalled(QStringLiteral("lad2017:Tamworth")), false), {}, {}, {}},
                              session().atlas(), {}));
        QVERIFY(drop({path(QStringLiteral("a.placelens"))}));
        QTRY_COMPARE(session().state().selection.size(), std::size_t(1));
        QCOMPARE(project().name(), QStringLiteral("a"));
        QVERIFY(drop({path(QStringLiteral("a.placelens")), path(QStringLiteral("b.placelens"))}));
        QVERIFY(m_window->statusBar()->currentMessage().startsWith(QStringLiteral("One project can be open")));
        QVERIFY(!drop({path(QStringLiteral("letter.odt"))}));
    }

    void ownAreasComeWithTheProject()
    {
        written(QStringLiteral("wards.geojson"),
                collection({feature(polygon(square(360000, 280000, 400000, 320000)), QStringLiteral("\"jobs\":12"))})
                    .toUtf8());
        session().ownAreas().open(path(QStringLiteral("wards.geojson")));
        QTRY_VERIFY(session().ownAreas().layer());
        QVERIFY(m_window->isWindowModified());
        savedAs(QStringLiteral("a.placelens"));
        QVERIFY(!m_window->isWindowModified());
        commands().begin();
        QVERIFY(!session().ownAreas().layer());
        // Both move to another folder together.
        QDir(m_folder->path()).mkdir(QStringLiteral("moved"));
        for (const char *name : {"a.placelens", "wards.geojson"})
            QVERIFY(QFile::rename(path(QLatin1String(name)), path(QStringLiteral("moved/") + QLatin1String(name))));
        opened(QStringLiteral("moved/a.placelens"));
        QTRY_VERIFY(session().ownAreas().layer());
        QCOMPARE(session().ownAreas().file(), path(QStringLiteral("moved/wards.geojson")));
        QVERIFY(!m_window->isWindowModified());
        // And when they are gone, the project says so but does not forget them.
        commands().begin();
        QVERIFY(QFile::remove(path(QStringLiteral("moved/wards.geojson"))));
        opened(QStringLiteral("moved/a.placelens"));
        QTRY_VERIFY(message("projectNote"));
        QVERIFY2(message("projectNote")->text().contains(QStringLiteral("wards.geojson”, are not there any more.")),
                 qPrintable(message("projectNote")->text()));
        QVERIFY(!project().isIncomplete() && !m_window->isWindowModified());
        savedAs(QStringLiteral("moved/a.placelens"));
        const auto read = readProject(path(QStringLiteral("moved/a.placelens")), session().atlas());
        QCOMPARE(read->ownAreas, path(QStringLiteral("moved/wards.geojson")));
    }

    void recentProjectsAreListedAndMissingOnesSaidSo()
    {
        savedAs(QStringLiteral("a.placelens"));
        savedAs(QStringLiteral("b.placelens"));
        QFile::remove(path(QStringLiteral("a.placelens")));
        auto *menu = m_window->findChild<RecentMenu *>();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions()[0]->text(), QStringLiteral("b"));
        QCOMPARE(menu->actions()[1]->text(), QStringLiteral("a (not there any more)"));
        menu->actions()[1]->trigger();
        QTRY_VERIFY(message("projectNote"));
        QVERIFY(message("projectNote")->text().startsWith(QStringLiteral("There is no project “")));
        QCOMPARE(recentProjects::files(), QStringList{path(QStringLiteral("b.placelens"))});
    }

    void notesAreWrittenInOneStep()
    {
        commands().writeNotes();
        auto *text = m_window->findChild<QPlainTextEdit *>();
        QTest::keyClicks(text, QStringLiteral("Ask about Tamworth"));
        QCOMPARE(session().state().notes, QStringLiteral("Ask about Tamworth"));
        QCOMPARE(session().steps().count(), 1);
        session().steps().undo();
        QCOMPARE(text->toPlainText(), QString());
    }

    void unsavedWorkOfAProgramThatEndedIsThereAgain()
    {
        const QString folder = path(QStringLiteral("recovery"));
        ProjectState state = withSelected({}, areaCalled(QStringLiteral("lad2017:Tamworth")), false);
        state.notes = QStringLiteral("unsaved");
        {
            // What a program leaves that is killed: a journal and a lock that nobody holds.
            RecoveryJournal journal(folder);
            QVERIFY(journal.note(path(QStringLiteral("a.placelens")),
                                 projectAsLine({state, {}, {}, {}}, session().atlas())));
            const QString kept = QDir(folder).entryInfoList({QStringLiteral("*.journal")})[0].filePath();
            QVERIFY(QFile::copy(kept, path(QStringLiteral("copy"))));
        }
        QVERIFY(QFile::rename(path(QStringLiteral("copy")), folder + QStringLiteral("/1-x.journal")));
        commands().start(folder, {});
        QTRY_VERIFY(message("recoveredNote"));
        QVERIFY2(message("recoveredNote")->text().startsWith(QStringLiteral("Placelens ended before “a” was saved.")),
                 qPrintable(message("recoveredNote")->text()));
        QVERIFY(session().state() == state);
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(project().file(), path(QStringLiteral("a.placelens")));
        QVERIFY(!QFile::exists(folder + QStringLiteral("/1-x.journal")));
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*.journal")}).size(), 1); // kept by this window now
        press(message("recoveredNote"), QMessageBox::Ok);
        savedAs(QStringLiteral("a.placelens"));
        QVERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
        QVERIFY(m_window->close());
    }
};

QTEST_MAIN(TestProject)
#include "test_project.moc"
