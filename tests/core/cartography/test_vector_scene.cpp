#include "core/cartography/vector_engine.h"
#include "core/cartography/vector_scene.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace placelens;

namespace {

/// Keeps what a vector picture is made of.
struct Recorder : VectorSink
{
    struct Shape
    {
        QPainterPath path;
        QColor fill;
        QPen pen;
    };
    Recorder() : VectorSink(10) {}
    std::vector<Shape> shapes;
    QStringList texts;
    std::vector<std::size_t> clips; ///< how many there were, at each shape
    std::size_t clipsNow = 0;

    void drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen) override
    {
        shapes.push_back({path, fill, pen});
        clips.push_back(clipsNow);
    }
    void drawWords(const Words &words) override { texts += words.text; }
    void setClips(const std::vector<QPainterPath> &paths) override { clipsNow = paths.size(); }
};

} // namespace

class TestVectorScene : public QObject
{
    Q_OBJECT

    Scene scene(const MapDescription &description)
    {
        Scene made;
        made.theme = Theme::light();
        made.content = *makeMapContent(builtInFigures(), description, made.theme);
        made.camera =
            Camera::fitting(areaNamed(builtInFigures()->atlas(), QStringLiteral("E92000001"))->box, 400, 300, 12);
        return made;
    }

    // Nothing but the fills.
    MapDescription plain()
    {
        MapDescription description = firstMap();
        description.overlays.clear();
        description.showsDistricts = description.showsLabels = false;
        return description;
    }

    QImage drawn(const Scene &picture, QColor ground = Qt::white)
    {
        QImage image(picture.camera.width, picture.camera.height, QImage::Format_ARGB32_Premultiplied);
        image.fill(ground);
        QPainter painter(&image);
        if (!drawVectorScene(picture, painter))
            qWarning("stopped");
        return image;
    }

