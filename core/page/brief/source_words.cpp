#include "core/page/brief/source_words.h"

#include "core/page/brief/brief_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

void add(std::vector<UsedSource> &sources, const Atlas &atlas, const QString &id, const QString &use)
{
    const Source *source = atlas.source(id);
    if (!source)
        return;
    auto found =
        std::find_if(sources.begin(), sources.end(), [&](const UsedSource &used) { return used.source == source; });
    if (found == sources.end())
        found = sources.insert(sources.end(), {source, {}});
    if (!found->uses.contains(use))
        found->uses += use;
}

bool shows(const BriefFacts &facts, BriefSection section)
{
    const auto &sections = facts.options.sections;
    return std::find(sections.begin(), sections.end(), section) != sections.end();
}

} // namespace

std::vector<UsedSource> usedSources(const BriefFacts &facts)
{
    const Atlas &atlas = facts.atlas();
    std::vector<UsedSource> sources;
    for (const BriefRow &row : facts.rows) {
        QString id = facts.indicator(row).source;
        for (const Compared &one : row.compared.areas)
            if (one.figure.value)
                id = one.figure.source;
        add(sources, atlas, id, facts.indicator(row).shortTitle);
    }
    const int shaded = atlas.indicatorIndex(facts.options.shaded);
    if (shaded >= 0)
        add(sources, atlas, facts.indicator(shaded).source, facts.indicator(shaded).shortTitle);
    add(sources, atlas, u"population-mid-2017"_s, briefText("Residents"));
    add(sources, atlas, u"ons-boundaries-lad-2017"_s, briefText("Borders"));
    QStringList geographies{facts.peerGeography().id};
    for (const Area &area : facts.areas)
        if (const Geography *geography = facts.geographyOf(area))
            geographies += geography->id;
    if (shows(facts, BriefSection::Memberships))
        geographies += {u"region"_s, u"lep2017"_s, u"panregional"_s};
    for (const QString &id : geographies)
        if (const int index = atlas.geographyIndex(id); index >= 0)
            for (const QString &source :
                 atlas.geographies()[static_cast<std::size_t>(index)].source.split(u' ', Qt::SkipEmptyParts))
                add(sources, atlas, source, briefText("Memberships"));
    if (shows(facts, BriefSection::Maps)) {
        add(sources, atlas, u"os-open-roads"_s, briefText("Motorways"));
        add(sources, atlas, u"geonames"_s, briefText("Places"));
        add(sources, atlas, u"natural-earth"_s, briefText("Other land"));
    }
    return sources;
}

QStringList attributions(const BriefFacts &facts)
{
    QStringList lines;
    for (const UsedSource &used : usedSources(facts))
        if (!used.source->attribution.isEmpty() && !lines.contains(used.source->attribution))
            lines += used.source->attribution;
    return lines;
}

} // namespace placelens
