#include "app/desktop/table/table_model.h"

#include "app/desktop/table/table_order.h"
#include "tests/app/desktop/desktop_test.h"

#include <QAbstractItemModelTester>

using namespace placelens;

/// The table of areas: what stands in it, and its order.
class TestTableModel : public QObject
{
    Q_OBJECT

    static TableWish wishFor(const QString &geography, const QStringList &indicators)
    {
        const Atlas &atlas = builtInFigures()->atlas();
        TableWish wish;
        wish.geography = atlas.geographyIndex(geography);
        wish.benchmark = atlas.areas()[std::size_t(atlas.england())];
        for (const QString &id : indicators)
            wish.indicators.push_back(atlas.indicatorIndex(id));
        wish.shadedPeriod = *builtInFigures()->latestPeriod(wish.indicators.front(), wish.geography);
        return wish;
    }
    static std::shared_ptr<const TableContent> contentOf(const TableWish &wish)
    {
        auto content = tableOf(*builtInFigures(), wish, {});
        if (!content)
            qFatal("%s", qPrintable(content.error().what));
        return std::make_shared<const TableContent>(std::move(*content));
    }
    static QStringList names(const TableOrder &order)
    {
        QStringList names;
        for (int row = 0; row < order.rowCount(); ++row)
            names << order.areaAt(row).name;
        return names;
    }

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void showsEveryFigureThatTheFiguresHave_data()
    {
        QTest::addColumn<QString>("geography");
        QTest::newRow("districts") << QStringLiteral("lad2017");
        QTest::newRow("LEPs, which overlap") << QStringLiteral("lep2017");
        QTest::newRow("combined authorities") << QStringLiteral("cauth2017");
        QTest::newRow("regions") << QStringLiteral("region");
    }
    void showsEveryFigureThatTheFiguresHave()
    {
        QFETCH(QString, geography);
        const Atlas &atlas = builtInFigures()->atlas();
        TableWish wish = wishFor(geography, {QStringLiteral("employment_rate")});
        wish.indicators.clear();
        for (int i = 0; i < int(atlas.indicators().size()); ++i)
            wish.indicators.push_back(i);
        wish.shadedPeriod = *builtInFigures()->latestPeriod(0, wish.geography);
        TableModel model(builtInFigures()->atlasPointer());
        model.show(contentOf(wish));
        const std::vector<int> &areas = atlas.geographies()[std::size_t(wish.geography)].areas;
        QCOMPARE(model.rowCount(), int(areas.size()));
        QCOMPARE(model.columnCount(), int(atlas.indicators().size()) + 1);
        for (int column = 1; column < model.columnCount(); ++column) {
            const Period &period = model.columnAt(column)->period;
            const Indicator &indicator = model.indicatorAt(column);
            for (int row = 0; row < model.rowCount(); ++row) {
                const auto expected = builtInFigures()->figure(column - 1, model.areaAt(row), period);
                QVERIFY(expected);
                const TableFigure &shown = *model.figureAt(model.index(row, column));
                QCOMPARE(shown.figure.value, expected->value);
                QCOMPARE(shown.figure.status, expected->status);
                QCOMPARE(shown.figure.rank, expected->rank);
                const QString text = model.index(row, column).data().toString();
                QCOMPARE(text,
                         expected->value ? spokenNumber(*expected->value, indicator.decimals) : QStringLiteral("–"));
                const QString spoken = model.index(row, column).data(Qt::AccessibleTextRole).toString();
                QVERIFY(spoken.startsWith(model.areaAt(row).name));
                QVERIFY2(expected->value || (!expected->reason.isEmpty() && spoken.contains(expected->reason)),
                         qPrintable(spoken));
            }
        }
    }

    void comparesWithTheBenchmarkAsTheComparePanelDoes()
    {
        const TableWish wish = wishFor(QStringLiteral("lep2017"), {QStringLiteral("employment_rate")});
        const auto content = contentOf(wish);
        for (const TableRow &row : content->rows) {
            const auto expected = builtInFigures()->compare(wish.indicators.front(), std::span(&row.area, 1),
                                                            wish.benchmark, wish.shadedPeriod);
            QVERIFY(expected);
            QCOMPARE(row.figures.front().difference, expected->areas.front().difference);
            QCOMPARE(row.figures.front().test, expected->areas.front().test);
        }
    }

    void sortsNumbersAsNumbersWithMissingOnesLastBothWays()
    {
        TableModel model(builtInFigures()->atlasPointer());
        TableOrder order(model);
        model.show(contentOf(wishFor(QStringLiteral("lad2017"),
                                     {QStringLiteral("social_mobility_score"), QStringLiteral("population")})));
        for (const Qt::SortOrder way : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            order.sort(1, way);
            QCOMPARE(order.rowCount(), 326);
            std::optional<double> before;
            for (int row = 0; row < 324; ++row) { // the index ranks 324 of the 326 districts
                const auto value = model.figureAt(order.mapToSource(order.index(row, 1)))->figure.value;
                QVERIFY(value.has_value());
                QVERIFY(!before || (way == Qt::AscendingOrder ? *before <= *value : *before >= *value));
                before = value;
            }
            QCOMPARE(names(order).mid(324),
                     (QStringList{QStringLiteral("City of London"), QStringLiteral("Isles of Scilly")}));
        }
        // Published: Westminster is the best of the index of 2016, West Somerset the worst.
        QCOMPARE(order.areaAt(0).name, QStringLiteral("Westminster"));
        QCOMPARE(order.areaAt(323).name, QStringLiteral("West Somerset"));
        // Birmingham has most residents of all districts: a million sorts above hundreds of thousands.
        order.sort(2, Qt::DescendingOrder);
        QCOMPARE(order.areaAt(0).name, QStringLiteral("Birmingham"));
        order.sort(0, Qt::AscendingOrder);
        QCOMPARE(order.areaAt(0).name, QStringLiteral("Adur"));
        order.sort(0, Qt::DescendingOrder);
        QCOMPARE(order.areaAt(0).name, QStringLiteral("York"));
    }

