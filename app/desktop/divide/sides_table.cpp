#include "app/desktop/divide/sides_table.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/divide_colours.h"
#include "app/desktop/divide/divide_words.h"
#include "app/desktop/divide/sides_chart.h"
#include "core/statistics/quantile.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

constexpr int rowStep = 22;
constexpr int mostRowsShown = 12;

QIcon swatch(const QColor &colour, const QColor &edge)
{
    QPixmap picture(24, 16);
    picture.setDevicePixelRatio(1);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(edge);
    painter.setBrush(colour);
    painter.drawRect(1, 2, 18, 11);
    return QIcon(picture);
}

} // namespace

SidesTable::SidesTable(const DivideSource &source, QWidget *parent) : QTableWidget(parent), m_source(source)
{
    setObjectName(QStringLiteral("sides table"));
    setAccessibleName(tr("Districts, median and mean of each side"));
    setColumnCount(7);
    setHorizontalHeaderLabels({tr("Side"), tr("Districts"), tr("Median"), tr("Mean"), tr("Middle half"),
                               tr("Highest fifth"), tr("Lowest fifth")});
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(windowLength(rowStep));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(windowLength(24));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setIconSize({24, 16});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

std::vector<SidesTable::Row> SidesTable::rows() const
{
    const DividedSides &sides = m_source.sides();
    const DivideColours colours(m_source.session().theme());
    std::vector<Row> rows;
    for (int group = 0; group < sides.border.groupCount(); ++group) {
        const GroupSummary &summary = sides.divide.groups[std::size_t(group)];
        if (summary.n == 0)
            continue;
        const bool isTwo = sides.border.groupCount() <= 2;
        rows.push_back({sides.border.groups[group],
                        isTwo ? colours.sides[std::size_t(sideColour(sides.border, group))] : colours.group(group),
                        &summary,
                        {}});
        for (const DivideUnit &unit : sides.units.units)
            if (std::find(unit.groups.begin(), unit.groups.end(), group) != unit.groups.end())
                rows.back().values.push_back(unit.value);
    }
    if (sides.border.groupCount() > 2)
        std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
            return a.summary->median.value_or(0) > b.summary->median.value_or(0);
        });
    else if (rows.size() == 2 && sideColour(sides.border, 0) == 1)
        std::swap(rows[0], rows[1]); // north above south, west above east
    return rows;
}

void SidesTable::follow()
{
    const std::vector<Row> shown = m_source.ground() ? rows() : std::vector<Row>();
    const int count = int(shown.size());
    if (rowCount() != count) {
        setRowCount(count);
        updateGeometry();
    }
    for (int row = 0; row < count; ++row)
        fill(row, shown[std::size_t(row)]);
    horizontalHeaderItem(0)->setText(count > 2 ? tr("Area") : tr("Side"));
    const bool isSmall = m_source.ground() && m_source.smallAreas();
    horizontalHeaderItem(1)->setText(isSmall ? tr("Small areas") : tr("Districts"));
    setAccessibleName(isSmall ? tr("Small areas, median and mean of each side")
                              : tr("Districts, median and mean of each side"));
    fitColumns();
}

void SidesTable::fill(int at, const Row &row)
{
    const Fifths &fifths = m_source.fifths();
    const int decimals = m_source.ground()->indicator().decimals;
    const auto number = [&](std::optional<double> value) { return value ? spokenNumber(*value, decimals) : tr("–"); };
    const Spread spread = spreadOf(row.values);
    const auto atOrAbove =
        std::count_if(row.values.begin(), row.values.end(), [&](double value) { return value >= fifths.highest; });
    const auto atOrBelow =
        std::count_if(row.values.begin(), row.values.end(), [&](double value) { return value <= fifths.lowest; });
    const QStringList texts{row.name,
                            spokenNumber(row.summary->n, 0),
                            number(row.summary->median),
                            number(row.summary->mean),
                            tr("%1 to %2").arg(number(spread.firstQuartile), number(spread.thirdQuartile)),
                            spokenNumber(double(atOrAbove), 0),
                            spokenNumber(double(atOrBelow), 0)};
    for (int column = 0; column < int(texts.size()); ++column) {
        QTableWidgetItem *cell = item(at, column);
        if (!cell)
            setItem(at, column, cell = new QTableWidgetItem);
        cell->setText(texts[column]);
        if (column > 0)
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    QTableWidgetItem *name = item(at, 0);
    if (name->data(Qt::UserRole).value<QColor>() != row.colour) {
        name->setIcon(swatch(row.colour, m_source.session().theme().controlEdge));
        name->setData(Qt::UserRole, row.colour);
    }
    name->setToolTip(
        tr("%1: spread (standard deviation) %2, from %3 to %4")
            .arg(row.name, number(row.summary->deviation), number(row.summary->minimum), number(row.summary->maximum)));
}

QSize SidesTable::sizeHint() const
{
    return {590, windowLength(26) + windowLength(rowStep) * std::min(mostRowsShown, std::max(2, rowCount()))};
}

/// As wide as what stands in it.
int SidesTable::widthOf(int column) const
{
    QStringList texts;
    for (int row = 0; row < rowCount(); ++row)
        if (item(row, column))
            texts << item(row, column)->text();
    int wide = horizontalHeader()->fontMetrics().horizontalAdvance(horizontalHeaderItem(column)->text());
    for (const QString &text : texts)
        wide = std::max(wide, fontMetrics().horizontalAdvance(text));
    return wide + 14;
}

void SidesTable::fitColumns()
{
    const int names =
        std::max(windowLength(90), std::min(widthOf(0) + iconSize().width() + 8, viewport()->width() / 3));
    const int room = viewport()->width() - names;
    int others = 0;
    bool fits = true; // where one column has no room, those after it are hidden, too
    for (int column = 1; column < columnCount(); ++column) {
        const int wide = widthOf(column);
        fits = fits && others + wide <= room;
        setColumnHidden(column, !fits);
        setColumnWidth(column, wide);
        others += fits ? wide : 0;
    }
    setColumnWidth(0, std::max(names, viewport()->width() - others));
}

void SidesTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

void SidesTable::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy)) {
        QTableWidget::keyPressEvent(event);
        return;
    }
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells += row < 0 ? horizontalHeaderItem(column)->text() : item(row, column)->text();
        lines += cells.join(QLatin1Char('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace placelens
