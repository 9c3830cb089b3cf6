#include "app/desktop/session.h"

#include "tests/app/desktop/desktop_test.h"
#include "tests/core/document/random_edits.h"

#include <QSignalSpy>

using namespace placelens;

/// Steps: named, undone, redone, and one for each movement of a hand.
class TestSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<Session> m_session;

    QUndoStack &steps() { return m_session->steps(); }
    void setOpacity(double opacity, const MergeKey &key)
    {
        MapDescription map = m_session->map();
        map.overlays[0].opacity = opacity;
        m_session->changeMap(QStringLiteral("Change opacity"), map, key);
    }
    void setNotes(const QString &notes, const MergeKey &key = QStringLiteral("notes"))
    {
        ProjectState next = m_session->state();
        next.notes = notes;
        m_session->change(QStringLiteral("Write notes"), std::move(next), key);
    }

private Q_SLOTS:
    void init()
    {
        failOnOwnWarnings();
        m_session = std::make_unique<Session>(builtInFigures(), Theme::light());
    }

    void aThousandEditsAreUndoneToTheStartAndRedoneToTheEnd()
    {
        RandomEdits edits(m_session->atlas(), 1000);
        std::vector<ProjectState> states{m_session->state()};
        QStringList names;
        for (int kind = 0; states.size() <= 1000; ++kind) {
            ProjectState next = edits.next(m_session->state(), kind < edits.kinds() ? kind : -1);
            if (next == states.back())
                continue; // nothing is different, and that is no step
            names << QStringLiteral("Edit %1").arg(kind);
            m_session->change(names.back(), next);
            m_session->change(QStringLiteral("Nothing"), next);
            states.push_back(std::move(next));
        }
        QCOMPARE(steps().count(), int(states.size()) - 1);
        for (int step = steps().count(); step > 0; --step) {
            QVERIFY(m_session->state() == states[std::size_t(step)]);
            QCOMPARE(steps().undoText(), names[step - 1]);
            steps().undo();
        }
        QVERIFY(m_session->state() == states.front());
        QVERIFY(!steps().canUndo());
        for (std::size_t step = 1; step < states.size(); ++step) {
            steps().redo();
            QVERIFY(m_session->state() == states[step]);
        }
        QVERIFY(!steps().canRedo());
    }

    void undoingAndRedoingByChanceIsAlwaysWhereItWas()
    {
        RandomEdits edits(m_session->atlas(), 7);
        std::mt19937 random(8);
        std::vector<ProjectState> states{m_session->state()};
        std::size_t now = 0;
        const MergeKey keys[] = {{}, QStringLiteral("one"), QStringLiteral("two")};
        for (int i = 0; i < 1000; ++i) {
            const auto what = random() % 5;
            if (what == 0 && steps().canUndo()) {
                steps().undo();
                --now;
            } else if (what == 1 && steps().canRedo()) {
                steps().redo();
                ++now;
            } else {
                const int before = steps().index();
                ProjectState next = edits.next(m_session->state());
                if (next == m_session->state())
                    continue;
                m_session->change(QStringLiteral("Edit"), std::move(next), keys[random() % 3]);
                now = std::size_t(int(now) + steps().index() - before);
                states.resize(now);
                states.push_back(m_session->state());
            }
            QCOMPARE(steps().index(), int(now));
            QVERIFY(m_session->state() == states[now]);
        }
    }

    void oneMovementOfAHandIsOneStep()
    {
        for (int percent = 99; percent > 40; --percent)
            setOpacity(percent / 100.0, QStringLiteral("opacity"));
        QCOMPARE(steps().count(), 1);
        steps().undo();
        QCOMPARE(m_session->map().overlays[0].opacity, 1.0);
        steps().redo();
        QCOMPARE(m_session->map().overlays[0].opacity, 0.41);
    }

    void aMovementThatEndsWhereItBeganIsNoStep()
    {
        setNotes(QStringLiteral("before"), {});
        setOpacity(0.5, QStringLiteral("opacity"));
        setOpacity(0.2, QStringLiteral("opacity"));
        QCOMPARE(steps().count(), 2);
        setOpacity(1, QStringLiteral("opacity"));
        QCOMPARE(steps().count(), 1);
        QCOMPARE(steps().undoText(), QStringLiteral("Write notes"));
        QVERIFY(!steps().canRedo());
        steps().undo();
        QVERIFY(m_session->state() == ProjectState());
        QVERIFY(steps().isClean());
    }

    void lettingGoBeginsAnotherStep()
    {
        setNotes(QStringLiteral("a"));
        m_session->endGesture();
        setNotes(QStringLiteral("ab"));
        setOpacity(0.5, QStringLiteral("opacity"));
        setNotes(QStringLiteral("abc"));
        QCOMPARE(steps().count(), 4);
        setNotes(QStringLiteral("abcd"), {});
        setNotes(QStringLiteral("abcde"), {}); // without a key each is one
        QCOMPARE(steps().count(), 6);
    }

    void aStepThatWasUndoneTakesNothingMoreIn()
    {
        setNotes(QStringLiteral("a"));
        setNotes(QStringLiteral("ab"));
        steps().undo();
        steps().redo();
        setNotes(QStringLiteral("abc"));
        QCOMPARE(steps().count(), 2);
        steps().undo();
        QCOMPARE(m_session->state().notes, QStringLiteral("ab"));
    }

    void whatIsSavedStaysAStepOfItsOwn()
    {
        setNotes(QStringLiteral("a"));
        steps().setClean();
        setNotes(QStringLiteral("ab"));
        QVERIFY(!steps().isClean());
        steps().undo();
        QVERIFY(steps().isClean());
        QCOMPARE(m_session->state().notes, QStringLiteral("a"));
    }

    void anotherProjectHasNoStepsBeforeIt()
    {
        setNotes(QStringLiteral("old"));
        QSignalSpy changed(m_session.get(), &Session::changed);
        ProjectState other;
        other.notes = QStringLiteral("new");
        m_session->begin(other);
        QCOMPARE(m_session->state().notes, QStringLiteral("new"));
        QCOMPARE(steps().count(), 0);
        QVERIFY(steps().isClean());
        QCOMPARE(changed.count(), 1);
        setNotes(QStringLiteral("newer"));
        steps().undo();
        QCOMPARE(m_session->state().notes, QStringLiteral("new"));
    }

    void stepsAreForgottenOnlyAfterALongDay()
    {
        for (int i = 1; i <= 2100; ++i)
            setNotes(QString::number(i), {});
        QCOMPARE(steps().count(), 2000);
        steps().setIndex(0);
        QCOMPARE(m_session->state().notes, QStringLiteral("100"));
    }
};

QTEST_MAIN(TestSession)
#include "test_session.moc"
