#include "tests/packaging/running.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;

/// The Debian package holds the programs, and names what they need.
class TestDebianPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void initTestCase();
    void isNamedAsDebianNames();
    void saysWhatItNeeds();
    void holdsProgramsAtlasAndCompletion();

private:
    QTemporaryDir m_folder;
    QString m_package;
};

void TestDebianPackage::initTestCase()
{
    for (const char *tool : {"dpkg-shlibdeps", "dpkg-deb", "file"}) {
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            QSKIP("No Debian packaging tools here; packaging/check installs them");
    }
    const Ran ran = run(QStringLiteral("cpack"), {QStringLiteral("-B"), m_folder.path()},
                        QProcessEnvironment::systemEnvironment(), buildFolder());
    QVERIFY2(ran.status == 0, qPrintable(ran.all()));
    const QStringList made = QDir(m_folder.path()).entryList({QStringLiteral("*.deb")});
    QCOMPARE(made.size(), 1);
    m_package = m_folder.filePath(made.front());
}

void TestDebianPackage::isNamedAsDebianNames()
{
    static const QRegularExpression name(QStringLiteral("/placelens_\\d+\\.\\d+\\.\\d+_[a-z0-9]+\\.deb$"));
    QVERIFY2(m_package.contains(name), qPrintable(m_package));
}

void TestDebianPackage::saysWhatItNeeds()
{
    const Ran ran = run(QStringLiteral("dpkg-deb"), {QStringLiteral("--field"), m_package});
    for (const char *part : {"Section: science", "libqt6widgets6", "libgdal3", "libxlsxwriter", "fonts-inter"})
        QVERIFY2(ran.out.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + u'\n' + ran.out));
}

void TestDebianPackage::holdsProgramsAtlasAndCompletion()
{
    const Ran ran = run(QStringLiteral("dpkg-deb"), {QStringLiteral("--contents"), m_package});
    for (const char *file :
         {"./usr/bin/placelens\n", "./usr/bin/placelens-cli\n", "./usr/share/placelens/england.gpkg\n",
          "./usr/share/doc/placelens/copyright\n", "./usr/share/bash-completion/completions/placelens-cli\n"})
        QVERIFY2(ran.out.contains(QLatin1String(file)), qPrintable(QLatin1String(file) + ran.out));
}

QTEST_GUILESS_MAIN(TestDebianPackage)
#include "test_debian_package.moc"
