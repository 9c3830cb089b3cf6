#include "app/desktop/panels/compare_cells.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/badge.h"
#include "app/desktop/words/words.h"

#include <QAbstractProxyModel>
#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

constexpr double halfBar = 24; // pixels from the line to the furthest LEP
constexpr double barHeight = 7;

/// Dots for the members of an area on the axis of all districts, the middle of England as a line.
void paintMembers(QPainter &painter, QPointF centre, const ComparedIndicator &row, const Compared &area,
                  const QColor &colour, const Theme &theme)
{
    painter.setPen(QPen(theme.lightRule, 1));
    painter.drawLine(centre - QPointF(halfBar, 0), centre + QPointF(halfBar, 0));
    if (row.districts.empty())
        return;
    const double low = quantile(row.districts, 0.02), high = quantile(row.districts, 0.98);
    const double middle = row.row.benchmark.value.value_or(quantile(row.districts, 0.5));
    const double reach = std::max({high - middle, middle - low, 1e-9});
    painter.setPen(QPen(theme.ink, 1));
    painter.drawLine(centre - QPointF(0, 6), centre + QPointF(0, 6));
    painter.setPen(Qt::NoPen);
    QColor dot = colour;
    dot.setAlphaF(0.8F);
    painter.setBrush(dot);
    for (const auto &[district, value] : area.memberFigures) {
        const double at = std::clamp((value - middle) / reach, -1.0, 1.0);
        painter.drawEllipse(centre + QPointF(at * halfBar, 0), 2, 2);
    }
}

} // namespace

void paintBar(QPainter &painter, QPointF centre, double length, std::optional<TestResult> test, const QColor &colour,
              const Theme &theme)
{
    const double wide = std::clamp(length, -halfBar, halfBar);
    const QRectF bar = QRectF(centre.x(), centre.y() - barHeight / 2, wide, barHeight).normalized();
    painter.setPen(QPen(theme.lightRule, 1));
    painter.drawLine(centre + QPointF(-halfBar, barHeight / 2), centre + QPointF(halfBar, barHeight / 2));
    if (test == TestResult::Higher || test == TestResult::Lower) {
        painter.fillRect(bar, colour);
    } else {
        QColor fill = colour;
        fill.setAlphaF(test == TestResult::Similar ? 0.0F : 0.42F);
        QColor line = colour;
        line.setAlphaF(test == TestResult::Similar ? 1.0F : 0.6F);
        painter.setBrush(fill);
        painter.setPen(QPen(line, 1));
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.setPen(QPen(theme.ink, 1.2));
    painter.drawLine(centre - QPointF(0, barHeight / 2 + 2), centre + QPointF(0, barHeight / 2 + 2));
}

CompareDelegate::CompareDelegate(const CompareModel &model, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(theme)
{}

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &shown) const
{
    const auto *turned = qobject_cast<const QAbstractProxyModel *>(shown.model());
    const QModelIndex index = turned ? turned->mapToSource(shown) : shown;
    painter->save();
    const bool isChosen = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, m_model.isShaded(index.row()) || isChosen ? m_theme.selection : m_theme.panel);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.lightRule);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF room = enlarged(*painter, QRectF(option.rect).adjusted(0, 0, 0, -1));
    if (index.column() == 0)
        paintName(*painter, room, index.row());
    else if (m_model.areaAt(index.column()))
        paintArea(*painter, room, index);
    else if (m_model.isDifference(index.column()))
        paintDifference(*painter, room, index.row());
    else
        paintBenchmark(*painter, room, index.row());
    painter->restore();
}

void CompareDelegate::paintName(QPainter &painter, const QRectF &room, int row) const
{
    const QRectF words = room.adjusted(9, 0, -4, 0);
    const auto line = [&](const QRectF &where, const QFont &font, const QColor &ink, const QString &text) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, int(where.width())));
    };
    const QFont::Weight weight = m_model.isShaded(row) ? QFont::DemiBold : QFont::Normal;
    line(QRectF(words.left(), room.top() + 5, words.width(), 16), windowFont(12, weight), m_theme.ink,
         m_model.indicatorAt(row).shortTitle);
    line(QRectF(words.left(), room.top() + 21, words.width(), 15), windowFont(11), m_theme.secondInk,
         m_model.secondLine(row));
}

