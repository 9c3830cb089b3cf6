#include "tests/app/cli/running_cli.h"

#include <QImage>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <csignal>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// The fields of a line of CSV.
QStringList fieldsIn(const QString &line)
{
    QStringList fields(QString{});
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u',' && !isQuoted)
            fields.append(QString());
        else
            fields.back() += c;
    }
    return fields;
}

/// "£21,256", "69.8%" and "−2.0" as numbers; not a number for another text.
double numberSaid(QString text)
{
    text.replace(u'−', u'-').remove(QRegularExpression(u"[£,%]"_s));
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? number : std::numeric_limits<double>::quiet_NaN();
}

/// The first figure on the line of a text that starts with `title`.
double figureAfter(const QString &text, const QString &title)
{
    static const QRegularExpression gap(u"\\s+"_s);
    for (const QString &line : text.split(u'\n'))
        if (line.trimmed().startsWith(title + u"  "_s))
            return numberSaid(line.trimmed().mid(title.size()).split(gap, Qt::SkipEmptyParts).value(0));
    return std::numeric_limits<double>::quiet_NaN();
}

QString textOf(const QString &file)
{
    return runProgram(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}).out;
}

} // namespace

/// The command that prints briefs: what is in them, and what happens when they can't be written.
class TestCliBrief : public QObject
{
    Q_OBJECT

    QTemporaryDir m_leps; // all 38 briefs, made once

