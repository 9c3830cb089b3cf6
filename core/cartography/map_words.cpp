#include "core/cartography/map_words.h"

#include "core/cartography/scene.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

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

// "2017-12" is "December 2017"; a year stays as it is.
QString spokenRelease(const QString &released)
{
    const QDate month = QDate::fromString(released, QStringLiteral("yyyy-MM"));
    if (!month.isValid())
        return released;
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(month, QStringLiteral("MMMM yyyy"));
}

class Credits
{
public:
    explicit Credits(const Atlas &atlas) : m_atlas(atlas) {}

    /// "Publisher, release" of the sources, each publisher once with all releases; keeps their attributions.
    /// Unknown sources are left out.
    QString credit(const QStringList &ids)
    {
        QStringList publishers;
        QMap<QString, QStringList> releases;
        for (const QString &id : ids) {
            const Source *source = m_atlas.source(id);
            if (!source)
                continue;
            if (!source->attribution.isEmpty() && !m_attributions.contains(source->attribution))
                m_attributions += source->attribution;
            if (!publishers.contains(source->publisher))
                publishers += source->publisher;
            const QString released = spokenRelease(source->released);
            if (!released.isEmpty() && !releases[source->publisher].contains(released))
                releases[source->publisher] += released;
        }
        for (QString &publisher : publishers)
            publisher = (QStringList{publisher} + releases[publisher]).join(QStringLiteral(", "));
        return publishers.join(QStringLiteral("; "));
    }

    const QStringList &attributions() const { return m_attributions; }

private:
    const Atlas &m_atlas;
    QStringList m_attributions;
};

QStringList borderSources(const MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    const auto sourceOf = [&](int geography) {
        return geography < 0 ? QString() : atlas.geographies()[static_cast<std::size_t>(geography)].source;
    };
    // The districts' borders are under all others.
    QStringList ids{sourceOf(atlas.geographyIndex(QStringLiteral("lad2017"))), sourceOf(content.geography)};
    for (const Overlay &overlay : content.description.overlays)
        if (overlay.isVisible)
            ids += sourceOf(atlas.geographyIndex(overlay.geography));
    return ids;
}

} // namespace

QString mapTitle(const MapContent &content)
{
    return content.legend.title;
}

QStringList mapSubtitle(const MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    const Indicator &indicator = atlas.indicators()[static_cast<std::size_t>(content.indicator)];
    const Geography &geography = atlas.geographies()[static_cast<std::size_t>(content.geography)];
    QStringList first;
    if (const QString period = spokenPeriod(content.period); !indicator.title.contains(period))
        first += period;
    first += geography.title;
    if (!content.legend.classes.empty())
        first += classesText(content);

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

QStringList mapSources(const MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    const Indicator &indicator = atlas.indicators()[static_cast<std::size_t>(content.indicator)];
    Credits credits(atlas);
    const QString facts = said("Figures: %1. Borders: %2.")
                              .arg(credits.credit({indicator.source}), credits.credit(borderSources(content)));
    if (content.description.showsMotorways)
        credits.credit({QStringLiteral("os-open-roads")});
    if (content.description.showsPlaces)
        credits.credit({QStringLiteral("geonames")});
    if (!content.lines->background.empty())
        credits.credit({QStringLiteral("natural-earth")});
    return {facts, credits.attributions().join(u' ') + u' ' + said("British National Grid.")};
}

} // namespace placelens
