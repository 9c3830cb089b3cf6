#include "app/desktop/status_line.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/elided_label.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/words/grid_reference.h"
#include "app/desktop/words/words.h"

#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

namespace placelens {

StatusLine::StatusLine(const Session &session, const MapView &map, QWidget *parent)
    : QStatusBar(parent), m_session(session), m_map(map), m_row(new QWidget(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(windowLength(24));
    auto *layout = new QHBoxLayout(m_row);
    layout->setContentsMargins(9, 0, 9, 0);
    layout->setSpacing(18);
    auto *place = new QHBoxLayout; // a name and its figure belong together
    place->setSpacing(6);
    m_area = new QLabel(m_row);
    m_area->setFont(controlFont(11, QFont::DemiBold));
    m_area->setAccessibleName(tr("Area under the pointer"));
    m_figure = new ElidedLabel(m_row);
    m_figure->setFont(controlFont(11));
    m_figure->setAccessibleName(tr("Its figure"));
    m_figure->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_area->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    place->addWidget(m_area);
    place->addWidget(m_figure, 1);
    layout->addLayout(place, 4);
    m_leps = addPart(tr("Local enterprise partnerships"), 4);
    m_authorities = addPart(tr("Combined authority"), 3);
    m_others = addPart(tr("Other bodies"), 3);
    layout->addStretch(2);
    for (QLabel **fixed : {&m_grid, &m_scale, &m_coverage}) {
        *fixed = new QLabel(m_row);
        (*fixed)->setFont(controlFont(11));
        layout->addWidget(*fixed);
    }
    m_grid->setToolTip(tr("Ordnance Survey grid reference"));
    m_scale->setToolTip(tr("Scale of the map at 96 dots an inch"));
    addWidget(m_row, 1);
    connect(&map, &MapView::pointerMoved, this, &StatusLine::showPlace);
    connect(&map, &MapView::cameraChanged, this, &StatusLine::showScale);
    connect(&session, &Session::contentChanged, this, &StatusLine::showCoverage);
    connect(&session.ownAreas(), &OwnAreas::changed, this, &StatusLine::showCoverage);
    showPlace();
    showScale();
}

ElidedLabel *StatusLine::addPart(const QString &accessibleName, int stretch)
{
    auto *label = new ElidedLabel(m_row);
    label->setFont(controlFont(11));
    label->setAccessibleName(accessibleName);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    static_cast<QHBoxLayout *>(m_row->layout())->addWidget(label, stretch);
    return label;
}

void StatusLine::setHint(const QString &hint)
{
    m_hint = hint;
    showPlace();
}

void StatusLine::showPlace()
{
    const auto place = m_map.placeUnderPointer();
    m_grid->setText(place ? gridReference(*place) : QString());
    m_grid->setVisible(!m_grid->text().isEmpty());
    const std::optional<PlaceFacts> &known = m_map.factsUnderPointer();
    m_area->setVisible(known.has_value());
    const bool isOnLand = known && known->district >= 0;
    for (QWidget *part : {static_cast<QWidget *>(m_leps), static_cast<QWidget *>(m_authorities)})
        part->setVisible(isOnLand);
    m_others->setVisible(false);
    if (!known) {
        m_figure->setText(m_hint);
        return;
    }
    const PlaceFacts &facts = *known;
    showFigure(facts);
    if (!isOnLand)
        return;
    const Memberships &memberships = facts.memberships;
    m_leps->setText(tr("LEPs %1: %2").arg(memberships.lepYear, listed(memberships.leps)));
    m_authorities->setText(
        tr("Combined authority %1: %2").arg(memberships.authorityYear, listed(memberships.combinedAuthorities)));
    m_others->setText(facts.memberships.others.join(QStringLiteral("; ")));
    m_others->setVisible(!m_others->text().isEmpty());
}

void StatusLine::showFigure(const PlaceFacts &facts)
{
    const auto orNoData = [](const QString &value) { return value.isEmpty() ? tr("no data") : value; };
    m_area->setText(facts.own ? facts.own->name : facts.name);
    const QString value = facts.own         ? orNoData(facts.own->value)
                          : facts.isOutside ? facts.reason
                                            : orNoData(facts.value);
    const bool isRanked = !facts.own && !facts.rank.isEmpty();
    m_figure->setText(isRanked ? tr("%1, rank %2").arg(value, facts.rank) : value);
}

void StatusLine::showScale()
{
    const double scale = m_map.camera().scaleDenominator();
    const double step = std::pow(10, std::max(0.0, std::floor(std::log10(std::max(scale, 1.0))) - 3)); // four figures
    m_scale->setText(tr("1 : %1").arg(spokenNumber(std::round(scale / step) * step, 0)));
}

void StatusLine::showCoverage()
{
    if (!m_session.content())
        return;
    if (const auto layer = m_session.ownAreas().shown()) {
        const int areas = int(layer->coverage->partCount());
        const int withValue = layer->values.empty() ? 0 : areas - layer->legend.noDataCount;
        m_coverage->setText(tr("%1 of %2 areas have a value").arg(spokenNumber(withValue, 0), spokenNumber(areas, 0)));
        showPlace();
        return;
    }
    const MapContent &content = *m_session.content();
    const Geography &geography = m_session.atlas().geographies()[std::size_t(content.geography)];
    m_coverage->setText(tr("%1 of %2 %3 have a figure")
                            .arg(content.table->withFigure)
                            .arg(geography.areas.size())
                            .arg(areasWord(geography)));
    showPlace();
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, width(), 1), palette().color(QPalette::Mid));
    if (!currentMessage().isEmpty()) {
        painter.end(); // the base class paints the message with a painter of its own, and a widget takes one at a time
        QStatusBar::paintEvent(event);
        return;
    }
    painter.setPen(palette().color(QPalette::Mid));
    for (const QLabel *part : {static_cast<QLabel *>(m_leps), static_cast<QLabel *>(m_authorities),
                               static_cast<QLabel *>(m_others), m_scale, m_coverage}) {
        const int x = m_row->x() + part->x() - 9;
        if (part->isVisible() && part->x() > 12)
            painter.drawLine(x, 6, x, height() - 6);
    }
}

} // namespace placelens
