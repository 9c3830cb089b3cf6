#include "core/cartography/vector_engine.h"
#include "core/page/brief/brief.h"
#include "core/page/brief/findings.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/named_areas.h"
#include "tests/support/sanitized.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// A line of text where it stands on the page, in points.
struct StandingWords
{
    QString text;
    QRectF box;
};

/// Remembers the words of a page.
class Listener : public VectorSink
{
public:
    Listener() : VectorSink(10) {}
    void drawShape(const QPainterPath &, const QColor &, const QPen &) override { ++shapes; }
    void drawWords(const Words &drawn) override
    {
        // Letters without the room for accents above and tails below: 0.73 is the height of Inter's capitals.
        const double height = 0.73 * drawn.style.pixels;
        const QRectF box(drawn.origin.x(), drawn.origin.y() - height, textWidth(drawn.text, drawn.style), height);
        words.push_back({drawn.text, drawn.place.mapRect(box)});
    }
    void setClips(const std::vector<QPainterPath> &) override {}

    std::vector<StandingWords> words;
    int shapes = 0;
};

std::vector<StandingWords> wordsOf(const Brief &brief, int page)
{
    Listener listener;
    VectorDevice device(listener, brief.pageSize().toSize());
    QPainter painter(&device);
    brief.paintPage(painter, page);
    painter.end();
    return listener.words;
}

QStringList textsOf(const Brief &brief)
{
    QStringList texts;
    for (int page = 0; page < brief.pageCount(); ++page)
        for (const StandingWords &words : wordsOf(brief, page))
            texts += words.text;
    return texts;
}

std::shared_ptr<const Brief> briefOf(const QStringList &names, const BriefOptions &options = {})
{
    const auto made = Brief::make(builtInFigures(), named(names), options);
    if (!made)
        qFatal("%s", qPrintable(made.error().what));
    return *made;
}

/// All of them; under the sanitizers every sixth.
std::vector<Area> leps()
{
    const Atlas &atlas = builtInFigures()->atlas();
    const auto &members = atlas.geographies()[static_cast<std::size_t>(atlas.geographyIndex(u"lep2017"_s))].areas;
    std::vector<Area> areas;
    for (std::size_t i = 0; i < members.size(); i += isSanitized ? 6 : 1)
        areas.push_back(atlas.areas()[static_cast<std::size_t>(members[i])]);
    return areas;
}

/// A value as the mockup prints it, worked out here once more: thousands separated, minus U+2212, "67.7%", "£20,430".
QString printedHere(const Indicator &indicator, double value)
{
    QString digits = QString::number(std::abs(value), 'f', indicator.decimals);
    const qsizetype point = digits.indexOf(u'.');
    for (qsizetype i = (point < 0 ? digits.size() : point) - 3; i > 0; i -= 3)
        digits.insert(i, u',');
    const bool isZero = QString(digits).remove(QRegularExpression(u"[0.,]"_s)).isEmpty();
    if (indicator.unit == u"£"_s)
        digits.prepend(u'£');
    if (value < 0 && !isZero)
        digits.prepend(QChar(0x2212));
    return indicator.unit == u"%"_s ? digits + u'%' : digits;
}

} // namespace

