#include "tests/rules/source_files.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// Files are named after what they hold, and included from the top of the project.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void filesAndFoldersAreSnakeCase();
    void noFileIsNamedAfterNothing();
    void headersStartWithPragmaOnce();
    void includesStartAtTheTop();
    void noTwoTestsShareAName();
    void noTwoHeadersDefineATypeOfOneName();
};

void TestNames::filesAndFoldersAreSnakeCase()
{
    static const QRegularExpression snakeCase(QStringLiteral("^([a-z][a-z0-9_]*/)+[a-z][a-z0-9_]*\\.(cpp|h)$"));
    QStringList findings;
    for (const SourceFile &file : cppFiles()) {
        if (!snakeCase.match(file.path).hasMatch())
            findings << file.path;
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestNames::noFileIsNamedAfterNothing()
{
    static const QRegularExpression nothing(
        QStringLiteral("(^|/|_)(utils?|utilities|utility|helpers?|common|misc|stuff|tools|manager)(_|\\.|/)"));
    QStringList findings;
    for (const SourceFile &file : cppFiles()) {
        if (nothing.match(file.path).hasMatch())
            findings << file.path;
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestNames::headersStartWithPragmaOnce()
{
    QStringList findings;
    for (const SourceFile &file : cppFiles()) {
        if (!file.isHeader())
            continue;
        // Only a reason for the length may stand before it.
        const auto first = std::find_if(file.lines.begin(), file.lines.end(), [](const QString &line) {
            return !line.startsWith(QStringLiteral("//")) && !line.trimmed().isEmpty();
        });
        if (first == file.lines.end() || *first != QStringLiteral("#pragma once"))
            findings << file.path;
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestNames::includesStartAtTheTop()
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""));
    static const QRegularExpression root(QStringLiteral("^(core|app|tests|packaging)/"));
    const QDir top(projectFolder());
    QStringList findings;
    for (const SourceFile &file : cppFiles()) {
        for (const QString &line : file.lines) {
            const QRegularExpressionMatch match = include.match(line);
            // Qt's moc names the file it makes after the source alone.
            if (!match.hasMatch() || match.captured(1).endsWith(QStringLiteral(".moc")))
                continue;
            if (!root.match(match.captured(1)).hasMatch() || !top.exists(match.captured(1)))
                findings << QStringLiteral("%1: %2").arg(file.path, match.captured(1));
        }
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestNames::noTwoTestsShareAName()
{
    // A test's name is its file's, without the folder.
    QHash<QString, QString> seen;
    for (const SourceFile &file : sourceFiles({QStringLiteral("tests")}, {QStringLiteral("test_*.cpp")})) {
        QVERIFY2(!seen.contains(file.name()), qPrintable(file.path + u' ' + seen.value(file.name())));
        seen.insert(file.name(), file.path);
    }
    QVERIFY(!seen.isEmpty());
}

// All of them are in one namespace: two would be taken for each other where both are linked, and no compiler tells.
void TestNames::noTwoHeadersDefineATypeOfOneName()
{
    static const QRegularExpression defined(QStringLiteral("^(?:class|struct|enum class) (\\w+)(?! *;)\\b[^;]*$"));
    QMap<QString, QStringList> files;
    for (const SourceFile &file : cppFiles()) {
        if (!file.isHeader() || file.path.startsWith(QStringLiteral("tests/")))
            continue;
        for (const QString &line : file.lines)
            if (const auto type = defined.match(line); type.hasMatch())
                files[type.captured(1)] << file.path;
    }
    QVERIFY(files.contains(QStringLiteral("OffscreenDrawing")));
    QStringList findings;
    for (auto type = files.cbegin(); type != files.cend(); ++type)
        if (type.value().size() > 1)
            findings << type.key() + QStringLiteral(": ") + type.value().join(QStringLiteral(", "));
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestNames)
#include "test_names.moc"