    Recorder recorded(const Scene &picture)
    {
        Recorder recorder;
        VectorDevice device(recorder, {picture.camera.width, picture.camera.height});
        QPainter painter(&device);
        drawVectorScene(picture, painter);
        painter.end();
        return recorder;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    // On a black ground the softened edges between neighbours would show as dark lines: no pixel inland may be darker
    // than the darkest class.
    void neighboursLeaveNoSeam()
    {
        Scene picture = scene(plain());
        picture.hasFurniture = false;
        picture.theme.sea = picture.theme.otherLand = Qt::black;
        const QRgb darkest = picture.content->legend.classes.back().colour.rgb();
        for (const Camera &camera :
             {Camera{{430000, 270000}, 300, 400, 300}, Camera{{430000, 270000}, 300.37, 400, 300}}) {
            picture.camera = camera; // inland: no coast, no tidal river
            const QImage image = drawn(picture, Qt::black);
            for (int y = 0; y < 300; ++y)
                for (int x = 0; x < 400; ++x) {
                    const QRgb pixel = image.pixel(x, y);
                    QVERIFY2(qRed(pixel) >= qRed(darkest) - 2 && qGreen(pixel) >= qGreen(darkest) - 2
                                 && qBlue(pixel) >= qBlue(darkest) - 2,
                             qPrintable(QStringLiteral("%1 %2: %3").arg(x).arg(y).arg(pixel, 0, 16)));
                }
        }
    }

    void whatPrintsIsWhatShows()
    {
        Scene picture = scene(plain());
        picture.hasFurniture = false;
        const QImage vectors = drawn(picture), pixels = drawFrame(picture)->picture;
        QImage difference;
        // Only edges may differ: pixels of the ground are whole in both.
        QVERIFY(test::differingPixels(vectors, pixels, difference, 40) < 400 * 300 / 200);
        int looked = 0;
        const Atlas &atlas = builtInFigures()->atlas();
        for (int district = 0; district < atlas.englishDistricts(); ++district) {
            const Area &area = atlas.areas()[static_cast<std::size_t>(atlas.districtArea(district))];
            const PixelPoint at = picture.camera.toPixel(area.label);
            if (area.squareKilometres < 900)
                continue;
            ++looked;
            QCOMPARE(vectors.pixel(static_cast<int>(at.x), static_cast<int>(at.y)),
                     pixels.pixel(static_cast<int>(at.x), static_cast<int>(at.y)));
        }
        QVERIFY(looked > 30);
    }

    void everyClassIsOneShape()
    {
        Scene picture = scene(plain());
        picture.hasFurniture = false;
        const Recorder recorder = recorded(picture);
        for (const LegendClass &shade : picture.content->legend.classes)
            QCOMPARE(std::count_if(recorder.shapes.begin(), recorder.shapes.end(),
                                   [&](const Recorder::Shape &shape) { return shape.fill == shade.colour; }),
                     1);
        for (const Recorder::Shape &shape : recorder.shapes)
            for (int i = 0; i < shape.path.elementCount(); ++i) {
                const QPointF point = shape.path.elementAt(i);
                QCOMPARE(point, QPointF(point.toPoint())); // whole steps
            }
    }

    void wordsStayWords()
    {
        Scene picture = scene(firstMap());
        picture.camera = picture.camera.resized(900, 900);
        picture.camera.metresPerPixel = 760;
        picture.hasLegend = true;
        picture.selection = {{*areaNamed(builtInFigures()->atlas(), QStringLiteral("lep2017:The Marches")), 0}};
        const Recorder recorder = recorded(picture);
        for (const char *text : {"Social Mobility Index 2016: score", "Cumbria", "Tees Valley", "N", "No data", "A"})
            QVERIFY2(recorder.texts.contains(QString::fromLatin1(text)), text);
        // In two LEPs, and the Midlands Engine's band: both are areas and lines here too.
        QVERIFY(*std::max_element(recorder.clips.begin(), recorder.clips.end()) == 1);
    }

    void largerPicturesHaveFinerSteps()
    {
        QCOMPARE(vectorSteps(0.5), 10);
        QCOMPARE(vectorSteps(1), 10);
        QCOMPARE(vectorSteps(1.5), 20);
        QCOMPARE(vectorSteps(3), 50);
        QCOMPARE(vectorSteps(12.5), 100);
    }

    void linesInOnePenAreOneShape()
    {
        Recorder recorder;
        VectorDevice device(recorder, {100, 100});
        QPainter painter(&device);
        painter.setPen(QPen(Qt::red, 2));
        painter.drawLine(QPointF(0, 0), QPointF(50, 50));
        painter.drawPolyline(QPolygonF(QList<QPointF>{{10, 0}, {20, 0}, {20, 30}}));
        painter.drawLine(QPointF(200, 0), QPointF(300, 50)); // outside
        painter.setPen(QPen(Qt::blue, 1));
        painter.scale(2, 2);
        painter.drawLine(QPointF(0, 0), QPointF(10, 10));
        painter.end();
        QCOMPARE(recorder.shapes.size(), std::size_t(2));
        QCOMPARE(recorder.shapes[0].path.elementCount(), 5);
        QCOMPARE(recorder.shapes[1].pen.widthF(), 2.0);
        QCOMPARE(recorder.shapes[1].path.currentPosition(), QPointF(200, 200));
    }

    void aClipEndsWhereThePainterIsRestored()
    {
        Recorder recorder;
        VectorDevice device(recorder, {100, 100});
        QPainter painter(&device);
        const auto draw = [&] { painter.fillRect(QRectF(0, 0, 50, 50), Qt::red); };
        QPainterPath clip;
        clip.addEllipse(QRectF(0, 0, 10, 10));
        draw();
        painter.save();
        painter.setClipRect(QRectF(0, 0, 20, 20));
        draw();
        painter.save();
        painter.translate(5, 5);
        painter.setClipPath(clip, Qt::IntersectClip);
        draw();
        painter.restore();
        draw();
        painter.restore();
        draw();
        painter.end();
        QCOMPARE(recorder.clips, (std::vector<std::size_t>{0, 1, 2, 1, 0}));
    }

    void aStoppedPictureIsNone()
    {
        std::stop_source stop;
        stop.request_stop();
        QImage image(400, 300, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        QVERIFY(!drawVectorScene(scene(firstMap()), painter, stop.get_token()));
    }
};

QTEST_MAIN(TestVectorScene)
#include "test_vector_scene.moc"
