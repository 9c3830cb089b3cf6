#include "app/desktop/brief/brief_areas.h"
#include "app/desktop/brief/brief_batch_dialog.h"
#include "app/desktop/brief/brief_choices.h"
#include "app/desktop/brief/brief_dialog.h"
#include "app/desktop/brief/brief_preview.h"
#include "app/desktop/brief/brief_printing.h"
#include "app/desktop/brief/section_list.h"
#include "app/desktop/session.h"
#include "core/page/brief_picture.h"
#include "tests/app/desktop/desktop_test.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace placelens;

/// The dialog that makes briefs: what it shows is what it saves and prints.
class TestBriefDialog : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;
    QTemporaryDir m_folder;

    static std::unique_ptr<Session> sessionWith(const QStringList &names)
    {
        auto session = std::make_unique<Session>(builtInFigures(), Theme::light());
        for (const QString &name : names)
            session->select(areaCalled(name), Selecting::Added);
        return session;
    }

    static bool waitForPages(BriefDialog &dialog)
    {
        return QTest::qWaitFor([&] { return dialog.preview().brief() && dialog.preview().isSharp(); }, 60000);
    }

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }

    void theSelectedAreasAreShownAsTheirPages()
    {
        const auto session = sessionWith({QStringLiteral("lep2017:Black Country")});
        BriefDialog dialog(*session);
        dialog.show();
        QVERIFY(waitForPages(dialog));
        QVERIFY(dialog.preview().brief()->title().contains(QStringLiteral("Black Country")));
        QCOMPARE(dialog.options().benchmark, session->benchmark().code);
        QCOMPARE(dialog.options().shaded, session->map().indicator);
    }

    void everyChoiceIsShownAtOnceAndTheLastOneCounts()
    {
        const auto session = sessionWith({QStringLiteral("lep2017:Black Country")});
        BriefDialog dialog(*session);
        dialog.show();
        QVERIFY(waitForPages(dialog));
        const QSizeF portrait = dialog.preview().brief()->pageSize();
        BriefOptions options = dialog.choices().options();
        for (const bool isLandscape : {true, false, true}) {
            options.isLandscape = isLandscape;
            dialog.choices().setOptions(options);
        }
        const QSignalSpy shown(&dialog, &BriefDialog::shown);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 60000);
        QCOMPARE(dialog.preview().brief()->pageSize(), portrait.transposed());
        options.sections = {BriefSection::KeyFacts};
        dialog.choices().setOptions(options);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 2, 60000);
        QCOMPARE(dialog.preview().brief()->pageCount(), 1);
    }

    void theWindowAnswersWhilePagesAreMade()
    {
        const auto session = sessionWith({QStringLiteral("lep2017:South East")});
        BriefDialog dialog(*session);
        dialog.show();
        QElapsedTimer timer;
        timer.start();
        dialog.choices().setOptions(dialog.choices().options());
        dialog.preview().zoomTo(2);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!dialog.preview().isSharp() || !dialog.preview().brief());
        QVERIFY(waitForPages(dialog));
    }

    void whatIsSavedIsWhatIsShown()
    {
        const auto session = sessionWith({QStringLiteral("lep2017:Cumbria")});
        BriefDialog dialog(*session);
        QVERIFY(QTest::qWaitFor([&] { return dialog.preview().brief() != nullptr; }, 60000));
        QSignalSpy saved(&dialog, &BriefDialog::saved);
        const QString file = m_folder.filePath(QStringLiteral("cumbria.pdf"));
        dialog.saveTo(file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 60000);
        QCOMPARE(saved.takeFirst().front().toBool(), true);
        QVERIFY(QFileInfo(file).size() > 20000);
        dialog.saveTo(m_folder.filePath(QStringLiteral("nowhere/a.pdf")));
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 60000);
        QCOMPARE(saved.takeFirst().front().toBool(), false);
    }

    void paperShowsWhatThePreviewShows()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("poppler-utils is not installed");
        const auto session = sessionWith({QStringLiteral("lep2017:Cumbria")});
        BriefDialog dialog(*session);
        QVERIFY(QTest::qWaitFor([&] { return dialog.preview().brief() != nullptr; }, 60000));
        const auto brief = dialog.preview().brief();
        const QString file = m_folder.filePath(QStringLiteral("printed.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        preparePrinter(printer, *brief);
        QVERIFY(printBrief(printer, *brief));
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
        QVERIFY(process.waitForFinished(60000));
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(text.contains(QStringLiteral("Cumbria")), qPrintable(text));
        QCOMPARE(text.count(QLatin1Char('\f')), brief->pageCount());
        const QString picture = m_folder.filePath(QStringLiteral("printed"));
        QCOMPARE(QProcess::execute(QStringLiteral("pdftoppm"),
                                   {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png"),
                                    QStringLiteral("-singlefile"), file, picture}),
                 0);
        const QImage paper = QImage(picture + QStringLiteral(".png")).convertToFormat(QImage::Format_Grayscale8);
        const QImage preview = briefPicture(*brief, 0, 1).convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(std::abs(paper.width() - preview.width()) <= 1 && std::abs(paper.height() - preview.height()) <= 1);
        // Coarsely: the same ink in the same places.
        const QSize coarse(30, 42);
        const QImage one = paper.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage other = preview.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QString kept = QDir::tempPath() + QStringLiteral("/placelens-print-%1.png");
        for (int y = 0; y < coarse.height(); ++y)
            for (int x = 0; x < coarse.width(); ++x) {
                if (std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) < 40)
                    continue;
                paper.save(kept.arg(QStringLiteral("paper")));
                preview.save(kept.arg(QStringLiteral("preview")));
                QFAIL(qPrintable(QStringLiteral("%1, %2 differs; see %3").arg(x).arg(y).arg(kept.arg(u'*'))));
            }
    }

    void choicesAreKeptUnderNamesAndRememberedFromOneDialogToTheNext()
    {
        const auto session = sessionWith({QStringLiteral("lep2017:Cumbria")});
        BriefOptions options;
        options.paper = QPageSize::A3;
        options.isLandscape = true;
        options.sections = {BriefSection::Sources, BriefSection::Maps};
        options.indicators = {QStringLiteral("employment_rate")};
        options.council = QStringLiteral("Anytown Council");
        options.date = QDate::currentDate();
        {
            BriefDialog dialog(*session);
            dialog.choices().setOptions(options);
            dialog.saveTemplate(QStringLiteral("For councillors"));
            dialog.choices().setOptions({});
        }
        BriefDialog dialog(*session);
        QCOMPARE(dialog.choices().options().paper, QPageSize::A4);
        dialog.applyTemplate(QStringLiteral("For councillors"));
        const BriefOptions again = dialog.choices().options();
        QCOMPARE(again.paper, options.paper);
        QCOMPARE(again.isLandscape, true);
        QVERIFY(again.sections == options.sections && again.indicators == options.indicators);
        QCOMPARE(again.council, options.council);
        QCOMPARE(again.date, options.date);
    }

    void sectionsAreCheckedAndMoved()
    {
        SectionList list;
        QCOMPARE(list.sections(), allBriefSections());
        const QSignalSpy changed(&list, &SectionList::changed);
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        const std::vector<BriefSection> usual = allBriefSections();
        QCOMPARE(list.sections()[1], usual[0]);
        list.item(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(list.sections().size(), usual.size() - 1);
        QCOMPARE(changed.size(), 2);
        list.setSections({BriefSection::Sources});
        QCOMPARE(list.sections(), std::vector<BriefSection>{BriefSection::Sources});
        QCOMPARE(list.count(), int(usual.size()));
    }

    void areasAreAddedOnceAndTakenAway()
    {
        BriefAreas areas(builtInFigures()->atlasPointer());
        const QSignalSpy changed(&areas, &BriefAreas::changed);
        areas.add(areaCalled(QStringLiteral("lep2017:Cumbria")));
        areas.add(areaCalled(QStringLiteral("lep2017:Cumbria")));
        QCOMPARE(areas.areas().size(), std::size_t(1));
        areas.removeCurrent();
        QVERIFY(areas.areas().empty());
        QCOMPARE(changed.size(), 2);
    }

    void withoutAreasItSaysWhatToDo()
    {
        const auto session = sessionWith({});
        BriefDialog dialog(*session);
        QVERIFY(!dialog.preview().brief());
        bool isSaid = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            isSaid = isSaid || label->text().contains(QStringLiteral("Add an area"));
        QVERIFY(isSaid);
    }

    void everyControlHasANameForAScreenReader()
    {
        const auto session = sessionWith({QStringLiteral("lep2017:Cumbria")});
        BriefDialog dialog(*session);
        for (const QComboBox *box : dialog.findChildren<QComboBox *>())
            QVERIFY2(!box->accessibleName().isEmpty() || !box->toolTip().isEmpty(), qPrintable(box->currentText()));
        for (const QLineEdit *line : dialog.findChildren<QLineEdit *>())
            if (line->parentWidget() == &dialog.choices())
                QVERIFY2(!line->toolTip().isEmpty(), qPrintable(line->placeholderText()));
    }

    void aBatchTellsItsProgressAndKeepsWhatIsFinishedWhenCancelled()
    {
        BriefBatchDialog dialog(builtInFigures(), {});
        dialog.chooseGeography(QStringLiteral("lep2017"));
        dialog.setFolder(m_folder.filePath(QStringLiteral("batch")));
        connect(&dialog, &BriefBatchDialog::advanced, &dialog, [&](int done) {
            if (done == 2)
                dialog.cancel();
        });
        const QSignalSpy finished(&dialog, &BriefBatchDialog::finished);
        dialog.start();
        QVERIFY(dialog.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120000);
        QVERIFY(dialog.report().isStopped && !dialog.report().error);
        const QDir folder(m_folder.filePath(QStringLiteral("batch")));
        const auto files = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(std::size_t(files.size()), dialog.report().written.size());
        QVERIFY(files.size() >= 2 && files.size() < 38);
        dialog.setFolder(QStringLiteral("/proc/briefs"));
        dialog.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60000);
        QVERIFY(dialog.report().error);
    }
};

QTEST_MAIN(TestBriefDialog)
#include "test_brief_dialog.moc"
