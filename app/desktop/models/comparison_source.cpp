#include "app/desktop/models/comparison_source.h"

namespace placelens {

ComparisonSource::ComparisonSource(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::selectionChanged, this, &ComparisonSource::ask);
    connect(&session, &Session::comparisonChanged, this, &ComparisonSource::ask);
    connect(&session, &Session::contentChanged, this, &ComparisonSource::followContent);
}

void ComparisonSource::followContent()
{
    const MapContent &content = *m_session.content();
    if (content.indicator == m_shaded && content.period.id == m_shadedPeriod)
        return;
    m_shaded = content.indicator;
    m_shadedPeriod = content.period.id;
    ask();
}

void ComparisonSource::ask()
{
    if (!m_session.content())
        return; // it asks again when the map is there
    ComparisonWish wish;
    wish.areas = m_session.state().selection;
    wish.benchmark = m_session.benchmark();
    wish.choice = m_session.state().comparison;
    wish.shaded = m_session.content()->indicator;
    wish.shadedPeriod = m_session.content()->period;
    for (const QString &id : m_session.comparedIndicators()) {
        const int indicator = m_session.atlas().indicatorIndex(id);
        if (indicator >= 0)
            wish.indicators.push_back(indicator);
    }
    m_answers.ask(
        [figures = m_session.figures(), wish](std::stop_token stop) { return compared(*figures, wish, stop); },
        [this](Result<Comparison> answer) {
            if (!answer) {
                Q_EMIT m_session.failed(answer.error());
                return;
            }
            m_comparison = std::make_shared<const Comparison>(std::move(*answer));
            Q_EMIT changed();
        });
}

} // namespace placelens
