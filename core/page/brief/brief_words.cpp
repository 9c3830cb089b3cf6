#include "core/page/brief/brief_words.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

QString briefText(const char *text)
{
    return QCoreApplication::translate("Brief", text);
}

QString printed(const Indicator &indicator, double value)
{
    return spokenValue(indicator, value).remove(u' ');
}

QString printed(const Indicator &indicator, const Figure &figure)
{
    return figure.value ? printed(indicator, *figure.value) : u"–"_s;
}

QString printedInterval(const Indicator &indicator, const Figure &figure)
{
    if (!figure.value || !figure.lower || !figure.upper)
        return {};
    const double below = *figure.value - *figure.lower, above = *figure.upper - *figure.value;
    // Publishers round the ends, so that the halves differ by a little.
    if (std::abs(above - below) <= 2 * std::pow(10, -indicator.decimals))
        return u"±"_s + spokenNumber((above + below) / 2, indicator.decimals);
    return briefText("%1 to %2")
        .arg(spokenNumber(*figure.lower, indicator.decimals), spokenNumber(*figure.upper, indicator.decimals));
}

QString shortPeriod(const Period &period)
{
    const bool isCalendarYear = period.first.month() == 1 && period.first.day() == 1;
    if (!isCalendarYear && period.first.addYears(1).addDays(-1) == period.last)
        return u"%1/%2"_s.arg(period.first.year()).arg(period.last.year() % 100, 2, 10, QChar(u'0'));
    return spokenPeriod(period);
}

QString counted(int number)
{
    static constexpr std::array words{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return number >= 0 && number < static_cast<int>(words.size()) ? briefText(words[static_cast<std::size_t>(number)])
                                                                  : spokenNumber(number, 0);
}

QString countedDistricts(int number)
{
    return number == 1 ? briefText("one district") : briefText("%1 districts").arg(counted(number));
}

QString ordinal(int number)
{
    const int last = number % 10, lastTwo = number % 100;
    if (lastTwo >= 11 && lastTwo <= 13)
        return u"%1th"_s.arg(number);
    return u"%1%2"_s.arg(number).arg(last == 1 ? u"st"_s : last == 2 ? u"nd"_s : last == 3 ? u"rd"_s : u"th"_s);
}

QString listed(const QStringList &names, int most)
{
    if (names.size() > most)
        return briefText("%1 and %2 more").arg(names.mid(0, most).join(u", "_s)).arg(names.size() - most);
    if (names.size() < 2)
        return names.join(QString());
    return briefText("%1 and %2").arg(names.mid(0, names.size() - 1).join(u", "_s), names.last());
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString withinSentence(const QString &title)
{
    // "GDP per head" and names of indices keep their capitals.
    const bool isPlainWord = title.size() > 1 && title[1].isLower() && !title.startsWith(u"Index"_s)
                             && !title.startsWith(u"Social Mobility"_s) && !title.startsWith(u"Leave"_s);
    return isPlainWord ? title[0].toLower() + title.mid(1) : title;
}

} // namespace placelens
