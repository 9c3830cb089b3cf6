#include "app/desktop/panels/legend_panel.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/panels/histogram.h"
#include "app/desktop/panels/legend_choices.h"
#include "app/desktop/panels/legend_rows.h"
#include "core/cartography/own_classes.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace placelens {

LegendPanel::LegendPanel(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(10, 7, 10, 8);
    layout->setSpacing(4);
    m_title = new QLabel(content);
    m_title->setFont(controlFont(12, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_histogram = new Histogram(content);
    m_choices = new LegendChoices(session, content);
    m_rows = new LegendRows(content);
    m_note = new QLabel(content);
    m_note->setObjectName(QStringLiteral("legend note"));
    m_note->setFont(controlFont(11));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(m_histogram);
    layout->addWidget(m_choices);
    layout->addWidget(m_rows);
    layout->addWidget(m_note);
    layout->addStretch(1);
    setWidget(content);
    connect(&session, &Session::contentChanged, this, &LegendPanel::showContent);
    connect(&session.ownAreas(), &OwnAreas::changed, this, &LegendPanel::showContent);
    connect(m_histogram, &Histogram::breaksMoved, this, &LegendPanel::moveBreaks);
    connect(m_histogram, &Histogram::breakDropped, this, [this] {
        sendBreaks();
        m_session.endGesture();
    });
    connect(m_choices, &LegendChoices::visionChosen, this, &LegendPanel::visionChosen);
}

QSize LegendPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + 10, 160};
}

void LegendPanel::moveBreaks(const std::vector<double> &breaks)
{
    m_wanted = breaks;
    // One map after the other: asking for the next before the last is there would show none while the hand moves.
    const auto &content = m_session.content();
    if (content && content->description.classes == m_session.map().classes && !m_session.ownAreas().isColouring())
        sendBreaks();
}

void LegendPanel::sendBreaks()
{
    if (m_wanted.empty())
        return;
    MapDescription map = m_session.map();
    map.classes.breaks = std::exchange(m_wanted, {});
    const auto layer = m_session.ownAreas().shown();
    map.classes.breaksIndicator = layer ? breaksKeyOf(layer->title) : map.indicator;
    m_session.changeMap(tr("Move a break"), map, QStringLiteral("breaks"));
}

void LegendPanel::showContent()
{
    const auto &content = m_session.content();
    const auto layer = m_session.ownAreas().shown();
    m_note->hide();
    m_ofLayer.cancel();
    m_histogram->setVisible(!layer || !layer->values.empty());
    if (layer)
        showLayer(layer);
    if (layer || !content)
        return;
    m_title->setText(content->legend.title);
    m_title->setToolTip(content->figures->atlas().indicators()[std::size_t(content->indicator)].description);
    m_histogram->show(histogramOf(*content), m_session.theme());
    m_rows->show(content, m_session.theme());
    const ClassChoice &classes = content->description.classes;
    m_note->setVisible(classes.isOverAllPeriods);
    m_note->setText(
        tr("Classes are made of the figures of all periods, so that they stay the same from one to the next."));
    sendBreaks();
}

void LegendPanel::showLayer(const std::shared_ptr<const ShadedLayer> &layer)
{
    m_title->setText(layer->legend.title);
    m_title->setToolTip({});
    m_rows->show(*layer, m_session.theme());
    m_ofLayer.ask([layer, choice = m_session.map().classes](
                      std::stop_token) { return Result<HistogramFigures>(histogramOf(*layer, choice)); },
                  [this](Result<HistogramFigures> figures) {
                      if (figures)
                          m_histogram->show(*std::move(figures), m_session.theme());
                      sendBreaks();
                  });
}

} // namespace placelens
