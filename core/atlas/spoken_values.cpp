#include "core/atlas/figures.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

QString verdict(TestResult test, Polarity polarity)
{
    const bool isHigher = test == TestResult::Higher;
    if (polarity == Polarity::Neutral || (!isHigher && test != TestResult::Lower))
        return {};
    return isHigher == (polarity == Polarity::HigherIsBetter) ? u"better"_s : u"worse"_s;
}

QString nameOf(TestResult test)
{
    switch (test) {
    case TestResult::Higher:
        return u"higher"_s;
    case TestResult::Lower:
        return u"lower"_s;
    case TestResult::Similar:
        return u"similar"_s;
    case TestResult::NotTested:
        break;
    }
    return u"not tested"_s;
}

QString spokenStatus(const Figure &figure)
{
    const QString status = nameOf(figure.status);
    if (!figure.coverage || *figure.coverage >= 1)
        return status;
    return u"%1, %2 % covered"_s.arg(status, spokenNumber(std::floor(*figure.coverage * 1000) / 10, 1));
}

QString spokenNumber(double value, int decimals)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    QString text = british.toString(std::abs(value), 'f', decimals);
    // A value that rounds to nothing has no sign.
    const bool isZero = std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit() && c != u'0'; });
    if (value < 0 && !isZero)
        text.prepend(QChar(0x2212));
    return text;
}

QString spokenValue(const Indicator &indicator, double value)
{
    const QString number = spokenNumber(value, indicator.decimals);
    if (indicator.unit == u"%"_s)
        return number + u" %"_s;
    if (indicator.unit == u"£"_s)
        return number.startsWith(QChar(0x2212)) ? QChar(0x2212) + u"£"_s + number.mid(1) : u"£"_s + number;
    return number;
}

} // namespace placelens
