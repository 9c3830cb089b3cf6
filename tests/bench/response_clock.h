#pragma once

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <functional>
#include <utility>

namespace placelens {

/// How long the window's thread was kept from answering, in milliseconds: by the clock, and of its own work alone, which
/// other programs can't lengthen.
struct Response
{
    double waited = 0, worked = 0;
    void include(const Response &other)
    {
        waited = std::max(waited, other.waited);
        worked = std::max(worked, other.worked);
    }
};

/// Measures the longest stretch in which nothing else can be answered: an event with all that it posts, and each painting
/// after it. In a dialogue's own loop each event is a stretch.
class RespondingApplication : public QApplication
{
public:
    RespondingApplication(int &argc, char **argv) : QApplication(argc, argv)
    {
        connect(eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            breathe();
            m_isAsleep = true;
        });
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        const int level = QThread::currentThread()->loopLevel();
        if (level <= m_level)
            return QApplication::notify(receiver, event);
        if (std::exchange(m_isAsleep, false))
            m_began = now();
        else
            breathe();
        const int outer = std::exchange(m_level, level);
        const bool isDone = QApplication::notify(receiver, event);
        m_level = outer;
        breathe();
        return isDone;
    }
    /// Begins to measure.
    void begin()
    {
        m_longest = {};
        m_began = now();
    }
    const Response &longest() const { return m_longest; }
    /// The end of one stretch and the beginning of the next.
    void breathe()
    {
        const Response ended = now();
        m_longest.include({ended.waited - m_began.waited, ended.worked - m_began.worked});
        m_began = ended;
    }
    /// What has come up is answered, stretch by stretch, until all is quiet.
    void answer(const std::function<bool()> &isQuiet, int leastMilliseconds, int mostMilliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < leastMilliseconds || (!isQuiet() && clock.elapsed() < mostMilliseconds)) {
            processEvents();
            sendPostedEvents(nullptr, QEvent::DeferredDelete);
            breathe();
            QThread::usleep(300); // the processor is for those who work
            m_began = now();
        }
    }

private:
    static Response now()
    {
        timespec wall{}, own{};
        clock_gettime(CLOCK_MONOTONIC, &wall);
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &own);
        const auto milliseconds = [](const timespec &time) {
            return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
        };
        return {milliseconds(wall), milliseconds(own)};
    }

    Response m_began, m_longest;
    int m_level = 0;         // of the loop whose event is being answered
    bool m_isAsleep = false; // a dialogue's own loop waits for somebody
};

} // namespace placelens
