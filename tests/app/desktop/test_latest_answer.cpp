#include "app/desktop/latest_answer.h"

#include "tests/app/desktop/desktop_test.h"

#include <QTest>

#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace placelens;

class TestLatestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void whatALibraryThrowsComesBackAsAnError()
    {
        LatestAnswer<int> answers(this);
        std::optional<Result<int>> got;
        const auto work = [](const std::stop_token &) -> Result<int> { throw std::bad_alloc(); };
        answers.ask(work, [&got](Result<int> answer) { got = std::move(answer); });
        QTRY_VERIFY(got.has_value());
        QVERIFY(!*got);
        QVERIFY2(got->error().what.contains(QStringLiteral("memory")), qPrintable(got->error().what));
        QVERIFY(!answers.isBusy());
    }

    void itsThreadsGiveWayToTheWindows()
    {
#ifdef Q_OS_LINUX
        const auto niceness = [] { return getpriority(PRIO_PROCESS, 0); }; // of the thread that asks
        const int ours = niceness();
        LatestAnswer<std::pair<int, int>> answers(this);
        std::optional<std::pair<int, int>> theirs;
        const auto work = [niceness](const std::stop_token &) {
            int ofStarted = 0;
            std::jthread([&] { ofStarted = niceness(); }).join();
            return Result<std::pair<int, int>>(std::pair(niceness(), ofStarted));
        };
        answers.ask(work, [&theirs](Result<std::pair<int, int>> answer) { theirs = *answer; });
        QTRY_VERIFY(theirs.has_value());
        QCOMPARE_GT(theirs->first, ours);
        QCOMPARE(theirs->second, theirs->first);
        QCOMPARE(niceness(), ours);
#else
        QSKIP("Only Linux tells how willingly a thread gives way.");
#endif
    }
};

QTEST_MAIN(TestLatestAnswer)
#include "test_latest_answer.moc"
