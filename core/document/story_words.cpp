#include "core/document/story_words.h"

#include "core/atlas/area_names.h"
#include "core/atlas/divide_border.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// A reference taken apart by the form that it has.
struct Reference
{
    const Figures &figures;
    QRegularExpressionMatch words;

    const Atlas &atlas() const { return figures.atlas(); }
    QString word(QStringView name) const { return words.captured(name).trimmed(); }
    const Indicator &indicator(int index) const { return atlas().indicators()[static_cast<std::size_t>(index)]; }
};

QString said(const char *text)
{
    return QCoreApplication::translate("story words", text);
}

/// A number, in words where a sentence asks for it.
QString counted(const Reference &reference, int number)
{
    return reference.word(u"words").isEmpty() ? spokenNumber(number, 0) : numberInWords(number);
}

/// The period that is named, or the latest that has a figure for the area.
Result<Period> periodOf(const Reference &reference, int indicator, const Area &area)
{
    const QString name = reference.word(u"period");
    return name.isEmpty() ? reference.figures.latestPeriod(indicator, std::span(&area, 1))
                          : periodNamed(reference.indicator(indicator), name);
}

/// What a reference to an indicator and an area means.
struct Asked
{
    int indicator = -1;
    Area area;
    Period period;
};

Result<Asked> askedBy(const Reference &reference)
{
    const auto indicator = indicatorNamed(reference.atlas(), reference.word(u"indicator"));
    if (!indicator)
        return indicator.error();
    const auto area = areaNamed(reference.atlas(), reference.word(u"area"));
    if (!area)
        return area.error();
    const auto period = periodOf(reference, *indicator, *area);
    if (!period)
        return period.error();
    return Asked{*indicator, *area, *period};
}

Result<QString> figure(const Reference &reference)
{
    const auto asked = askedBy(reference);
    if (!asked)
        return asked.error();
    const auto figure = reference.figures.figure(asked->indicator, asked->area, asked->period);
    if (!figure)
        return figure.error();
    return figure->value ? spokenValue(reference.indicator(asked->indicator), *figure->value) : said("no figure");
}

Result<QString> period(const Reference &reference)
{
    const auto asked = askedBy(reference);
    if (!asked)
        return asked.error();
    return spokenPeriod(asked->period);
}

Result<QString> areaFact(const Reference &reference)
{
    const auto area = areaNamed(reference.atlas(), reference.word(u"area"));
    if (!area)
        return area.error();
    const QString fact = reference.word(u"fact");
    if (fact == u"name")
        return area->name;
    if (fact == u"districts")
        return counted(reference, area->districts.size());
    // Millions with two decimals: nobody takes in more at the back of a room.
    return area->residents < 999500 ? spokenNumber(area->residents, 0)
                                    : said("%1 million").arg(spokenNumber(area->residents / 1e6, 2));
}

/// How many districts two areas share.
Result<QString> sharedDistricts(const Reference &reference)
{
    const auto area = areaNamed(reference.atlas(), reference.word(u"area"));
    if (!area)
        return area.error();
    const auto other = areaNamed(reference.atlas(), reference.word(u"other"));
    if (!other)
        return other.error();
    return counted(reference, area->districts.sharedWith(other->districts));
}

Result<QString> areasOfGeography(const Reference &reference)
{
    const auto index = geographyNamed(reference.atlas(), reference.word(u"geography"));
    if (!index)
        return index.error();
    const Geography &geography = reference.atlas().geographies()[static_cast<std::size_t>(*index)];
    if (reference.word(u"fact") == u"areas")
        return counted(reference, static_cast<int>(geography.areas.size()));
    if (reference.word(u"fact") == u"year")
        return geography.year();
    AreaSet once, twice;
    for (const int area : geography.areas) {
        const AreaSet &districts = reference.atlas().areas()[static_cast<std::size_t>(area)].districts;
        twice = twice | (once & districts);
        once = once | districts;
    }
    return counted(reference, twice.size());
}

/// The figures of an area's districts that have one, with the district.
Result<std::vector<std::pair<double, int>>> memberFigures(const Reference &reference)
{
    const auto asked = askedBy(reference);
    if (!asked)
        return asked.error();
    std::vector<std::pair<double, int>> values;
    for (const int district : asked->area.districts.members()) {
        const int area = reference.atlas().districtArea(district);
        const auto figure = reference.figures.figure(
            asked->indicator, reference.atlas().areas()[static_cast<std::size_t>(area)], asked->period);
        if (!figure)
            return figure.error();
        if (figure->value)
            values.emplace_back(*figure->value, area);
    }
    return values;
}

