#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace placelens {

/// A set of districts: what every built-in area is.
///
/// Districts are numbered as in the atlas. Equal sets are equal values, whatever they were called.
class AreaSet
{
public:
    AreaSet() = default;
    static AreaSet of(std::span<const int> districts);

    void insert(int district);
    void remove(int district);
    bool contains(int district) const;
    bool isEmpty() const { return m_words.empty(); }
    int size() const;

    /// Members, ascending.
    std::vector<int> members() const;

    AreaSet operator|(const AreaSet &other) const;
    AreaSet operator&(const AreaSet &other) const;
    AreaSet operator-(const AreaSet &other) const;
    bool isSubsetOf(const AreaSet &other) const;
    bool intersects(const AreaSet &other) const;
    int sharedWith(const AreaSet &other) const; ///< how many districts both hold

    friend bool operator==(const AreaSet &, const AreaSet &) = default;
    std::size_t hash() const;

private:
    void trim();
    std::vector<std::uint64_t> m_words; // no trailing zero words, so that == compares sets
};

struct AreaSetHash
{
    std::size_t operator()(const AreaSet &set) const { return set.hash(); }
};

} // namespace placelens
