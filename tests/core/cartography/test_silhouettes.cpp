#include "core/cartography/silhouettes.h"

#include "core/cartography/map_places.h"
#include "core/cartography/matched_classes.h"
#include "tests/support/built_in_atlas.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestSilhouettes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theGroundIsTheSmallestThatHoldsAll()
    {
        const Atlas &atlas = builtInFigures()->atlas();
        const auto ground = [&](const QStringList &names) { return groundOf(atlas, selected(names)).name; };
        QCOMPARE(ground({QStringLiteral("lep2017:Black Country"), QStringLiteral("cauth2017:West Midlands")}),
                 QStringLiteral("West Midlands"));
        QCOMPARE(groundOf(atlas, selected({QStringLiteral("lep2017:Black Country"),
                                           QStringLiteral("lep2017:Coventry and Warwickshire")}))
                     .code,
                 QStringLiteral("PL000003")); // both are in the area of three LEPs, which is smaller than the region
        QCOMPARE(ground({QStringLiteral("lad2017:Birmingham"), QStringLiteral("lad2017:Cornwall")}),
                 QStringLiteral("England"));
        QCOMPARE(ground({QStringLiteral("lad2017:Lincoln"), QStringLiteral("panregional:Midlands Engine")}),
                 QStringLiteral("Midlands Engine"));
    }

    void allAreasHaveOneScaleAndTheirPlace()
    {
        const SilhouetteSheet sheet = layOutSilhouettes(
            content(),
            selected({QStringLiteral("lep2017:Greater Birmingham and Solihull"),
                      QStringLiteral("cauth2017:West Midlands"), QStringLiteral("panregional:Midlands Engine")}),
            QSizeF(395, 205));
        QCOMPARE(sheet.areas.size(), std::size_t(3));
        QCOMPARE(sheet.ground.name, QStringLiteral("Midlands Engine"));
        QCOMPARE(sheet.areas[2].enlargement, 1); // it fills the ground
        QVERIFY(sheet.areas[2].frame.isEmpty());
        for (const Silhouette &one : {sheet.areas[0], sheet.areas[1]}) {
            QVERIFY(one.enlargement >= 2);
            QCOMPARE(one.closeUp.metresPerPixel * one.enlargement, sheet.camera.metresPerPixel);
            const GridBox box = boxOf(*sheet.content, one.selected.area), seen = one.closeUp.visibleBox();
            QVERIFY(seen.west < box.west && seen.east > box.east && seen.south < box.south && seen.north > box.north);
            // The frame is where the area is: its middle is the middle of the area's box on the ground.
            const PixelPoint middle = sheet.camera.toPixel(box.centre());
            QVERIFY(std::abs(middle.x - one.frame.center().x()) < 0.01);
            QVERIFY(std::abs(middle.y - one.frame.center().y()) < 0.01);
        }
    }

    void districtsHaveTheColoursOfTheLegend()
    {
        // Birmingham alone fills its picture: most of what is painted is the colour of its class.
        const auto map = content();
        const SilhouetteSheet sheet =
            layOutSilhouettes(map, selected({QStringLiteral("lad2017:Birmingham")}), QSizeF(400, 200));
        QCOMPARE(sheet.ground.name, QStringLiteral("West Midlands three-LEP area"));
        QImage picture(400, 200, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        paintSilhouette(painter, sheet, 0, Theme::light());
        painter.end();
        const Area birmingham = area(QStringLiteral("lad2017:Birmingham"));
        const int district = birmingham.districts.members().front();
        const auto itsClass = map->classOfDistrict[std::size_t(district)];
        QVERIFY(itsClass);
        const QColor expected = map->legend.classes[std::size_t(*itsClass)].colour;
        const Camera &camera = sheet.areas[0].closeUp;
        const PixelPoint inside = camera.toPixel(birmingham.label);
        const QColor shown = picture.pixelColor(sheet.camera.width + int(inside.x), int(inside.y));
        QCOMPARE(shown, expected);
    }

    void saysHowMuchLarger()
    {
        QCOMPARE(enlargementWords(2), QStringLiteral("twice as large"));
        QCOMPARE(enlargementWords(3), QStringLiteral("three times as large"));
        QCOMPARE(enlargementWords(12), QStringLiteral("12 times as large"));
    }

    void mapsOfOneUnitShareTheirClasses()
    {
        const auto rates = content(QStringLiteral("employment_rate"));
        const auto others = content(QStringLiteral("inactivity_rate"));
        const auto scores = content();
        const auto matched = withMatchedClasses({rates, scores, others, nullptr});
        QCOMPARE(matched.size(), std::size_t(4));
        QCOMPARE(matched[1], scores); // a score is of its own scale
        QVERIFY(!matched[3]);
        QCOMPARE(matched[0]->classification.bounds, matched[2]->classification.bounds);
        // Half of the two together is between the rates (all high) and the others (all low).
        QVERIFY(matched[0]->classification.bounds != rates->classification.bounds);
        int counted = 0;
        for (const int count : matched[0]->classification.counts)
            counted += count;
        QCOMPARE(counted, rates->table->withFigure);
        for (std::size_t district = 0; district < rates->classOfDistrict.size(); ++district) {
            const int holder = rates->areaOfDistrict[district];
            const std::vector<int> &areas =
                builtInFigures()->atlas().geographies()[std::size_t(rates->geography)].areas;
            const auto at = std::find(areas.begin(), areas.end(), holder) - areas.begin();
            const auto value = rates->table->figures[std::size_t(at)].value;
            const auto expected = value ? matched[0]->classification.classOf(*value) : std::nullopt;
            QCOMPARE(matched[0]->classOfDistrict[district], expected);
        }
        QVERIFY(!canShareClasses(*rates, *scores));
        QVERIFY(!canShareClasses(*content(QStringLiteral("median_weekly_pay")),
                                 *content(QStringLiteral("gdp_per_head")))); // pounds a week, pounds a year
    }

private:
    static Area area(const QString &name)
    {
        const auto found = areaNamed(builtInFigures()->atlas(), name);
        if (!found)
            qFatal("no area %s", qPrintable(name));
        return *found;
    }

    static std::vector<SelectedArea> selected(const QStringList &names)
    {
        std::vector<SelectedArea> areas;
        for (const QString &name : names)
            areas.push_back({area(name), int(areas.size())});
        return areas;
    }

    static std::shared_ptr<const MapContent> content(const QString &indicator = {})
    {
        MapDescription map = firstMap();
        if (!indicator.isEmpty())
            map.indicator = indicator;
        const auto made = makeMapContent(builtInFigures(), map, Theme::light());
        if (!made)
            qFatal("%s", qPrintable(made.error().what));
        return *made;
    }
};

QTEST_MAIN(TestSilhouettes)
#include "test_silhouettes.moc"
