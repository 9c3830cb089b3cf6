#include "app/desktop/words/words.h"

#include "core/atlas/area_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("words", text);
}

/// The edition of a kind of body that is shaded, else the one whose borders are on top, else `standard`.
QString shownEdition(const MapDescription &map, const QString &prefix, const QString &standard)
{
    if (map.geography.startsWith(prefix))
        return map.geography;
    const auto isEdition = [&](const Overlay &overlay) {
        return overlay.isVisible && overlay.geography.startsWith(prefix);
    };
    const auto found = std::find_if(map.overlays.begin(), map.overlays.end(), isEdition);
    return found == map.overlays.end() ? standard : found->geography;
}

QString yearOf(const Atlas &atlas, const QString &geography)
{
    const int index = atlas.geographyIndex(geography);
    return index < 0 ? QString() : atlas.geographies()[std::size_t(index)].year();
}

QStringList holders(const Atlas &atlas, const QString &geography, int district)
{
    QStringList names;
    const int index = atlas.geographyIndex(geography);
    if (index < 0)
        return names;
    for (const int area : atlas.geographies()[std::size_t(index)].areas) {
        const Area &holder = atlas.areas()[std::size_t(area)];
        if (holder.districts.contains(district))
            names << holder.name;
    }
    return names;
}

} // namespace

QString letterName(int letter)
{
    return QString(QChar(u'A' + letter));
}

QString districtCount(int count)
{
    return count == 1 ? tr("1 district") : tr("%1 districts").arg(spokenNumber(count, 0));
}

QString residentCount(double residents)
{
    if (residents >= 200000)
        return tr("%1m residents").arg(spokenNumber(residents / 1e6, 2));
    return tr("%1 residents").arg(spokenNumber(residents, 0));
}

QString areaLine(const Atlas &atlas, const Area &area)
{
    QStringList parts{kindAndYear(atlas, area)};
    if (area.districts.size() > 1)
        parts << districtCount(area.districts.size());
    if (area.residents > 0)
        parts << residentCount(area.residents);
    return parts.join(QStringLiteral(" · "));
}

QString geographyTitle(const Geography &geography)
{
    return geography.title.contains(geography.year()) ? geography.title
                                                      : QStringLiteral("%1 %2").arg(geography.title, geography.year());
}

QString shortTitle(const Geography &geography)
{
    return QStringLiteral("%1 %2").arg(geography.kindPlural, geography.year());
}

QString areasWord(const Geography &geography)
{
    QString word = geography.kindPlural;
    const bool isAbbreviation = word.size() > 1 && word[1].isUpper();
    if (!word.isEmpty() && !isAbbreviation)
        word[0] = word[0].toLower();
    return word;
}

QString tickText(double value, double step)
{
    const bool isLarge = std::abs(step) >= 1000;
    const double shown = isLarge ? step / 1000 : step;
    const int decimals = std::clamp(int(-std::floor(std::log10(shown) + 1e-9)), 0, 4);
    return spokenNumber(isLarge ? value / 1000 : value, decimals) + (isLarge ? QStringLiteral("k") : QString());
}

QString compactValue(const Indicator &indicator, double value)
{
    if (indicator.unit == QLatin1String("%"))
        return spokenNumber(value, indicator.decimals) + QLatin1Char('%');
    if (indicator.unit == QStringLiteral("£") && std::abs(value) >= 9999.5)
        return QStringLiteral("£%1k").arg(spokenNumber(value / 1000, 1));
    if (indicator.unit == QStringLiteral("£"))
        return QStringLiteral("£%1").arg(spokenNumber(value, indicator.decimals));
    if (std::abs(value) >= 99999.5)
        return QStringLiteral("%1m").arg(spokenNumber(value / 1e6, 2));
    return spokenNumber(value, indicator.decimals);
}

QString signedValue(const Indicator &indicator, double difference)
{
    QString size = compactValue(indicator, std::abs(difference));
    if (indicator.unit == QLatin1String("%"))
        size.chop(1);
    return (difference < 0 ? QChar(0x2212) : QLatin1Char('+')) + size;
}

QString plainValue(double value)
{
    const double size = std::abs(value);
    int decimals = size > 0 ? std::clamp(5 - int(std::floor(std::log10(size))), 0, 10) : 0;
    const double steps = std::round(size * std::pow(10, decimals));
    for (double left = steps; decimals > 0 && std::fmod(left, 10) == 0; left /= 10) // no zeros behind the last figure
        --decimals;
    return spokenNumber(value, decimals);
}

QString compactPeriod(const Period &period)
{
    if (period.id.size() == 4)
        return period.id;
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    if (!period.id.contains(QLatin1Char('/')))
        return english.toString(period.first, QStringLiteral("d MMM yyyy"));
    if (period.first.month() == 1 && period.first.day() == 1 && period.last.month() == 12 && period.last.day() == 31)
        return QStringLiteral("%1–%2").arg(period.first.year()).arg(period.last.year());
    const QString month = QStringLiteral("MMM yyyy");
    return QStringLiteral("%1–%2").arg(english.toString(period.first, month), english.toString(period.last, month));
}

QString rankOf(const Figure &figure)
{
    if (!figure.rank || !figure.of)
        return {};
    return tr("%1 of %2").arg(spokenNumber(*figure.rank, 0), spokenNumber(*figure.of, 0));
}

Memberships membershipsOf(const Atlas &atlas, const MapDescription &map, int district)
{
    Memberships found;
    const QString leps = shownEdition(map, QStringLiteral("lep"), QStringLiteral("lep2017"));
    const QString authorities = shownEdition(map, QStringLiteral("cauth"), QStringLiteral("cauth2017"));
    found.leps = holders(atlas, leps, district);
    found.combinedAuthorities = holders(atlas, authorities, district);
    found.lepYear = yearOf(atlas, leps);
    found.authorityYear = yearOf(atlas, authorities);
    found.others = holders(atlas, QStringLiteral("panregional"), district);
    return found;
}

QString listed(const QStringList &names)
{
    return names.isEmpty() ? tr("none") : names.join(QStringLiteral("; "));
}

} // namespace placelens
