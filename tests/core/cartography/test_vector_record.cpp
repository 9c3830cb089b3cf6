#include "core/cartography/vector_record.h"

#include "tests/support/golden.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace placelens;
using namespace Qt::StringLiterals;

/// What is recorded is painted again as it was.
class TestVectorRecord : public QObject
{
    Q_OBJECT

    static void paint(QPainter &painter)
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(0, 0, 200, 120), QColor(u"#f2f3f5"_s));
        painter.setPen(QPen(QColor(u"#1a5a96"_s), 3));
        painter.setBrush(QColor(u"#f1c793"_s));
        painter.drawRoundedRect(QRectF(12, 12, 80, 60), 8, 8);
        drawText(painter, {20, 100}, u"West Midlands 67.5"_s, {17}, QColor(Qt::black), {QColor(Qt::white), 3});
        painter.setClipRect(QRectF(110, 10, 40, 90));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(u"#2a8997"_s));
        painter.drawEllipse(QPointF(140, 50), 36, 36);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void paintsTheSameAgain()
    {
        VectorRecord record;
        VectorDevice device(record, {200, 120});
        QPainter recorder(&device);
        paint(recorder);
        recorder.end();

        QImage direct(200, 120, QImage::Format_ARGB32_Premultiplied), again = direct;
        direct.fill(Qt::white);
        again.fill(Qt::white);
        QPainter first(&direct), second(&again);
        paint(first);
        QVERIFY(record.paint(second));
        first.end();
        second.end();
        QImage difference;
        QVERIFY(test::differingPixels(direct, again, difference, 40) < 40); // edges on steps of a hundredth of a pixel
        QCOMPARE(again.pixelColor(140, 50), QColor(u"#2a8997"_s));
        QCOMPARE(again.pixelColor(165, 50), QColor(u"#f2f3f5"_s)); // clipped away
    }

    void aStoppedOneSaysSo()
    {
        VectorRecord record;
        record.drawShape({}, QColor(Qt::red), Qt::NoPen);
        QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!record.paint(painter, stop.get_token()));
    }
};

QTEST_MAIN(TestVectorRecord)
#include "test_vector_record.moc"
