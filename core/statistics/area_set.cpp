#include "core/statistics/area_set.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace placelens {

namespace {

constexpr int bitsPerWord = 64;

std::size_t wordOf(int district)
{
    return static_cast<std::size_t>(district) / bitsPerWord;
}

std::uint64_t bitOf(int district)
{
    return std::uint64_t{1} << (static_cast<unsigned>(district) % bitsPerWord);
}

} // namespace

AreaSet AreaSet::of(std::span<const int> districts)
{
    AreaSet set;
    for (const int district : districts)
        set.insert(district);
    return set;
}

void AreaSet::insert(int district)
{
    assert(district >= 0);
    if (wordOf(district) >= m_words.size())
        m_words.resize(wordOf(district) + 1);
    m_words[wordOf(district)] |= bitOf(district);
}

void AreaSet::remove(int district)
{
    if (!contains(district))
        return;
    m_words[wordOf(district)] &= ~bitOf(district);
    trim();
}

bool AreaSet::contains(int district) const
{
    return district >= 0 && wordOf(district) < m_words.size() && (m_words[wordOf(district)] & bitOf(district)) != 0;
}

int AreaSet::size() const
{
    int districts = 0;
    for (const std::uint64_t word : m_words)
        districts += std::popcount(word);
    return districts;
}

std::vector<int> AreaSet::members() const
{
    std::vector<int> districts;
    districts.reserve(static_cast<std::size_t>(size()));
    for (std::size_t index = 0; index < m_words.size(); ++index) {
        for (std::uint64_t left = m_words[index]; left != 0; left &= left - 1)
            districts.push_back(static_cast<int>(index) * bitsPerWord + std::countr_zero(left));
    }
    return districts;
}

AreaSet AreaSet::operator|(const AreaSet &other) const
{
    AreaSet both = m_words.size() >= other.m_words.size() ? *this : other;
    const AreaSet &shorter = m_words.size() >= other.m_words.size() ? other : *this;
    for (std::size_t index = 0; index < shorter.m_words.size(); ++index)
        both.m_words[index] |= shorter.m_words[index];
    return both;
}

AreaSet AreaSet::operator&(const AreaSet &other) const
{
    AreaSet shared;
    shared.m_words.resize(std::min(m_words.size(), other.m_words.size()));
    for (std::size_t index = 0; index < shared.m_words.size(); ++index)
        shared.m_words[index] = m_words[index] & other.m_words[index];
    shared.trim();
    return shared;
}

AreaSet AreaSet::operator-(const AreaSet &other) const
{
    AreaSet rest = *this;
    for (std::size_t index = 0; index < std::min(m_words.size(), other.m_words.size()); ++index)
        rest.m_words[index] &= ~other.m_words[index];
    rest.trim();
    return rest;
}

bool AreaSet::isSubsetOf(const AreaSet &other) const
{
    if (m_words.size() > other.m_words.size())
        return false;
    for (std::size_t index = 0; index < m_words.size(); ++index) {
        if ((m_words[index] & ~other.m_words[index]) != 0)
            return false;
    }
    return true;
}

bool AreaSet::intersects(const AreaSet &other) const
{
    for (std::size_t index = 0; index < std::min(m_words.size(), other.m_words.size()); ++index) {
        if ((m_words[index] & other.m_words[index]) != 0)
            return true;
    }
    return false;
}

int AreaSet::sharedWith(const AreaSet &other) const
{
    int districts = 0;
    for (std::size_t index = 0; index < std::min(m_words.size(), other.m_words.size()); ++index)
        districts += std::popcount(m_words[index] & other.m_words[index]);
    return districts;
}

std::size_t AreaSet::hash() const
{
    // FNV-1a over words, with a shift so that the high bits reach the low ones that hash tables look at.
    std::uint64_t mixed = 14695981039346656037ULL;
    for (const std::uint64_t word : m_words) {
        mixed = (mixed ^ word) * 1099511628211ULL;
        mixed ^= mixed >> 32;
    }
    return static_cast<std::size_t>(mixed);
}

void AreaSet::trim()
{
    while (!m_words.empty() && m_words.back() == 0)
        m_words.pop_back();
}

} // namespace placelens
