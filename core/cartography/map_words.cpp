#include "core/cartography/map_words.h"

#include "core/cartography/own_classes.h"
#include "core/cartography/scene.h"
#include "core/cartography/symbols.h"

#include <QCoreApplication>

#include <array>

namespace placelens {
namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Map", text);
}

QString numberWord(int number)
{
    static const std::array<QString, 13> words{said("no"),   said("one"),    said("two"),   said("three"), said("four"),
                                               said("five"), said("six"),    said("seven"), said("eight"), said("nine"),
                                               said("ten"),  said("eleven"), said("twelve")};
    return number >= 0 && number < static_cast<int>(words.size()) ? words[static_cast<std::size_t>(number)]
                                                                  : QString::number(number);
}

QString classesText(const MapContent &content)
{
    const int count = static_cast<int>(content.legend.classes.size());
    if (count == 1)
        return said("one class");
    const QString key = content.ownAreas ? breaksKeyOf(content.legend.title) : content.description.indicator;
    if (!ownBreaks(content.description.classes, key).empty())
        return said("%1 classes at your own breaks").arg(numberWord(count));
    switch (content.classification.method) {
    case ClassMethod::Quantile:
        return said("%1 classes of equal count").arg(numberWord(count));
    case ClassMethod::Equal:
        return said("%1 classes of equal width").arg(numberWord(count));
    case ClassMethod::Natural:
        return said("%1 natural classes").arg(numberWord(count));
    case ClassMethod::Pretty:
        return said("%1 classes with round bounds").arg(numberWord(count));
    case ClassMethod::StandardDeviation:
        return said("%1 classes by standard deviation").arg(numberWord(count));
    case ClassMethod::HeadTail:
        return said("%1 classes by head and tail").arg(numberWord(count));
    case ClassMethod::Box:
        break;
    }
    return said("%1 classes by quartiles").arg(numberWord(count));
}

} // namespace

QString mapTitle(const MapContent &content)
{
    return content.legend.title;
}

QStringList mapSubtitle(const MapContent &content)
{
    if (!content.subtitle.isEmpty())
        return content.subtitle;
    const Atlas &atlas = content.figures->atlas();
    const Indicator &indicator = atlas.indicators()[static_cast<std::size_t>(content.indicator)];
    const Geography &geography = atlas.geographies()[static_cast<std::size_t>(content.geography)];
    QStringList first;
    if (content.ownAreas) {
        first += said("%1 areas of your own file").arg(spokenNumber(*content.ownAreas, 0));
        if (!content.legend.classes.empty())
            first += classesText(content);
        return {first.join(QStringLiteral(" · "))};
    }
    if (const QString period = spokenPeriod(content.period); !indicator.title.contains(period))
        first += period;
    first += geography.title;
    if (!content.legend.classes.empty())
        first += classesText(content);
    if (showsSymbols(content))
        first += said("area of circles in proportion");

    QStringList lines{first.join(QStringLiteral(" · "))};
    QStringList second;
    if (!indicator.unit.isEmpty() && !indicator.title.contains(indicator.unit))
        second += said("unit: %1").arg(indicator.unit);
    if (indicator.polarity != Polarity::Neutral)
        second += indicator.polarity == Polarity::HigherIsBetter ? said("higher is better") : said("higher is worse");
    if (!second.isEmpty()) {
        QString line = second.join(QStringLiteral(" · "));
        line[0] = line[0].toUpper();
        lines += line;
    }
    return lines;
}

} // namespace placelens
