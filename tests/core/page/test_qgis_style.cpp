#include "core/page/qgis_style.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace placelens;
using namespace Qt::StringLiterals;

/// The QML that QGIS reads: ranges, colours, and areas without a figure.
class TestQgisStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void rangesAreTheLegends()
    {
        const Read read = readBack(style(0));
        QCOMPARE(read.fault, QString());
        QCOMPARE(read.attribute, u"employment_rate"_s);
        QCOMPARE(read.ranges, (QStringList{u"-1.5 0.1 0"_s, u"0.1 33.333333333333336 1"_s}));
        QCOMPARE(read.colours, (QStringList{u"244,241,190,255"_s, u"15,82,112,255"_s, u"201,205,210,255"_s}));
    }

    void areasWithoutAFigureAreALastRange()
    {
        const Read read = readBack(style(3));
        QCOMPARE(read.fault, QString());
        QCOMPARE(read.attribute, u"coalesce(\"employment_rate\", -1e+300)"_s);
        QCOMPARE(read.ranges.size(), 3);
        QCOMPARE(read.ranges.back(), u"-1e+300 -1e+300 2"_s);
        QCOMPARE(read.labels.back(), u"No data"_s);
        QCOMPARE(read.colours[2], u"201,205,210,255"_s);
    }

    void noFigureAtAllIsStillAStyle()
    {
        QgisStyle empty = style(4);
        empty.legend.classes.clear();
        const Read read = readBack(empty);
        QCOMPARE(read.fault, QString());
        QCOMPARE(read.ranges, QStringList{u"-1e+300 -1e+300 0"_s});
    }

    void namesCantBreakOutOfTheirQuotes()
    {
        QgisStyle odd = style(1);
        odd.column = u"a\"b<c>&'d'"_s;
        odd.name = u"it's"_s;
        const Read read = readBack(odd);
        QCOMPARE(read.fault, QString());
        QCOMPARE(read.attribute, u"coalesce(\"a\"\"b<c>&'d'\", -1e+300)"_s);
        QVERIFY(qgisStyleRow(odd).contains(u"'it''s'"_s));
    }

private:
    struct Read
    {
        QString fault, attribute;
        QStringList ranges, labels, colours;
    };

    static QgisStyle style(int noData)
    {
        QgisStyle style{u"lep2017"_s, u"employment_rate"_s, u"Employment"_s, {}, {}, 1, true};
        style.legend.classes = {{-1.5, 0.1, QColor(u"#f4f1be"_s), 4},
                                {0.1, 33.333333333333336, QColor(u"#0f5270"_s), 5}};
        style.legend.noDataColour = QColor(u"#c9cdd2"_s);
        style.legend.noDataCount = noData;
        return style;
    }

    static Read readBack(const QgisStyle &style)
    {
        Read read;
        QXmlStreamReader xml(qgisStyleXml(style));
        while (!xml.atEnd()) {
            xml.readNext();
            const auto value = [&](const char *name) { return xml.attributes().value(QLatin1String(name)).toString(); };
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"renderer-v2")
                read.attribute = value("attr");
            else if (xml.name() == u"range") {
                read.ranges.append(u"%1 %2 %3"_s.arg(value("lower"), value("upper"), value("symbol")));
                read.labels.append(value("label"));
            } else if (xml.name() == u"Option" && value("name") == u"color"_s)
                read.colours.append(value("value"));
        }
        if (xml.hasError())
            read.fault = xml.errorString();
        return read;
    }
};

QTEST_GUILESS_MAIN(TestQgisStyle)
#include "test_qgis_style.moc"
