#include "app/desktop/models/search_model.h"

#include "tests/app/desktop/desktop_test.h"

#include <QAbstractItemModelTester>

using namespace placelens;

class TestSearchModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void findsByNameByCodeAndByFormerName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("what");
        QTest::newRow("name") << QStringLiteral("Birmingham") << QStringLiteral("Birmingham")
                              << QStringLiteral("District");
        QTest::newRow("code") << QStringLiteral("E37000010") << areaCalled(QStringLiteral("E37000010")).name
                              << QStringLiteral("LEP 2017");
        // Shepway was renamed Folkestone and Hythe in April 2018.
        QTest::newRow("former name") << QStringLiteral("Shepway") << QString() << QStringLiteral("District");
    }
    void findsByNameByCodeAndByFormerName()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, what);
        SearchModel model(builtInFigures()->atlasPointer());
        model.search(text);
        QVERIFY(model.rowCount() > 0);
        const QModelIndex first = model.index(0);
        if (!name.isEmpty())
            QCOMPARE(first.data().toString(), name);
        QVERIFY2(first.data(SearchModel::DetailRole).toString().contains(what),
                 qPrintable(first.data(SearchModel::DetailRole).toString()));
        const int area = first.data(SearchModel::AreaRole).toInt();
        QVERIFY(area >= 0);
        if (text == QStringLiteral("Shepway")) {
            const Area &found = builtInFigures()->atlas().areas()[std::size_t(area)];
            QCOMPARE(found.districts, areaCalled(QStringLiteral("E07000112")).districts); // its code, before and after
        }
    }

    void theBestIsFirst_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *text, const char *name, const char *what) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name) << QString::fromUtf8(what);
        };
        row("birmingham", "Birmingham", "District");
        row("Birmigham", "Birmingham", "District");   // a letter is missing
        row("Brimingham", "Birmingham", "District");  // two changed places
        row("Birmminghan", "Birmingham", "District"); // one too many, one wrong
        row("Wolverhamton", "Wolverhampton", "District");
        row("wolverhamt", "Wolverhampton", "District"); // not yet finished
        row("Leeds", "Leeds", "District");
        row("Leds", "Leeds", "District");
        row("st helens", "St. Helens", "District");
        row("kings lynn and west", "King's Lynn and West Norfolk", "District");
        row("norfolk west lynn", "King's Lynn and West Norfolk", "District");
        row("midlands engine", "Midlands Engine", "2017");
        row("black country", "Black Country", "LEP");
        row("black contry", "Black Country", "LEP");
        row("west midlands combined", "West Midlands", "Combined authority");
        row("greater manchester lep", "Greater Manchester", "LEP");
        row("E07000112", "Shepway", "Formerly District 2017");
        row("employment rate", "Employment rate, ages 16–64", "Figure");
        row("emploiment rate", "Employment rate, ages 16–64", "Figure");
        row("gdp", "GDP per head", "Figure");
        row("pay", "Gross median weekly pay", "Figure");
        row("turnout", "Turnout, EU referendum 2016", "Figure");
        row("Stockton-on-Tees", "Stockton-on-Tees", "District");
        row("Skegness", "Skegness", "Town");
        row("Skegnes", "Skegness", "Town");
        row("Cardiff", "Cardiff", "City");
        row("whole england", "Whole England", "Command");
        row("zoom in", "Zoom in", "Command");
        row("dark", "Theme: Dark", "Command");
        row("The Wash coast", "The Wash coast", "Your own area");
    }
    void theBestIsFirst()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, what);
        SearchModel model(builtInFigures()->atlasPointer());
        model.setCommands({{QStringLiteral("Zoom in"), QStringLiteral("View"), QStringLiteral("Ctrl++"), true},
                           {QStringLiteral("Whole England"), QStringLiteral("View"), QStringLiteral("Ctrl+0"), true},
                           {QStringLiteral("Theme: Dark"), QStringLiteral("View"), {}, true}});
        Area own = areaCalled(QStringLiteral("lad2017:Boston"));
        own.name = QStringLiteral("The Wash coast");
        own.geography = -1;
        model.setOwnAreas({own});
        model.search(text);
        QVERIFY(model.rowCount() > 0);
        QVERIFY(model.hasFound());
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data().toString(), name);
        const QString detail = first.data(SearchModel::DetailRole).toString();
        QVERIFY2(detail.contains(what), qPrintable(detail));
        QVERIFY(first.flags() & Qt::ItemIsEnabled);
        QVERIFY(!first.data(SearchModel::GroupRole).toString().isEmpty());
    }

    void whatIsNoMoreSaysWhatItBecame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("detail");
        // The Buckinghamshire (Structural Changes) Order 2019: one council from April 2020.
        QTest::newRow("merged") << QStringLiteral("Aylesbury Vale")
                                << QStringLiteral(
                                       "Formerly District 2017, 2019 · now part of Buckinghamshire, since 2020");
        // The Shepway (change of name) of April 2018.
        QTest::newRow("renamed") << QStringLiteral(
            "Shepway") << QStringLiteral("Formerly District 2017 · now called Folkestone and Hythe, since 2018");
        // Made of Taunton Deane and West Somerset in 2019, part of Somerset from April 2023.
        QTest::newRow("made and merged again")
            << QStringLiteral("Somerset West and Taunton")
            << QStringLiteral("Formerly District 2019, 2020, 2021 · 2 districts · now part of Somerset, since 2023");
    }
    void whatIsNoMoreSaysWhatItBecame()
    {
        QFETCH(QString, text);
        QFETCH(QString, detail);
        SearchModel model(builtInFigures()->atlasPointer());
        model.search(text);
        QVERIFY(model.rowCount() > 0);
        QCOMPARE(model.index(0).data().toString(), text);
        QCOMPARE(model.index(0).data(SearchModel::DetailRole).toString(), detail);
    }

    void placesOfOneNameAreToldApart()
    {
        SearchModel model(builtInFigures()->atlasPointer());
        model.search(QStringLiteral("Ashford"));
        QStringList details;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row).data(SearchModel::PlaceRole).toInt() >= 0
                && model.index(row).data().toString() == QLatin1String("Ashford"))
                details << model.index(row).data(SearchModel::DetailRole).toString();
        QVERIFY2(details.size() >= 2, qPrintable(details.join(QLatin1Char('|')))); // in Kent and in Surrey
        QCOMPARE(QSet<QString>(details.begin(), details.end()).size(), details.size());
        QVERIFY2(details.join(QLatin1Char('|')).contains(QStringLiteral("in Spelthorne")),
                 qPrintable(details.join(QLatin1Char('|'))));
    }

    void nothingFoundSaysSoWithTheNearest()
    {
        SearchModel model(builtInFigures()->atlasPointer());
        model.search(QStringLiteral("Brmnghm"));
        QVERIFY(!model.hasFound());
        QVERIFY(model.rowCount() >= 2);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Nothing is called “Brmnghm”"));
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsEnabled));
        QVERIFY(model.index(1).flags() & Qt::ItemIsEnabled);
        bool isThere = false;
        for (int row = 1; row < model.rowCount(); ++row)
            isThere = isThere || model.index(row).data().toString() == QLatin1String("Birmingham");
        QVERIFY(isThere);
        model.search(QStringLiteral("#####"));
        QCOMPARE(model.rowCount(), 0);
    }

    void whatCannotBeUsedCannotBeTaken()
    {
        SearchModel model(builtInFigures()->atlasPointer());
        model.setCommands({{QStringLiteral("Quux the frobs"), QStringLiteral("Edit"), {}, false}});
        model.search(QStringLiteral("quux"));
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Quux the frobs"));
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsEnabled));
    }

    void whatWasChosenIsFoundAgainByItsName()
    {
        SearchModel model(builtInFigures()->atlasPointer());
        QStringList names, texts;
        for (const char *text : {"Black Country", "turnout", "Skegness"}) {
            model.search(QString::fromLatin1(text));
            names << model.index(0).data(SearchModel::NameRole).toString();
            texts << model.index(0).data().toString();
        }
        SearchModel another(builtInFigures()->atlasPointer());
        another.showRecent(names + QStringList{QStringLiteral("area:lad2017:none"), QStringLiteral("what:ever")});
        QCOMPARE(another.rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(another.index(row).data().toString(), texts[row]);
    }

    void findsFiguresToo()
    {
        SearchModel model(builtInFigures()->atlasPointer());
        model.search(QStringLiteral("employment rate"));
        QVERIFY(model.rowCount() > 0);
        bool isThere = false;
        for (int row = 0; row < model.rowCount(); ++row) {
            const int indicator = model.index(row).data(SearchModel::IndicatorRole).toInt();
            isThere = isThere
                      || (indicator >= 0
                          && builtInFigures()->atlas().indicators()[std::size_t(indicator)].id
                                 == QStringLiteral("employment_rate"));
        }
        QVERIFY(isThere);
    }

    void theSameDistrictsUnderOneNameAreOneRow()
    {
        SearchModel model(builtInFigures()->atlasPointer());
        model.search(QStringLiteral("Birmingham"));
        int districts = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            districts += index.data().toString() == QStringLiteral("Birmingham")
                         && index.data(SearchModel::DetailRole).toString().startsWith(QStringLiteral("District"));
        }
        QCOMPARE(districts, 1);
    }

    void keepsTheRulesOfModels()
    {
        SearchModel model(builtInFigures()->atlasPointer());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char *text : {"b", "bi", "nothing is called like this", "", "zoom", "E3"})
            model.search(QString::fromLatin1(text));
        QCOMPARE(model.index(0).data(SearchModel::AreaRole).toInt() >= 0, true);
    }
};

QTEST_MAIN(TestSearchModel)
#include "test_search_model.moc"
