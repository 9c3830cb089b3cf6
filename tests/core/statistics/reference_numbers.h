#pragma once

#include <QByteArrayList>
#include <QFile>
#include <QString>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace placelens {

/// Lines of a table in tests/data/statistics without its header, each cut at `separator`; empty if it can't be read.
inline std::vector<QByteArrayList> referenceRows(const QString &name, char separator)
{
    QFile file(QStringLiteral(PLACELENS_SOURCE_DIR "/tests/data/statistics/") + name);
    std::vector<QByteArrayList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd())
        rows.push_back(file.readLine().trimmed().split(separator));
    return rows;
}

/// Numbers parted by blanks.
inline std::vector<double> numbersIn(const QByteArray &text)
{
    std::vector<double> numbers;
    for (const QByteArray &word : text.split(' '))
        numbers.push_back(word.toDouble());
    return numbers;
}

/// The figures of a table "code,figure" in tests/data/statistics.
inline std::vector<double> publishedFigures(const QString &name)
{
    std::vector<double> figures;
    for (const QByteArrayList &row : referenceRows(name + QStringLiteral(".csv"), ','))
        figures.push_back(row.at(1).toDouble());
    return figures;
}

/// `number` values between 0 and 1 by Park & Miller (1988), the same in every language.
inline std::vector<double> generatedValues(int number)
{
    std::vector<double> values;
    double state = 1;
    for (int i = 0; i < number; ++i) {
        state = std::fmod(state * 16807, 2147483647);
        values.push_back(state / 2147483647);
    }
    return values;
}

/// Whether both are the same up to rounding, measured on the largest number in them.
inline bool agree(std::span<const double> actual, std::span<const double> expected, double tolerance = 1e-13)
{
    double largest = 0;
    for (const double value : expected)
        largest = std::max(largest, std::abs(value));
    return std::equal(actual.begin(), actual.end(), expected.begin(), expected.end(),
                      [&](double a, double b) { return std::abs(a / largest - b / largest) <= tolerance || a == b; });
}

} // namespace placelens
