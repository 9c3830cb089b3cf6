#pragma once

#include "app/desktop/background_thread.h"
#include "core/base/result.h"

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <exception>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace placelens {

/// Works out answers in the background and hands on only the newest. The work gives way to the window's thread.
///
/// Asking again stops the question before it, whose answer nobody gets any more. Answers arrive in the receiver's
/// thread. What a library throws comes back as an Error. The destructor stops the work and waits for it.
template<typename Answer>
class LatestAnswer
{
public:
    using Work = std::function<Result<Answer>(std::stop_token)>;
    using Receive = std::function<void(Result<Answer>)>;

    /// \pre `receiver` owns this object, so that no answer arrives when it is gone.
    explicit LatestAnswer(QObject *receiver) : m_receiver(receiver) { m_pool.setMaxThreadCount(1); }
    ~LatestAnswer()
    {
        m_stop.request_stop();
        m_pool.waitForDone(); // the worker must not outlive what it reports to
    }
    LatestAnswer(const LatestAnswer &) = delete;
    LatestAnswer &operator=(const LatestAnswer &) = delete;

    /// Asks `work` on another thread; it gets only values and immutable data. `receive` gets the answer, unless
    /// something newer was asked meanwhile.
    void ask(Work work, Receive receive)
    {
        m_stop.request_stop(); // nobody will look at the older answer
        m_stop = std::stop_source();
        m_isBusy = true;
        const quint64 mine = ++m_newest;
        m_pool.start([this, mine, stop = m_stop.get_token(), work = std::move(work), receive = std::move(receive)] {
            giveWayToWindow();
            if (stop.stop_requested())
                return;
            auto answer = std::make_shared<Result<Answer>>(answerOf(work, stop));
            const auto deliver = [this, mine, answer, receive] {
                if (mine != m_newest)
                    return;
                m_isBusy = false;
                receive(std::move(*answer));
            };
            QMetaObject::invokeMethod(m_receiver, deliver, Qt::QueuedConnection);
        });
    }

    /// Nobody wants the answer any more.
    void cancel()
    {
        m_stop.request_stop();
        ++m_newest;
        m_isBusy = false;
    }

    /// Whether an answer is still to come.
    bool isBusy() const { return m_isBusy; }

private:
    static Result<Answer> answerOf(const Work &work, std::stop_token stop)
    {
        try {
            return work(std::move(stop));
        } catch (const std::exception &problem) {
            return Error{ErrorKind::Failed,
                         QObject::tr("The work could not be finished: the computer may be short of memory. "
                                     "Close other programs and try again."),
                         QString::fromUtf8(problem.what())};
        }
    }

    QObject *m_receiver = nullptr;
    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_newest = 0;
    bool m_isBusy = false;
};

} // namespace placelens
