#include "core/cartography/map_words.h"
#include "core/cartography/scene.h"
#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QTest>

using namespace placelens;

class TestMapWords : public QObject
{
    Q_OBJECT

    static std::shared_ptr<const MapContent> content(const MapDescription &description)
    {
        return *makeMapContent(builtInFigures(), description, Theme::light());
    }

    static QString sources(const MapDescription &description, SourceDetail detail = SourceDetail::Full)
    {
        return mapSources(*content(description), detail).join(u'\n');
    }

    static MapDescription showing(const QString &indicator)
    {
        MapDescription description = firstMap();
        description.indicator = indicator;
        return description;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // The sentences that the Open Government Licence and the publishers ask for, each once.
    void theFullSourcesSayWhatTheLicencesAskFor()
    {
        const QString said = sources(firstMap());
        for (const char *sentence :
             {"Figures: Social Mobility Commission, 2016.",
              "Source: Office for National Statistics licensed under the Open Government Licence v.3.0.",
              "Contains OS data © Crown copyright and database right 2017–2025.",
              "Contains public sector information from the Social Mobility Commission, MHCLG and DfE licensed under "
              "the "
              "OGL v3.0."})
            QCOMPARE(said.count(QString::fromUtf8(sentence)), 1);
        QVERIFY(said.endsWith(QStringLiteral("British National Grid.")));
    }

    void publishersOfPublicSectorInformationAreOneList()
    {
        MapDescription description = firstMap();
        for (const Indicator &indicator : builtInFigures()->atlas().indicators())
            if (indicator.source == QStringLiteral("eu-referendum-2016"))
                description.indicator = indicator.id;
        const QString said = sources(description);
        QVERIFY2(said.contains(QStringLiteral("Contains public sector information from the Social Mobility Commission, "
                                              "MHCLG, DfE and the Electoral Commission licensed under the OGL v3.0.")),
                 qPrintable(said));
        QCOMPARE(said.count(QStringLiteral("Contains public sector information")), 1);
    }

    void placesAndHexagonsAreCreditedOnlyWhereShown()
    {
        MapDescription description = firstMap();
        QVERIFY(!sources(description).contains(QStringLiteral("GeoNames")));
        QVERIFY(!sources(description).contains(QStringLiteral("Open Innovations")));
        description.showsPlaces = true;
        QVERIFY(sources(description).contains(QStringLiteral("Place names © GeoNames, CC BY 4.0.")));
        QVERIFY(sources(description, SourceDetail::Short).contains(QStringLiteral("GeoNames, CC BY 4.0")));
        description.layout = MapLayout::Hexagons;
        const QString hexagons = sources(description);
        QVERIFY(hexagons.contains(QStringLiteral("Hexagon layout © Open Innovations, MIT licence.")));
        QVERIFY(!hexagons.contains(QStringLiteral("GeoNames"))); // places have no place among hexagons
        QVERIFY(!hexagons.contains(QStringLiteral("British National Grid")));
    }

    void theShortSourcesNamePublishersAndLicence()
    {
        QCOMPARE(
            sources(firstMap(), SourceDetail::Short),
            QStringLiteral("Source: Social Mobility Commission and Office for National Statistics licensed under the "
                           "OGL v3.0. Contains OS data © Crown copyright and database right 2017–2025."));
        QCOMPARE(sources(showing(QStringLiteral("employment_rate")), SourceDetail::Essential),
                 QStringLiteral("ONS, OGL v3.0. ©\u00A0Crown\u00A0copyright."));
    }

    void everyIndicatorHasItsSources()
    {
        for (const Indicator &indicator : builtInFigures()->atlas().indicators()) {
            MapDescription description = showing(indicator.id);
            description.overlays.clear();
            const auto shown = makeMapContent(builtInFigures(), description, Theme::light());
            if (!shown)
                continue; // some are for other geographies only
            for (const SourceDetail detail : {SourceDetail::Full, SourceDetail::Short, SourceDetail::Essential}) {
                const QString said = mapSources(**shown, detail).join(u'\n');
                QVERIFY2(said.contains(QStringLiteral("OGL v3.0")), qPrintable(indicator.id + u'\n' + said));
                QVERIFY2(!said.contains(QStringLiteral(": .")) && !said.contains(QStringLiteral("..")),
                         qPrintable(indicator.id + u'\n' + said));
                QVERIFY2(detail == SourceDetail::Essential || said.contains(QStringLiteral("Contains OS data")),
                         qPrintable(indicator.id + u'\n' + said));
            }
        }
    }

    // Nobody's figures are credited to a publisher who has nothing to do with them.
    void ownFiguresNameNoPublisher()
    {
        MapContent own = *content(firstMap());
        own.ownAreas = 34753;
        for (const SourceDetail detail : {SourceDetail::Full, SourceDetail::Short}) {
            const QString said = mapSources(own, detail).join(u'\n');
            QVERIFY2(said.startsWith(QStringLiteral("Figures: your own file. Borders: ")), qPrintable(said));
            QVERIFY(!said.contains(QStringLiteral("Social Mobility Commission, 2016")));
        }
        QCOMPARE(mapSubtitle(own),
                 QStringList(QStringLiteral("34,753 areas of your own file · five classes of equal count")));
    }

    void theSubtitleSaysWhatCirclesMean()
    {
        QVERIFY(mapSubtitle(*content(showing(QStringLiteral("population"))))
                    .join(u'\n')
                    .contains(QStringLiteral("area of circles in proportion")));
        QVERIFY(!mapSubtitle(*content(firstMap())).join(u'\n').contains(QStringLiteral("circles")));
    }
};

QTEST_GUILESS_MAIN(TestMapWords)
#include "test_map_words.moc"
