#include "app/desktop/divide/pair_key.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/divide_colours.h"
#include "app/desktop/words/words.h"
#include "core/cartography/palette.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace placelens {

namespace {

constexpr double side = 34;
constexpr double left = 26, top = 8;

} // namespace

PairKey::PairKey(const PairSource &pairs, Brush &brush, QWidget *parent)
    : QWidget(parent), m_pairs(pairs), m_brush(brush)
{
    setObjectName(QStringLiteral("pair key"));
    setAccessibleName(tr("Legend: nine classes of two figures"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&brush, &Brush::changed, this, qOverload<>(&QWidget::update));
}

void PairKey::follow()
{
    QStringList words;
    for (int one = 0; one < 9; ++one)
        words += wordsOf(one);
    setAccessibleDescription(words.join(QLatin1Char(' ')));
    update();
}

QRectF PairKey::cell(int first, int second) const
{
    return {left + first * side, top + (2 - second) * side, side, side};
}

int PairKey::countOf(int itsClass) const
{
    const auto &pair = m_pairs.pair();
    return !pair ? 0
                 : int(std::count_if(pair->classOf.begin(), pair->classOf.end(),
                                     [itsClass](const std::optional<int> &one) { return one && *one == itsClass; }));
}

QString PairKey::wordsOf(int itsClass) const
{
    const auto &pair = m_pairs.pair();
    if (!pair)
        return {};
    const QStringList words{tr("low"), tr("middle"), tr("high")};
    return tr("%1 %2 and %3 %4: %5.")
        .arg(words[itsClass % 3], pair->first->indicator().shortTitle, words[itsClass / 3],
             pair->second->indicator().shortTitle, districtCount(countOf(itsClass)));
}

void PairKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_pairs.source().session().theme();
    painter.fillRect(rect(), theme.panel);
    const auto &pair = m_pairs.pair();
    if (!pair)
        return;
    const DivideColours colours(theme);
    painter.setFont(windowFont(12, QFont::DemiBold));
    for (int one = 0; one < 9; ++one) {
        const QColor fill = colours.both(one % 3, one / 3);
        const QRectF room = cell(one % 3, one / 3);
        painter.setPen(QPen(theme.panel, 1.4));
        painter.setBrush(fill);
        painter.drawRect(room);
        const QColor dark(0x14191F);
        painter.setPen(contrastOf(fill, dark) > contrastOf(fill, Qt::white) ? dark : QColor(Qt::white));
        painter.drawText(room, Qt::AlignCenter, QString::number(countOf(one)));
    }
    if (hasFocus() && m_current >= 0) {
        painter.setPen(QPen(theme.ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell(m_current % 3, m_current / 3).adjusted(1, 1, -1, -1));
    }
    painter.setPen(theme.ink);
    painter.setFont(windowFont(11));
    const double right = left + 3 * side + 12;
    const QFontMetrics metrics = painter.fontMetrics();
    const auto write = [&](double y, const QString &text, const QColor &ink) {
        painter.setPen(ink);
        painter.drawText(QRectF(right, y, width() - right - 8, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, int(width() - right - 8)));
    };
    write(top, tr("↑ more: %1").arg(pair->second->indicator().shortTitle), theme.ink);
    write(top + 20, tr("→ more: %1").arg(pair->first->indicator().shortTitle), theme.ink);
    write(top + 46, tr("A third of the districts in each column and row;"), theme.secondInk);
    write(top + 62, tr("the number is how many are in both."), theme.secondInk);
    const int without = int(pair->classOf.size()) - pair->with;
    painter.setPen(theme.controlEdge);
    painter.setBrush(theme.noData);
    painter.drawRect(QRectF(right, top + 87, 14, 11));
    painter.setPen(theme.secondInk);
    painter.drawText(QRectF(right + 20, top + 84, width() - right - 28, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("without both figures: %1").arg(without));
    painter.setPen(theme.secondInk);
    painter.drawText(QRectF(left, top + 3 * side + 2, 3 * side, 16), Qt::AlignRight | Qt::AlignVCenter, tr("more →"));
    painter.save();
    painter.translate(left - 16, top + 3 * side);
    painter.rotate(-90);
    painter.drawText(QRectF(0, -2, 3 * side, 16), Qt::AlignRight | Qt::AlignVCenter, tr("more →"));
    painter.restore();
}

int PairKey::classAt(QPointF place) const
{
    for (int one = 0; one < 9; ++one)
        if (cell(one % 3, one / 3).contains(place))
            return one;
    return -1;
}

void PairKey::pick(int itsClass)
{
    const auto &pair = m_pairs.pair();
    AreaSet picked;
    for (std::size_t district = 0; pair && itsClass >= 0 && district < pair->classOf.size(); ++district)
        if (pair->classOf[district] == itsClass)
            picked.insert(int(district));
    m_brush.set(picked == m_brush.districts() ? AreaSet() : picked);
}

void PairKey::mousePressEvent(QMouseEvent *event)
{
    m_current = classAt(event->position());
    pick(m_current);
}

void PairKey::keyPressEvent(QKeyEvent *event)
{
    const int first = std::max(0, m_current) % 3, second = std::max(0, m_current) / 3;
    switch (event->key()) {
    case Qt::Key_Left:
        m_current = second * 3 + std::max(0, first - 1);
        break;
    case Qt::Key_Right:
        m_current = second * 3 + std::min(2, first + 1);
        break;
    case Qt::Key_Up:
        m_current = std::min(2, second + 1) * 3 + first;
        break;
    case Qt::Key_Down:
        m_current = std::max(0, second - 1) * 3 + first;
        break;
    case Qt::Key_Escape:
        m_brush.set({});
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_brush.set({});
    pick(m_current);
    update();
}

bool PairKey::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int one = classAt(help->pos());
    QToolTip::showText(help->globalPos(), one < 0 ? QString() : wordsOf(one), this);
    return true;
}

} // namespace placelens
