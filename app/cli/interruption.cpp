#include "app/cli/interruption.h"

#include <csignal>
#include <ctime>

namespace placelens {

namespace {

sigset_t signalsToStop()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interruption::Interruption()
{
    const sigset_t signals = signalsToStop();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiting = std::jthread([this, signals](const std::stop_token &isOver) {
        constexpr timespec aWhile{0, 50'000'000};
        while (!isOver.stop_requested())
            if (sigtimedwait(&signals, nullptr, &aWhile) > 0)
                m_stop.request_stop();
    });
}

Interruption::~Interruption()
{
    m_waiting.request_stop();
    m_waiting.join();
    const sigset_t signals = signalsToStop();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace placelens
