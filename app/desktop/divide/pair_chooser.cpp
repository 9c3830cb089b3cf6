#include "app/desktop/divide/pair_chooser.h"

#include "app/desktop/divide/pair_source.h"
#include "app/desktop/toolbar/choice_box.h"
#include "app/desktop/toolbar/indicator_popup.h"

#include <QWheelEvent>

namespace placelens {

PairChooser::PairChooser(PairSource &pairs, QWidget *parent)
    : QComboBox(parent), m_pairs(pairs), m_popup(new IndicatorPopup(pairs.source().session().figures()->atlasPointer(),
                                                                    IndicatorModel::Choosing::One, this))
{
    setObjectName(QStringLiteral("second figure"));
    setAccessibleName(tr("Second figure"));
    setToolTip(tr("The figure that stands against the one on the map"));
    setFixedHeight(26);
    connect(m_popup, &IndicatorPopup::chosen, this, [this](int indicator) {
        DivideChoice next = m_pairs.source().choice();
        const Indicator &chosen = m_pairs.source().session().atlas().indicators()[std::size_t(indicator)];
        next.secondIndicator = chosen.id;
        m_pairs.source().choose(tr("Compare with %1").arg(chosen.shortTitle), next);
    });
}

void PairChooser::showPopup()
{
    m_popup->openBelow(*this, m_pairs.source().session().atlas().indicatorIndex(m_pairs.secondIndicator()));
}

void PairChooser::follow()
{
    const Atlas &atlas = m_pairs.source().session().atlas();
    const int index = atlas.indicatorIndex(m_pairs.secondIndicator());
    const QString title = index < 0 ? QString() : atlas.indicators()[std::size_t(index)].title;
    if (currentText() == title)
        return;
    clear();
    addItem(title);
}

void PairChooser::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // a turn of the wheel on the way to the map must not change it
}

void PairChooser::paintEvent(QPaintEvent *)
{
    paintChoice(*this, tr("against"), currentText());
}

} // namespace placelens
