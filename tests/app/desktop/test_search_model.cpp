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
        for (const char *text : {"b", "bi", "nothing is called like this", "", "E3"})
            model.search(QString::fromLatin1(text));
        QCOMPARE(model.index(0).data(SearchModel::AreaRole).toInt() >= 0, true);
    }
};

QTEST_MAIN(TestSearchModel)
#include "test_search_model.moc"
