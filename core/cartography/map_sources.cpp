#include "core/cartography/map_words.h"

#include "core/cartography/scene.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace placelens {
namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Map", text);
}

// "A, B and C".
QString listed(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return said("%1 and %2").arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list += text;
}

// What the publisher is called in one line of text.
QString shortName(const QString &publisher)
{
    static const std::array<std::pair<QString, QString>, 2> names{
        {{QStringLiteral("Office for National Statistics"), QStringLiteral("ONS")},
         {QStringLiteral("Ministry of Housing, Communities and Local Government"), QStringLiteral("MHCLG")}}};
    for (const auto &[name, brief] : names)
        if (publisher == name)
            return brief;
    return publisher;
}

QString shortLicence(const QString &licence)
{
    return licence == QStringLiteral("Open Government Licence v3.0") ? QStringLiteral("OGL v3.0") : licence;
}

using Sources = std::vector<const Source *>;

void add(Sources &sources, const Atlas &atlas, const QString &id)
{
    const Source *source = atlas.source(id);
    if (source && std::find(sources.begin(), sources.end(), source) == sources.end())
        sources.push_back(source);
}

Sources borderSources(const MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    Sources sources;
    const auto addGeography = [&](int geography) {
        if (geography >= 0)
            add(sources, atlas, atlas.geographies()[static_cast<std::size_t>(geography)].source);
    };
    // The districts' borders are under all others.
    addGeography(atlas.geographyIndex(QStringLiteral("lad2017")));
    addGeography(content.geography);
    for (const Overlay &overlay : content.description.overlays)
        if (overlay.isVisible)
            addGeography(atlas.geographyIndex(overlay.geography));
    return sources;
}

Sources otherSources(const MapContent &content)
{
    const Atlas &atlas = content.figures->atlas();
    const MapDescription &description = content.description;
    Sources sources;
    if (description.layout == MapLayout::Hexagons)
        add(sources, atlas, QStringLiteral("open-innovations-hexjson"));
    if (description.showsMotorways)
        add(sources, atlas, QStringLiteral("os-open-roads"));
    if (description.showsPlaces)
        add(sources, atlas, QStringLiteral("geonames"));
    return sources;
}

// "Publisher, 2017 and 2021", each publisher once with all its years.
QString credits(const Sources &sources)
{
    QStringList publishers;
    for (const Source *source : sources)
        addOnce(publishers, source->publisher);
    for (QString &publisher : publishers) {
        QStringList years;
        for (const Source *source : sources)
            if (source->publisher == publisher)
                addOnce(years, source->released.left(4));
        years.sort();
        publisher = shortName(publisher) + (years.isEmpty() ? QString() : QStringLiteral(", ") + listed(years));
    }
    return publishers.join(QStringLiteral("; "));
}

// The sentences of all attributions, each once; those that name publishers of public sector information become one.
QStringList licenceSentences(const Sources &sources)
{
    static const QRegularExpression betweenSentences(QStringLiteral("(?<=\\.)\\s+(?=[A-Z])"));
    static const QRegularExpression publicSector(
        QStringLiteral("^Contains public sector information from (.+?)(?: licensed under .+)?\\.$"));
    static const QRegularExpression betweenNames(QStringLiteral(",\\s+| and "));
    QStringList sentences, names;
    qsizetype namedAfter = 0;
    for (const Source *source : sources)
        for (const QString &sentence : source->attribution.split(betweenSentences, Qt::SkipEmptyParts)) {
            const auto match = publicSector.match(sentence);
            if (!match.hasMatch()) {
                addOnce(sentences, sentence);
                continue;
            }
            if (names.isEmpty())
                namedAfter = sentences.size();
            for (const QString &name : match.captured(1).split(betweenNames))
                addOnce(names, name);
        }
    if (!names.isEmpty())
        sentences.insert(
            namedAfter,
            said("Contains public sector information from %1 licensed under the OGL v3.0.").arg(listed(names)));
    return sentences;
}

// Publishers by licence: "A and B licensed under the OGL v3.0; C, CC BY 4.0".
QString byLicence(const Sources &sources, bool isEssential)
{
    QStringList licences, texts;
    for (const Source *source : sources)
        addOnce(licences, shortLicence(source->licence));
    for (const QString &licence : licences) {
        QStringList publishers;
        for (const Source *source : sources)
            if (shortLicence(source->licence) == licence)
                addOnce(publishers, isEssential ? shortName(source->publisher) : source->publisher);
        const bool isOpenGovernment = licence.startsWith(QStringLiteral("OGL")) && !isEssential;
        texts += (isOpenGovernment ? said("%1 licensed under the %2") : QStringLiteral("%1, %2"))
                     .arg(listed(publishers), licence);
    }
    return texts.join(QStringLiteral("; "));
}

// "Contains OS data © Crown copyright …", which every map with borders must say.
QString mapDataSentence(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        if (sentence.startsWith(QStringLiteral("Contains OS data")))
            return sentence;
    return {};
}

} // namespace

QStringList mapSources(const MapContent &content, SourceDetail detail)
{
    const Atlas &atlas = content.figures->atlas();
    Sources figures;
    if (!content.ownAreas)
        add(figures, atlas, atlas.indicators()[static_cast<std::size_t>(content.indicator)].source);
    const Sources borders = borderSources(content), others = otherSources(content);
    Sources all = figures;
    for (const Sources *more : {&borders, &others})
        for (const Source *source : *more)
            add(all, atlas, source->id);
    const QStringList sentences = licenceSentences(all);
    const bool hasGrid = content.description.layout == MapLayout::Geographic;
    switch (detail) {
    case SourceDetail::Full: {
        QStringList licence = sentences;
        if (hasGrid)
            licence += said("British National Grid.");
        return {content.ownAreas ? said("Figures: your own file. Borders: %1.").arg(credits(borders))
                                 : said("Figures: %1. Borders: %2.").arg(credits(figures), credits(borders)),
                licence.join(u' ')};
    }
    case SourceDetail::Short:
        return {(content.ownAreas ? said("Figures: your own file. Borders: %1.") : said("Source: %1."))
                    .arg(byLicence(all, false))
                + u' ' + mapDataSentence(sentences)};
    case SourceDetail::Essential:
        break;
    }
    return {byLicence(all, true) + QStringLiteral(". ©\u00A0Crown\u00A0copyright.")};
}

} // namespace placelens
