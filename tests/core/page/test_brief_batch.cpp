#include "core/page/brief_batch.h"
#include "tests/support/built_in_atlas.h"

#include <QDir>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Many briefs at once: all of them, or those that were finished.
class TestBriefBatch : public QObject
{
    Q_OBJECT

    static BriefBatch batchOf(std::size_t count, const QString &folder)
    {
        const Atlas &atlas = builtInFigures()->atlas();
        BriefBatch batch;
        batch.folder = folder;
        const Geography &leps = atlas.geographies()[static_cast<std::size_t>(atlas.geographyIndex(u"lep2017"_s))];
        for (std::size_t i = 0; i < count; ++i)
            batch.areas.push_back(atlas.areas()[static_cast<std::size_t>(leps.areas[i])]);
        return batch;
    }

    static QStringList filesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyAreaGetsAFileOfItsOwnInAFolderThatIsMade()
    {
        const QTemporaryDir folder;
        BriefBatch batch = batchOf(4, folder.filePath(u"new/briefs"_s));
        batch.areas.push_back(batch.areas.front()); // a second file with the same name
        std::vector<int> told;
        const BatchReport report =
            writeBriefs(builtInFigures(), batch, [&](int done, const Area &) { told.push_back(done); });
        QVERIFY(!report.error && !report.isStopped);
        QCOMPARE(report.written.size(), std::size_t(5));
        QCOMPARE(told, (std::vector<int>{1, 2, 3, 4, 5}));
        QCOMPARE(report.written[0].area.name, u"Black Country"_s);
        QVERIFY(report.written[0].pages >= 1 && report.written[0].pages <= 4);
        const QStringList files = filesIn(batch.folder);
        QCOMPARE(files.size(), 5);
        QVERIFY(files.contains(u"E37000001 Black Country.pdf"_s));
        QVERIFY(files.contains(u"E37000001 Black Country (2).pdf"_s));
    }

    void twoThreadsGiveTheSameBytesAsOneDocumentAtATime()
    {
        const QTemporaryDir folder;
        for (const QString &name : {u"a"_s, u"b"_s})
            QVERIFY(!writeBriefs(builtInFigures(), batchOf(4, folder.filePath(name)), {}).error);
        for (const QString &name : filesIn(folder.filePath(u"a"_s))) {
            QFile a(folder.filePath(u"a/"_s + name)), b(folder.filePath(u"b/"_s + name));
            QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
            QVERIFY(a.readAll() == b.readAll());
        }
    }

    void oneDocumentHasThemAllInOrder()
    {
        const QTemporaryDir folder;
        BriefBatch batch = batchOf(3, {});
        batch.file = folder.filePath(u"all.pdf"_s);
        batch.title = u"LEPs"_s;
        const BatchReport report = writeBriefs(builtInFigures(), batch, {});
        QVERIFY(!report.error);
        QCOMPARE(report.written.size(), std::size_t(3));
        QCOMPARE(filesIn(folder.path()), QStringList{u"all.pdf"_s});
        QFile file(batch.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count("/AFRelationship/Data"), 3);
        QVERIFY(bytes.contains("/PageMode/UseOutlines"));
    }

    void whatIsStoppedKeepsWhatIsFinished()
    {
        const QTemporaryDir folder;
        std::stop_source stop;
        const BatchReport report = writeBriefs(
            builtInFigures(), batchOf(38, folder.filePath(u"some"_s)),
            [&](int done, const Area &) {
                if (done == 3)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(report.isStopped && !report.error);
        QVERIFY(report.written.size() >= 3 && report.written.size() < 10);
        QCOMPARE(filesIn(folder.filePath(u"some"_s)).size(), static_cast<qsizetype>(report.written.size()));
        for (const QString &name : filesIn(folder.filePath(u"some"_s)))
            QVERIFY2(name.startsWith(u"E37"_s), qPrintable(name)); // nothing half written beside them
    }

    void whatIsStoppedAtOnceLeavesNothing()
    {
        const QTemporaryDir folder;
        std::stop_source stop;
        stop.request_stop();
        BriefBatch batch = batchOf(3, folder.filePath(u"none"_s));
        QVERIFY(writeBriefs(builtInFigures(), batch, {}, stop.get_token()).isStopped);
        batch.folder.clear();
        batch.file = folder.filePath(u"none.pdf"_s);
        QVERIFY(writeBriefs(builtInFigures(), batch, {}, stop.get_token()).isStopped);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void aMissingLogoIsNamedAndNoFolderIsMade()
    {
        const QTemporaryDir folder;
        BriefBatch batch = batchOf(3, folder.filePath(u"none"_s));
        batch.options.logoFile = folder.filePath(u"arms.png"_s);
        const BatchReport report = writeBriefs(builtInFigures(), batch, {});
        QVERIFY(report.error && report.error->kind == ErrorKind::Failed);
        QVERIFY2(report.error->what.contains(u"arms.png"_s), qPrintable(report.error->what));
        QVERIFY(report.written.empty());
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void aFolderThatCantBeMadeIsNamed()
    {
        const BatchReport report = writeBriefs(builtInFigures(), batchOf(2, u"/proc/briefs"_s), {});
        QVERIFY(report.error && report.error->kind == ErrorKind::Failed);
        QVERIFY(report.error->what.contains(u"/proc/briefs"_s));
    }
};

QTEST_MAIN(TestBriefBatch)
#include "test_brief_batch.moc"