    static QStringList filesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// The rows of the table inside a brief, each as its fields, by area, indicator and period.
    static QMultiMap<QStringList, QMap<QString, QString>> figuresInside(const QString &file)
    {
        const QString table = file + u"-figures.csv"_s;
        [&] { QCOMPARE(runProgram(u"pdfdetach"_s, {u"-save"_s, u"1"_s, u"-o"_s, table, file}).status, 0); }();
        const QStringList lines = QString::fromUtf8(bytesOf(table)).split(u'\n', Qt::SkipEmptyParts);
        [&] { QVERIFY(QFile::remove(table)); }();
        const QStringList head = fieldsIn(lines.value(0));
        QMultiMap<QStringList, QMap<QString, QString>> figures;
        for (const QString &line : lines.mid(1)) {
            const QStringList written = fieldsIn(line);
            QMap<QString, QString> fields;
            for (qsizetype i = 0; i < head.size(); ++i)
                fields.insert(head[i], written.value(i));
            figures.insert(QStringList{fields[u"code"_s], fields[u"indicator"_s], fields[u"period"_s]}, fields);
        }
        return figures;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        const Ran ran = ask(u"brief --geography lep2017 --output-dir "_s + m_leps.path());
        QVERIFY2(ran.status == 0, qPrintable(ran.all()));
        QCOMPARE(ran.err.count(u" of 38: "_s), 38); // progress
        QCOMPARE(filesIn(m_leps.path()).size(), 38);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void figuresInTheTextAndTheTableAreThoseOfCompare()
    {
        QMap<QString, QJsonObject> indicators;
        for (const auto &row : askRows(u"indicators"_s))
            indicators.insert(row.toObject()[u"id"_s].toString(), row.toObject());
        const QStringList names = filesIn(m_leps.path());
        QStringList areas;
        for (const QString &name : names)
            areas << u"lep2017:"_s + name.section(u' ', 0, 0);
        const QJsonArray compared = askRows(u"compare "_s + areas.join(u' '));
        for (qsizetype lep = 0; lep < names.size(); ++lep) {
            const QString &name = names[lep];
            const QString code = name.section(u' ', 0, 0), file = m_leps.filePath(name);
            const QString text = textOf(file);
            const auto figures = figuresInside(file);
            int inText = 0, inTable = 0;
            for (const auto &entry : compared) {
                const QJsonObject row = entry.toObject();
                const QString id = row[u"indicator"_s].toString();
                const QJsonObject figure = row[u"figures"_s][lep].toObject();
                QCOMPARE(figure[u"code"_s].toString(), code);
                for (const QMap<QString, QString> &fields :
                     figures.values(QStringList{code, id, row[u"period"_s].toString()})) {
                    ++inTable;
                    for (const QString &field : {u"value"_s, u"lower"_s, u"upper"_s, u"rank"_s, u"of"_s}) {
                        const QString written = fields[field];
                        const std::optional<double> expected = numberOf(figure, field);
                        QVERIFY2(expected ? near(written.toDouble(), *expected) : written.isEmpty(),
                                 qPrintable(u"%1, %2, %3: %4"_s.arg(name, id, field, written)));
                    }
                }
                const QString title = indicators[id][u"title"_s].toString();
                const double said = figureAfter(text, title);
                const std::optional<double> value = numberOf(figure, u"value"_s);
                if (std::isnan(said) || !value)
                    continue;
                ++inText;
                const double half = 0.5000001 * std::pow(10, -indicators[id][u"decimals"_s].toInt());
                QVERIFY2(std::abs(said - *value) <= half,
                         qPrintable(u"%1, %2: %3 for %4"_s.arg(name, title).arg(said).arg(*value)));
            }
            QVERIFY2(inText >= 5, qPrintable(u"%1: %2 figures\n%3"_s.arg(name).arg(inText).arg(text)));
            QVERIFY2(inTable >= inText, qPrintable(u"%1: %2 figures in the table"_s.arg(name).arg(inTable)));
        }
    }

    void everyBriefHasOneToFourPagesWithEmbeddedFontsAndNames()
    {
        for (const QString &name : filesIn(m_leps.path())) {
            const QString file = m_leps.filePath(name);
            const QString facts = runProgram(u"pdfinfo"_s, {file}).out;
            const int pages = QRegularExpression(u"Pages: +(\\d+)"_s).match(facts).captured(1).toInt();
            QVERIFY2(pages >= 1 && pages <= 4, qPrintable(name + u'\n' + facts));
            QVERIFY2(facts.contains(QRegularExpression(u"Title: +\\S"_s)) && facts.contains(u"(A4)"_s),
                     qPrintable(facts));
            for (const QString &row : runProgram(u"pdffonts"_s, {file}).out.split(u'\n', Qt::SkipEmptyParts).mid(2))
                QVERIFY2(row.contains(u"yes yes yes"_s), qPrintable(row));
        }
    }

    void theSameCallGivesTheSameBytes()
    {
        const QTemporaryDir folder;
        const QString one = folder.filePath(u"one.pdf"_s);
        const QJsonObject answer = askJson(u"brief \"lep2017:Black Country\" -o "_s + one);
        QCOMPARE(answer[u"files"_s].toArray(), QJsonArray{one});
        QVERIFY(answer[u"pages"_s].toInt() >= 1 && answer[u"pages"_s].toInt() <= 4);
        QVERIFY(answer[u"briefs"_s][0][u"gaps"_s].isArray());
        QVERIFY(bytesOf(one) == bytesOf(m_leps.filePath(u"E37000001 Black Country.pdf"_s)));
        const QString dated = folder.filePath(u"dated.pdf"_s);
        QVERIFY(!askJson(u"brief \"lep2017:Black Country\" --date 2026-11-23 -o "_s + dated).isEmpty());
        QVERIFY(bytesOf(dated).contains("/CreationDate(D:20261123)"));
        QVERIFY(textOf(dated).contains(u"2026"_s) && !textOf(one).contains(u"2026"_s));
    }

    void severalAreasMakeOneComparison()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"three.pdf"_s);
        const QJsonObject answer =
            askJson(u"brief lep2017:Cumbria lep2017:Dorset \"lep2017:Black Country\" -o "_s + file);
        QCOMPARE(answer[u"briefs"_s].toArray().size(), 1);
        QCOMPARE(answer[u"briefs"_s][0][u"areas"_s].toArray().size(), 3);
        const QString text = textOf(file);
        for (const QString &name : {u"Cumbria"_s, u"Dorset"_s, u"Black Country"_s})
            QVERIFY2(text.contains(name), qPrintable(text));
    }

    void paperSectionsCouncilAndLogoAreAsAsked()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.pdf"_s), logo = folder.filePath(u"arms.png"_s);
        QImage arms(40, 40, QImage::Format_RGB32);
        arms.fill(Qt::darkGreen);
        QVERIFY(arms.save(logo));
        const QJsonObject answer = askJson(u"brief lep2017:Cumbria --paper a3 --landscape --sections key-facts,sources "
                                           u"--council \"Anytown Council\" --logo %1 -o %2"_s.arg(logo, file));
        QVERIFY(answer[u"pages"_s].toInt() >= 1);
        const QString facts = runProgram(u"pdfinfo"_s, {file}).out;
        QVERIFY2(facts.contains(QRegularExpression(u"Page size: +1191 x 842 pts"_s)), qPrintable(facts));
        QVERIFY(textOf(file).contains(u"Anytown Council"_s));
    }

    void oneDocumentForAllHasTheirFiguresInside()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"regions.pdf"_s);
        const Ran ran = ask(u"brief --geography region -o "_s + file);
        QVERIFY2(ran.status == 0, qPrintable(ran.all()));
        QVERIFY(runProgram(u"pdfdetach"_s, {u"-list"_s, file}).out.startsWith(u"9 embedded files"_s));
        QCOMPARE(filesIn(folder.path()), QStringList{u"regions.pdf"_s});
    }

    void wrongCallsAreExplainedAndLeaveNothing_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("nothing") << QString() << 2 << u"area"_s;
        QTest::newRow("no place") << u"lep2017:Cumbria"_s << 2 << u"-o"_s;
        QTest::newRow("two places") << u"lep2017:Cumbria -o a.pdf --output-dir d"_s << 2 << u"--output-dir"_s;
        QTest::newRow("area and geography")
            << u"lep2017:Cumbria --geography region --output-dir d"_s << 2 << u"--geography"_s;
        QTest::newRow("extension") << u"lep2017:Cumbria -o a.docx"_s << 2 << u"a.docx"_s;
        QTest::newRow("paper") << u"lep2017:Cumbria -o a.pdf --paper A7"_s << 2 << u"A7"_s;
        QTest::newRow("section") << u"lep2017:Cumbria -o a.pdf --sections maps,jokes"_s << 2 << u"jokes"_s;
        QTest::newRow("section twice") << u"lep2017:Cumbria -o a.pdf --sections maps,maps"_s << 2 << u"maps"_s;
        QTest::newRow("date") << u"lep2017:Cumbria -o a.pdf --date soon"_s << 2 << u"soon"_s;
        QTest::newRow("too many") << u"region:London region:\"East of England\" region:\"South East\" "
                                     u"region:\"South West\" region:\"North East\" region:\"North West\" "
                                     u"region:\"East Midlands\" -o a.pdf"_s
                                  << 2 << u"6"_s;
        QTest::newRow("unknown area") << u"Atlantis -o a.pdf"_s << 3 << u"Atlantis"_s;
        QTest::newRow("unknown geography") << u"--geography moons --output-dir d"_s << 3 << u"moons"_s;
        QTest::newRow("unknown indicator") << u"lep2017:Cumbria -o a.pdf --indicator joy"_s << 3 << u"joy"_s;
        QTest::newRow("unknown benchmark") << u"lep2017:Cumbria -o a.pdf --benchmark Mars"_s << 3 << u"Mars"_s;
        QTest::newRow("no folder") << u"lep2017:Cumbria -o nowhere/a.pdf"_s << 1 << u"nowhere/a.pdf"_s;
        QTest::newRow("a folder as file") << u"lep2017:Cumbria -o folder.pdf"_s << 1 << u"folder.pdf"_s;
        QTest::newRow("a file as folder") << u"--geography region --output-dir file"_s << 1 << u"file"_s;
        QTest::newRow("proc") << u"--geography region --output-dir /proc/briefs"_s << 1 << u"/proc/briefs"_s;
        QTest::newRow("no logo") << u"lep2017:Cumbria -o a.pdf --logo arms.png"_s << 1 << u"arms.png"_s;
        QTest::newRow("no logo, many") << u"--geography region --output-dir d --logo arms.svg"_s << 1 << u"arms.svg"_s;
        QTest::newRow("no logo, one document")
            << u"--geography region -o a.pdf --logo arms.svg"_s << 1 << u"arms.svg"_s;
    }
    void wrongCallsAreExplainedAndLeaveNothing()
    {
        QFETCH(QString, words);
        QFETCH(int, status);
        QFETCH(QString, mentions);
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath(u"folder.pdf"_s)) && writeBytes(folder.filePath(u"file"_s), "a"));
        const QStringList before = listing(folder.path());
        const QString fault = faultOfFailure(ask(u"brief "_s + words, {folder.path(), {}, {}}), status, mentions);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(listing(folder.path()), before);
    }

    void aFullDiskKeepsWhatIsFinishedAndTheOldFile_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("one") << u"lep2017:Cumbria -o old.pdf"_s;
        QTest::newRow("one document") << u"--geography region -o old.pdf"_s;
        QTest::newRow("folder") << u"--geography region --output-dir ."_s;
    }
    void aFullDiskKeepsWhatIsFinishedAndTheOldFile()
    {
        QFETCH(QString, words);
        const QTemporaryDir folder;
        QVERIFY(writeBytes(folder.filePath(u"old.pdf"_s), "the old brief"));
        const QStringList before = listing(folder.path());
        // A file may not grow: what a full disk does, without needing one.
        const QStringList call =
            QStringList{u"-c"_s, u"ulimit -f 4; exec \"$@\""_s, u"sh"_s, QStringLiteral(PLACELENS_CLI), u"brief"_s}
            + QProcess::splitCommand(words) + QStringList{u"--atlas"_s, builtAtlas()};
        const QString fault = faultOfFailure(runProgram(u"sh"_s, call, {folder.path(), {}, {}}), 1, u".pdf"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(listing(folder.path()), before);
    }

    void aDiskThatFillsUpKeepsTheBriefsThatAreWhole()
    {
        const QTemporaryDir folder;
        const QString disk = folder.filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        if (runProgram(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"tmpfs"_s, disk}).status != 0)
            QSKIP("a small disk can't be mounted here");
        const Ran ran = ask(u"brief --geography lep2017 --output-dir "_s + disk);
        const QStringList files = filesIn(disk);
        bool areWhole = !files.isEmpty();
        for (const QString &name : files)
            areWhole = areWhole && name.startsWith(u'E') && bytesOf(disk + u'/' + name).endsWith("%%EOF\n");
        runProgram(u"umount"_s, {disk});
        QVERIFY2(ran.status == 1 && ran.out.isEmpty(), qPrintable(ran.all()));
        QVERIFY2(ran.err.contains(u"%1 briefs of 38 are finished."_s.arg(files.size())), qPrintable(ran.all()));
        QVERIFY2(areWhole, qPrintable(files.join(u'\n')));
    }

    void aReadOnlyFolderIsNamedAndLeftAsItWas()
    {
        if (geteuid() == 0)
            QSKIP("nothing is read-only for root");
        const QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        for (const QString &words : {u"lep2017:Cumbria -o a.pdf"_s, u"--geography region --output-dir ."_s,
                                     u"--geography region --output-dir d"_s}) {
            const QString fault = faultOfFailure(ask(u"brief "_s + words, {folder.path(), {}, {}}), 1, u"can't be"_s);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void ctrlCKeepsWhatIsFinished()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral(PLACELENS_CLI), {u"brief"_s, u"--geography"_s, u"lad2017"_s, u"--output-dir"_s,
                                                      folder.path(), u"--atlas"_s, builtAtlas()});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(filesIn(folder.path()).size() >= 2, 60000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QVERIFY(process.readAllStandardError().contains("Stopped before all briefs"));
        for (const QString &name : filesIn(folder.path())) {
            QVERIFY2(name.startsWith(u'E'), qPrintable(name));
            QVERIFY(bytesOf(folder.filePath(name)).endsWith("%%EOF\n"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliBrief)
#include "test_cli_brief.moc"