    void equalsStayByName()
    {
        TableModel model(builtInFigures()->atlasPointer());
        TableOrder order(model);
        // Nobody is a resident of a coldspot in many districts, and everybody in others.
        model.show(contentOf(wishFor(QStringLiteral("lad2017"), {QStringLiteral("social_mobility_coldspot_share")})));
        for (const Qt::SortOrder way : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            order.sort(1, way);
            for (int row = 1; row < order.rowCount(); ++row) {
                const auto one = model.figureAt(order.mapToSource(order.index(row - 1, 1)))->figure.value;
                const auto other = model.figureAt(order.mapToSource(order.index(row, 1)))->figure.value;
                if (one == other)
                    QVERIFY(order.sourceRow(row - 1) < order.sourceRow(row));
            }
        }
    }

    void filtersByNameAndByCode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto list = [](std::initializer_list<const char *> names) {
            QStringList made;
            for (const char *name : names)
                made << QString::fromUtf8(name);
            return made;
        };
        QTest::newRow("a word") << QStringLiteral("hampton")
                                << list({"East Northamptonshire", "Northampton", "South Northamptonshire",
                                         "Southampton", "Wolverhampton"});
        QTest::newRow("two words in any order")
            << QStringLiteral("lynn king") << list({"King's Lynn and West Norfolk"});
        QTest::newRow("without apostrophe") << QStringLiteral("kings lynn") << list({"King's Lynn and West Norfolk"});
        QTest::newRow("the code") << QStringLiteral("e08000025") << list({"Birmingham"});
        QTest::newRow("full stops") << QStringLiteral("St. Helens") << list({"St. Helens"});
        QTest::newRow("nothing") << QStringLiteral("zzz") << QStringList();
    }
    void filtersByNameAndByCode()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        TableModel model(builtInFigures()->atlasPointer());
        TableOrder order(model);
        model.show(contentOf(wishFor(QStringLiteral("lad2017"), {QStringLiteral("population")})));
        order.setFilter(text);
        order.sort(0);
        QCOMPARE(names(order), expected);
        order.setFilter({});
        QCOMPARE(order.rowCount(), 326);
    }

    void ownAreasStandAmongTheOthers()
    {
        TableWish wish = wishFor(QStringLiteral("lad2017"), {QStringLiteral("employment_rate")});
        const std::vector<Area> parts{areaCalled(QStringLiteral("lad2017:Leeds")),
                                      areaCalled(QStringLiteral("lad2017:Bradford"))};
        Area own = unionOf(builtInFigures()->atlas(), parts);
        own.code = QStringLiteral("U1");
        own.name = QStringLiteral("Aire valley");
        wish.unions = {own};
        TableModel model(builtInFigures()->atlasPointer());
        TableOrder order(model);
        model.show(contentOf(wish));
        QCOMPARE(model.rowCount(), 327);
        order.sort(0);
        const int row = order.rowOf(own);
        QCOMPARE(order.areaAt(row - 1).name, QStringLiteral("Adur"));
        const auto expected = builtInFigures()->figure(wish.indicators.front(), own, wish.shadedPeriod);
        QVERIFY(expected && expected->value);
        QCOMPARE(model.figureAt(order.mapToSource(order.index(row, 1)))->figure.value, expected->value);
        QVERIFY(!model.figureAt(order.mapToSource(order.index(row, 1)))->figure.rank);
    }

    void headsSayUnitPeriodAndBenchmark()
    {
        TableModel model(builtInFigures()->atlasPointer());
        model.show(contentOf(wishFor(QStringLiteral("lad2017"), {QStringLiteral("employment_rate")})));
        QVERIFY2(model.unitAndPeriod(1).startsWith(QStringLiteral("% · ")), qPrintable(model.unitAndPeriod(1)));
        const auto england = model.content()->columns.front().benchmark.value;
        QVERIFY(england);
        QCOMPARE(model.benchmarkLine(1), QStringLiteral("England %1").arg(spokenNumber(*england, 1)));
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("Adur"));
    }

    void keepsTheRulesOfModels()
    {
        TableModel model(builtInFigures()->atlasPointer());
        TableOrder order(model);
        using Tester = QAbstractItemModelTester;
        Tester tester(&model, Tester::FailureReportingMode::QtTest);
        Tester orderTester(&order, Tester::FailureReportingMode::QtTest);
        model.show(contentOf(wishFor(QStringLiteral("lep2017"), {QStringLiteral("employment_rate")})));
        order.sort(1, Qt::DescendingOrder);
        order.setFilter(QStringLiteral("west"));
        model.setSelected({{areaCalled(QStringLiteral("lep2017:Black Country")), 0}});
        model.show(contentOf(
            wishFor(QStringLiteral("region"), {QStringLiteral("population"), QStringLiteral("employment_rate")})));
        order.setFilter({});
        model.show(nullptr);
        QCOMPARE(order.rowCount(), 0);
    }
};

QTEST_MAIN(TestTableModel)
#include "test_table_model.moc"
