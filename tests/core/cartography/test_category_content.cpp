#include "core/cartography/category_content.h"

#include "core/cartography/map_words.h"
#include "tests/support/built_in_atlas.h"

#include <QGuiApplication>
#include <QRegularExpression>

using namespace placelens;

class TestCategoryContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void districtsTakeTheColourOfTheirKind()
    {
        MapDescription description = firstMap();
        description.geography = QStringLiteral("lep2017");
        description.indicator = QStringLiteral("employment_rate");
        const auto content = makeMapContent(builtInFigures(), description, Theme::light());
        QVERIFY(content);
        CategoryMap map{QStringLiteral("Two kinds"),
                        {QStringLiteral("even and odd")},
                        {{QStringLiteral("even"), QColor(0xB9B2D6)}, {QStringLiteral("odd"), QColor(0xF1C793)}},
                        {}};
        for (int district = 0; district < 326; ++district)
            map.categoryOf.push_back(district == 5 ? std::nullopt : std::optional(district % 2));
        const auto made = withCategories(**content, map);
        QCOMPARE(mapTitle(*made), QStringLiteral("Two kinds"));
        QCOMPARE(mapSubtitle(*made), QStringList{QStringLiteral("even and odd")});
        QCOMPARE(made->legend.classes.size(), std::size_t(2));
        QCOMPARE(made->legend.classes[0].count, 163);
        QCOMPARE(made->legend.classes[1].count, 162);
        QCOMPARE(made->legend.noDataCount, 1);
        QCOMPARE(made->classOfDistrict[5], std::nullopt);
        QCOMPARE(*made->classOfDistrict[6], 0);
        const Atlas &atlas = builtInFigures()->atlas();
        for (int district = 0; district < 326; ++district) // not the LEPs, whose gaps would be other land
            QCOMPARE(made->areaOfDistrict[static_cast<std::size_t>(district)], atlas.districtArea(district));
        QCOMPARE((*content)->legend.classes.size(), std::size_t(5)); // what it was made from stays
        QCOMPARE(categoryNames(made->legend), (QStringList{QStringLiteral("even"), QStringLiteral("odd")}));
        QCOMPARE(categoryNames((*content)->legend), QStringList()); // classes have bounds
    }
};

QTEST_GUILESS_MAIN(TestCategoryContent)
#include "test_category_content.moc"
