#include "core/document/project_file.h"

#include "core/document/project_fields.h"
#include "core/document/project_versions.h"
#include "tests/core/document/random_edits.h"
#include "tests/support/built_in_atlas.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace placelens;

namespace {

const Atlas &atlas()
{
    return builtInFigures()->atlas();
}

QByteArray asJson(const ProjectState &state)
{
    return projectAsJson({state, {}, {}, {}}, atlas(), {});
}

QString fixture(const QString &name)
{
    return QStringLiteral(PLACELENS_SOURCE_DIR "/tests/data/projects/") + name;
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    [&] { QVERIFY2(in.open(QIODevice::ReadOnly), qPrintable(file)); }();
    return in.readAll();
}

QStringList sentences(const SavedProject &project)
{
    QStringList all;
    for (const Warning &warning : project.leftOut)
        all << warning.what;
    return all;
}

/// Becomes whatever a member wants, to count the members of a struct.
struct Anything
{
    template<typename T>
    operator T() const;
};

template<typename T, typename... Members>
constexpr int memberCount()
{
    if constexpr (requires { T{Members{}..., Anything{}}; })
        return memberCount<T, Members..., Anything>();
    else
        return int(sizeof...(Members));
}

struct FieldCount
{
    int count = 0;
    void operator()(const char *, auto &, FieldRange = {}) { ++count; }
};

template<typename T>
int fieldCount()
{
    FieldCount fields;
    const T value;
    visitFields(fields, value);
    return fields.count;
}

} // namespace

