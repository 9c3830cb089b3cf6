#pragma once

#include <QJsonObject>

#include <span>

namespace placelens {

/// Turns a project of one version of the format into one of the next.
using VersionStep = QJsonObject (*)(QJsonObject);

/// The steps this program knows: the first leads from version 1 to 2. One is needed only where a field comes to mean
/// something else; a field that is new is not there in an older file, and has its usual value then.
std::span<const VersionStep> versionSteps();

/// A project of version `from` as one of the version after the last step.
/// \pre 1 <= from <= number of steps + 1
QJsonObject raised(QJsonObject project, int from, std::span<const VersionStep> steps);

} // namespace placelens
