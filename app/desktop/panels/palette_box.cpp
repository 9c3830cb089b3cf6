#include "app/desktop/panels/palette_box.h"

#include "app/desktop/toolbar/choice_box.h"
#include "core/cartography/palette.h"

#include <QAbstractItemView>
#include <QPainter>

namespace placelens {

namespace {

constexpr QSize sample(40, 12);

QIcon paletteIcon(const Palette &palette)
{
    QPixmap pixmap(sample * 2); // twice as fine, for screens with small pixels
    pixmap.setDevicePixelRatio(2);
    QPainter painter(&pixmap);
    const std::vector<QColor> colours = classColours(palette, 5);
    for (std::size_t i = 0; i < colours.size(); ++i)
        painter.fillRect(QRectF(8.0 * double(i), 0, 8, sample.height()), colours[i]);
    return QIcon(pixmap);
}

} // namespace

PaletteBox::PaletteBox(QWidget *parent) : QComboBox(parent)
{
    setIconSize(sample);
    fill(palettes().front().id);
}

void PaletteBox::offer(Offered offered)
{
    m_offered = offered;
    fill(currentData().toString());
}

void PaletteBox::choose(const QString &id)
{
    if (findData(id) < 0)
        fill(id);
    setCurrentIndex(findData(id));
}

void PaletteBox::fill(const QString &chosen)
{
    clear();
    PaletteKind kind = PaletteKind::Sequential;
    for (const Palette &palette : palettes()) {
        if (!palette.isSafe && m_offered == Offered::Safe && palette.id != chosen)
            continue;
        if (palette.kind != kind)
            insertSeparator(count()); // two colours below one
        kind = palette.kind;
        addItem(paletteIcon(palette), palette.title, palette.id);
        if (!palette.isSafe)
            setItemData(count() - 1, tr("Not safe for people with a colour-vision deficiency"), Qt::ToolTipRole);
    }
    setCurrentIndex(findData(chosen));
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
}

void PaletteBox::paintEvent(QPaintEvent *)
{
    const int free = width() - 9 - sample.width() - 7 - 24;
    const bool hasRoom = fontMetrics().horizontalAdvance(currentText()) <= free;
    paintChoice(*this, {}, {});
    QPainter painter(this);
    const int wide = hasRoom ? sample.width() : width() - 9 - 26;
    const QRect colours(9, (height() - sample.height()) / 2, wide, sample.height());
    painter.drawPixmap(colours, itemIcon(currentIndex()).pixmap(sample));
    if (hasRoom)
        painter.drawText(QRect(colours.right() + 8, 0, free, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         currentText());
}

} // namespace placelens