Result<QString> districtsBetween(const Reference &reference)
{
    const auto values = memberFigures(reference);
    if (!values)
        return values.error();
    const double least = reference.word(u"least").toDouble(), most = reference.word(u"most").toDouble();
    int count = 0;
    for (const auto &[value, district] : *values)
        count += value >= least && value <= most;
    return counted(reference, count);
}

Result<QString> extreme(const Reference &reference)
{
    const auto values = memberFigures(reference);
    if (!values)
        return values.error();
    if (values->empty())
        return said("no figure");
    const auto [low, high] = std::minmax_element(values->begin(), values->end());
    const auto found = reference.word(u"end") == u"lowest" ? low : high;
    if (reference.word(u"fact").startsWith(u"name"))
        return reference.atlas().areas()[static_cast<std::size_t>(found->second)].name;
    const auto indicator = indicatorNamed(reference.atlas(), reference.word(u"indicator"));
    return spokenValue(reference.indicator(*indicator), found->first);
}

/// The line that a border is, as x1,y1,x2,y2; empty for a geography.
std::vector<GridPoint> lineOf(const Reference &reference)
{
    std::vector<GridPoint> line;
    const QStringList numbers = reference.word(u"by").split(u',');
    for (qsizetype i = 0; numbers.size() >= 4 && i + 1 < numbers.size(); i += 2)
        line.push_back({numbers[i].toDouble(), numbers[i + 1].toDouble()});
    return line;
}

Result<Border> borderOf(const Reference &reference)
{
    const std::vector<GridPoint> line = lineOf(reference);
    if (line.empty()) {
        const auto geography = geographyNamed(reference.atlas(), reference.word(u"by"));
        if (!geography)
            return geography.error();
        return borderBetween(reference.atlas(), reference.atlas().geographies()[static_cast<std::size_t>(*geography)]);
    }
    if (!DivideSides::isLine(line))
        return Error{ErrorKind::Unknown,
                     u"“%1” is no line. Give different points as x1,y1,x2,y2."_s.arg(reference.word(u"by"))};
    const auto centres = districtCentres(reference.atlas());
    if (!centres)
        return centres.error();
    return borderAlong(line, *centres);
}

QString inPerCent(const Divide &parted)
{
    return parted.etaSquared ? spokenNumber(*parted.etaSquared * 100, 0) + u"%"_s : said("no figure");
}

/// The same of the differences between small areas.
Result<QString> shareOfSmallAreas(const Reference &reference, const Border &border, int indicator, const Period &period)
{
    if (!reference.atlas().hasSmallAreaFigures(indicator))
        return Error{ErrorKind::Unknown, u"“%1” has no figures of small areas. Leave out “between small areas”."_s.arg(
                                             reference.indicator(indicator).id)};
    const auto figures = reference.atlas().smallAreaFigures(indicator, period.id);
    if (!figures)
        return figures.error();
    const std::vector<GridPoint> line = lineOf(reference);
    const DivideUnits units = line.empty() ? divideUnits(**figures, border) : divideUnits(**figures, line);
    return inPerCent(divide(units.units, border.groupCount(), Weighting::Equal));
}

/// The share of the differences between districts, or small areas, that a border explains, in per cent.
Result<QString> shareExplained(const Reference &reference)
{
    const auto indicator = indicatorNamed(reference.atlas(), reference.word(u"indicator"));
    if (!indicator)
        return indicator.error();
    const auto geography = geographyNamed(reference.atlas(), u"lad2017"_s);
    const auto border = borderOf(reference);
    if (!geography || !border)
        return geography ? border.error() : geography.error();
    const auto period = reference.word(u"period").isEmpty()
                            ? reference.figures.latestPeriod(*indicator, *geography)
                            : periodNamed(reference.indicator(*indicator), reference.word(u"period"));
    if (!period)
        return period.error();
    if (!reference.word(u"small").isEmpty())
        return shareOfSmallAreas(reference, *border, *indicator, *period);
    const auto table = reference.figures.table(*indicator, *geography, *period);
    if (!table)
        return table.error();
    std::vector<std::optional<double>> values(static_cast<std::size_t>(reference.atlas().englishDistricts()));
    for (std::size_t district = 0; district < values.size(); ++district) {
        const auto figure = reference.figures.figure(
            *indicator,
            reference.atlas()
                .areas()[static_cast<std::size_t>(reference.atlas().districtArea(static_cast<int>(district)))],
            *period);
        if (!figure)
            return figure.error();
        values[district] = figure->value;
    }
    return inPerCent(
        divide(divideUnits(reference.atlas(), values, *border).units, border->groupCount(), Weighting::Equal));
}

/// A form that references have, and what says it.
struct Form
{
    QRegularExpression shape;
    Result<QString> (*say)(const Reference &);
};

