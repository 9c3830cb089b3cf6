#include "core/base/pending_file.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPendingFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void replacesTheTargetOnlyWhenWhole()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"figures.csv"_s);
        write(target, "old");
        {
            auto pending = PendingFile::beside(target);
            QVERIFY(pending.hasValue());
            write(pending->path(), "half");
        }
        QCOMPARE(read(target), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"figures.csv"_s});
        auto pending = PendingFile::beside(target);
        QVERIFY(pending.hasValue());
        write(pending->path(), "new");
        QVERIFY(pending->commit().hasValue());
        QCOMPARE(read(target), QByteArray("new"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"figures.csv"_s});
    }

    void refusesAFolderThatIsNotThereAndAFolderAsTarget()
    {
        const QTemporaryDir folder;
        const auto nowhere = PendingFile::beside(folder.filePath(u"none/figures.csv"_s));
        QVERIFY(!nowhere.hasValue());
        QCOMPARE(nowhere.error().kind, ErrorKind::Failed);
        QVERIFY(nowhere.error().what.endsWith(u"that the disk is not full."_s));
        QVERIFY(!PendingFile::beside(folder.path()).hasValue());
        QVERIFY(!PendingFile::beside(u"/dev/null"_s).hasValue()); // a device is never replaced
    }
};

QTEST_GUILESS_MAIN(TestPendingFile)
#include "test_pending_file.moc"
