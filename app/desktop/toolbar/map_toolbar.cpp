#include "app/desktop/toolbar/map_toolbar.h"

#include "app/desktop/actions/layout_switch.h"
#include "app/desktop/toolbar/bar_button.h"
#include "app/desktop/toolbar/choice_box.h"
#include "app/desktop/toolbar/indicator_chooser.h"
#include "app/desktop/toolbar/period_player.h"
#include "app/desktop/toolbar/search_box.h"
#include "app/desktop/toolbar/view_switch.h"
#include "app/desktop/words/words.h"

#include <QHBoxLayout>

namespace placelens {

MapToolBar::MapToolBar(Session &session, QWidget *parent) : QToolBar(tr("Search and map"), parent), m_session(session)
{
    setObjectName(QStringLiteral("toolbar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    // One row of its own: a tool bar would hide what does not fit behind an arrow, the row gets narrower instead.
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 5, 8, 7);
    layout->setSpacing(8);
    m_search = new SearchBox(session.figures()->atlasPointer(), row);
    auto *indicator = new IndicatorChooser(session, row);
    m_period = new ChoiceBox({}, 150, row);
    m_period->setObjectName(QStringLiteral("period"));
    m_period->setAccessibleName(tr("Period"));
    m_geography = new ChoiceBox(tr("Shade by"), 250, row);
    m_geography->setObjectName(QStringLiteral("geography"));
    m_geography->setAccessibleName(tr("Shade by"));
    layout->addWidget(m_search, 236);
    layout->addSpacing(6);
    layout->addWidget(indicator, 270);
    layout->addWidget(m_period, 150);
    layout->addWidget(new PeriodPlayer(session, row));
    layout->addWidget(m_geography, 270);
    m_layout = new LayoutSwitch(session, this);
    auto *hexagons = new BarButton(m_layout, BarSign::Hexagon, row);
    hexagons->setObjectName(QStringLiteral("hexagonButton"));
    hexagons->preferSignAlone();
    layout->addWidget(hexagons, 30);
    m_views = new ViewSwitch(session, row);
    layout->addSpacing(6);
    layout->addWidget(m_views);
    layout->addStretch(1);
    m_row = layout;
    m_search->setMaximumWidth(264);
    indicator->setMaximumWidth(310);
    m_geography->setMaximumWidth(330);
    row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(row);
    fillGeographies();
    connect(m_period, &QComboBox::activated, this,
            [this] { m_session.showPeriod(m_period->currentData().toString()); });
    connect(m_geography, &QComboBox::activated, this,
            [this] { m_session.shadeBy(m_geography->currentData().toInt()); });
    connect(&session, &Session::mapChanged, this, &MapToolBar::follow);
    connect(&session, &Session::contentChanged, this, &MapToolBar::follow);
    follow();
}

void MapToolBar::addCommand(QAction *command, BarSign sign)
{
    m_row->addWidget(new BarButton(command, sign, m_row->parentWidget()));
}

void MapToolBar::fillGeographies()
{
    const auto geographies = m_session.atlas().geographies();
    for (std::size_t i = 0; i < geographies.size(); ++i) {
        const Geography &geography = geographies[i];
        if (geography.areas.size() < 2) // one area has nothing beside it to be shaded against
            continue;
        m_geography->addItem(tr("%1 (%2)").arg(geographyTitle(geography)).arg(geography.areas.size()), int(i));
        m_geography->setItemData(m_geography->count() - 1, geography.note, Qt::ToolTipRole);
    }
}

void MapToolBar::follow()
{
    const int indicator = m_session.atlas().indicatorIndex(m_session.map().indicator);
    m_period->clear();
    if (indicator >= 0) {
        const std::vector<Period> &periods = m_session.atlas().indicators()[std::size_t(indicator)].periods;
        for (auto period = periods.rbegin(); period != periods.rend(); ++period)
            m_period->addItem(compactPeriod(*period), period->id);
    }
    int widest = 0;
    for (int i = 0; i < m_period->count(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_period->itemText(i)));
    m_period->setMaximumWidth(std::max(66, widest + 44)); // as wide as the figure's periods need, whichever is chosen
    const auto &content = m_session.content();
    const QString shown = content && content->indicator == indicator ? content->period.id : m_session.map().period;
    m_period->setCurrentIndex(std::max(0, m_period->findData(shown)));
    m_period->setEnabled(m_period->count() > 1);
    m_period->setToolTip(tr("Period: %1").arg(m_period->currentText()));
    m_geography->setCurrentIndex(m_geography->findData(m_session.atlas().geographyIndex(m_session.map().geography)));
    m_geography->setToolTip(tr("The areas that are shaded: %1").arg(m_geography->currentText()));
}

} // namespace placelens
