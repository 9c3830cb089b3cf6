#include "core/page/brief/heading.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// A file with this content inside 100 × 40 units.
QString svgFile(const QTemporaryDir &folder, const QByteArray &content)
{
    QFile file(folder.filePath(u"logo.svg"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 40'>" + content + "</svg>");
    return file.fileName();
}

} // namespace

class TestSvgLogo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void staysShapes()
    {
        const QTemporaryDir folder;
        const auto logo = readLogo(svgFile(folder, "<rect x='0' y='0' width='60' height='40' fill='#128040'/>"
                                                   "<circle cx='80' cy='20' r='18' fill='#c22020'/>"));
        QVERIFY(logo);
        // 100 × 40 units in a room of 110 × 28 points.
        QCOMPARE(logo->size, QSizeF(70, 28));
        const auto &items = logo->drawing.items();
        QCOMPARE(items.size(), std::size_t(2));
        QVERIFY(std::all_of(items.begin(), items.end(),
                            [](const Drawing::Item &item) { return std::holds_alternative<Drawing::Shape>(item); }));
        QImage image(70, 28, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter, logo->drawing);
        painter.end();
        QCOMPARE(image.pixelColor(20, 10), QColor(0x12, 0x80, 0x40));
        QCOMPARE(image.pixelColor(56, 14), QColor(0xC2, 0x20, 0x20));
        QCOMPARE(image.pixelColor(69, 1), QColor(Qt::white));
    }

    void onlyGradientsBecomePixels()
    {
        // A gradient, which a PDF of shapes has no fill for, becomes pixels; the rest does not.
        const QTemporaryDir folder;
        const auto logo =
            readLogo(svgFile(folder, "<linearGradient id='g'><stop offset='0' stop-color='#0a0'/><stop offset='1' "
                                     "stop-color='#00a'/></linearGradient><rect width='40' height='40' fill='url(#g)'/>"
                                     "<rect x='60' width='40' height='40'/>"));
        QVERIFY(logo);
        const auto &items = logo->drawing.items();
        QCOMPARE(
            std::count_if(items.begin(), items.end(),
                          [](const Drawing::Item &item) { return std::holds_alternative<Drawing::Picture>(item); }),
            1);
        QCOMPARE(std::count_if(items.begin(), items.end(),
                               [](const Drawing::Item &item) { return std::holds_alternative<Drawing::Shape>(item); }),
                 1);
    }

    void isRefusedInASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        const QString unreadable = u"Could not read the logo “%1”. Choose a picture in a PNG or SVG file."_s;
        const QString unsupported =
            u"The logo “%1” uses “%2”, which can't be drawn here. Save it as a plain SVG without, or as a PNG."_s;
        QTest::newRow("broken") << QByteArray("<rect width='9'") << unreadable;
        QTest::newRow("empty") << QByteArray() << unreadable;
        QTest::newRow("mask") << QByteArray("<rect width='9' height='9' mask='url(#a)'/>")
                              << QString(unsupported).replace(u"%2"_s, u"mask"_s);
        QTest::newRow("filter in a style") << QByteArray("<rect width='9' height='9' style='filter:url(#a)'/>")
                                           << QString(unsupported).replace(u"%2"_s, u"filter"_s);
        QTest::newRow("pattern") << QByteArray("<pattern id='a'/>")
                                 << QString(unsupported).replace(u"%2"_s, u"pattern"_s);
    }
    void isRefusedInASentence()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        const QString file = svgFile(folder, content);
        const auto logo = readLogo(file);
        QVERIFY(!logo);
        QCOMPARE(logo.error().what, sentence.arg(file));
    }
};

QTEST_MAIN(TestSvgLogo)
#include "test_svg_logo.moc"
