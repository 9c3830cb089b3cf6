#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace placelens {

/// How many threads a picture is drawn by unless somebody says otherwise: one a processor, four at most.
inline int drawingThreads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
}

/// Shares the bands of a picture out among threads: `work(next)` runs on each of them and takes bands until
/// `next()` is `count` or more. An exception of any is thrown on.
template<typename Work>
void shareBands(int count, int threads, Work work)
{
    std::atomic<int> next = 0;
    std::exception_ptr failure;
    std::mutex lock;
    const auto run = [&] {
        try {
            work([&] { return next.fetch_add(1, std::memory_order_relaxed); });
        } catch (...) {
            const std::lock_guard guard(lock);
            failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        try {
            for (int i = 1; i < std::min(threads, count); ++i)
                others.emplace_back(run);
        } catch (const std::system_error &) {
            // No more threads are to be had: this one does the rest.
        }
        run();
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace placelens
