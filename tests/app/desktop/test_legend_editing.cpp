#include "app/desktop/map/areas_here.h"
#include "app/desktop/panels/break_handle.h"
#include "app/desktop/panels/histogram.h"
#include "app/desktop/panels/palette_box.h"
#include "app/desktop/toolbar/period_player.h"
#include "tests/app/desktop/map_events.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace placelens;

class TestLegendEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window.open(); }
    void cleanup() { m_window.close(); }

    // Bounds of five quantiles of the index, to one decimal: R's quantile(type = 7) on the Commission's file.
    void everyBreakIsAPinThatSaysWhereItIs()
    {
        const std::vector<BreakHandle *> pins = visiblePins();
        QCOMPARE(pins.size(), std::size_t(4));
        QVERIFY2(pins[0]->accessibleName().startsWith(QStringLiteral("Break 1 of 4: −31.4")),
                 qPrintable(pins[0]->accessibleName()));
        QVERIFY(pins[3]->accessibleName().startsWith(QStringLiteral("Break 4 of 4: 28.2")));
    }

    void draggingABreakMakesOwnClassesInOneStep()
    {
        const int before = m_window->session().steps().index();
        BreakHandle *pin = visiblePins()[1];
        const std::vector<double> bounds = histogram().breaks();
        drag(*pin, 14);
        const ClassChoice &classes = m_window->session().map().classes;
        QCOMPARE(classes.breaks.size(), std::size_t(4));
        QVERIFY(classes.breaks[1] > bounds[1] && classes.breaks[1] < bounds[2]);
        QCOMPARE(classes.breaks[0], bounds[0]);
        QCOMPARE(classes.breaksIndicator, QStringLiteral("social_mobility_score"));
        QCOMPARE(m_window->session().steps().index(), before + 1);
        QTRY_COMPARE(box(QStringLiteral("Method of classes"))->currentText(), QStringLiteral("Your own breaks"));
        QTRY_COMPARE(m_window->session().content()->classification.bounds[1], classes.breaks[1]);
        m_window->session().steps().undo();
        QVERIFY(m_window->session().map().classes.breaks.empty());
        QTRY_COMPARE(box(QStringLiteral("Method of classes"))->currentText(), QStringLiteral("Quantile"));
    }

    void arrowKeysMoveABreakAndShiftMovesItFurther()
    {
        BreakHandle *pin = visiblePins()[2];
        pin->setFocus();
        const double from = histogram().breaks()[2]; // 5.3 and more decimals
        QTest::keyClick(pin, Qt::Key_Right);
        const double once = histogram().breaks()[2], step = once - std::round(from);
        QVERIFY(once > from);
        QTest::keyClick(pin, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(histogram().breaks()[2] - once > 5 * std::abs(step) || histogram().breaks()[2] > once + 1);
        QTest::keyClick(pin, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(histogram().breaks()[2], once);
    }

    void breaksNeverPassOneAnother()
    {
        drag(*visiblePins()[1], 400);
        const std::vector<double> breaks = histogram().breaks();
        QVERIFY(breaks[1] < breaks[2] && breaks[0] < breaks[1]);
    }

    void aDoubleClickAddsABreakAndDeleteTakesItAway()
    {
        QTest::mouseDClick(&histogram(), Qt::LeftButton, {}, {histogram().width() - 20, 60});
        QTRY_COMPARE(visiblePins().size(), std::size_t(5));
        QTRY_COMPARE(m_window->session().content()->legend.classes.size(), std::size_t(6));
        QTest::keyClick(visiblePins()[4], Qt::Key_Delete);
        QTRY_COMPARE(visiblePins().size(), std::size_t(4));
    }

    void aMethodLetsOwnBreaksGoAndResetGoesBack()
    {
        drag(*visiblePins()[1], 14);
        QComboBox *method = box(QStringLiteral("Method of classes"));
        QTRY_COMPARE(method->currentText(), QStringLiteral("Your own breaks"));
        method->setCurrentIndex(method->findText(QStringLiteral("Equal steps")));
        Q_EMIT method->activated(method->currentIndex());
        QVERIFY(m_window->session().map().classes.breaks.empty());
        QCOMPARE(m_window->session().map().classes.method, ClassMethod::Equal);
        auto *reset = m_window->findChild<QPushButton *>(QStringLiteral("reset classes"));
        QVERIFY(!reset->isVisible());
        QTest::mouseClick(m_window->findChild<QToolButton *>(QStringLiteral("more")), Qt::LeftButton);
        QTRY_VERIFY(reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(m_window->session().map().classes, ClassChoice());
    }

    void theNumberOfClassesIsTheOneMade()
    {
        MapDescription map = m_window->session().map();
        map.classes.method = ClassMethod::Pretty;
        map.classes.count = 7;
        m_window->session().changeMap(QStringLiteral("Round numbers"), map);
        auto *count = m_window->findChild<QSpinBox *>();
        QTRY_COMPARE(m_window->session().content()->description.classes.count, 7);
        const auto made = m_window->session().content()->legend.classes.size();
        QTRY_COMPARE(count->text(), QString::number(made));
        QCOMPARE(count->value(), 7);
    }

    void palettesThatAreNotSafeAreOfferedOnRequestOnly()
    {
        auto *palettes = m_window->findChild<PaletteBox *>();
        QVERIFY(palettes->findText(QStringLiteral("Moor")) >= 0);
        QCOMPARE(palettes->findText(QStringLiteral("Signal")), -1);
        palettes->offer(PaletteBox::Offered::All);
        QVERIFY(palettes->findText(QStringLiteral("Signal")) >= 0);
        QCOMPARE(palettes->currentText(), QStringLiteral("Estuary"));
    }

    void theMapShowsWhatOthersSee()
    {
        MapView &map = m_window->map();
        const QImage full = map.grab().toImage();
        map.showAsSeenWith(Vision::Deuteranopia);
        const QImage seen = map.grab().toImage();
        QCOMPARE(seen.size(), full.size());
        for (int y = 5; y < full.height(); y += 37)
            for (int x = 5; x < full.width(); x += 41)
                QCOMPARE(seen.pixelColor(x, y), asSeen(full.pixelColor(x, y), Vision::Deuteranopia));
    }

    void playingGoesThroughThePeriodsWithTheSameClasses()
    {
        Session &session = m_window->session();
        auto *play = m_window->findChild<PeriodPlayer *>();
        QVERIFY(!play->isEnabled()); // the index is of one year
        const int indicator = session.atlas().indicatorIndex(QStringLiteral("employment_rate"));
        session.showIndicator(indicator);
        QVERIFY(play->isEnabled());
        const auto &periods = session.atlas().indicators()[std::size_t(indicator)].periods;
        const int steps = session.steps().index();
        QTest::mouseClick(play, Qt::LeftButton);
        QVERIFY(play->isPlaying());
        QCOMPARE(session.map().period, periods[0].id);
        QTRY_VERIFY(session.content()->description == session.map());
        const std::vector<double> bounds = session.content()->classification.bounds;
        QTRY_COMPARE_WITH_TIMEOUT(session.map().period, periods[1].id, 8000);
        QTRY_VERIFY(session.content()->description == session.map());
        QCOMPARE(session.content()->classification.bounds, bounds);
        auto *note = m_window->findChild<QLabel *>(QStringLiteral("legend note"));
        QTRY_VERIFY(note->isVisibleTo(note->parentWidget()));
        QTest::mouseClick(play, Qt::LeftButton);
        QVERIFY(!play->isPlaying());
        QVERIFY(!session.map().classes.isOverAllPeriods);
        QCOMPARE(session.map().period, periods[1].id);
        QCOMPARE(session.steps().index(), steps + 1);
    }

    void theTrendOfAnAreaIsItsFigureInEveryPeriod()
    {
        const auto &figures = builtInFigures();
        const Area leeds = areaCalled(QStringLiteral("lad2017:Leeds"));
        const Atlas &atlas = figures->atlas();
        const int indicator = atlas.indicatorIndex(QStringLiteral("employment_rate"));
        const auto trend =
            trendOf(*figures, indicator, leeds.geography, atlas.districtArea(leeds.districts.members().front()));
        QVERIFY(trend && trend->size() > 1);
        for (const PeriodFigure &point : *trend) {
            const auto figure = figures->figure(indicator, leeds, point.period);
            QVERIFY(figure && figure->value);
            QCOMPARE(point.value, *figure->value);
        }
    }

private:
    Histogram &histogram() const { return *m_window->findChild<Histogram *>(); }
    std::vector<BreakHandle *> visiblePins() const
    {
        std::vector<BreakHandle *> pins;
        for (auto *pin : histogram().findChildren<BreakHandle *>())
            if (pin->isVisible())
                pins.push_back(pin);
        return pins;
    }
    static void drag(BreakHandle &pin, int by)
    {
        const QPoint start(pin.width() / 2, 6);
        const QPointF parentStart = pin.mapToParent(start);
        QTest::mousePress(&pin, Qt::LeftButton, {}, start);
        for (int step = 1; step <= 5; ++step) {
            const QPointF at = pin.mapFromParent((parentStart + QPointF(by * step / 5.0, 0)).toPoint());
            QMouseEvent move(QEvent::MouseMove, at, pin.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&pin, &move);
        }
        QTest::mouseRelease(&pin, Qt::LeftButton, {}, start);
    }
    QComboBox *box(const QString &name) const
    {
        for (auto *one : m_window->findChildren<QComboBox *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }

    TestWindow m_window;
};

QTEST_MAIN(TestLegendEditing)
#include "test_legend_editing.moc"
