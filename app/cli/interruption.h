#pragma once

#include <stop_token>
#include <thread>

namespace placelens {

/// While it lasts, Ctrl+C asks the work to stop instead of ending the program: what is finished stays, and nothing is
/// left half written. Make it before any other thread, which would take the signal otherwise.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_waiting;
};

} // namespace placelens
