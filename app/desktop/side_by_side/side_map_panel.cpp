#include "app/desktop/side_by_side/side_map_panel.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/side_by_side/side_map_view.h"
#include "app/desktop/toolbar/choice_box.h"
#include "app/desktop/words/words.h"
#include "core/cartography/map_words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace placelens {

namespace {

/// The classes below a map; its tooltip names the sources.
class ClassBar : public QWidget
{
public:
    ClassBar(const Session &session, const SideMapView &view, QWidget *parent)
        : QWidget(parent), m_session(session), m_view(view)
    {
        setFixedHeight(windowLength(classBarHeight));
    }
    void follow()
    {
        const auto &content = m_view.content();
        setToolTip(content ? mapSources(*content, SourceDetail::Short).join(QLatin1Char('\n')) : QString());
        setAccessibleName(content ? SideMapPanel::tr("Legend of %1").arg(mapTitle(*content)) : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_session.theme().panel);
        if (m_view.content())
            paintClassBar(painter, enlarged(painter, rect()), *m_view.content(),
                          m_view.camera().metresPerPixel * textScale(), m_session.theme());
    }

private:
    const Session &m_session;
    const SideMapView &m_view;
};

} // namespace

SideMapPanel::SideMapPanel(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(4);
    m_indicator = new ChoiceBox({}, 240, this);
    m_period = new ChoiceBox({}, 130, this);
    m_geography = new ChoiceBox({}, 150, this);
    m_indicator->setObjectName(QStringLiteral("side map indicator"));
    m_period->setObjectName(QStringLiteral("side map period"));
    m_geography->setObjectName(QStringLiteral("side map geography"));
    row->addWidget(m_indicator, 5);
    row->addWidget(m_period, 3);
    row->addWidget(m_geography, 4);
    m_view = new SideMapView(session, this);
    m_legend = new ClassBar(session, *m_view, this);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    for (const Indicator &indicator : session.atlas().indicators())
        m_indicator->addItem(indicator.title, indicator.id);
    for (const Geography &geography : session.atlas().geographies())
        if (geography.areas.size() > 1)
            m_geography->addItem(geographyTitle(geography), geography.id);
    connect(m_indicator, &QComboBox::activated, this, [this] {
        m_period->setCurrentIndex(-1); // the latest of the other figure
        choose();
    });
    for (ChoiceBox *box : {m_period, m_geography})
        connect(box, &QComboBox::activated, this, &SideMapPanel::choose);
}

void SideMapPanel::setNumber(int number)
{
    const QString map = tr("map %1").arg(number + 1);
    m_indicator->setAccessibleName(tr("Figure on %1").arg(map));
    m_period->setAccessibleName(tr("Period of %1").arg(map));
    m_geography->setAccessibleName(tr("Areas shaded on %1").arg(map));
    m_view->setAccessibleName(tr("Map %1").arg(number + 1));
}

void SideMapPanel::show(std::shared_ptr<const MapContent> content, const QString &problem)
{
    m_view->setContent(std::move(content), problem);
    fill();
    static_cast<ClassBar *>(m_legend)->follow();
}

void SideMapPanel::fill()
{
    const auto &content = m_view->content();
    if (!content)
        return;
    const Indicator &indicator = m_session.atlas().indicators()[std::size_t(content->indicator)];
    m_indicator->setCurrentIndex(m_indicator->findData(indicator.id));
    m_indicator->setToolTip(indicator.title);
    m_period->clear();
    for (auto period = indicator.periods.rbegin(); period != indicator.periods.rend(); ++period)
        m_period->addItem(compactPeriod(*period), period->id);
    m_period->setCurrentIndex(m_period->findData(content->period.id));
    m_period->setEnabled(m_period->count() > 1);
    m_period->setToolTip(tr("Period: %1").arg(m_period->currentText()));
    const Geography &geography = m_session.atlas().geographies()[std::size_t(content->geography)];
    m_geography->setCurrentIndex(m_geography->findData(geography.id));
    m_geography->setToolTip(tr("The areas that are shaded: %1").arg(geographyTitle(geography)));
}

void SideMapPanel::choose()
{
    Q_EMIT chosen({m_indicator->currentData().toString(), m_period->currentData().toString(),
                   m_geography->currentData().toString()});
}

} // namespace placelens
