#include "app/desktop/table/table_source.h"

#include <algorithm>

namespace placelens {

namespace {

/// Whether the map that is drawn is of the figures that are chosen.
bool isShown(const Session &session)
{
    if (!session.content())
        return false;
    const MapDescription &shown = session.content()->description;
    return shown.indicator == session.map().indicator && shown.geography == session.map().geography
           && shown.period == session.map().period;
}

} // namespace

TableSource::TableSource(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::changed, this, &TableSource::ask);
    connect(&session, &Session::contentChanged, this, &TableSource::ask);
}

void TableSource::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    ask();
}

std::vector<QString> TableSource::columnIds() const
{
    const std::vector<QString> &chosen = m_session.state().table.indicators;
    std::vector<QString> ids = chosen.empty() ? m_session.comparedIndicators() : chosen;
    std::erase(ids, m_session.map().indicator);
    std::erase_if(ids, [this](const QString &id) { return m_session.atlas().indicatorIndex(id) < 0; });
    ids.insert(ids.begin(), m_session.map().indicator);
    return ids;
}

TableWish TableSource::wish() const
{
    TableWish wish;
    wish.geography = m_session.atlas().geographyIndex(m_session.map().geography);
    wish.unions = m_session.state().unions;
    wish.benchmark = m_session.benchmark();
    for (const QString &id : columnIds())
        wish.indicators.push_back(m_session.atlas().indicatorIndex(id));
    wish.shadedPeriod = m_session.content()->period;
    return wish;
}

bool TableSource::isUpToDate() const
{
    return m_content && !m_answers.isBusy() && isShown(m_session) && wish() == m_asked;
}

void TableSource::ask()
{
    // The period of the shaded figure is known when the map is there, which asks again.
    if (!m_isWatched || !isShown(m_session))
        return;
    TableWish wanted = wish();
    if (wanted.geography < 0 || wanted.indicators.front() < 0 || wanted == m_asked)
        return;
    m_asked = std::move(wanted);
    m_answers.ask(
        [figures = m_session.figures(), wish = m_asked](std::stop_token stop) { return tableOf(*figures, wish, stop); },
        [this](Result<TableContent> answer) {
            if (!answer) {
                m_asked = {};
                Q_EMIT m_session.failed(answer.error());
                return;
            }
            m_content = std::make_shared<const TableContent>(std::move(*answer));
            Q_EMIT changed();
        });
}

} // namespace placelens
