#include "app/desktop/map/map_notice.h"

#include "app/desktop/session.h"
#include "app/desktop/words/words.h"

namespace placelens {

MapNotice::MapNotice(Session &session, QWidget *parent) : QLabel(parent), m_session(session)
{
    setObjectName(QStringLiteral("notice"));
    setWordWrap(true);
    setContentsMargins(12, 6, 12, 6);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    hide();
    connect(&session, &Session::contentChanged, this, &MapNotice::follow);
    connect(this, &QLabel::linkActivated, this,
            [this](const QString &id) { m_session.shadeBy(m_session.atlas().geographyIndex(id)); });
}

void MapNotice::follow()
{
    const MapContent &content = *m_session.content();
    const bool isEmpty = content.table->withFigure == 0;
    setVisible(isEmpty);
    if (!isEmpty)
        return;
    const Atlas &atlas = m_session.atlas();
    const Indicator &indicator = atlas.indicators()[std::size_t(content.indicator)];
    const Geography &geography = atlas.geographies()[std::size_t(content.geography)];
    QString text =
        tr("There are no figures of “%1” for %2.").arg(indicator.title, geographyTitle(geography)).toHtmlEscaped();
    if (m_session.answer().betterGeography >= 0) {
        const Geography &better = atlas.geographies()[std::size_t(m_session.answer().betterGeography)];
        text += tr(" <a href=\"%1\">Shade by %2</a>: %3 of %4 have one.")
                    .arg(better.id, geographyTitle(better).toHtmlEscaped())
                    .arg(m_session.answer().figuresThere)
                    .arg(better.areas.size());
    }
    setText(text);
}

} // namespace placelens
