#include "app/desktop/words/grid_reference.h"

namespace placelens {

namespace {

constexpr int square = 100000; // metres a side of a square with two letters

QChar letter(int position)
{
    return QChar(u'A' + (position > 7 ? position + 1 : position)); // there is no I
}

} // namespace

QString gridReference(GridPoint point)
{
    if (!(point.east >= 0 && point.east < 7.0 * square && point.north >= 0 && point.north < 13.0 * square))
        return {};
    const int east = int(point.east), north = int(point.north);
    const int column = east / square, row = 19 - north / square;
    const QChar first = letter(row - row % 5 + (column + 10) / 5);
    const QChar second = letter(row * 5 % 25 + column % 5);
    const auto digits = [](int metres) {
        return QStringLiteral("%1").arg(metres % square / 100, 3, 10, QLatin1Char('0'));
    };
    return QStringLiteral("%1%2 %3 %4").arg(first).arg(second).arg(digits(east), digits(north));
}

} // namespace placelens