const std::vector<Form> &forms()
{
    const auto form = [](const QString &shape, Result<QString> (*say)(const Reference &)) {
        return Form{QRegularExpression(u'^' + shape + QStringLiteral("(?<words> in words)?$")), say};
    };
    static const QString when = u"( in (?<period>[0-9][0-9/-]*))?"_s;
    static const std::vector<Form> all{
        form(u"(?<fact>name of )?(?<end>lowest|highest) (?<indicator>\\w+) in (?<area>.+?)"_s + when, extreme),
        form(u"(?<fact>name|residents|districts) of (?<area>.+?)"_s, areaFact),
        form(u"shared districts of (?<area>.+?) with (?<other>.+?)"_s, sharedDistricts),
        form(u"(?<fact>areas|year) of (?<geography>\\w+)"_s, areasOfGeography),
        form(u"(?<fact>districts) in two of (?<geography>\\w+)"_s, areasOfGeography),
        form(u"period of (?<indicator>\\w+) of (?<area>.+?)"_s + when, period),
        form(u"number of (?<area>.+?) with (?<indicator>\\w+) from (?<least>-?[\\d.]+) to (?<most>-?[\\d.]+)"_s + when,
             districtsBetween),
        form(u"share of (?<indicator>\\w+)(?<small> between small areas)? by (?<by>[\\w,.-]+)"_s + when,
             shareExplained),
        form(u"(?<indicator>\\w+) of (?<area>.+?)"_s + when, figure),
    };
    return all;
}

Result<QString> spoken(const QString &reference, const Figures &figures)
{
    for (const Form &form : forms()) {
        const QRegularExpressionMatch words = form.shape.match(reference);
        if (words.hasMatch())
            return form.say(Reference{figures, words});
    }
    return Error{ErrorKind::Unknown,
                 u"“{%1}” is no reference to a figure. Write it as {indicator of area in period}."_s.arg(reference)};
}

const QRegularExpression &inBraces()
{
    static const QRegularExpression braces(u"\\{([^{}]*)\\}"_s);
    return braces;
}

} // namespace

QStringList referencesIn(const QString &sentence)
{
    QStringList references;
    for (auto found = inBraces().globalMatch(sentence); found.hasNext();)
        references << found.next().captured(1);
    return references;
}

QString typedWordsOf(const QString &sentence)
{
    QString words = sentence;
    return words.remove(inBraces());
}

Result<QString> spokenSentence(const QString &sentence, const Figures &figures)
{
    QString text;
    qsizetype from = 0;
    for (auto found = inBraces().globalMatch(sentence); found.hasNext();) {
        const QRegularExpressionMatch reference = found.next();
        auto words = spoken(reference.captured(1), figures);
        if (!words)
            return words.error();
        text += sentence.mid(from, reference.capturedStart() - from) + *words;
        from = reference.capturedEnd();
    }
    text += sentence.mid(from);
    text.replace(u" %"_s, u"%"_s);                    // as a sentence is written, and never apart at the end of a line
    if (!text.isEmpty() && sentence.startsWith(u'{')) // a count in words may begin it
        text[0] = text[0].toUpper();
    return text;
}

QString numberInWords(int number)
{
    static const char *const words[] = {
        QT_TRANSLATE_NOOP("story words", "none"),     QT_TRANSLATE_NOOP("story words", "one"),
        QT_TRANSLATE_NOOP("story words", "two"),      QT_TRANSLATE_NOOP("story words", "three"),
        QT_TRANSLATE_NOOP("story words", "four"),     QT_TRANSLATE_NOOP("story words", "five"),
        QT_TRANSLATE_NOOP("story words", "six"),      QT_TRANSLATE_NOOP("story words", "seven"),
        QT_TRANSLATE_NOOP("story words", "eight"),    QT_TRANSLATE_NOOP("story words", "nine"),
        QT_TRANSLATE_NOOP("story words", "ten"),      QT_TRANSLATE_NOOP("story words", "eleven"),
        QT_TRANSLATE_NOOP("story words", "twelve"),   QT_TRANSLATE_NOOP("story words", "thirteen"),
        QT_TRANSLATE_NOOP("story words", "fourteen"), QT_TRANSLATE_NOOP("story words", "fifteen"),
        QT_TRANSLATE_NOOP("story words", "sixteen"),  QT_TRANSLATE_NOOP("story words", "seventeen"),
        QT_TRANSLATE_NOOP("story words", "eighteen"), QT_TRANSLATE_NOOP("story words", "nineteen"),
        QT_TRANSLATE_NOOP("story words", "twenty")};
    return number >= 0 && number <= 20 ? said(words[number]) : spokenNumber(number, 0);
}

} // namespace placelens