void CompareDelegate::paintBenchmark(QPainter &painter, const QRectF &room, int row) const
{
    const QModelIndex index = m_model.index(row, m_model.columnCount() - 1);
    if (m_model.isNotAggregated(row) && !m_model.rowAt(row).row.benchmark.value) {
        painter.setPen(m_theme.secondInk);
        painter.setFont(windowFont(10));
        painter.drawText(room.adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, tr("member\nfigures"));
        return;
    }
    painter.setPen(m_theme.secondInk);
    painter.setFont(windowFont(12));
    painter.drawText(room.adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
}

void CompareDelegate::paintDifference(QPainter &painter, const QRectF &room, int row) const
{
    const PairDifference &pair = m_model.rowAt(row).pair;
    const auto line = [&](double top, const QFont &font, const QColor &ink, const QString &text) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(room.left(), room.top() + top, room.width(), 16), Qt::AlignCenter, text);
    };
    const bool isTested = pair.test == TestResult::Higher || pair.test == TestResult::Lower;
    if (!pair.value) {
        line(13, windowFont(12), m_theme.secondInk, QStringLiteral("–"));
        return;
    }
    line(5, windowFont(12, isTested ? QFont::DemiBold : QFont::Normal), m_theme.ink,
         signedValue(m_model.indicatorAt(row), *pair.value));
    const QString sign = pair.test == TestResult::Higher  ? QStringLiteral("▲ ")
                         : pair.test == TestResult::Lower ? QStringLiteral("▼ ")
                                                          : QString();
    line(22, windowFont(10), m_theme.secondInk, sign + nameOf(pair.test));
}

void CompareDelegate::paintArea(QPainter &painter, const QRectF &room, const QModelIndex &index) const
{
    const Compared &area = *m_model.figureAt(index);
    const ComparedIndicator &row = m_model.rowAt(index.row());
    const QColor colour = m_theme.area(m_model.areaAt(index.column())->letter);
    const double middle = room.center().x();
    painter.setPen(m_theme.ink);
    const QString text = index.data().toString();
    painter.setFont(windowFont(12, QFont::DemiBold));
    for (int pixels = 11; pixels >= 9 && painter.fontMetrics().horizontalAdvance(text) > room.width(); --pixels)
        painter.setFont(windowFont(pixels, QFont::DemiBold));
    if (area.figure.value) {
        painter.drawText(QRectF(room.left(), room.top() + 5, room.width(), 16), Qt::AlignCenter, text);
        const QPointF centre(middle, room.top() + 30);
        const bool isTotal = m_model.indicatorAt(index.row()).rule == Rule::Sum; // a part is always below the whole
        if (area.difference && row.furthest > 0 && !isTotal)
            paintBar(painter, centre, *area.difference / row.furthest * halfBar, area.test, colour, m_theme);
        return;
    }
    if (m_model.isNotAggregated(index.row()) && !area.memberFigures.empty()) {
        paintMembers(painter, room.center(), row, area, colour, m_theme);
        return;
    }
    painter.drawText(QRectF(room.left(), room.top() + 5, room.width(), 16), Qt::AlignCenter, QStringLiteral("–"));
    painter.setFont(windowFont(9));
    painter.setPen(m_theme.secondInk);
    painter.drawText(QRectF(room.left(), room.top() + 22, room.width(), 14), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(nameOf(area.figure.status), Qt::ElideRight, int(room.width())));
}

CompareHeader::CompareHeader(const CompareModel &model, const Theme &theme, Qt::Orientation orientation,
                             QWidget *parent)
    : QHeaderView(orientation, parent), m_model(model), m_theme(theme)
{
    setMinimumSectionSize(40);
    setHighlightSections(false);
}

void CompareHeader::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

QSize CompareHeader::sizeHint() const
{
    return orientation() == Qt::Horizontal ? QSize(QHeaderView::sizeHint().width(), windowLength(24))
                                           : QSize(windowLength(112), QHeaderView::sizeHint().height());
}

void CompareHeader::paintNamed(QPainter &painter, const QRect &rect, const SelectedArea &selected) const
{
    if (orientation() == Qt::Horizontal) {
        paintBadge(painter, QRectF(rect).center(), 15, selected.letter, m_theme);
        return;
    }
    paintBadge(painter, {rect.left() + 17.0, rect.center().y() + 0.5}, 15, selected.letter, m_theme);
    painter.setFont(controlFont(11));
    painter.setPen(m_theme.ink);
    const QRect room = rect.adjusted(30, 2, -4, -3);
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), selected.area.name);
}

void CompareHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.alternate);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.rule);
    if (const SelectedArea *selected = m_model.areaAt(section)) {
        paintNamed(*painter, rect, *selected);
    } else {
        painter->setFont(controlFont(11));
        painter->setPen(m_theme.secondInk);
        const QString text = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool isLeft = section == 0 || orientation() == Qt::Vertical;
        const QRect room = rect.adjusted(isLeft ? 9 : 0, 0, m_model.isDifference(section) ? -4 : -9, -1);
        painter->drawText(room, int((isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace placelens
