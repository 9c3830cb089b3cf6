#include "tests/packaging/running.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

/// The shell offers the commands, options and ids that the built command line knows.
class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void offersWhatFits_data();
    void offersWhatFits();
    void offersOnlyCommandsThatHelpLists();

private:
    /// What bash offers after these words, the last of which is being typed.
    static QStringList offered(const QString &words);
};

QStringList TestCompletion::offered(const QString &words)
{
    const QString script = QStringLiteral(R"(. "$1"
cli=$2
COMP_WORDS=(placelens-cli $3); [[ $3 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_placelens_cli "$cli" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
printf '%s\n' "${COMPREPLY[@]}")");
    const Ran ran =
        run(QStringLiteral("bash"), {QStringLiteral("--norc"), QStringLiteral("-c"), script, QStringLiteral("bash"),
                                     projectFolder() + QStringLiteral("/packaging/completion/placelens-cli.bash"),
                                     buildFolder() + QStringLiteral("/bin/placelens-cli"), words});
    return ran.out.trimmed().split(u'\n');
}

void TestCompletion::offersWhatFits_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *words, const char *expected) {
        QTest::newRow(words) << QString::fromLatin1(words) << QString::fromLatin1(expected).split(u' ');
    };
    row("ar", "areas area");
    row("atlas v", "validate");
    row("classify --method ", "quantile equal natural pretty stddev headtail box");
    row("--format json val", "values");
    row("export --ind", "--indicator");
    row("bri", "brief");
    row("brief --paper ", "A4 A3 Letter");
    row("values --geography lep", "lep2017 lep2021");
    row("values --indicator social_mobility_",
        "social_mobility_score social_mobility_rank social_mobility_coldspot_share "
        "social_mobility_hotspot_share");
    row("indicators gdp", "gdp_per_head");
}

void TestCompletion::offersWhatFits()
{
    QFETCH(QString, words);
    QFETCH(QStringList, expected);
    QCOMPARE(offered(words), expected);
}

void TestCompletion::offersOnlyCommandsThatHelpLists()
{
    const Ran help = run(buildFolder() + QStringLiteral("/bin/placelens-cli"), {QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    const QStringList commands = offered(QStringLiteral(" ")).filter(QRegularExpression(QStringLiteral("^[a-z]")));
    QCOMPARE(commands.size(), 13);
    for (const QString &command : commands)
        QVERIFY2(help.out.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(command))), qPrintable(command));
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "test_completion.moc"
