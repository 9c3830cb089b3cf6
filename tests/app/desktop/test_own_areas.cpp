#include "app/desktop/own_areas.h"

#include "app/desktop/panels/histogram.h"
#include "app/desktop/panels/legend_panel.h"
#include "app/desktop/panels/legend_rows.h"
#include "tests/app/desktop/map_events.h"
#include "tests/core/import/layer_files.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>

using namespace placelens;

/// Somebody's own areas: dropped, shown, pointed at, recoloured, closed.
class TestOwnAreas : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    TestWindow m_window;
    QString m_squares;

    MapView &map() const { return m_window->map(); }
    OwnAreas &areas() const { return m_window->session().ownAreas(); }
    bool drop(const QStringList &files) const { return dropFiles(*m_window, files); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", m_folder.path().toLocal8Bit()); // layers are kept for the next time: not a person's
        // Four squares of 40 km in a row through the Midlands.
        QStringList features;
        for (int i = 0; i < 4; ++i)
            features << feature(polygon(square(360000 + 40000 * i, 280000, 400000 + 40000 * i, 320000)),
                                QStringLiteral("\"name\":\"Square %1\",\"jobs\":%2").arg(i + 1).arg(1200.5 + 100 * i));
        m_squares = written(m_folder, QStringLiteral("squares.geojson"), collection(features).toUtf8());
    }
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    void aDroppedFileShowsAndTellsItsValues()
    {
        QSignalSpy told(&m_window->session(), &Session::told);
        QVERIFY(drop({m_squares}));
        QTRY_VERIFY(areas().layer());
        QTRY_VERIFY(map().isUpToDate());
        QCOMPARE(areas().layer()->title, QStringLiteral("squares · jobs"));
        const PixelPoint at = map().camera().toPixel({420000, 300000});
        sendHover(map(), {at.x, at.y});
        const auto &facts = map().factsUnderPointer();
        QVERIFY(facts && facts->own);
        QCOMPARE(facts->own->name, QStringLiteral("Square 2"));
        QCOMPARE(facts->own->value, QStringLiteral("1,300.5"));
        QVERIFY(map().districtUnderPointer()); // what lies below is told, too
        sendHover(map(), {2, 2});
        QVERIFY(!map().factsUnderPointer());
        // Names and borders lie over it, but most of a square is its own colour.
        map().zoomTo({400000, 280000, 440000, 320000});
        QTRY_VERIFY(map().isUpToDate());
        const QColor colour = areas().layer()->legend.classes[1].colour;
        const PixelPoint low = map().camera().toPixel({401000, 281000}),
                         high = map().camera().toPixel({439000, 319000});
        const QRect square(QPoint(qRound(low.x), qRound(high.y)), QPoint(qRound(high.x), qRound(low.y)));
        const QImage picture = map().grab(square).toImage();
        int coloured = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                coloured += picture.pixelColor(x, y) == colour;
        QVERIFY2(coloured > picture.width() * picture.height() / 2, qPrintable(QString::number(coloured)));
        QCOMPARE(told.count(), 1);
        QVERIFY2(told.front().front().toString().startsWith(QStringLiteral("Opened “squares.geojson”. 4 areas")),
                 qPrintable(told.front().front().toString()));
    }

    void theLegendIsTheLayers()
    {
        areas().open(m_squares);
        QTRY_VERIFY(areas().layer());
        // Fifths of 1,200.5, 1,300.5, 1,400.5 and 1,500.5 by type 7: every 60.
        const auto *rows = m_window->findChild<LegendRows *>();
        QVERIFY2(rows->asText().startsWith(
                     QStringLiteral("1,440.5 to 1,500.5: 1; 1,380.5 to 1,440.5: 1; 1,320.5 to 1,380.5: 0;"))
                     && rows->asText().endsWith(QStringLiteral("No data: 0")),
                 qPrintable(rows->asText()));
        areas().close();
        QVERIFY2(rows->asText().contains(QStringLiteral("Mean of districts")), qPrintable(rows->asText()));
    }

    void theLegendHasItsHistogramAndItsBreaksCanBeMoved()
    {
        areas().open(m_squares);
        QTRY_VERIFY(areas().layer());
        QTRY_VERIFY(map().isUpToDate());
        auto *histogram = m_window->findChild<Histogram *>();
        QVERIFY(histogram->isVisibleTo(m_window.get()));
        QTRY_COMPARE(histogram->breaks().size(), std::size_t(4));
        QVERIFY(std::abs(histogram->breaks().back() - 1440.5) < 1e-9);
        Q_EMIT histogram->breaksMoved({1300.0, 1450.0});
        Q_EMIT histogram->breakDropped();
        QTRY_COMPARE(areas().layer()->legend.classes.size(), std::size_t(3));
        // 1,200.5 is below 1,300, 1,300.5 and 1,400.5 below 1,450, 1,500.5 above.
        std::vector<int> counts;
        for (const LegendClass &shade : areas().layer()->legend.classes)
            counts.push_back(shade.count);
        QCOMPARE(counts, (std::vector<int>{1, 2, 1}));
        QTRY_COMPARE(histogram->breaks(), (std::vector<double>{1300.0, 1450.0}));
        // They are for these figures alone, and are let go as any step is.
        QCOMPARE(ownBreaks(m_window->session().map().classes, m_window->session().map().indicator).size(),
                 std::size_t(0));
        m_window->session().steps().undo();
        QTRY_COMPARE(areas().layer()->legend.classes.size(), std::size_t(5));
        QTRY_VERIFY(map().isUpToDate());
    }

    void otherClassesRecolourIt()
    {
        areas().open(m_squares);
        QTRY_VERIFY(areas().layer());
        const auto before = areas().layer();
        MapDescription description = m_window->session().map();
        description.classes.count = 2;
        m_window->session().changeMap(QStringLiteral("Two classes"), description);
        QTRY_VERIFY(areas().layer() != before);
        QCOMPARE(areas().layer()->legend.classes.size(), std::size_t(2));
        QCOMPARE(areas().layer()->legend.classes[0].count, 2);
        QCOMPARE(areas().layer()->coverage, before->coverage);
        QTRY_VERIFY(map().isUpToDate());
    }

    void aBrokenFileGivesOneSentenceAndKeepsTheMap()
    {
        areas().open(m_squares);
        QTRY_VERIFY(areas().layer());
        QTRY_VERIFY(map().isUpToDate());
        const auto before = areas().layer();
        std::vector<Error> errors;
        disconnect(&m_window->session(), &Session::failed, m_window.get(), nullptr); // the window opens a message box
        connect(&m_window->session(), &Session::failed, this, [&](const Error &error) { errors.push_back(error); });
        drop({written(m_folder, QStringLiteral("broken.geojson"), "{\"type\":\"FeatureCollection\",\"fea")});
        QVERIFY(areas().isOpening());
        QTRY_VERIFY(!areas().isOpening());
        QTRY_COMPARE(errors.size(), std::size_t(1));
        QVERIFY2(errors.front().what.contains(QStringLiteral("broken.geojson")), qPrintable(errors.front().what));
        QCOMPARE(errors.front().what.count(QLatin1Char('\n')), 0);
        QCOMPARE(areas().layer(), before);
        QVERIFY(map().isUpToDate());
    }

    void whatIsNoFileOfAreasIsNotTaken()
    {
        QVERIFY(!drop({m_folder.filePath(QStringLiteral("letter.odt"))}));
        drop({m_squares, m_folder.filePath(QStringLiteral("other.gpkg"))});
        QVERIFY(!areas().isOpening());
        QVERIFY2(m_window->statusBar()->currentMessage().startsWith(QStringLiteral("One file of areas")),
                 qPrintable(m_window->statusBar()->currentMessage()));
    }

    void openingCanBeGivenUp()
    {
        areas().open(m_squares);
        auto *cancel = m_window->findChild<QPushButton *>(QStringLiteral("cancelOpening"));
        QVERIFY(cancel && cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(!areas().isOpening());
        QVERIFY(!cancel->isVisible());
        QTest::qWait(200);
        QVERIFY(!areas().layer());
    }

    void closingShowsTheDistrictsAgain()
    {
        const QImage before = map().grab().toImage();
        areas().open(m_squares);
        QTRY_VERIFY(areas().layer());
        QTRY_VERIFY(map().isUpToDate());
        QVERIFY(map().grab().toImage() != before);
        areas().close();
        QTRY_VERIFY(map().isUpToDate());
        QCOMPARE(map().grab().toImage(), before);
    }
};

QTEST_MAIN(TestOwnAreas)
#include "test_own_areas.moc"
