#include "core/page/story/story_slide.h"

#include "core/cartography/hatch.h"
#include "core/document/story_files.h"
#include "core/page/story/story_pages.h"
#include "tests/support/built_in_atlas.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// Slides of stories: the sentence fits, the map is that of the step, files are whole.
class TestStorySlide : public QObject
{
    Q_OBJECT

    static std::vector<Story> stories()
    {
        return storiesIn(QStringLiteral(PLACELENS_SOURCE_DIR "/resources/stories"), builtInFigures()->atlas());
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyStepFitsOnProjectors_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("full HD") << QSize(1920, 1080);
        QTest::newRow("old projector") << QSize(1024, 768);
    }
    void everyStepFitsOnProjectors()
    {
        QFETCH(QSize, size);
        SlideLook look;
        look.size = size;
        for (const Story &story : stories())
            for (std::size_t step = 0; step < story.steps.size(); ++step) {
                const auto slide = StorySlide::make(builtInFigures(), story.title, story.steps, step, look);
                QVERIFY2(slide, slide ? "" : qPrintable(slide.error().what));
                QVERIFY2(slide->sentenceFits(), qPrintable(slide->sentence()));
                QVERIFY(slide->text().contains(slide->sentence()));
                QVERIFY(QRectF(QPointF(), QSizeF(size)).contains(slide->mapBox()));
            }
    }

    void aSlideIsDrawnInEveryThemeAndAtEveryRatio()
    {
        const Story story = stories().front();
        for (const Theme &theme :
             {Theme::light(), Theme::dark(), Theme::highContrastLight(), Theme::highContrastDark()})
            for (const double ratio : {1.0, 2.0}) {
                SlideLook look;
                look.size = {1024, 768};
                look.theme = theme;
                look.pixelRatio = ratio;
                const auto slide = StorySlide::make(builtInFigures(), story.title, story.steps, 1, look);
                const QImage picture = slide->picture();
                QCOMPARE(picture.size(), QSize(1024, 768) * ratio);
                QCOMPARE(QColor(picture.pixel(picture.width() - 3, 3)), theme.panel);
            }
    }

    void whatIsSelectedIsOnTheMap()
    {
        const Story story = stories().front();
        const auto slide = StorySlide::make(builtInFigures(), story.title, story.steps, 1, {});
        QCOMPARE(slide->scene().selection.size(), std::size_t(2));
        for (const SelectedArea &selected : slide->scene().selection) {
            const PixelPoint at = slide->scene().camera.toPixel(selected.area.label);
            QVERIFY(at.x > 0 && at.y > 0 && at.x < slide->scene().camera.width && at.y < slide->scene().camera.height);
        }
    }

    // The first area is hatched, and the others' outlines are dashed, each in another way: it reads in black and white.
    void areasAreToldApartWithoutColours()
    {
        const Story story = stories().front();
        const auto slide = StorySlide::make(builtInFigures(), story.title, story.steps, 1, {});
        const Scene &scene = slide->scene();
        QVERIFY(hatchesOwn(scene.content->description.overlays.back(), scene.selection[0]));
        QVERIFY(!hatchesOwn(scene.content->description.overlays.back(), scene.selection[1]));
        const std::vector<bool> &hatched = scene.content->lines->overlays.back().shared;
        QCOMPARE(hatched, partsOf(scene.selection[0].area.districts, scene.content->coverage->partCount()));
        QVERIFY(dashesOf(0) == std::pair(0.0, 0.0) && dashesOf(1) != dashesOf(2) && dashesOf(1).first > 0);
        Scene plain = scene;
        auto without = std::make_shared<MapContent>(*scene.content);
        without->description.overlays.pop_back();
        plain.content = without;
        const auto drawn = drawFrame(scene), drawnPlain = drawFrame(plain);
        QVERIFY(drawn && drawnPlain);
        QVERIFY(drawn->picture.convertToFormat(QImage::Format_Grayscale8)
                != drawnPlain->picture.convertToFormat(QImage::Format_Grayscale8));
    }

    void aStoryGoesToFilesThatAreTheSameEachTime()
    {
        QTemporaryDir folder;
        const Story story = stories()[1];
        int reported = 0;
        for (const char *name : {"one.pdf", "other.pdf"})
            QVERIFY(writeStoryPdf(builtInFigures(), story, folder.filePath(QLatin1String(name)),
                                  [&](int done) { reported = done; }));
        QCOMPARE(reported, int(story.steps.size()));
        QFile one(folder.filePath(u"one.pdf"_s)), other(folder.filePath(u"other.pdf"_s));
        QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
        const QByteArray bytes = one.readAll();
        QVERIFY(bytes.startsWith("%PDF-") && bytes == other.readAll());
        QVERIFY(writeStoryPictures(builtInFigures(), story, folder.filePath(u"pictures"_s)));
        const QStringList pictures = QDir(folder.filePath(u"pictures"_s)).entryList(QDir::Files, QDir::Name);
        QCOMPARE(pictures.size(), qsizetype(story.steps.size()));
        QCOMPARE(QImage(folder.filePath(u"pictures/"_s + pictures.front())).size(), QSize(1920, 1080));
    }

    void aPlaceThatCannotBeWrittenIsNamedAndNothingIsLeft()
    {
        const auto done = writeStoryPdf(builtInFigures(), stories()[1], u"/no/such/folder/story.pdf"_s);
        QVERIFY(!done);
        QVERIFY(done.error().what.contains(u"story.pdf"_s));
    }

    void aStepThatTheAtlasCannotShowIsNamed()
    {
        StoryStep step;
        step.sentence = u"{employment_rate of Atlantis}"_s;
        const auto slide = StorySlide::make(builtInFigures(), u"Lost"_s, std::span(&step, 1), 0, {});
        QVERIFY(!slide && slide.error().what.contains(u"Atlantis"_s));
    }
};

QTEST_MAIN(TestStorySlide)
#include "test_story_slide.moc"
