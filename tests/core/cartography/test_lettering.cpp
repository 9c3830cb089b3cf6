#include "core/cartography/lettering.h"
#include "core/cartography/scale_bar.h"

#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace placelens;

class TestLettering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theFontIsInterWhereItIsInstalled()
    {
        if (!QFileInfo::exists(QStringLiteral("/usr/share/fonts/opentype/inter/Inter-Regular.otf")))
            QSKIP("fonts-inter is not installed");
        QCOMPARE(fontFamily(FontFace::Text), QStringLiteral("Inter"));
        QCOMPARE(fontFamily(FontFace::Display), QStringLiteral("Inter Display"));
    }

    void tabularNumbersOfAsManyDigitsAreAsWide()
    {
        const TextStyle tabular{12, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
        QCOMPARE(textWidth(QStringLiteral("111.1"), tabular), textWidth(QStringLiteral("888.8"), tabular));
        QVERIFY(textWidth(QStringLiteral("111"), {12}) < textWidth(QStringLiteral("888"), {12}));
    }

    void widthGrowsWithSize()
    {
        const QString text = QStringLiteral("Greater Lincolnshire");
        QVERIFY(std::abs(textWidth(text, {21}) - 2 * textWidth(text, {10.5})) < 1e-6);
    }

    void longNamesStandOnLinesOfEvenLength()
    {
        const TextStyle style{10, QFont::Medium};
        QCOMPARE(balanced(QStringLiteral("Cumbria"), style, 76, 112), QStringList{QStringLiteral("Cumbria")});
        QCOMPARE(balanced(QStringLiteral("Cheshire and Warrington"), style, 76, 112),
                 (QStringList{QStringLiteral("Cheshire and"), QStringLiteral("Warrington")}));
        QCOMPARE(balanced(QStringLiteral("Derby, Derbyshire, Nottingham and Nottinghamshire"), style, 76, 112).size(),
                 3);
        QCOMPARE(balanced(QStringLiteral("Llanfairpwllgwyngyllgogerychwyrndrobwll"), style, 76, 112).size(), 1);
    }

    void wrappedLinesKeepTheirWidthAndAllWords()
    {
        const TextStyle style{9.5};
        const QString text = QStringLiteral("Contains OS data © Crown copyright and database right 2017–2025.");
        const QStringList lines = wrapped(text, style, 120);
        QCOMPARE(lines.join(u' '), text);
        for (const QString &line : lines)
            QVERIFY(textWidth(line, style) <= 120);
        QVERIFY(wrapped({}, style, 120).isEmpty());
    }

    void textStaysTextInAPdf()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("poppler-utils is not installed");
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.pdf"));
        QPdfWriter writer(file);
        QPainter painter(&writer);
        painter.scale(10, 10);
        drawText(painter, {10, 20}, QStringLiteral("Greater Lincolnshire"), {10.5, QFont::Medium}, Qt::black,
                 {Qt::white, 3});
        painter.end();
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(), QStringLiteral("Greater Lincolnshire"));
    }

    void scaleBarsHaveRoundLengths()
    {
        QCOMPARE(roundLength(1000, 850, 118), 100.0);
        QCOMPARE(roundLength(1000, 840, 118), 50.0);
        QCOMPARE(roundLength(1609.344, 850, 118), 50.0);
        QVERIFY(std::abs(roundLength(1000, 2, 118) - 0.2) < 1e-12);
    }

    // The worked example of Ordnance Survey's "A guide to coordinate systems in Great Britain": 52°39'27.2531" N,
    // 1°43'4.5177" E is E 651409.903, N 313177.270. The convergence there is 3.717922° x sin 52.657570° = 2.956°.
    void trueNorthLeansWestInTheEast()
    {
        QCOMPARE(trueNorth({400000, 300000}), 0.0);
        QVERIFY(std::abs(trueNorth({651409.903, 313177.270}) + 2.956) < 0.1);
        QVERIFY(trueNorth({150000, 30000}) > 2);
    }
};

QTEST_MAIN(TestLettering)
#include "test_lettering.moc"
