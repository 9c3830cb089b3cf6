#include "core/base/spelling.h"

#include <algorithm>
#include <vector>

namespace placelens {

namespace {

/// Lower case letters and digits, words parted by single spaces.
QString simplified(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.isLetterOrNumber())
            plain.append(c.toLower());
        else if (c.category() != QChar::Mark_NonSpacing && c != u'\'' && c != u'’' && c != u'.'
                 && !plain.endsWith(u' '))
            plain.append(u' ');
    }
    return plain.trimmed();
}

} // namespace

int matchScore(const QString &wanted, const QString &text)
{
    const QString needle = simplified(wanted);
    const QString hay = simplified(text);
    if (needle.isEmpty() || hay.isEmpty())
        return noMatch;
    if (needle == hay)
        return 0;
    if (hay.startsWith(needle))
        return 10;
    if (hay.contains(QChar(u' ') + needle))
        return 20;
    if (needle.size() >= 2 && hay.contains(needle))
        return 30;
    if (needle.size() < 4)
        return noMatch;
    // A slip every four letters is forgiven, against the whole name or its beginning.
    const int limit = static_cast<int>(needle.size()) / 4;
    const int whole = editDistance(needle, hay, limit);
    const int start =
        hay.size() > needle.size() ? editDistance(needle, QStringView(hay).left(needle.size()), limit) : limit + 1;
    const int best = std::min(whole, start);
    return best <= limit ? 40 + best * 5 + (whole <= start ? 0 : 2) : noMatch;
}

int editDistance(QStringView from, QStringView to, int limit)
{
    if (std::abs(from.size() - to.size()) > limit)
        return limit + 1;
    const std::size_t width = static_cast<std::size_t>(to.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j < width; ++j) {
            const QChar a = from[i - 1];
            const QChar b = to[static_cast<qsizetype>(j) - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a == b ? 0 : 1)});
            if (i > 1 && j > 1 && a == to[static_cast<qsizetype>(j) - 2] && from[i - 2] == b)
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[width - 1], limit + 1);
}

} // namespace placelens
