#include "core/document/project_versions.h"

#include "core/document/project_file.h"

#include <array>

namespace placelens {

namespace {

constexpr std::array<VersionStep, 0> steps{};
static_assert(int(steps.size()) + 1 == projectVersion, "a newer version comes with the step that leads to it");

} // namespace

std::span<const VersionStep> versionSteps()
{
    return steps;
}

QJsonObject raised(QJsonObject project, int from, std::span<const VersionStep> steps)
{
    for (const VersionStep step : steps.subspan(std::size_t(from - 1)))
        project = step(std::move(project));
    return project;
}

} // namespace placelens
