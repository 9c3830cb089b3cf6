#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace placelens {

/// How often, and from which seed, figures are shuffled among areas for a test. The same seed gives the same answer on
/// every machine.
struct Shuffling
{
    int permutations = 999; ///< at least 1
    std::uint64_t seed = 1;
};

/// Shuffles alike on every machine: the standard says what this engine gives, but not what std::shuffle makes of it.
class Shuffler
{
public:
    explicit Shuffler(std::uint64_t seed) : m_engine(seed) {}

    /// Puts `count` items, each as likely as any, at the front (the first steps of Fisher and Yates).
    /// \pre count <= items.size()
    template<typename Item>
    void draw(std::vector<Item> &items, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            std::swap(items[i], items[i + below(items.size() - i)]);
    }

private:
    std::size_t below(std::size_t count);

    std::mt19937_64 m_engine;
};

} // namespace placelens
