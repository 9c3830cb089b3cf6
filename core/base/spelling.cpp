#include "core/base/spelling.h"

#include <QStringList>

#include <QStringList>

#include <algorithm>
#include <bit>

namespace placelens {

namespace {

constexpr int nearly = 40;     // scores from here on forgive slips
constexpr int wordByWord = 60; // and from here on the order of words

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

/// Slips that are forgiven in so many letters.
int slipsIn(qsizetype letters)
{
    return static_cast<int>(letters) / 4;
}

/// The bits of the letters and digits in a plain text; letters that are neither share one.
quint64 lettersIn(QStringView plain)
{
    quint64 bits = 0;
    for (const QChar c : plain) {
        const ushort code = c.unicode();
        if (code >= u'a' && code <= u'z')
            bits |= quint64(1) << (code - u'a');
        else if (code >= u'0' && code <= u'9')
            bits |= quint64(1) << (26 + code - u'0');
        else if (code != u' ')
            bits |= quint64(1) << 36;
    }
    return bits;
}

/// The distances from `from` to every beginning of `to`; empty once all are more than `limit`.
std::vector<int> distancesToStarts(QStringView from, QStringView to, int limit)
{
    const std::size_t width = static_cast<std::size_t>(to.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j < width; ++j) {
            const QChar a = from[i - 1];
            const QChar b = to[static_cast<qsizetype>(j) - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a == b ? 0 : 1)});
            if (i > 1 && j > 1 && a == to[static_cast<qsizetype>(j) - 2] && from[i - 2] == b)
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        // A later row can be less than this one only by a swap, and then not less than the row before this one.
        if (least > limit && *std::min_element(last.begin(), last.end()) > limit)
            return {};
        std::swap(before, last);
        std::swap(last, row);
    }
    return last;
}

bool anyWordStartsWith(const Spelling &text, const QString &beginning)
{
    return std::any_of(text.words.begin(), text.words.end(),
                       [&](const QString &word) { return word.startsWith(beginning); });
}

/// Slips in one typed word against the nearest word of the text; more than any limit when there is none near.
int slipsOfWord(const QString &typed, const Spelling &text)
{
    if (anyWordStartsWith(text, typed))
        return 0;
    const int limit = slipsIn(typed.size());
    if (limit == 0)
        return noMatch;
    int best = noMatch;
    const quint64 letters = lettersIn(typed);
    for (const QString &word : text.words) {
        if (typed.size() - word.size() > limit || std::popcount(letters & ~lettersIn(word)) > limit)
            continue;
        if (const int slips = editDistanceToStart(typed, word, limit); slips <= limit)
            best = std::min(best, slips);
    }
    return best;
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
    const int limit = slipsIn(needle.size());
    const int whole = editDistance(needle, hay, limit);
    const int start =
        hay.size() > needle.size() ? editDistance(needle, QStringView(hay).left(needle.size()), limit) : limit + 1;
    const int best = std::min(whole, start);
    return best <= limit ? nearly + best * 5 + (whole <= start ? 0 : 2) : noMatch;
}

int editDistance(QStringView from, QStringView to, int limit)
{
    if (std::abs(from.size() - to.size()) > limit)
        return limit + 1;
    const std::vector<int> distances = distancesToStarts(from, to, limit);
    return distances.empty() ? limit + 1 : std::min(distances.back(), limit + 1);
}

int editDistanceToStart(QStringView from, QStringView to, int limit)
{
    if (from.size() - to.size() > limit)
        return limit + 1;
    const std::vector<int> distances = distancesToStarts(from, to.left(from.size() + limit), limit);
    return distances.empty() ? limit + 1 : std::min(*std::min_element(distances.begin(), distances.end()), limit + 1);
}

Spelling spellingOf(const QString &text)
{
    Spelling spelling;
    spelling.plain = simplified(text);
    for (const QString &word : spelling.plain.split(u' ', Qt::SkipEmptyParts))
        spelling.words.push_back(word);
    spelling.letters = lettersIn(spelling.plain);
    return spelling;
}

int typedScore(const Spelling &typed, const Spelling &text)
{
    const QString &needle = typed.plain;
    if (needle.isEmpty() || (typed.letters & ~text.letters) != 0)
        return noMatch;
    if (text.plain.startsWith(needle))
        return text.plain.size() == needle.size() ? 0 : 10;
    if (text.plain.contains(QChar(u' ') + needle))
        return 20;
    const auto startsOne = [&text](const QString &word) { return anyWordStartsWith(text, word); };
    if (typed.words.size() > 1 && std::all_of(typed.words.begin(), typed.words.end(), startsOne))
        return 24;
    return needle.size() >= 3 && text.plain.contains(needle) ? 30 : noMatch;
}

int misspeltScore(const Spelling &typed, const Spelling &text)
{
    // A wrong letter is one slip, so more letters that the text does not have than slips are too many.
    const int limit = slipsIn(typed.plain.size());
    if (limit == 0 || std::popcount(typed.letters & ~text.letters) > limit)
        return noMatch;
    const int whole = editDistance(typed.plain, text.plain, limit);
    const int start = editDistanceToStart(typed.plain, text.plain, limit);
    if (const int best = std::min(whole, start); best <= limit)
        return nearly + best * 5 + (whole <= start ? 0 : 2);
    int slips = 0;
    for (const QString &word : typed.words) {
        const int more = slipsOfWord(word, text);
        slips += more;
        if (slips > limit)
            return noMatch;
    }
    return wordByWord + slips * 5;
}

double farness(const Spelling &typed, const Spelling &text)
{
    const int letters = static_cast<int>(typed.plain.size());
    if (letters == 0 || std::popcount(typed.letters & ~text.letters) > letters / 2)
        return 2;
    int slips = editDistance(typed.plain, text.plain, letters);
    slips = std::min(slips, editDistanceToStart(typed.plain, text.plain, slips));
    for (const QString &word : text.words)
        slips = std::min(slips, editDistance(typed.plain, word, slips));
    return slips / static_cast<double>(letters);
}

} // namespace placelens
