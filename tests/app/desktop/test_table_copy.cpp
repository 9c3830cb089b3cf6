#include "app/desktop/table/table_copy.h"

#include "tests/app/desktop/desktop_test.h"

#include <QTextDocument>
#include <QTextTable>

using namespace placelens;

/// What other programs get of the table.
class TestTableCopy : public QObject
{
    Q_OBJECT

    std::unique_ptr<TableModel> m_model;
    std::vector<int> m_rows;

private Q_SLOTS:
    void initTestCase()
    {
        failOnOwnWarnings();
        const Atlas &atlas = builtInFigures()->atlas();
        TableWish wish;
        wish.geography = atlas.geographyIndex(QStringLiteral("lad2017"));
        wish.benchmark = atlas.areas()[std::size_t(atlas.england())];
        wish.indicators = {atlas.indicatorIndex(QStringLiteral("social_mobility_score")),
                           atlas.indicatorIndex(QStringLiteral("population"))};
        wish.shadedPeriod = *builtInFigures()->latestPeriod(wish.indicators.front(), wish.geography);
        auto content = tableOf(*builtInFigures(), wish, {});
        QVERIFY(content);
        m_model = std::make_unique<TableModel>(builtInFigures()->atlasPointer());
        m_model->show(std::make_shared<const TableContent>(std::move(*content)));
        for (int row = 0; row < m_model->rowCount(); ++row)
            for (const char *name : {"Birmingham", "City of London", "North East Lincolnshire"})
                if (m_model->areaAt(row).name == QLatin1String(name))
                    m_rows.push_back(row);
        QCOMPARE(m_rows.size(), std::size_t(3));
    }

    void textHasALineAnAreaAndNumbersThatEverySpreadsheetReads()
    {
        const QStringList lines = tableAsText(*m_model, m_rows).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5); // the head, three areas, England
        const QStringList head = lines[0].split(QLatin1Char('\t'));
        QCOMPARE(head[0], QStringLiteral("Area"));
        QCOMPARE(head[1], QStringLiteral("Code"));
        QVERIFY(head[2].startsWith(QStringLiteral("Social Mobility Index 2016: score")));
        QCOMPARE(head[3], QStringLiteral("status")); // the City of London has no score
        QVERIFY2(head[4].contains(QStringLiteral("residents, 20")), qPrintable(head[4]));
        QCOMPARE(head.size(), 5); // every figure of the residents is whole
        for (const QString &line : lines)
            QCOMPARE(line.count(QLatin1Char('\t')), 4);
        const QStringList birmingham = lines[1].split(QLatin1Char('\t'));
        QCOMPARE(birmingham[1], QStringLiteral("E08000025"));
        bool isNumber = false;
        birmingham[4].toInt(&isNumber);
        QVERIFY(isNumber); // no thousands separators
        const QStringList city = lines[2].split(QLatin1Char('\t'));
        QCOMPARE(city[2], QString());
        QCOMPARE(city[3], QStringLiteral("unavailable"));
        // Published in the index: North East Lincolnshire's score is -43.6.
        QCOMPARE(lines[3].split(QLatin1Char('\t'))[2], QStringLiteral("-43.6"));
        QVERIFY(lines[4].startsWith(QStringLiteral("England\tE92000001\t")));
    }

    void htmlIsOneTableWithTheSameCells()
    {
        QTextDocument document;
        document.setHtml(tableAsHtml(*m_model, m_rows));
        QTextTable *table = nullptr;
        for (QTextFrame *frame : document.rootFrame()->childFrames())
            if (auto *found = qobject_cast<QTextTable *>(frame))
                table = found;
        QVERIFY(table);
        const QStringList lines = tableAsText(*m_model, m_rows).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(table->rows(), int(lines.size()));
        QCOMPARE(table->columns(), 5);
        for (int row = 0; row < table->rows(); ++row)
            for (int column = 0; column < 5; ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                QCOMPARE(cell.firstCursorPosition().block().text(), lines[row].split(QLatin1Char('\t'))[column]);
            }
        const QString words = document.toPlainText();
        QVERIFY(words.contains(QStringLiteral("Sources: ")));
        QVERIFY2(words.contains(QStringLiteral("Missing figures: ")), qPrintable(words));
    }

    void bothFormsAreOnTheClipboard()
    {
        const auto data = tableAsMime(*m_model, m_rows);
        QVERIFY(data->hasText());
        QVERIFY(data->hasHtml());
        QCOMPARE(data->text(), tableAsText(*m_model, m_rows));
    }
};

QTEST_MAIN(TestTableCopy)
#include "test_table_copy.moc"
