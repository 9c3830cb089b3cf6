#include "core/page/map_request.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/running.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestMapPicture : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Scene scene(MapRequest request = {})
    {
        if (request.size == QSize(1600, 1000))
            request.size = QSize(800, 600);
        const auto made = mapScene(builtInFigures(), request);
        if (!made)
            qFatal("%s", qPrintable(made.error().what));
        return *made;
    }

    QByteArray bytes(const Scene &picture, PictureForm form)
    {
        const auto made = mapPicture(picture, form);
        return made ? *made : QByteArray();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theExtensionChoosesTheForm()
    {
        QCOMPARE(*pictureFormOf(u"map.PNG"_s), PictureForm::Png);
        QCOMPARE(*pictureFormOf(u"a.b/map.svg"_s), PictureForm::Svg);
        QCOMPARE(*pictureFormOf(u"map.pdf"_s), PictureForm::Pdf);
        for (const QString &file : {u"map"_s, u"map.jpg"_s, u"map.pdf.txt"_s, QString()}) {
            const auto form = pictureFormOf(file);
            QVERIFY(!form && form.error().kind == ErrorKind::Usage);
        }
    }

    void theSameSceneGivesTheSameBytes_data()
    {
        QTest::addColumn<PictureForm>("form");
        QTest::newRow("png") << PictureForm::Png;
        QTest::newRow("svg") << PictureForm::Svg;
        QTest::newRow("pdf") << PictureForm::Pdf;
    }
    void theSameSceneGivesTheSameBytes()
    {
        QFETCH(PictureForm, form);
        MapRequest request;
        request.overlays = {u"lep2017"_s, u"panregional"_s};
        const QByteArray once = bytes(scene(request), form);
        QVERIFY(once.size() > 10000);
        QCOMPARE(bytes(scene(request), form), once);
    }

    void pixelsAreSquareAtEveryScale()
    {
        for (const double scale : {1.0, 1.37, 2.0, 0.5}) {
            MapRequest request;
            request.size = {301, 203};
            request.scale = scale;
            const Scene picture = scene(request);
            const QSize pixels = pixelsOf(picture);
            const GridBox extent = extentOf(picture);
            QVERIFY(std::abs(extent.width() / pixels.width() - extent.height() / pixels.height()) < 1e-9);
            QCOMPARE(QImage::fromData(bytes(picture, PictureForm::Png)).size(), pixels);
            const GridPoint corner = picture.camera.toGrid({0, 0});
            QVERIFY(std::abs(corner.east - extent.west) < 1e-6 && std::abs(corner.north - extent.north) < 1e-6);
        }
    }

    void bareFillsHaveTheLegendsColoursAndNothingElseIsDrawn()
    {
        MapRequest request;
        request.isBare = true;
        request.indicator = u"imd_score_2019"_s;
        const Scene picture = scene(request);
        const QImage image = QImage::fromData(bytes(picture, PictureForm::Png));
        const Atlas &atlas = builtInFigures()->atlas();
        int looked = 0;
        for (int district = 0; district < atlas.englishDistricts(); ++district) {
            const Area &area = atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))];
            if (area.squareKilometres < 60)
                continue;
            ++looked;
            const PixelPoint at = picture.camera.toPixel(area.label);
            const auto its = picture.content->classOfDistrict[static_cast<std::size_t>(district)];
            QCOMPARE(QColor(image.pixel(static_cast<int>(at.x), static_cast<int>(at.y))),
                     its ? picture.content->legend.classes[static_cast<std::size_t>(*its)].colour
                         : picture.content->legend.noDataColour);
        }
        QVERIFY(looked > 200);
        QVERIFY(!bytes(picture, PictureForm::Svg).contains("stroke"));
        QVERIFY(!bytes(picture, PictureForm::Svg).contains("<text"));
    }

    void anSvgIsWellFormedAndItsTextIsText()
    {
        MapRequest request;
        request.overlays = {u"lep2017"_s, u"cauth2017"_s};
        request.scale = 1.5;
        QXmlStreamReader xml(bytes(scene(request), PictureForm::Svg));
        QStringList texts;
        int images = 0;
        QString width, box, title;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"svg"_s) {
                width = xml.attributes().value(u"width"_s).toString();
                box = xml.attributes().value(u"viewBox"_s).toString();
            }
            if (xml.name() == u"title"_s)
                title = xml.readElementText();
            if (xml.name() == u"text"_s)
                texts += xml.readElementText();
            images += xml.name() == u"image"_s;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(width, u"1200"_s);
        QCOMPARE(box, u"0 0 800 600"_s);
        QCOMPARE(images, 0);
        QVERIFY(title.startsWith(u"Social Mobility Index 2016: score · "_s));
        for (const QString &text : {u"Social Mobility Index 2016: score"_s, u"Cumbria"_s, u"No data"_s, u"−89.4"_s})
            QCOMPARE(texts.count(text), 1);
    }

    void aPdfIsOnePageOfAreasAndWords()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        MapRequest request;
        request.overlays = {u"lep2017"_s, u"panregional"_s};
        request.size = {1000, 803};
        const QString file = m_folder.filePath(u"a.pdf"_s);
        QVERIFY(writeMapPicture(scene(request), file));
        const QString text = said(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        for (const QString &line : {u"Social Mobility Index 2016: score"_s, u"Higher is better"_s, u"Cumbria"_s,
                                    u"MIDLANDS"_s, u"No data"_s, u"117.8"_s})
            QVERIFY2(text.contains(line), qPrintable(line + u'\n' + text));
        QCOMPARE(text.count(u"Social Mobility Index 2016: score"_s), 1);
        const QString fonts = said(u"pdffonts"_s, {file});
        const QStringList rows = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!rows.isEmpty());
        for (const QString &row : rows) // embedded, a subset, with a map to Unicode
            QVERIFY2(row.contains(u"yes yes yes"_s), qPrintable(row));
        QCOMPARE(said(u"pdfimages"_s, {u"-list"_s, file}).split(u'\n', Qt::SkipEmptyParts).size(), 2); // the heading
        const QString facts = said(u"pdfinfo"_s, {file});
        QVERIFY2(facts.contains(u"750 x 602.25 pts"_s), qPrintable(facts));
        QVERIFY2(facts.contains(u"Social Mobility Index 2016: score"_s), qPrintable(facts));
        QVERIFY2(!facts.contains(u"CreationDate"_s), qPrintable(facts));
    }

    void aPdfShowsWhatThePngShows()
    {
        if (QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        Scene picture = scene();
        picture.hasFurniture = picture.hasLegend = false; // letters have their own edges
        const QImage pixels = QImage::fromData(bytes(picture, PictureForm::Png));
        const QString file = m_folder.filePath(u"b.pdf"_s);
        QVERIFY(writeMapPicture(picture, file));
        said(u"pdftoppm"_s, {u"-r"_s, u"96"_s, u"-singlefile"_s, u"-png"_s, file, m_folder.filePath(u"b"_s)});
        const QImage printed(m_folder.filePath(u"b.png"_s));
        QCOMPARE(printed.size(), pixels.size());
        int far = 0;
        for (int y = 0; y < pixels.height(); ++y)
            for (int x = 0; x < pixels.width(); ++x) {
                const QColor one(pixels.pixel(x, y)), other(printed.pixel(x, y));
                far += std::abs(one.lightness() - other.lightness()) > 40;
            }
        QVERIFY2(far < 800 * 600 / 100, qPrintable(QString::number(far)));
        const Atlas &atlas = builtInFigures()->atlas();
        for (int district = 0; district < atlas.englishDistricts(); ++district) {
            const Area &area = atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))];
            const PixelPoint at = picture.camera.toPixel(area.label);
            if (area.squareKilometres < 500)
                continue;
            const QColor one(pixels.pixel(static_cast<int>(at.x), static_cast<int>(at.y)));
            const QColor other(printed.pixel(static_cast<int>(at.x), static_cast<int>(at.y)));
            QVERIFY(std::abs(one.red() - other.red()) <= 2 && std::abs(one.blue() - other.blue()) <= 2);
        }
    }

    // So that a whole map can be sent and put on a page.
    void filesAreSmall()
    {
        MapRequest request;
        const auto whole = mapScene(builtInFigures(), request); // 1600 x 1000
        QVERIFY(whole);
        QVERIFY(bytes(*whole, PictureForm::Svg).size() < 600 * 1000);
        QVERIFY(bytes(*whole, PictureForm::Pdf).size() < 300 * 1000);
    }

    void theOldFileIsKeptWhenTheNewOneFails()
    {
        const QString file = m_folder.filePath(u"old.png"_s);
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("as it was") > 0);
        old.close();
        std::stop_source stop;
        stop.request_stop();
        for (const QString &name : {u"old.png"_s, u"new.svg"_s, u"new.pdf"_s}) {
            QVERIFY(writeMapPicture(scene(), m_folder.filePath(name), stop.get_token()));
            QCOMPARE(QFile::exists(m_folder.filePath(name)), name.startsWith(u"old"_s));
        }
        QCOMPARE(contentOf(file), QByteArray("as it was"));
        const auto nowhere = writeMapPicture(scene(), m_folder.filePath(u"nowhere/a.svg"_s));
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::Failed);
        QVERIFY(writeMapPicture(scene(), file));
        QCOMPARE(contentOf(file).left(4), QByteArray("\x89PNG"));
    }

    void bordersAreDrawnAsInTheWindow()
    {
        QCOMPARE(usualStyle(u"lep2021"_s), BorderStyle::Lep);
        QCOMPARE(usualStyle(u"cauth2017"_s), BorderStyle::CombinedAuthority);
        QCOMPARE(usualStyle(u"panregional"_s), BorderStyle::MidlandsEngine);
        QCOMPARE(usualStyle(u"region"_s), BorderStyle::Region);
        QCOMPARE(usualStyle(u"lad2017"_s), BorderStyle::Plain);
    }
};

QTEST_MAIN(TestMapPicture)
#include "test_map_picture.moc"
