#include "app/desktop/models/layers_model.h"

#include "tests/app/desktop/desktop_test.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

using namespace placelens;

class TestLayersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void listsBordersFiguresAndBackgroundWithTheirCounts()
    {
        Session session(builtInFigures(), Theme::light());
        LayersModel model(session);
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex borders = model.index(LayersModel::Borders, 0);
        QCOMPARE(model.rowCount(borders), int(session.map().overlays.size()) + 1);
        QStringList counts;
        for (int row = 0; row < model.rowCount(borders); ++row)
            counts << model.index(row, 0, borders).data(LayersModel::CountRole).toString();
        // Midlands Engine 77 districts, 9 combined authorities and 38 LEPs in 2017, 33 districts in two, 326 in all.
        for (const char *count : {"77", "9", "38", "33", "326"})
            QVERIFY2(counts.contains(QString::fromLatin1(count)), count);
    }

    void aCheckMarkIsAnEditThatCanBeUndone()
    {
        Session session(builtInFigures(), Theme::light());
        LayersModel model(session);
        const QModelIndex first = model.overlayIndex(0);
        const bool was = session.map().overlays[0].isVisible;
        QVERIFY(model.setData(first, was ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(session.map().overlays[0].isVisible, !was);
        session.steps().undo();
        QCOMPARE(session.map().overlays[0].isVisible, was);
        QCOMPARE(first.data(Qt::CheckStateRole).toInt(), int(was ? Qt::Checked : Qt::Unchecked));
    }

    void draggingMovesABorder()
    {
        Session session(builtInFigures(), Theme::light());
        LayersModel model(session);
        const std::vector<Overlay> before = session.map().overlays;
        const std::unique_ptr<QMimeData> dragged(model.mimeData({model.overlayIndex(2)}));
        model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, model.index(LayersModel::Borders, 0));
        QCOMPARE(session.map().overlays[0], before[2]);
        QCOMPARE(session.map().overlays[1], before[0]);
        model.dropMimeData(dragged.get(), Qt::MoveAction, 99, 0, model.index(LayersModel::Backdrop, 0));
        QCOMPARE(session.map().overlays[0], before[2]); // borders stay among the borders
    }

    void keepsTheRulesOfModels()
    {
        Session session(builtInFigures(), Theme::light());
        LayersModel model(session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addOverlay(session.atlas().geographyIndex(QStringLiteral("cauth2025")));
        model.setOpacity(0, 0.4);
        model.moveOverlay(0, 2);
        model.removeOverlay(2);
        session.steps().undo();
        QCOMPARE(session.map().overlays[2].geography, QStringLiteral("cauth2025"));
        QCOMPARE(session.map().overlays[2].opacity, 0.4);
    }
};

QTEST_MAIN(TestLayersModel)
#include "test_layers_model.moc"
