#pragma once

#include "core/page/brief/brief_facts.h"

namespace placelens {

/// A source with the titles of what is from it.
struct UsedSource
{
    const Source *source = nullptr;
    QStringList uses;
};

/// What a brief's figures, borders and map are from, in the order of use.
std::vector<UsedSource> usedSources(const BriefFacts &facts);
/// The words that the licences ask for, each once.
QStringList attributions(const BriefFacts &facts);

} // namespace placelens
