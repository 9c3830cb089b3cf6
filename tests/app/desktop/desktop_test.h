#pragma once

#include "tests/support/built_in_atlas.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace placelens {

/// Makes a test red at any warning but those of the off-screen platform, which can't raise, grab or bound a window.
inline void failOnOwnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

/// Settings of their own for a test program, so that it neither reads nor changes those of a person.
class OwnSettings
{
public:
    OwnSettings() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path()); }

private:
    QTemporaryDir m_folder;
};

/// The area called as on the command line.
inline Area areaCalled(const QString &name)
{
    const auto area = areaNamed(builtInFigures()->atlas(), name);
    if (!area)
        qFatal("no area %s", qPrintable(name));
    return *area;
}

} // namespace placelens
