#include "tests/rules/source_files.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// What README.md promises is there.
class TestReadme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void initTestCase();
    void everyPathOfTheTableExists();
    void namesTheTwoCommands();
    void picturesAndLinkedFilesExist();
    void showsTheAttribution();

private:
    QString m_text;
};

void TestReadme::initTestCase()
{
    QFile file(projectFolder() + QStringLiteral("/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_text = QString::fromUtf8(file.readAll());
}

void TestReadme::everyPathOfTheTableExists()
{
    const QStringList lines = m_text.split(u'\n');
    const qsizetype head = lines.indexOf(QRegularExpression(QStringLiteral("^\\| to change… \\| go to \\|$")));
    QVERIFY(head > 0);
    static const QRegularExpression path(QStringLiteral("`([^`]+)`"));
    int paths = 0;
    for (qsizetype i = head + 2; i < lines.size() && lines[i].startsWith(u'|'); ++i) {
        const QString place = lines[i].section(u'|', 2);
        QVERIFY2(place.contains(path), qPrintable(lines[i]));
        for (auto matches = path.globalMatch(place); matches.hasNext(); ++paths) {
            const QString name = matches.next().captured(1);
            // "edits.*" stands for the header and the source.
            const QDir folder(projectFolder() + u'/' + name.section(u'/', 0, -2));
            const QString last = name.section(u'/', -1);
            const bool exists = last.isEmpty() ? folder.exists() : !folder.entryList({last}).isEmpty();
            QVERIFY2(exists, qPrintable(name));
        }
    }
    QVERIFY(paths > 10);
}

void TestReadme::namesTheTwoCommands()
{
    for (const char *command : {"packaging/run", "packaging/run cli", "packaging/check"})
        QVERIFY2(m_text.contains(QLatin1String(command)), command);
    for (const char *script : {"packaging/run", "packaging/check", ".ci/run"})
        QVERIFY2(QFileInfo(projectFolder() + u'/' + QLatin1String(script)).isExecutable(), script);
}

void TestReadme::picturesAndLinkedFilesExist()
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#]+)\\)"));
    bool hasPicture = false;
    for (auto matches = link.globalMatch(m_text); matches.hasNext();) {
        const QString target = matches.next().captured(1);
        if (target.startsWith(QStringLiteral("https://")))
            continue;
        QVERIFY2(QFile::exists(projectFolder() + u'/' + target), qPrintable(target));
        hasPicture = hasPicture || target.endsWith(QStringLiteral(".png"));
    }
    QVERIFY(hasPicture);
}

void TestReadme::showsTheAttribution()
{
    const QString oneLine = m_text.simplified().remove(QStringLiteral("> "));
    QVERIFY(oneLine.contains(QStringLiteral(
        "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS "
        "data © Crown copyright and database right 2017–2025. Contains public sector information from the "
        "Social Mobility Commission, MHCLG and DfE licensed under the Open Government Licence v3.0.")));
}

QTEST_GUILESS_MAIN(TestReadme)
#include "test_readme.moc"
