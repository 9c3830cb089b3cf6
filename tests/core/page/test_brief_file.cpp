#include "core/page/brief_file.h"
#include "core/page/brief_picture.h"
#include "tests/support/built_in_atlas.h"
#include "tests/support/golden.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

Area areaCalled(const QString &name)
{
    const auto area = areaNamed(builtInFigures()->atlas(), name);
    if (!area)
        qFatal("%s", qPrintable(area.error().what));
    return *area;
}

std::shared_ptr<const Brief> briefOf(const QString &name, const BriefOptions &options = {})
{
    const Area area = areaCalled(name);
    const auto brief = Brief::make(builtInFigures(), std::span(&area, 1), options);
    if (!brief)
        qFatal("%s", qPrintable(brief.error().what));
    return *brief;
}

/// The picture at a third of its size: programs place a letter's edge within their own fractions of a pixel.
QImage softened(const QImage &image)
{
    return image.scaled(image.size() / 3, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

/// Briefs as files: the PDF shows what the preview shows.
class TestBriefFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aFileIsNamedAfterItsArea_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"E37000001"_s << u"Black Country"_s << u"E37000001 Black Country"_s;
        QTest::newRow("comma and dash") << u"E37000008"_s << u"Stoke-on-Trent, Derby"_s
                                        << u"E37000008 Stoke-on-Trent, Derby"_s;
        QTest::newRow("accents") << u"W1"_s << u"Ynys Môn – “Sir Fôn”"_s << u"W1 Ynys Mon - 'Sir Fon'"_s;
        QTest::newRow("folders") << u".."_s << u"../a\\b:c*?"_s << u"-a-b-c-"_s;
        QTest::newRow("nothing left") << QString() << u"東京"_s << u"area"_s;
        QTest::newRow("long") << u"U1"_s << QString(400, u'a') << u"U1 "_s + QString(97, u'a');
    }
    void aFileIsNamedAfterItsArea()
    {
        QFETCH(QString, code);
        QFETCH(QString, name);
        Area area;
        area.code = code;
        area.name = name;
        const QString made = fileNameFor(area);
        QTEST(made.simplified().remove(QRegularExpression(u"^[. ]+"_s)), "expected");
        QVERIFY(!made.contains(u'/') && !made.startsWith(u'.'));
    }

    void theSameBriefGivesTheSameBytes()
    {
        const QByteArray once = briefPdf(*briefOf(u"lep2017:Black Country"_s));
        QVERIFY(once.size() > 20000);
        QCOMPARE(briefPdf(*briefOf(u"lep2017:Black Country"_s)), once);
    }

    void anotherExtensionIsRefusedAndAMissingFolderNamed()
    {
        const auto brief = briefOf(u"lep2017:Black Country"_s);
        const auto text = writeBrief(*brief, m_folder.filePath(u"a.txt"_s));
        QVERIFY(!text && text.error().kind == ErrorKind::Usage && text.error().what.contains(u".pdf"_s));
        const auto nowhere = writeBrief(*brief, m_folder.filePath(u"nowhere/a.pdf"_s));
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::Failed);
        QVERIFY(nowhere.error().what.contains(u"nowhere/a.pdf"_s));
    }

    void thePreviewShowsWhatThePdfShows_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<bool>("isLandscape");
        QTest::newRow("portrait") << u"lep2017:Black Country"_s << false;
        QTest::newRow("landscape") << u"lep2017:Cumbria"_s << true;
    }
    void thePreviewShowsWhatThePdfShows()
    {
        if (QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        QFETCH(QString, area);
        QFETCH(bool, isLandscape);
        constexpr int dpi = 288, mostOnAnEdge = 96;
        BriefOptions options;
        options.isLandscape = isLandscape;
        const auto brief = briefOf(area, options);
        const QString file = m_folder.filePath(u"brief.pdf"_s);
        QVERIFY(writeBrief(*brief, file));
        for (int page = 0; page < brief->pageCount(); ++page) {
            const QString number = QString::number(page + 1), picture = m_folder.filePath(u"page"_s);
            QCOMPARE(QProcess::execute(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-png"_s, u"-singlefile"_s,
                                                       u"-f"_s, number, u"-l"_s, number, file, picture}),
                     0);
            const QImage pdf = QImage(picture + u".png"_s).convertToFormat(QImage::Format_RGB32);
            const QImage preview = briefPicture(*brief, page, dpi / 72.0);
            QVERIFY(std::abs(pdf.width() - preview.width()) <= 1 && std::abs(pdf.height() - preview.height()) <= 1);
            const QRect both = pdf.rect().intersected(preview.rect());
            // The two programs place letters within their own fractions of a pixel, which greys their edges otherwise.
            QImage difference;
            const QImage one = softened(pdf.copy(both)), other = softened(preview.copy(both));
            const int differing = test::differingPixels(one, other, difference, mostOnAnEdge);
            const QString kept = QDir::tempPath() + u"/placelens-brief-%1-%2"_s.arg(isLandscape).arg(number);
            if (differing > one.width() * one.height() / 1000) {
                one.save(kept + u"-pdf.png"_s);
                other.save(kept + u"-preview.png"_s);
                difference.save(kept + u"-difference.png"_s);
            }
            const int pixels = one.width() * one.height();
            QVERIFY2(differing <= pixels / 1000,
                     qPrintable(u"page %1: %2 pixels differ; see %3-*.png"_s.arg(number).arg(differing).arg(kept)));
            // A page that stood one of these pixels lower would be noticed.
            const int moved =
                test::differingPixels(one, other.copy(other.rect().translated(0, 1)), difference, mostOnAnEdge);
            QVERIFY2(moved > pixels / 200, qPrintable(QString::number(moved)));
        }
    }

    void aPageInGreyIsAsRecorded()
    {
        const QImage page = briefPicture(*briefOf(u"lep2017:Black Country"_s), 0, 1.0);
        const QString why = test::goldenMismatch(page.convertToFormat(QImage::Format_Grayscale8), u"brief-grey"_s);
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }
};

QTEST_MAIN(TestBriefFile)
#include "test_brief_file.moc"
