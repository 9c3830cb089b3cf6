#include "tests/rules/source_files.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

/// Lines a file may have without a word, and at all.
constexpr qsizetype mostUnexplained = 400;
constexpr qsizetype most = 600;

/// Why the file is too long; empty if it is not, or says within its first 20 lines why it is long.
QString sizeFinding(const SourceFile &file)
{
    static const QRegularExpression reason(QStringLiteral("^(//|#) Long because: \\S.*$"));
    if (file.lines.size() > most)
        return QStringLiteral("%1 has %2 lines; split it").arg(file.path).arg(file.lines.size());
    if (file.lines.size() <= mostUnexplained || file.lines.first(20).indexOf(reason) >= 0)
        return {};
    return QStringLiteral("%1 has %2 lines; split it, or say \"// Long because: …\" at its top")
        .arg(file.path)
        .arg(file.lines.size());
}

} // namespace

/// No source file is longer than a person reads.
class TestSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void noSourceIsTooLong();
    void asksForAReasonOver400LinesAndRefuses601();
};

void TestSizes::noSourceIsTooLong()
{
    std::vector<SourceFile> files = cppFiles();
    for (SourceFile &other : sourceFiles(
             {QStringLiteral("packaging"), QStringLiteral("tests"), QStringLiteral("core"), QStringLiteral("app")},
             {QStringLiteral("*.py"), QStringLiteral("*.sh"), QStringLiteral("*.cmake"),
              QStringLiteral("CMakeLists.txt"), QStringLiteral("run"), QStringLiteral("check")}))
        files.push_back(std::move(other));
    QVERIFY(files.size() > 20);
    QStringList findings;
    for (const SourceFile &file : files) {
        if (const QString finding = sizeFinding(file); !finding.isEmpty())
            findings << finding;
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestSizes::asksForAReasonOver400LinesAndRefuses601()
{
    const QString path = QStringLiteral("core/base/a.cpp");
    const QString reason = QStringLiteral("// Long because: the table is one thing.");
    QVERIFY(sizeFinding({path, QStringList(400)}).isEmpty());
    QVERIFY(!sizeFinding({path, QStringList(401)}).isEmpty());
    QVERIFY(sizeFinding({path, QStringList{reason} + QStringList(599)}).isEmpty());
    QVERIFY(!sizeFinding({path, QStringList(20) + QStringList{reason} + QStringList(400)}).isEmpty());
    QVERIFY(!sizeFinding({path, QStringList{reason} + QStringList(600)}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSizes)
#include "test_sizes.moc"
