#include "core/statistics/shuffler.h"

#include <limits>

namespace placelens {

std::size_t Shuffler::below(std::size_t count)
{
    // The engine's last few numbers, which would favour small remainders, are passed over.
    const std::uint64_t surplus = (std::numeric_limits<std::uint64_t>::max() % count + 1) % count;
    std::uint64_t number = m_engine();
    while (number > std::numeric_limits<std::uint64_t>::max() - surplus)
        number = m_engine();
    return static_cast<std::size_t>(number % count);
}

} // namespace placelens
