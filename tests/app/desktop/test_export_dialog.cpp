#include "app/desktop/export/export_dialog.h"

#include "app/desktop/export/map_copy.h"
#include "app/desktop/export/picture_choices.h"
#include "app/desktop/export/table_choices.h"
#include "core/base/csv.h"
#include "core/page/map_picture.h"
#include "tests/app/desktop/map_events.h"

#include <QClipboard>
#include <QDir>
#include <QImageReader>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace placelens;

/// What leaves the window as pictures and tables, through the dialog and the clipboard.
class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(ThemeChoice::Light);
        m_window = openWindow(*m_appearance);
    }
    void init()
    {
        failOnOwnWarnings();
        m_dialog = std::make_unique<ExportDialog>(*m_window);
        m_dialog->begin();
    }
    void cleanup() { m_dialog.reset(); }
    void cleanupTestCase() { m_window.reset(); }

    void everyFormOfPictureIsWritten_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("png") << QStringLiteral("png") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QStringLiteral("svg") << QByteArray("<?xml");
        QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF-");
    }
    void everyFormOfPictureIsWritten()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, begin);
        choosePicture(form, {120, 90}, 150);
        QVERIFY(writtenTo(m_folder.filePath(QStringLiteral("map.") + form)));
        QFile file(m_folder.filePath(QStringLiteral("map.") + form));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(begin.size()) == begin);
        if (form == QStringLiteral("png")) {
            QImageReader reader(file.fileName());
            // 120 mm at 150 dots an inch: 120 / 25.4 * 150 = 708.7; 90: 531.5.
            QCOMPARE(reader.size(), QSize(709, 531));
            QCOMPARE(qRound(reader.read().dotsPerMeterX() * 0.0254), 150);
        }
        QVERIFY(!m_dialog->isVisible()); // done is done
    }

    void aPictureHasExactlyTheOrderedPixels_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<int>("dots");
        QTest::newRow("a slide at 96") << QSize(1920, 1080) << 96;
        QTest::newRow("not whole window pixels") << QSize(1001, 703) << 300;
        QTest::newRow("another") << QSize(997, 611) << 173;
    }
    void aPictureHasExactlyTheOrderedPixels()
    {
        QFETCH(QSize, pixels);
        QFETCH(int, dots);
        PictureOrder order = *m_dialog->order();
        order.size = PictureSize::ofPixels(pixels, dots);
        QCOMPARE(order.size.pixels(), pixels);
        const QString file = m_folder.filePath(QStringLiteral("exact.png"));
        const auto done = write(order, file);
        QVERIFY2(done.hasValue(), done ? "" : qPrintable(done.error().what));
        QCOMPARE(QImageReader(file).size(), pixels);
    }

    void aPictureShowsWhatIsSeenOrAllOfEngland()
    {
        m_window->map().zoomTo(areaCalled(QStringLiteral("lad2017:Cornwall")).box);
        QTRY_VERIFY(m_window->map().isUpToDate());
        PictureOrder order = *m_dialog->order();
        order.size = {{300, 200}, 96};
        const auto seen = sceneOf(order);
        QVERIFY(seen.hasValue());
        const GridPoint penzance{147500, 30500}, berwick{399800, 653000};
        QVERIFY(holds(seen->camera.visibleBox(), penzance) && !holds(seen->camera.visibleBox(), berwick));
        order.extent = PictureExtent::England;
        const auto whole = sceneOf(order);
        QVERIFY(whole.hasValue());
        QVERIFY(holds(whole->camera.visibleBox(), penzance) && holds(whole->camera.visibleBox(), berwick));
        m_window->map().showEngland();
    }

    void tooLargeAndTooSmallAreSaidAndNotOffered()
    {
        choosePicture(QStringLiteral("png"), {5000, 5000}, 300);
        QVERIFY(m_dialog->picture().fault().contains(QStringLiteral("20000")));
        QVERIFY(!exportButton().isEnabled());
        choosePicture(QStringLiteral("png"), {5, 5}, 300);
        QVERIFY(m_dialog->picture().fault().contains(QStringLiteral("27 mm"))); // 100 pixels / 96 * 25.4 = 26.5
        QVERIFY(!exportButton().isEnabled());
        choosePicture(QStringLiteral("png"), {100, 100}, 300);
        QVERIFY(m_dialog->picture().fault().isEmpty() && exportButton().isEnabled());
    }

    void selectedAreasAndUnionsMakeATable()
    {
        Session &session = m_window->session();
        session.select(areaCalled(QStringLiteral("lep2017:Black Country")), Selecting::Alone);
        session.select(areaCalled(QStringLiteral("Dudley+Sandwell")), Selecting::Added);
        m_dialog->begin();
        m_dialog->kinds().setCurrentIndex(1);
        m_dialog->table().restore({{QStringLiteral("form"), QStringLiteral("csv")},
                                   {QStringLiteral("areas"), QStringLiteral(":selected")},
                                   {QStringLiteral("which"), 3},
                                   {QStringLiteral("chosen"), QStringList{QStringLiteral("turnout")}}});
        const QString file = m_folder.filePath(QStringLiteral("table.csv"));
        QVERIFY(writtenTo(file));
        const auto table = readCsv(file);
        QVERIFY(table.hasValue());
        QCOMPARE(table->rows.size(), 2U);
        QCOMPARE(table->rows[1][table->column(QStringLiteral("name"))], QStringLiteral("Dudley + Sandwell"));
        QCOMPARE(numberFrom(table->rows[1][table->column(QStringLiteral("value"))]),
                 figureOf(QStringLiteral("turnout"), QStringLiteral("Dudley+Sandwell")).value);
        session.clearSelection();
    }

    void layersForQgisCarryTheLegendOfTheMap()
    {
        const ExportRequest request = m_dialog->table().request();
        QVERIFY(request.shaded.has_value());
        const Legend &legend = m_window->session().content()->legend;
        QCOMPARE(request.shaded->legend.classes.size(), legend.classes.size());
        QCOMPARE(request.shaded->legend.classes[0].colour, legend.classes[0].colour);
        QCOMPARE(request.shaded->indicator, m_window->session().content()->indicator);
    }

    void choicesAreRemembered()
    {
        choosePicture(QStringLiteral("svg"), {123, 77}, 222);
        m_dialog->kinds().setCurrentIndex(1);
        m_dialog->reject();
        const ExportDialog later(*m_window);
        QCOMPARE(later.findChild<QTabWidget *>()->currentIndex(), 1);
        const auto *choices = later.findChild<PictureChoices *>();
        QCOMPARE(choices->form(), QStringLiteral("svg"));
        QCOMPARE(choices->size().dotsPerInch, 222);
        QCOMPARE(choices->size().millimetres, QSizeF(123, 77));
    }

    void aPlaceThatCantBeWrittenIsNamedInTheDialog()
    {
        choosePicture(QStringLiteral("png"), {100, 100}, 96);
        const QString file = m_folder.filePath(QStringLiteral("nowhere/map.png"));
        QVERIFY(!writtenTo(file));
        QVERIFY2(m_dialog->said().contains(file), qPrintable(m_dialog->said()));
        QVERIFY(m_dialog->isVisible() && exportButton().isEnabled());
    }

    void whoStopsGetsNoFile()
    {
        m_dialog->kinds().setCurrentIndex(1);
        m_dialog->table().restore({{QStringLiteral("form"), QStringLiteral("geojson")},
                                   {QStringLiteral("areas"), QStringLiteral(":all")},
                                   {QStringLiteral("which"), 2}});
        const QTemporaryDir empty;
        m_dialog->writeTo(empty.filePath(QStringLiteral("all.geojson")));
        QVERIFY(m_dialog->isBusy());
        m_dialog->reject(); // the key Escape
        QVERIFY(!m_dialog->isBusy() && m_dialog->isVisible());
        QVERIFY(m_dialog->said().contains(QStringLiteral("Nothing was written")));
        m_dialog.reset(); // waits for the work
        QVERIFY(QDir(empty.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void theMapIsCopiedAsPixelsAndAsLines()
    {
        MapCopy copy(*m_window);
        QApplication::clipboard()->clear();
        copy.copy();
        const auto *mime = QApplication::clipboard()->mimeData();
        QTRY_VERIFY((mime = QApplication::clipboard()->mimeData()) && mime->hasImage());
        const QImage picture = qvariant_cast<QImage>(mime->imageData());
        QCOMPARE(picture.size(), m_window->map().size());
        QVERIFY(mime->data(QStringLiteral("image/svg+xml")).contains("</svg>"));
    }

private:
    void choosePicture(const QString &form, QSizeF millimetres, int dots)
    {
        m_dialog->kinds().setCurrentIndex(0);
        m_dialog->picture().restore({{QStringLiteral("form"), form},
                                     {QStringLiteral("preset"), QStringLiteral("own")},
                                     {QStringLiteral("width"), millimetres.width()},
                                     {QStringLiteral("height"), millimetres.height()},
                                     {QStringLiteral("dots"), dots}});
    }

    QPushButton &exportButton() const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>())
            if (button->isDefault())
                return *button;
        qFatal("no default button");
    }

    bool writtenTo(const QString &file)
    {
        QSignalSpy finished(m_dialog.get(), &ExportDialog::finished);
        m_dialog->writeTo(file);
        return (finished.count() > 0 || finished.wait(60000)) && finished[0][0].toBool();
    }

    static bool holds(const GridBox &box, GridPoint point)
    {
        return point.east > box.west && point.east < box.east && point.north > box.south && point.north < box.north;
    }

    OwnSettings m_settings;
    QTemporaryDir m_folder;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
