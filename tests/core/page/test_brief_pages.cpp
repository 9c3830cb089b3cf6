#include "core/page/brief/brief.h"
#include "tests/support/named_areas.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// Every so-manieth area of a geography.
std::vector<Area> areasOf(const QString &geography, std::size_t step = 1)
{
    const Atlas &atlas = builtInFigures()->atlas();
    const auto &members = atlas.geographies()[static_cast<std::size_t>(atlas.geographyIndex(geography))].areas;
    std::vector<Area> areas;
    for (std::size_t i = 0; i < members.size(); i += step)
        areas.push_back(atlas.areas()[static_cast<std::size_t>(members[i])]);
    return areas;
}

int pagesOf(std::span<const Area> areas, const BriefOptions &options)
{
    const auto brief = Brief::make(builtInFigures(), areas, options);
    return brief ? (*brief)->pageCount() : 0;
}

} // namespace

class TestBriefPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyAreaTakesOneToFourPages_data() { addPapers(); }
    void everyAreaTakesOneToFourPages()
    {
        const BriefOptions options = chosen();
        std::vector<Area> areas = named({u"panregional:Midlands Engine+region:North West+region:London"_s,
                                         u"region:South East+region:East of England+region:London"_s});
        // On the usual paper every LEP, on the others some of them.
        const int step = options.paper == QPageSize::A4 ? 1 : 4;
        for (const auto &[geography, each] : {std::pair(u"lep2017"_s, step),
                                              {u"cauth2017"_s, step},
                                              {u"panregional"_s, 1},
                                              {u"region"_s, step},
                                              {u"england"_s, 1},
                                              {u"lad2017"_s, 27 * step}})
            for (const Area &area : areasOf(geography, static_cast<std::size_t>(each)))
                areas.push_back(area);
        for (const Area &area : areas) {
            const int pages = pagesOf(std::span(&area, 1), options);
            QVERIFY2(pages >= 1 && pages <= 4, qPrintable(u"%1: %2 pages"_s.arg(area.name).arg(pages)));
        }
    }

    void severalAreasTakeOneToFourPages_data() { addPapers(); }
    void severalAreasTakeOneToFourPages()
    {
        const BriefOptions options = chosen();
        const QStringList largest{u"lep2017:London"_s,
                                  u"lep2017:South East"_s,
                                  u"lep2017:Leeds City Region"_s,
                                  u"lep2017:Derby, Derbyshire, Nottingham and Nottinghamshire"_s,
                                  u"lep2017:Heart of the South West"_s,
                                  u"lep2017:Greater Birmingham and Solihull"_s};
        for (const qsizetype count : {2, 3, 6})
            QVERIFY2(pagesOf(named(largest.first(count)), options) <= 4, qPrintable(QString::number(count)));
        QVERIFY(pagesOf(named({u"panregional:Midlands Engine"_s, u"panregional:Northern Powerhouse (NP11)"_s,
                               u"panregional:Oxford–Cambridge Arc"_s, u"region:London"_s, u"region:South West"_s,
                               u"region:East of England"_s}),
                        options)
                <= 4);
    }

private:
    static void addPapers()
    {
        QTest::addColumn<int>("paper");
        QTest::addColumn<bool>("isLandscape");
        for (const QPageSize::PageSizeId paper : {QPageSize::A4, QPageSize::A3, QPageSize::Letter})
            for (const bool isLandscape : {false, true})
                QTest::newRow(qPrintable(QPageSize::key(paper) + (isLandscape ? u" landscape"_s : u" portrait"_s)))
                    << static_cast<int>(paper) << isLandscape;
    }
    static BriefOptions chosen()
    {
        QFETCH(int, paper);
        QFETCH(bool, isLandscape);
        BriefOptions options;
        options.paper = static_cast<QPageSize::PageSizeId>(paper);
        options.isLandscape = isLandscape;
        return options;
    }
};

QTEST_MAIN(TestBriefPages)
#include "test_brief_pages.moc"
