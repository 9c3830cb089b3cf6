#pragma once

#include "app/desktop/models/comparison.h"
#include "app/desktop/session.h"

#include <QObject>

namespace placelens {

/// Keeps the comparison of the selected areas up to date, worked out in the background.
class ComparisonSource : public QObject
{
    Q_OBJECT
public:
    explicit ComparisonSource(Session &session, QObject *parent = nullptr);

    /// The last finished comparison; null before the first.
    const std::shared_ptr<const Comparison> &comparison() const { return m_comparison; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void followContent();

    Session &m_session;
    std::shared_ptr<const Comparison> m_comparison;
    int m_shaded = -1;
    QString m_shadedPeriod;
    LatestAnswer<Comparison> m_answers{this};
};

} // namespace placelens
