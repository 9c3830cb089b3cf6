#include "app/desktop/toolbar/period_player.h"

#include "app/desktop/appearance/button_ground.h"

#include <QPainter>

#include <algorithm>

namespace placelens {

namespace {

constexpr int stepMilliseconds = 900;

} // namespace

PeriodPlayer::PeriodPlayer(Session &session, QWidget *parent) : QToolButton(parent), m_session(session)
{
    setObjectName(QStringLiteral("play"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(26, 26);
    m_timer.setInterval(stepMilliseconds);
    connect(this, &QToolButton::clicked, this, &PeriodPlayer::toggle);
    connect(&m_timer, &QTimer::timeout, this, &PeriodPlayer::step);
    connect(&session, &Session::mapChanged, this, &PeriodPlayer::follow);
    follow();
}

const std::vector<Period> &PeriodPlayer::periods() const
{
    static const std::vector<Period> none;
    const int indicator = m_session.atlas().indicatorIndex(m_session.map().indicator);
    return indicator < 0 ? none : m_session.atlas().indicators()[std::size_t(indicator)].periods;
}

void PeriodPlayer::follow()
{
    if (isPlaying() && m_session.map().indicator != m_indicator)
        m_timer.stop(); // another figure was chosen: its classes are its own
    setEnabled(periods().size() > 1);
    const QString text = isPlaying() ? tr("Stop") : tr("Play through the periods");
    setAccessibleName(text);
    setToolTip(isEnabled() ? tr("%1, with the same classes in each").arg(text) : tr("There is one period only"));
    update();
}

void PeriodPlayer::show(const QString &period, bool isOverAllPeriods)
{
    MapDescription map = m_session.map();
    map.period = period;
    map.classes.isOverAllPeriods = isOverAllPeriods;
    m_session.changeMap(tr("Play through the periods"), map, QStringLiteral("play"));
}

void PeriodPlayer::toggle()
{
    if (isPlaying()) {
        stop();
        return;
    }
    m_indicator = m_session.map().indicator;
    m_wasOverAllPeriods = m_session.map().classes.isOverAllPeriods;
    m_timer.start();
    show(periods().front().id, true);
    follow();
}

void PeriodPlayer::step()
{
    const auto &content = m_session.content();
    if (!content || content->description != m_session.map())
        return; // the picture of the last one is not there yet
    const std::vector<Period> &all = periods();
    const auto now = std::find_if(all.begin(), all.end(),
                                  [this](const Period &period) { return period.id == m_session.map().period; });
    if (now == all.end() || now + 1 == all.end()) {
        stop();
        return;
    }
    show((now + 1)->id, true);
}

void PeriodPlayer::stop()
{
    m_timer.stop();
    show(m_session.map().period, m_wasOverAllPeriods);
    m_session.endGesture();
    follow();
}

void PeriodPlayer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFlatGround(painter, *this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.translate(QRectF(rect()).center());
    if (isPlaying())
        painter.drawRect(QRectF(-4, -4, 8, 8));
    else
        painter.drawPolygon(QPolygonF({{-3.5, -5}, {5, 0}, {-3.5, 5}}));
}

} // namespace placelens
