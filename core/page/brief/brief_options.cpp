#include "core/page/brief/brief_options.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

struct SectionName
{
    BriefSection section;
    QLatin1StringView name;
};

// In the usual order: what is asked first comes first, how it was worked out last.
constexpr std::array sectionNames{
    SectionName{BriefSection::KeyFacts, "key-facts"_L1},    SectionName{BriefSection::Maps, "maps"_L1},
    SectionName{BriefSection::StandsOut, "stands-out"_L1},  SectionName{BriefSection::Memberships, "memberships"_L1},
    SectionName{BriefSection::Indicators, "indicators"_L1}, SectionName{BriefSection::Differences, "differences"_L1},
    SectionName{BriefSection::Spread, "spread"_L1},         SectionName{BriefSection::Districts, "districts"_L1},
    SectionName{BriefSection::Trends, "trends"_L1},         SectionName{BriefSection::Method, "method"_L1},
    SectionName{BriefSection::Sources, "sources"_L1}};

} // namespace

std::vector<BriefSection> allBriefSections()
{
    std::vector<BriefSection> sections;
    for (const SectionName &entry : sectionNames)
        sections.push_back(entry.section);
    return sections;
}

QString nameOf(BriefSection section)
{
    const auto *const found = std::find_if(sectionNames.begin(), sectionNames.end(),
                                           [&](const SectionName &entry) { return entry.section == section; });
    return found == sectionNames.end() ? QString() : QString(found->name);
}

std::optional<BriefSection> briefSectionNamed(const QString &name)
{
    for (const SectionName &entry : sectionNames)
        if (name.compare(entry.name, Qt::CaseInsensitive) == 0)
            return entry.section;
    return std::nullopt;
}

} // namespace placelens
