#pragma once

#include <QProcess>
#include <QtGlobal>

namespace placelens {

/// Runs another program; what it says. One that fails warns, and so fails the test.
inline QString said(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace placelens