class TestBrief : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everySectionHasANameThatIsUnderstood()
    {
        QCOMPARE(allBriefSections().size(), std::size_t(11));
        for (const BriefSection section : allBriefSections())
            QCOMPARE(briefSectionNamed(nameOf(section)), section);
        QVERIFY(!briefSectionNamed(u"weather"_s));
    }

    void everyLepTakesOneToFourPagesAndItsFiguresFollowTheirTitles()
    {
        const auto figures = builtInFigures();
        const Atlas &atlas = figures->atlas();
        for (const Area &lep : leps()) {
            const auto brief = Brief::make(figures, std::span(&lep, 1), {});
            QVERIFY(brief);
            QVERIFY2((*brief)->pageCount() >= 1 && (*brief)->pageCount() <= 4, qPrintable(lep.name));
            const QStringList texts = textsOf(**brief);
            int found = 0;
            for (std::size_t i = 0; i < atlas.indicators().size(); ++i) {
                const Indicator &indicator = atlas.indicators()[i];
                const qsizetype title = texts.lastIndexOf(indicator.title, texts.indexOf(u"Inside the area"_s));
                const auto row =
                    figures->compare(static_cast<int>(i), std::span(&lep, 1),
                                     atlas.areas()[static_cast<std::size_t>(atlas.england())], std::nullopt);
                QVERIFY(row);
                const auto &value = row->areas[0].figure.value;
                if (title < 0)
                    continue;
                QVERIFY2(value, qPrintable(lep.name + indicator.title));
                QString said = texts[title + 1];
                QCOMPARE(said.remove(u'*'), printedHere(indicator, *value));
                ++found;
            }
            // South East Midlands has no figure made of 2021 districts.
            QVERIFY2(found >= (lep.name == u"South East Midlands"_s ? 4 : 12), qPrintable(lep.name));
        }
    }

    void noTextStandsOnAnotherOrLeavesThePage_data()
    {
        QTest::addColumn<QStringList>("areas");
        QTest::addColumn<int>("paper");
        QTest::addColumn<bool>("isLandscape");
        const auto row = [](const char *name, const QStringList &areas, int paper = QPageSize::A4,
                            bool isLandscape = false) { QTest::newRow(name) << areas << paper << isLandscape; };
        row("fewest figures", {u"lad2017:Isles of Scilly"_s});
        row("fewest residents", {u"lad2017:City of London"_s});
        row("longest names", {u"lep2017:Derby, Derbyshire, Nottingham and Nottinghamshire"_s});
        row("most districts of a kind", {u"panregional:Northern Powerhouse (NP11)"_s});
        row("all England", {u"england:England"_s});
        row("no employment figure", {u"lep2017:South East Midlands"_s});
        row("somebody's own union",
            {u"lep2017:Black Country+lep2017:Greater Birmingham and Solihull+lad2017:Stroud"_s});
        row("landscape", {u"lep2017:York, North Yorkshire and East Riding"_s}, QPageSize::A4, true);
        row("letter", {u"lep2017:Buckinghamshire Thames Valley"_s}, QPageSize::Letter);
        row("large", {u"lep2017:London"_s}, QPageSize::A3, true);
        row("three beside each other", {u"lep2017:Black Country"_s, u"lep2017:Greater Birmingham and Solihull"_s,
                                        u"lep2017:Stoke-on-Trent and Staffordshire"_s});
        row("six with many districts",
            {u"lep2017:London"_s, u"lep2017:South East"_s, u"lep2017:Leeds City Region"_s,
             u"lep2017:Derby, Derbyshire, Nottingham and Nottinghamshire"_s, u"lep2017:Heart of the South West"_s,
             u"lep2017:Greater Birmingham and Solihull"_s},
            QPageSize::Letter, true);
        row("two tables of districts", {u"panregional:Midlands Engine, core"_s}, QPageSize::A4, true);
        row("six beside each other",
            {u"lad2017:Isles of Scilly"_s, u"lad2017:City of London"_s, u"lad2017:King's Lynn and West Norfolk"_s,
             u"lad2017:Bournemouth"_s, u"lad2017:Kingston upon Hull, City of"_s, u"lad2017:Newcastle-under-Lyme"_s});
    }
    void noTextStandsOnAnotherOrLeavesThePage()
    {
        QFETCH(QStringList, areas);
        QFETCH(int, paper);
        QFETCH(bool, isLandscape);
        BriefOptions options;
        options.paper = static_cast<QPageSize::PageSizeId>(paper);
        options.isLandscape = isLandscape;
        options.date = QDate(2026, 11, 23);
        const auto brief = briefOf(areas, options);
        QVERIFY(brief->pageCount() <= 4);
        const QRectF page = QRectF(QPointF(0, 0), brief->pageSize()).adjusted(20, 12, -20, -6);
        for (int number = 0; number < brief->pageCount(); ++number) {
            const auto words = wordsOf(*brief, number);
            QVERIFY(!words.empty());
            for (std::size_t i = 0; i < words.size(); ++i) {
                QVERIFY2(page.contains(words[i].box), qPrintable(u"page %1: %2"_s.arg(number + 1).arg(words[i].text)));
                for (std::size_t j = 0; j < i; ++j) {
                    const QRectF common = words[i].box & words[j].box;
                    QVERIFY2(common.width() < 0.6 || common.height() < 0.6,
                             qPrintable(u"page %1: “%2” and “%3”"_s.arg(number + 1).arg(words[i].text, words[j].text)));
                }
            }
        }
    }

    void sectionsStandInTheChosenOrder()
    {
        BriefOptions options;
        options.sections = {BriefSection::Sources, BriefSection::Trends, BriefSection::Indicators};
        const auto brief = briefOf({u"lep2017:Black Country"_s}, options);
        const auto marks = brief->marks();
        QCOMPARE(marks.size(), std::size_t(4));
        QCOMPARE(marks[0].title, u"Black Country: area brief"_s);
        QCOMPARE(marks[0].level, 0);
        QCOMPARE(marks[1].title, u"Sources"_s);
        QCOMPARE(marks[2].title, u"Through the years"_s);
        QCOMPARE(marks[3].title, u"Compared with England and the other LEPs"_s);
        for (std::size_t i = 2; i < marks.size(); ++i)
            QVERIFY(marks[i].page > marks[i - 1].page
                    || (marks[i].page == marks[i - 1].page && marks[i].top > marks[i - 1].top));
    }

    void theSameChoicesGiveTheSamePages()
    {
        BriefOptions options;
        options.date = QDate(2026, 11, 23);
        const auto first = briefOf({u"lep2017:Black Country"_s}, options);
        const auto second = briefOf({u"lep2017:Black Country"_s}, options);
        QCOMPARE(first->figuresAsCsv(), second->figuresAsCsv());
        QCOMPARE(first->pageCount(), second->pageCount());
        const auto picture = [](const Brief &brief, int page) {
            QImage image(brief.pageSize().toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            brief.paintPage(painter, page);
            return image;
        };
        for (int page = 0; page < first->pageCount(); ++page)
            QCOMPARE(picture(*first, page), picture(*second, page));
    }

    void saysWhatIsKnownOfGreaterBirmingham()
    {
        // Nine districts and 2,031,281 residents in mid-2017: published lists and estimates.
        const QStringList texts = textsOf(*briefOf({u"lep2017:Greater Birmingham and Solihull"_s}));
        QVERIFY(texts.contains(u"The nine districts"_s));
        QVERIFY(texts.contains(u"2,031,281"_s));
        QVERIFY(texts.join(u' ').contains(u"Nine districts with 2,031,281 residents in mid-2017."_s));
        QVERIFY(texts.join(u' ').contains(u"West Midlands (9 of 30)"_s));
        QVERIFY(texts.contains(u"Page 1 of 3"_s) || texts.contains(u"Page 1 of 4"_s));
        const QString whole = texts.join(u' ');
        QVERIFY(whole.contains(
            u"Source: Office for National Statistics licensed under the Open Government Licence v.3.0."_s));
        QVERIFY(whole.contains(u"Placelens "_s + QStringLiteral(PLACELENS_VERSION)));
    }

    void noPlaceIsNamedAgainWhereItsDistrictIs()
    {
        BriefOptions options;
        options.sections = {BriefSection::Maps};
        QStringList texts = textsOf(*briefOf({u"lep2017:Stoke-on-Trent and Staffordshire"_s}, options));
        QVERIFY(texts.contains(u"Cannock Chase"_s) && !texts.contains(u"Cannock"_s));
        // GeoNames spells the place without hyphens.
        QVERIFY(texts.contains(u"Newcastle-under-Lyme"_s) && !texts.contains(u"Newcastle under Lyme"_s));
        QVERIFY(texts.contains(u"Uttoxeter"_s));
        texts = textsOf(*briefOf({u"lep2017:Liverpool City Region"_s}, options));
        QVERIFY(texts.contains(u"St. Helens"_s) && !texts.contains(u"St Helens"_s));
    }

    void onlyTestedFiguresStandOut()
    {
        const auto figures = builtInFigures();
        for (const Area &lep : leps()) {
            const auto facts = gatherFacts(figures, std::span(&lep, 1), {}, {});
            QVERIFY(facts);
            int apart = 0;
            for (const BriefRow &row : facts->rows) {
                const auto &test = row.compared.areas[0].test;
                apart += test == TestResult::Higher || test == TestResult::Lower;
            }
            const QStringList sentences = findings(*facts, 0, 100);
            QCOMPARE(sentences.size(), apart);
            for (const QString &sentence : sentences) {
                QVERIFY(!sentence.contains(u"significant"_s) && !sentence.contains(u"because"_s));
                // GDP, business and deprivation figures have no interval.
                QVERIFY2(!sentence.contains(u"GDP"_s) && !sentence.contains(u"Deprivation"_s), qPrintable(sentence));
                QVERIFY2(sentence.contains(u"(±"_s), qPrintable(sentence));
            }
        }
    }

    void standingOutOfTheBlackCountry()
    {
        // The lowest of the 37 LEPs with a figure, and the interval's upper end lies below England's: 72.1 < 75.8.
        const Area area = named({u"lep2017:Black Country"_s})[0];
        const auto facts = gatherFacts(builtInFigures(), std::span(&area, 1), {}, {});
        QVERIFY(facts);
        const Figure figure = figureOf(u"employment_rate"_s, u"lep2017:Black Country"_s);
        const Figure england = figureOf(u"employment_rate"_s, u"england:England"_s);
        QVERIFY(*figure.upper < *england.value);
        QCOMPARE(*figure.rank, 37);
        QCOMPARE(*figure.of, 37);
        QCOMPARE(
            findings(*facts, 0, 100).filter(u"Employment rate"_s),
            QStringList{u"Employment rate, ages 16–64: **%1%** (±%2), the lowest of 37 LEPs, below England’s %3%."_s
                            .arg(*figure.value, 0, 'f', 1)
                            .arg((*figure.upper - *figure.lower) / 2, 0, 'f', 1)
                            .arg(*england.value, 0, 'f', 1)});
    }

    void unsupportedWishesAreRefusedInASentence()
    {
        const auto area = named({u"lep2017:Black Country"_s});
        const auto kindOf = [&](const BriefOptions &options) {
            const auto made = Brief::make(builtInFigures(), area, options);
            return made ? ErrorKind(0) : made.error().kind;
        };
        BriefOptions options;
        options.benchmark = u"Atlantis"_s;
        QCOMPARE(kindOf(options), ErrorKind::Unknown);
        options = {};
        options.indicators = {u"weather"_s};
        QCOMPARE(kindOf(options), ErrorKind::Unknown);
        options = {};
        options.shaded = u"weather"_s;
        QCOMPARE(kindOf(options), ErrorKind::Unknown);
        options = {};
        options.logoFile = u"/nowhere/logo.png"_s;
        const auto made = Brief::make(builtInFigures(), area, options);
        QVERIFY(!made);
        QCOMPARE(made.error().what,
                 u"Could not read the logo “/nowhere/logo.png”. Choose a picture in a PNG or SVG file."_s);
        QVERIFY(!Brief::make(builtInFigures(), {}, {}));
        QVERIFY(!Brief::make(builtInFigures(), std::vector<Area>(7, area[0]), {}));
    }

    void aStoppedBriefIsNone()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto area = named({u"lep2017:Black Country"_s});
        const auto made = Brief::make(builtInFigures(), area, {}, stop.get_token());
        QVERIFY(made && !*made);
    }

    void aLogoAndACouncilStandOnTop()
    {
        QTemporaryDir folder;
        QImage logo(120, 40, QImage::Format_ARGB32);
        logo.fill(QColor(0x12, 0x80, 0x40));
        BriefOptions options;
        options.logoFile = folder.filePath(u"logo.png"_s);
        options.council = u"Dudley Metropolitan Borough Council"_s;
        QVERIFY(logo.save(options.logoFile));
        const auto brief = briefOf({u"lad2017:Dudley"_s}, options);
        QVERIFY(textsOf(*brief).contains(options.council));
        QImage page(brief->pageSize().toSize(), QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        brief->paintPage(painter, 0);
        painter.end();
        const QColor seen = page.pixelColor(60, 30);
        QVERIFY2(seen.green() > 100 && seen.red() < 60, qPrintable(seen.name()));
    }

    void figuresAreAttachedOnceEach()
    {
        const QByteArray csv = briefOf({u"lep2017:Black Country"_s})->figuresAsCsv();
        QList<QByteArray> lines = csv.split('\n');
        QVERIFY(lines.takeFirst().startsWith("geography,code,name,indicator,period,value,"));
        const auto count = [&](const QByteArray &start) {
            return std::count_if(lines.begin(), lines.end(),
                                 [&](const QByteArray &line) { return line.startsWith(start); });
        };
        // GDP per head: the area and England for 22 years, the last one with them and all other LEPs and members.
        QCOMPARE(count("lep2017,E37000001,Black Country,gdp_per_head,"), 22);
        QCOMPARE(count("england,E92000001,England,gdp_per_head,"), 22);
        QCOMPARE(count("lad2017,E08000027,Dudley,gdp_per_head,"), 1);
        QCOMPARE(count("lep2017,E37000041,South East Midlands,gdp_per_head,"), 1);
    }
};

QTEST_MAIN(TestBrief)
#include "test_brief.moc"