/// The project's file: everything is in it, and what can't be read is told.
class TestProjectFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyMemberOfTheStateIsAFieldOfTheFile()
    {
        const QString hint = QStringLiteral("a member without a field: add it to project_fields.h and the README");
        QVERIFY2(fieldCount<Overlay>() == memberCount<Overlay>(), qPrintable(hint));
        QVERIFY2(fieldCount<SelectedArea>() == memberCount<SelectedArea>(), qPrintable(hint));
        QVERIFY2(fieldCount<ClassChoice>() == memberCount<ClassChoice>(), qPrintable(hint));
        QVERIFY2(fieldCount<MapDescription>() == memberCount<MapDescription>(), qPrintable(hint));
        QVERIFY2(fieldCount<IndicatorSet>() == memberCount<IndicatorSet>(), qPrintable(hint));
        QVERIFY2(fieldCount<ComparisonChoice>() == memberCount<ComparisonChoice>(), qPrintable(hint));
        QVERIFY2(fieldCount<SideMap>() == memberCount<SideMap>(), qPrintable(hint));
        QVERIFY2(fieldCount<SideBySideChoice>() == memberCount<SideBySideChoice>(), qPrintable(hint));
        QVERIFY2(fieldCount<TableChoice>() == memberCount<TableChoice>(), qPrintable(hint));
        QVERIFY2(fieldCount<DivideChoice>() == memberCount<DivideChoice>(), qPrintable(hint));
        QVERIFY2(fieldCount<StoryStep>() == memberCount<StoryStep>(), qPrintable(hint));
        QVERIFY2(fieldCount<ProjectState>() == memberCount<ProjectState>(), qPrintable(hint));
        QCOMPARE(memberCount<Overlay>(), 6);
    }

    void whatIsWrittenIsReadAgain()
    {
        RandomEdits edits(atlas(), 4);
        ProjectState state;
        for (int i = 0; i < 300; ++i) {
            state = edits.next(std::move(state), i < edits.kinds() ? i : -1);
            const QByteArray json = asJson(state);
            const auto read = projectFromJson(json, atlas(), QStringLiteral("round"));
            QVERIFY2(read, read ? "" : qPrintable(read.error().what));
            QVERIFY2(read->leftOut.empty(), qPrintable(sentences(*read).join(u'\n')));
            QVERIFY2(read->state == state, qPrintable(QStringLiteral("after edit %1").arg(i)));
            QCOMPARE(asJson(read->state), json);
            const auto line = projectFromJson(projectAsLine({state, {}, {}, {}}, atlas()), atlas(), {});
            QVERIFY(line && line->state == state);
        }
    }

    void anUnionIsMeasuredAgain()
    {
        Area made = *areaNamed(atlas(), QStringLiteral("lad2017:Birmingham+lad2017:Solihull"));
        made.code = QStringLiteral("U1");
        ProjectState state;
        state.unions = {made};
        const auto read = projectFromJson(asJson(state), atlas(), {});
        QVERIFY(read);
        const Area &again = read->state.unions.front();
        QCOMPARE(again.residents, made.residents);
        QCOMPARE(again.squareKilometres, made.squareKilometres);
        QCOMPARE(again.perimeterKilometres, made.perimeterKilometres);
        QCOMPARE(again.label, made.label);
        QCOMPARE(again.box, made.box);
    }

    void whatIsNoStepIsSavedToo()
    {
        const SavedProject project{
            {}, {380000.5, 270000, 420000, 310000}, QStringLiteral("/data/places/wards.gpkg"), {}};
        const auto there = [&](const QString &from, const QString &to) {
            const auto read = projectFromJson(projectAsJson(project, atlas(), from), atlas(), to);
            [&] { QVERIFY(read && read->extent == project.extent); }();
            return read->ownAreas;
        };
        // Beside the project or near it, the file of areas moves with it; elsewhere it stays where it is.
        QCOMPARE(there(QStringLiteral("/data/a.placelens"), QStringLiteral("/moved/a.placelens")),
                 QStringLiteral("/moved/places/wards.gpkg"));
        QCOMPARE(there(QStringLiteral("/data/other/a.placelens"), QStringLiteral("/moved/here/a.placelens")),
                 QStringLiteral("/moved/places/wards.gpkg"));
        QCOMPARE(there(QStringLiteral("/home/somebody/a.placelens"), QStringLiteral("/moved/a.placelens")),
                 QStringLiteral("/data/places/wards.gpkg"));
    }

    void aProjectOfVersion1IsReadAsItWas()
    {
        const auto read = readProject(fixture(QStringLiteral("version_1.placelens")), atlas());
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        QVERIFY2(read->leftOut.empty(), qPrintable(sentences(*read).join(u'\n')));
        const ProjectState &state = read->state;
        QCOMPARE(state.map.indicator, QStringLiteral("employment_rate"));
        QCOMPARE(state.map.classes.method, ClassMethod::Natural);
        QCOMPARE(state.map.overlays.size(), std::size_t(2));
        QCOMPARE(state.map.overlays[0].geography, QStringLiteral("lep2017"));
        QCOMPARE(state.map.overlays[0].opacity, 0.75);
        QCOMPARE(state.selection.size(), std::size_t(3));
        QCOMPARE(state.selection[0].area,
                 *areaNamed(atlas(), QStringLiteral("lep2017:Greater Birmingham and Solihull")));
        QCOMPARE(state.selection[1].letter, 2);
        QCOMPARE(state.selection[2].area.name, QStringLiteral("Birmingham and Solihull"));
        QCOMPARE(state.selection[2].area.geography, -1);
        QCOMPARE(state.unions.size(), std::size_t(1));
        QCOMPARE(state.unions[0].districts.size(), 2);
        QCOMPARE(state.comparedIndicators,
                 (std::vector<QString>{QStringLiteral("employment_rate"), QStringLiteral("median_weekly_pay")}));
        QCOMPARE(state.indicatorSets[0].name, QStringLiteral("Work and pay"));
        QCOMPARE(state.view, ViewMode::Map);
        QCOMPARE(state.divide.line.size(), std::size_t(3));
        QCOMPARE(state.divide.line[2], (GridPoint{545000, 315000}));
        QCOMPARE(state.story.size(), std::size_t(1));
        QCOMPARE(state.story[0].extent, (GridBox{380000, 260000, 440000, 310000}));
        QCOMPARE(state.notes, QStringLiteral("For the meeting on the three footprints.\nAsk about Tamworth."));
        QCOMPARE(read->extent, (GridBox{340000, 220000, 460000, 340000}));
        QCOMPARE(read->ownAreas, QFileInfo(fixture(QString())).absoluteFilePath() + QStringLiteral("wards.gpkg"));
    }

    void anOlderVersionIsRaisedStepByStep()
    {
        const VersionStep steps[] = {[](QJsonObject project) {
                                         project.insert(QStringLiteral("trail"), QStringLiteral("12"));
                                         return project;
                                     },
                                     [](QJsonObject project) {
                                         const QString trail = project.value(QStringLiteral("trail")).toString();
                                         project.insert(QStringLiteral("trail"), trail + QStringLiteral(" 23"));
                                         return project;
                                     }};
        const auto trail = [&](int from) { return raised({}, from, steps).value(QStringLiteral("trail")).toString(); };
        QCOMPARE(trail(1), QStringLiteral("12 23"));
        QCOMPARE(trail(2), QStringLiteral(" 23"));
        QCOMPARE(trail(3), QString());
        QCOMPARE(int(versionSteps().size()), projectVersion - 1);
    }

    void whatOlderFilesLackHasItsUsualValue()
    {
        const QByteArray json = R"({"format": "placelens project", "version": 1, "project": {"notes": "short"}})";
        const auto read = projectFromJson(json, atlas(), {});
        QVERIFY(read && read->leftOut.empty() && read->extent.isEmpty() && read->ownAreas.isEmpty());
        ProjectState expected;
        expected.notes = QStringLiteral("short");
        QVERIFY(read->state == expected);
    }

    void badFilesAreRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const QString foreign =
            QStringLiteral("“x.placelens” is not a Placelens project. Choose a file that was saved with File ▸ Save.");
        const QByteArray whole = asJson({});
        QTest::newRow("empty") << QByteArray() << foreign;
        QTest::newRow("text") << QByteArray("Dear Sir or Madam") << foreign;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << foreign;
        QTest::newRow("list") << QByteArray("[1, 2]") << foreign;
        QTest::newRow("other JSON") << QByteArray(R"({"type": "FeatureCollection", "features": []})") << foreign;
        QTest::newRow("no version") << QByteArray(R"({"format": "placelens project", "project": {}})") << foreign;
        QTest::newRow("version 0") << QByteArray(R"({"format": "placelens project", "version": 0, "project": {}})")
                                   << foreign;
        QTest::newRow("no project") << QByteArray(R"({"format": "placelens project", "version": 1})") << foreign;
        QTest::newRow("cut short") << whole.first(whole.size() / 2)
                                   << QStringLiteral(
                                          "“x.placelens” is damaged or not whole, and can't be opened. Open a "
                                          "copy of it from another place.");
        QTest::newRow("newer") << QByteArray(R"({"format": "placelens project", "version": 2, "project": {}})")
                               << QStringLiteral("“x.placelens” was saved by a newer Placelens. Open it with that, or "
                                                 "install the newer version here.");
    }
    void badFilesAreRefusedInOneSentence()
    {
        QFETCH(QByteArray, bytes);
        const auto read = projectFromJson(bytes, atlas(), QStringLiteral("/far/away/x.placelens"));
        QVERIFY(!read);
        QTEST(read.error().what, "sentence");
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
    }

    void aFileThatIsNotThereIsNamed()
    {
        const auto read = readProject(m_folder.filePath(QStringLiteral("none.placelens")), atlas());
        QVERIFY(!read);
        QCOMPARE(read.error().what, QStringLiteral("There is no project “%1”. Check where it is, or choose another.")
                                        .arg(m_folder.filePath(QStringLiteral("none.placelens"))));
        QVERIFY(!readProject(m_folder.path(), atlas()));
    }

    void whatTheAtlasLacksIsNamedAndTheRestIsThere_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *from, const char *to, const char *sentence) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(sentence);
        };
        row("area", "\"E37000012\"", "\"E37009999\"",
            "The area “Greater Birmingham and Solihull” (E37009999 of “lep2017”) is not in this atlas.");
        row("geography of an area", "\"geography\": \"lep2017\",\n                    \"name\"",
            "\"geography\": \"lep1999\", \"name\"",
            "The area “Greater Birmingham and Solihull” (E37000012 of “lep1999”) is not in this atlas.");
        row("district of an union", "\"E08000025\"", "\"E08999999\"",
            "“Birmingham and Solihull” needs the district E08999999, which is not in this atlas.");
        row("indicator", "\"employment_rate\"", "\"happiness\"", "The indicator “happiness” is not in this atlas.");
        row("palette", "\"estuary\"", "\"beige\"",
            "The palette “beige” is not one that this version of Placelens knows.");
        row("method", "\"natural\"", "\"magic\"",
            "“project.map.classes.method” has a value that this version of Placelens does not know.");
        row("number", "0.75", "75",
            "“project.map.overlays[0].opacity” has a value that this version of Placelens does "
            "not know.");
        row("field", "\"notes\"", "\"remarks\"", "“project.remarks” is nothing that this version of Placelens knows.");
    }
    void whatTheAtlasLacksIsNamedAndTheRestIsThere()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const QString file = fixture(QStringLiteral("version_1.placelens"));
        const QString text = QString::fromUtf8(bytesOf(file));
        QVERIFY2(text.contains(from), qPrintable(from));
        QString changed = text;
        const auto read = projectFromJson(changed.replace(from, to).toUtf8(), atlas(), file);
        QVERIFY(read);
        QVERIFY(!read->leftOut.empty());
        QTEST(read->leftOut.front().what, "sentence");
        QCOMPARE(read->state.indicatorSets.size(), std::size_t(1)); // the rest
        QCOMPARE(read->state.divide.line.size(), std::size_t(3));
        QVERIFY(projectFromJson(asJson(read->state), atlas(), {})->leftOut.empty()); // and it can be saved
    }

    void areasOfTheTableThatTheAtlasLacksAreNamed()
    {
        ProjectState state;
        const Area tamworth = *areaNamed(atlas(), QStringLiteral("lad2017:Tamworth"));
        state.table.found = QStringLiteral("Districts in two LEPs");
        state.table.only = {tamworth.code, QStringLiteral("E07999999")};
        const auto read = projectFromJson(asJson(state), atlas(), {});
        QVERIFY(read);
        QCOMPARE(sentences(*read),
                 QStringList{QStringLiteral("The area E07999999 that the table shows is not in this atlas.")});
        QCOMPARE(read->state.table.only, std::vector<QString>{tamworth.code});
        QCOMPARE(read->state.table.found, state.table.found);
        state.table.only = {QStringLiteral("E07999999")};
        QVERIFY(projectFromJson(asJson(state), atlas(), {})->state.table.found.isEmpty());
    }

    void noDamageIsMoreThanASentence()
    {
        const QByteArray whole = bytesOf(fixture(QStringLiteral("version_1.placelens")));
        for (qsizetype length = 0; length < whole.size() - 2; length += 97)
            QVERIFY(!projectFromJson(whole.first(length), atlas(), QStringLiteral("cut")));
        std::mt19937 random(11);
        int opened = 0;
        for (int i = 0; i < 1500; ++i) {
            QByteArray damaged = whole;
            damaged[qsizetype(random() % std::size_t(damaged.size()))] = "0-9\"{}[],:xE\0 "[random() % 14];
            const auto read = projectFromJson(damaged, atlas(), QStringLiteral("damaged"));
            if (!read)
                continue;
            ++opened;
            const auto again = projectFromJson(asJson(read->state), atlas(), {});
            QVERIFY(again);
            QVERIFY2(again->leftOut.empty(), qPrintable(sentences(*again).join(u'\n')));
            QVERIFY2(again->state == read->state, damaged.constData());
        }
        QVERIFY2(opened > 100, qPrintable(QString::number(opened)));
    }

    void theSameProjectIsTheSameBytesAndOneChangeIsOneLine()
    {
        ProjectState state = withSelected({}, *areaNamed(atlas(), QStringLiteral("lad2017:Tamworth")), false);
        const QByteArray before = asJson(state);
        QCOMPARE(asJson(state), before);
        state.map.showsPlaces = true;
        const QList<QByteArray> old = before.split('\n'), now = asJson(state).split('\n');
        QCOMPARE(now.size(), old.size());
        int different = 0;
        for (qsizetype line = 0; line < now.size(); ++line)
            different += now[line] != old[line];
        QCOMPARE(different, 1);
        QVERIFY(!before.contains(QFileInfo(atlas().file()).path().toUtf8())); // opens on another machine
    }

    void writingThatFailsKeepsTheOldFile()
    {
        const QString file = m_folder.filePath(QStringLiteral("kept.placelens"));
        QVERIFY(writeProject(file, asJson({})));
        QCOMPARE(bytesOf(file), asJson({}));
        const auto written = writeProject(m_folder.filePath(QStringLiteral("no/such/folder.placelens")), "x");
        QVERIFY(!written);
        QVERIFY2(written.error().what.contains(QStringLiteral("folder.placelens” can't be written")),
                 qPrintable(written.error().what));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("kept.placelens")});
    }
};

QTEST_GUILESS_MAIN(TestProjectFile)
#include "test_project_file.moc"
