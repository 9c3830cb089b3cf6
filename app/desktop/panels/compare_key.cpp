#include "app/desktop/panels/compare_key.h"

#include "app/desktop/appearance/appearance.h"

#include <QPainter>

namespace placelens {

CompareKey::CompareKey(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Key to the bars"));
    setBenchmark(tr("England"));
}

void CompareKey::setBenchmark(const QString &name)
{
    m_benchmark = name;
    setToolTip(tr("A bar runs from %1 to the area; a full one is the LEP furthest from %1.\n"
                  "Solid: the 95 % interval excludes %1. Outline: similar. Pale: there is no interval to test.")
                   .arg(name));
    update();
}

void CompareKey::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void CompareKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.panel);
    const QRectF room = enlarged(painter, rect());
    painter.setFont(windowFont(11));
    const QString benchmark = painter.fontMetrics().elidedText(m_benchmark, Qt::ElideRight, int(room.width() / 3));
    const QStringList words{benchmark, tr("differs"), tr("similar"), tr("not tested")};
    double used = 0; // all the room that words and samples take
    for (const QString &word : words)
        used += painter.fontMetrics().horizontalAdvance(word) + 18;
    const double gap = std::clamp((room.width() - 18 - used) / 3, 4.0, 16.0);
    double x = 9;
    const double y = room.height() / 2;
    for (int i = 0; i < 4; ++i) {
        if (i > 0 && x + 17 + painter.fontMetrics().horizontalAdvance(words[i]) > room.width())
            break; // the tooltip has all of it
        const QRectF sample(x, y - 3.5, 12, 7);
        QColor pale = m_theme.secondInk;
        pale.setAlphaF(0.42F);
        painter.setPen(i == 2 ? QPen(m_theme.secondInk, 1) : QPen(Qt::NoPen));
        painter.setBrush(i == 1 ? QBrush(m_theme.secondInk) : i == 3 ? QBrush(pale) : QBrush(Qt::NoBrush));
        if (i == 0)
            painter.fillRect(QRectF(x + 5, y - 6, 1.3, 12), m_theme.ink);
        else
            painter.drawRect(sample.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setPen(m_theme.secondInk);
        painter.drawText(QRectF(x + 17, 0, 200, room.height()), Qt::AlignLeft | Qt::AlignVCenter, words[i]);
        x += 18 + painter.fontMetrics().horizontalAdvance(words[i]) + gap;
    }
}

} // namespace placelens
