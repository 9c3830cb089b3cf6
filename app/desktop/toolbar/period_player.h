#pragma once

#include "app/desktop/session.h"

#include <QTimer>
#include <QToolButton>

namespace placelens {

/// Plays through the periods of the figures shown, the oldest first; pressed again it stops. Meanwhile the classes are
/// made of the figures of all periods, so that a colour means the same in each; afterwards they are as before.
class PeriodPlayer : public QToolButton
{
    Q_OBJECT
public:
    explicit PeriodPlayer(Session &session, QWidget *parent = nullptr);

    bool isPlaying() const { return m_timer.isActive(); }
    QSize sizeHint() const override { return {26, 26}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void toggle();
    void step();
    void stop();
    void follow();
    const std::vector<Period> &periods() const;
    void show(const QString &period, bool isOverAllPeriods);

    Session &m_session;
    QTimer m_timer;
    QString m_indicator; ///< that is played
    bool m_wasOverAllPeriods = false;
};

} // namespace placelens
