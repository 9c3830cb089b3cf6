#include "core/cartography/svg_path.h"

#include <QPainterPath>

#include <cmath>

namespace placelens {
namespace {

// Path data in the making. A number needs no space before it where it starts with what the one before can't go on with.
class PathData
{
public:
    explicit PathData(int units) : m_hundredths(100.0 / units) {}

    void moveTo(QPointF point)
    {
        command('m');
        step(point);
        m_start = m_at = point;
        m_command = 'l'; // what pairs after a move mean
    }

    void lineTo(QPointF point)
    {
        command('l');
        step(point);
        m_at = point;
    }

    void curveTo(QPointF one, QPointF two, QPointF end)
    {
        command('c');
        step(one);
        step(two);
        step(end);
        m_at = end;
    }

    void close()
    {
        m_data += 'z';
        m_command = 0;
        m_at = m_start;
    }

    QByteArray data() const { return m_data; }

private:
    void command(char command)
    {
        if (command == m_command && command != 'm')
            return;
        m_data += command;
        m_command = command;
        m_isAfterCommand = true;
    }

    void step(QPointF to)
    {
        number(std::llround((to.x() - m_at.x()) * m_hundredths));
        number(std::llround((to.y() - m_at.y()) * m_hundredths));
    }

    void number(long long hundredths)
    {
        const QByteArray text = svgNumber(hundredths);
        const bool startsAnew = text[0] == '-' || (text[0] == '.' && m_hasPoint);
        if (!m_isAfterCommand && !startsAnew)
            m_data += ' ';
        m_data += text;
        m_hasPoint = text.contains('.');
        m_isAfterCommand = false;
    }

    double m_hundredths = 1; // of a pixel in a unit
    QByteArray m_data;
    QPointF m_at, m_start;
    char m_command = 0;
    bool m_isAfterCommand = false;
    bool m_hasPoint = false;
};

int endOfOutline(const QPainterPath &path, int from)
{
    int end = from + 1;
    while (end < path.elementCount() && path.elementAt(end).type != QPainterPath::MoveToElement)
        ++end;
    return end;
}

} // namespace

QByteArray svgNumber(long long hundredths)
{
    const long long size = std::abs(hundredths);
    QByteArray text = hundredths < 0 ? "-" : "";
    if (size >= 100 || size == 0)
        text += QByteArray::number(size / 100);
    if (const long long rest = size % 100; rest != 0) {
        text += '.';
        text += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            text += static_cast<char>('0' + rest % 10);
    }
    return text;
}

QByteArray svgNumber(double value)
{
    return svgNumber(std::llround(value * 100));
}

QByteArray svgPath(const QPainterPath &path, int units)
{
    PathData data(units);
    for (int from = 0; from < path.elementCount();) {
        const int end = endOfOutline(path, from);
        const QPointF start = path.elementAt(from);
        const bool isClosed = end - from > 2 && QPointF(path.elementAt(end - 1)) == start;
        data.moveTo(start);
        for (int i = from + 1; i < end; ++i) {
            if (path.elementAt(i).type == QPainterPath::CurveToElement) {
                data.curveTo(path.elementAt(i), path.elementAt(i + 1), path.elementAt(i + 2));
                i += 2;
            } else if (!isClosed || i < end - 1) {
                data.lineTo(path.elementAt(i));
            }
        }
        if (isClosed)
            data.close();
        from = end;
    }
    return data.data();
}

} // namespace placelens
