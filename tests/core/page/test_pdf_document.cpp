#include "core/cartography/lettering.h"
#include "core/page/pdf/pdf_document.h"
#include "tests/support/running.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// A device that is full after some bytes.
class SmallDisk : public QIODevice
{
public:
    explicit SmallDisk(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room)
            return -1;
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

const TextStyle plainText{12};

} // namespace

/// Documents of several pages, looked at with other people's programs.
class TestPdfDocument : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// Three pages of different sizes with what a brief has.
    static QByteArray sample(QDate date = {})
    {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        PdfDocument document(bytes);
        for (int page = 0; page < 3; ++page)
            document.addPage(page == 2 ? QSizeF(842, 595) : QSizeF(595, 842), [&](QPainter &painter) {
                drawText(painter, {50, 80}, u"Page %1 of Łódź ▸"_s.arg(page + 1), plainText, Qt::black);
            });
        document.addMark({u"Black Country"_s, 0, 0, 0});
        document.addMark({u"Maps"_s, 0, 100, 1});
        document.addMark({u"Method"_s, 1, 40, 1});
        document.addMark({u"Cumbria"_s, 2, 0, 0});
        document.attach({u"figures.csv"_s, u"Figures"_s, "text/csv", "a,b\n1,2\n"});
        document.attach({u"figures.csv"_s, u"More figures"_s, "text/csv", "c\n3\n"});
        document.finish({u"Briefs – “all”"_s, date});
        return bytes.data();
    }

    QString saved(const QByteArray &bytes)
    {
        const QString file = m_folder.filePath(u"a.pdf"_s);
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? file : QString();
    }

    static QByteArray onePage(const std::function<void(QPainter &)> &paint)
    {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        PdfDocument document(bytes);
        document.addPage({200, 100}, paint);
        document.finish({u"One"_s, {}});
        return bytes.data();
    }

    /// The only page as poppler draws it, `dpi` dots an inch.
    QImage drawn(const QByteArray &bytes, int dpi = 72)
    {
        const QString file = saved(bytes);
        said(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-png"_s, u"-singlefile"_s, file, file.chopped(4)});
        return QImage(file.chopped(4) + u".png"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void thePagesHaveTheirSizesAndTheirText()
    {
        const QString file = saved(sample());
        const QString facts = said(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"3"_s, file});
        QVERIFY2(facts.contains(u"Briefs – “all”"_s), qPrintable(facts));
        QCOMPARE(facts.count(QRegularExpression(u"Page +[12] size: +595 x 842 pts"_s)), 2);
        QCOMPARE(facts.count(QRegularExpression(u"Page +3 size: +842 x 595 pts"_s)), 1);
        QVERIFY2(!facts.contains(u"CreationDate"_s), qPrintable(facts));
        const QString text = said(u"pdftotext"_s, {file, u"-"_s});
        for (int page = 1; page <= 3; ++page) // letters of two fonts in their order
            QVERIFY2(text.contains(u"Page %1 of Łódź ▸"_s.arg(page)), qPrintable(text));
        const QString where = said(u"pdftotext"_s, {u"-bbox"_s, file, u"-"_s});
        QVERIFY2(where.contains(QRegularExpression(u"xMin=\"50\\.[0-9]+\" yMin=\"6\\d\\.\\d+\"[^>]*>Page<"_s)),
                 qPrintable(where));
    }

    void theFontsAreInTheFileOnceAndWhole()
    {
        const QString fonts = said(u"pdffonts"_s, {saved(sample())});
        const QStringList rows = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!rows.isEmpty());
        for (const QString &row : rows) // embedded, a subset, with a map to Unicode
            QVERIFY2(row.contains(u"yes yes yes"_s), qPrintable(row));
        QCOMPARE(fonts.count(u"Inter-400"_s), 1);
    }

    void theSamePagesGiveTheSameBytesAndADateIsOnlyThereIfGiven()
    {
        QCOMPARE(sample(), sample());
        const QByteArray dated = sample(QDate(2026, 11, 23));
        QVERIFY(dated != sample());
        QVERIFY(dated.contains("/CreationDate(D:20261123)"));
        QVERIFY(sample().contains("/Lang(en-GB)") && sample().contains("/DisplayDocTitle true"));
    }

    void theMarksAreATreeOfTheRightPages()
    {
        if (QStandardPaths::findExecutable(u"mutool"_s).isEmpty())
            QSKIP("mutool is not installed");
        const QString outline = said(u"mutool"_s, {u"show"_s, saved(sample()), u"outline"_s});
        const QStringList lines = outline.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].contains(u"\"Black Country\""_s) && lines[0].contains(u"page=1"_s), qPrintable(outline));
        QVERIFY2(lines[1].startsWith(u"|\t\t\"Maps\""_s) || lines[1].contains(u"\t\t\"Maps\""_s), qPrintable(outline));
        QVERIFY2(lines[2].contains(u"\"Method\""_s) && lines[2].contains(u"page=2"_s), qPrintable(outline));
        QVERIFY2(lines[3].contains(u"\"Cumbria\""_s) && lines[3].contains(u"page=3"_s), qPrintable(outline));
    }

    void whatIsAttachedComesOutAgain()
    {
        const QString file = saved(sample());
        const QString list = said(u"pdfdetach"_s, {u"-list"_s, file});
        QVERIFY2(list.contains(u"figures.csv"_s) && list.contains(u"figures (2).csv"_s), qPrintable(list));
        const QString folder = m_folder.filePath(u"out"_s);
        QVERIFY(QDir().mkpath(folder));
        said(u"pdfdetach"_s, {u"-saveall"_s, u"-o"_s, folder, file});
        QFile first(folder + u"/figures.csv"_s), second(folder + u"/figures (2).csv"_s);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll(), QByteArray("a,b\n1,2\n"));
        QCOMPARE(second.readAll(), QByteArray("c\n3\n"));
        QCOMPARE(sample().count("/AFRelationship/Data"), 2);
    }

    void aPictureKeepsItsColoursItsPlaceAndWhatShinesThrough()
    {
        QImage logo(2, 2, QImage::Format_ARGB32);
        logo.setPixelColor(0, 0, Qt::red);
        logo.setPixelColor(1, 0, Qt::green);
        logo.setPixelColor(0, 1, Qt::blue);
        logo.setPixelColor(1, 1, QColor(0, 0, 0, 0));
        const QByteArray bytes = onePage([&](QPainter &painter) {
            painter.fillRect(QRectF(0, 0, 200, 100), Qt::yellow);
            painter.setOpacity(0.5); // of what comes before the picture
            painter.fillRect(QRectF(180, 80, 10, 10), Qt::black);
            painter.setOpacity(1);
            painter.drawImage(QRectF(20, 20, 40, 40), logo);
            painter.drawImage(QRectF(100, 20, 40, 40), logo);
        });
        QCOMPARE(bytes.count("/Subtype/Image"), 2); // the picture and what it covers, once for both places
        const QImage page = drawn(bytes);
        for (const int x : {20, 100}) {
            QCOMPARE(page.pixelColor(x + 10, 30), QColor(Qt::red));
            QCOMPARE(page.pixelColor(x + 30, 30), QColor(Qt::green));
            QCOMPARE(page.pixelColor(x + 10, 50), QColor(Qt::blue));
            QCOMPARE(page.pixelColor(x + 30, 50), QColor(Qt::yellow));
        }
        QCOMPARE(page.pixelColor(10, 50), QColor(Qt::yellow));
    }

    void aLogosGradientIsThereThoughThePagesAreShapes()
    {
        const QImage page = drawn(onePage([](QPainter &painter) {
            QLinearGradient gradient(50, 0, 150, 0);
            gradient.setColorAt(0, Qt::black);
            gradient.setColorAt(1, Qt::white);
            painter.setPen(Qt::NoPen);
            painter.setBrush(gradient);
            painter.drawRect(QRectF(50, 20, 100, 60));
        }));
        QVERIFY(page.pixelColor(55, 50).red() < 40 && page.pixelColor(145, 50).red() > 215);
        QVERIFY(std::abs(page.pixelColor(100, 50).red() - 127) < 15);
        QCOMPARE(page.pixelColor(30, 50), QColor(Qt::white));
    }

    void whatIsClippedIsGoneAndWhatShinesThroughIsMixed()
    {
        const QImage page = drawn(onePage([](QPainter &painter) {
            painter.save();
            painter.setClipRect(QRectF(0, 0, 100, 100));
            painter.fillRect(QRectF(50, 20, 100, 60), Qt::black);
            painter.restore();
            painter.setOpacity(0.5);
            painter.fillRect(QRectF(150, 20, 40, 60), Qt::black);
        }));
        QCOMPARE(page.pixelColor(80, 50), QColor(Qt::black));
        QCOMPARE(page.pixelColor(120, 50), QColor(Qt::white));
        QVERIFY(std::abs(page.pixelColor(170, 50).red() - 127) < 3);
    }

    void moreLettersThanAFontHoldsGoIntoASecond()
    {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        PdfDocument document(bytes);
        QString all;
        for (char16_t c = 0x00C0; c < 0x0250; ++c) // 400 letters of Latin
            all += QChar(c);
        document.addPage({595, 842}, [&](QPainter &painter) {
            for (int line = 0; line * 40 < all.size(); ++line)
                drawText(painter, {20, 40.0 + 20 * line}, all.mid(line * 40, 40), plainText, Qt::black);
        });
        QVERIFY(document.finish({u"Letters"_s, {}}));
        const QString file = saved(bytes.data());
        QString text = said(u"pdftotext"_s, {file, u"-"_s});
        text.remove(QRegularExpression(u"\\s"_s));
        QCOMPARE(text.normalized(QString::NormalizationForm_C), all.normalized(QString::NormalizationForm_C));
        QVERIFY(said(u"pdffonts"_s, {file}).count(u"Inter-400"_s) >= 2);
    }

    void aFullDiskIsNoticed()
    {
        SmallDisk disk(5000);
        PdfDocument document(disk);
        for (int page = 0; page < 20; ++page)
            document.addPage({595, 842}, [&](QPainter &painter) {
                for (int i = 0; i < 200; ++i)
                    painter.drawLine(QPointF(i * page % 37, i), QPointF(i * i % 101, page));
            });
        QVERIFY(!document.isWhole());
        QVERIFY(!document.finish({u"Full"_s, {}}));
    }
};

QTEST_MAIN(TestPdfDocument)
#include "test_pdf_document.moc"
