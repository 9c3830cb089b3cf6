#include "core/statistics/class_breaks.h"
#include "core/statistics/double_double.h"

#include <algorithm>
#include <cassert>
#include <cmath>

// The division with the smallest sum of squares within classes: Fisher (1958), On grouping for maximum homogeneity.
// Dynamic programming over the distinct values with prefix sums about the median, as in Wang & Song (2011),
// Ckmeans.1d.dp. Where the best last class begins never moves down as values are added, so each row of the table is
// filled by divide and conquer: O(k n log n).

namespace placelens {

namespace {

/// The distinct values, ascending, and how often each occurs.
struct Distinct
{
    std::vector<double> values;
    std::vector<int> times;
};

Distinct distinctOf(std::span<const double> ascending)
{
    Distinct distinct;
    for (const double value : ascending) {
        if (distinct.values.empty() || distinct.values.back() != value) {
            distinct.values.push_back(value);
            distinct.times.push_back(0);
        }
        ++distinct.times.back();
    }
    return distinct;
}

/// The best division of distinct values. `Number` is the arithmetic: double, or DoubleDouble where that is too coarse.
template<class Number>
class Division
{
public:
    Division(const Distinct &distinct, double centre, int exponent);

    /// Index of the last value of each class. \pre 2 <= classes < number of distinct values
    std::vector<int> lastOfEach(int classes);
    double squaresWithin() const { return static_cast<double>(m_best[m_size - 1]); }
    double squaresInAll() const { return static_cast<double>(squares(0, static_cast<int>(m_size) - 1)); }

private:
    Number squares(int first, int last) const;
    void fill(int firstRow, int lastRow, int firstSplit, int lastSplit);
    void fillRow(int row, int firstSplit, int lastSplit);

    std::size_t m_size;
    std::vector<Number> m_weights; // prefix sums: entry i is over the first i values
    std::vector<Number> m_sums;
    std::vector<Number> m_squares;

    std::vector<Number> m_best;             // least squares of the first row + 1 values
    std::vector<Number> m_before;           // the same with one class fewer
    std::vector<std::vector<int>> m_splits; // for 2, 3, … classes: first value of the last class
};

template<class Number>
Division<Number>::Division(const Distinct &distinct, double centre, int exponent) : m_size(distinct.values.size())
{
    DoubleDouble weight;
    DoubleDouble sum;
    DoubleDouble square;
    const auto store = [&] {
        m_weights.push_back(static_cast<Number>(weight));
        m_sums.push_back(static_cast<Number>(sum));
        m_squares.push_back(static_cast<Number>(square));
    };
    store();
    for (std::size_t i = 0; i < m_size; ++i) {
        // A power of two as the unit loses nothing, and keeps squares from overflowing or vanishing.
        const DoubleDouble away = detail::exactSum(distinct.values[i], -centre);
        const DoubleDouble scaled(std::ldexp(away.high, exponent), std::ldexp(away.low, exponent));
        const DoubleDouble times = distinct.times[i];
        weight = weight + times;
        sum = sum + times * scaled;
        square = square + times * scaled * scaled;
        store();
    }
}

template<class Number>
Number Division<Number>::squares(int first, int last) const
{
    if (first == last)
        return Number(0);
    const Number sum = m_sums[last + 1] - m_sums[first];
    const Number result = m_squares[last + 1] - m_squares[first] - sum * sum / (m_weights[last + 1] - m_weights[first]);
    return result < Number(0) ? Number(0) : result;
}

template<class Number>
void Division<Number>::fillRow(int row, int firstSplit, int lastSplit)
{
    int bestSplit = std::min(row, lastSplit);
    Number best = m_before[bestSplit - 1] + squares(bestSplit, row);
    for (int split = bestSplit - 1; split >= firstSplit; --split) {
        const Number last = squares(split, row);
        if (!(last < best)) // and every longer last class holds at least as much
            break;
        const Number all = m_before[split - 1] + last;
        if (all < best) {
            best = all;
            bestSplit = split;
        }
    }
    m_best[row] = best;
    m_splits.back()[row] = bestSplit;
}

template<class Number>
void Division<Number>::fill(int firstRow, int lastRow, int firstSplit, int lastSplit)
{
    if (firstRow > lastRow)
        return;
    const int row = firstRow + (lastRow - firstRow) / 2;
    fillRow(row, firstSplit, lastSplit);
    const int split = m_splits.back()[row];
    fill(firstRow, row - 1, firstSplit, split);
    fill(row + 1, lastRow, split, lastSplit);
}

template<class Number>
std::vector<int> Division<Number>::lastOfEach(int classes)
{
    const int size = static_cast<int>(m_size);
    assert(classes >= 2 && classes < size);
    m_best.resize(m_size);
    for (int row = 0; row < size; ++row)
        m_best[row] = squares(0, row);

    m_splits.clear();
    for (int made = 2; made <= classes; ++made) {
        m_before = m_best;
        m_splits.emplace_back(m_size);
        // Each class to come needs a value of its own; the last line of the table needs only its last entry.
        const int lastRow = size - 1 - (classes - made);
        const int firstRow = made == classes ? lastRow : made - 1;
        fill(firstRow, lastRow, made - 1, lastRow);
    }

    std::vector<int> ends(static_cast<std::size_t>(classes));
    int end = size - 1;
    for (int index = classes - 1; index >= 0; --index) {
        ends[index] = end;
        if (index > 0)
            end = m_splits[index - 1][end] - 1;
    }
    return ends;
}

std::vector<int> bestDivision(const Distinct &distinct, double centre, int classes)
{
    const double range = distinct.values.back() - distinct.values.front();
    const int exponent = -std::ilogb(range);
    Division<double> quick(distinct, centre, exponent);
    std::vector<int> ends = quick.lastOfEach(classes);
    // Tight classes far apart: what is left within them drowns in the rounding of the squares between them.
    if (quick.squaresWithin() < 1e-6 * quick.squaresInAll())
        ends = Division<DoubleDouble>(distinct, centre, exponent).lastOfEach(classes);
    return ends;
}

} // namespace

ClassBreaks naturalBreaks(std::span<const double> ascending, int count)
{
    const Distinct distinct = distinctOf(ascending);
    ClassBreaks breaks{ascending.front(), {}};
    if (count == 1) {
        breaks.bounds = {ascending.back()};
    } else if (static_cast<std::size_t>(count) >= distinct.values.size()) {
        breaks.bounds = distinct.values;
    } else {
        const double median = ascending[ascending.size() / 2];
        for (const int end : bestDivision(distinct, median, count))
            breaks.bounds.push_back(distinct.values[static_cast<std::size_t>(end)]);
    }
    return breaks;
}

} // namespace placelens
