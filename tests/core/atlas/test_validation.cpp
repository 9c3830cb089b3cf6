#include "core/atlas/atlas_tables.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

using Spoil = std::function<void(AtlasTables &)>;

/// The built-in atlas's tables, read once.
const AtlasTables &good()
{
    static const AtlasTables tables = [] {
        auto read = readAtlasTables(QStringLiteral(PLACELENS_TEST_ATLAS));
        if (!read)
            qFatal("%s", qPrintable(read.error().what));
        return *read;
    }();
    return tables;
}

ObservationRow &observation(AtlasTables &tables, const QString &file)
{
    for (ObservationRow &row : tables.observations) {
        if (tables.files[static_cast<std::size_t>(row.file)].name == file)
            return row;
    }
    qFatal("no observations %s", qPrintable(file));
}

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theBuiltInAtlasIsSound() { QCOMPARE(validate(good()), QStringList()); }

    void anAtlasNeedsNoHexagonMap()
    {
        AtlasTables tables = good();
        for (District &district : tables.districts)
            district.hexagon.reset();
        QCOMPARE(validate(tables), QStringList());
    }

    void everyFaultIsFound_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *name, const QString &finding, Spoil spoil) {
            QTest::newRow(name) << spoil << finding;
        };
        row("a code without area", u"A membership names the area “E99000001” of “region”, which does not exist."_s,
            [](AtlasTables &t) {
                t.memberships.push_back({u"region"_s, u"E99000001"_s, u"E06000001"_s});
            });
        row("an unknown district", u"The area E12000001 of “region” has the unknown district “E06999999”."_s,
            [](AtlasTables &t) {
                t.memberships.push_back({u"region"_s, u"E12000001"_s, u"E06999999"_s});
            });
        row("a gap", u"“region” leaves a gap: Hartlepool (E06000001) is in none of its areas."_s, [](AtlasTables &t) {
            std::erase_if(t.memberships, [](const MembershipRow &m) {
                return m.geography == u"region"_s && m.district == u"E06000001"_s;
            });
        });
        row("an overlap", u"“region” overlaps: Hartlepool (E06000001) is in 2 of its areas."_s, [](AtlasTables &t) {
            t.memberships.push_back({u"region"_s, u"E12000002"_s, u"E06000001"_s});
        });
        row("a district left out of the hexagon map", u"Hartlepool (E06000001) has no place on the hexagon map."_s,
            [](AtlasTables &t) { t.districts.front().hexagon.reset(); });
        row("two districts in one hexagon",
            u"Hartlepool (E06000001) and Middlesbrough (E06000002) have the same place on the hexagon map: column 8, row 19."_s,
            [](AtlasTables &t) { t.districts[1].hexagon = t.districts[0].hexagon; });
        row("an observation for nowhere", u"“leave_share”, lad2017:E06999999, 2016-06-23: there is no such area."_s,
            [](AtlasTables &t) { observation(t, u"leave_share"_s).code = u"E06999999"_s; });
        row("a share above 100 %", u"the value 200 is not between 0 and 100 %."_s, [](AtlasTables &t) {
            ObservationRow &o = observation(t, u"leave_share"_s);
            o.numerator = *o.denominator * 2;
        });
        row("a rank with a fraction", u"the value 1.5 is not a rank."_s, [](AtlasTables &t) {
            for (ObservationRow &o : t.observations) {
                if (t.files[static_cast<std::size_t>(o.file)].name == u"social_mobility_rank"_s && o.value) {
                    o.value = 1.5;
                    return;
                }
            }
        });
        row("a period that is not ISO 8601", u"the period is not ISO 8601."_s,
            [](AtlasTables &t) { observation(t, u"leave_share"_s).period = u"June 2016"_s; });
        row("neither a figure nor a reason", u"there is neither a figure nor a reason."_s,
            [](AtlasTables &t) { observation(t, u"leave_share"_s).numerator.reset(); });
        row("a source without licence", u"has no licence."_s,
            [](AtlasTables &t) { t.sources.front().licence.clear(); });
        row("an unknown source", u"The geography “region” names the unknown source “nobody”."_s, [](AtlasTables &t) {
            for (Geography &g : t.geographies)
                g.source = g.id == u"region"_s ? u"nobody"_s : g.source;
        });
        row("a value outside its interval", u"the value is outside its interval."_s, [](AtlasTables &t) {
            ObservationRow &o = observation(t, u"median_weekly_pay"_s);
            o.value = 1000;
            o.lower = 1;
            o.upper = 2;
        });
        row("arcs that cross", u"Arcs cross at "_s, [](AtlasTables &t) {
            // A point in the middle of the longest arc goes 50 km away and back.
            auto longest = std::max_element(t.arcs.begin(), t.arcs.end(), [](const ArcRow &a, const ArcRow &b) {
                return a.points.size() < b.points.size();
            });
            longest->points[longest->points.size() / 2].east += 50000;
        });
        row("a ring that does not close", u" does not close at "_s, [](AtlasTables &t) {
            const auto border = std::find_if(t.arcs.begin(), t.arcs.end(),
                                             [](const ArcRow &a) { return !a.left.isEmpty() && !a.right.isEmpty(); });
            t.arcs.erase(border);
        });
        row("an area that disagrees with the published one", u"Hartlepool (E06000001) measures "_s, [](AtlasTables &t) {
            for (District &d : t.districts)
                d.publishedHectares *= d.code == u"E06000001"_s ? 1.01 : 1;
        });
        row("an area that is not the sum of its districts",
            u"South East of “region” is given as 1.00 km², but its districts sum up to "_s, [](AtlasTables &t) {
                for (auto &a : t.areas)
                    a.area.squareKilometres = a.area.code == u"E12000008"_s ? 1 : a.area.squareKilometres;
            });
    }
    void everyFaultIsFound()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, finding);
        AtlasTables tables = good();
        spoil(tables);
        const QStringList found = validate(tables);
        const bool isNamed =
            std::any_of(found.begin(), found.end(), [&](const QString &f) { return f.contains(finding); });
        QVERIFY2(isNamed, qPrintable(found.mid(0, 5).join(u'\n')));
        for (const QString &sentence : found)
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    }

    void whatCanNotBeResolvedIsNotOpened()
    {
        AtlasTables tables = good();
        tables.memberships.push_back({u"region"_s, u"E12000001"_s, u"E06999999"_s});
        const auto atlas = Atlas::fromTables(tables);
        QVERIFY(!atlas.hasValue());
        QCOMPARE(atlas.error().kind, ErrorKind::Invalid);
        QVERIFY(atlas.error().what.startsWith(u"The area E12000001 of region has the unknown district “E06999999”."_s));
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "test_validation.moc"
