#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

#include <vector>

namespace placelens {

/// A text file of the project, by its path from the top.
struct SourceFile
{
    QString path;
    QStringList lines;
    QString folder() const { return path.section(u'/', 0, -2); }
    QString name() const { return path.section(u'/', -1); }
    bool isHeader() const { return path.endsWith(QStringLiteral(".h")); }
};

inline QString projectFolder()
{
    return QStringLiteral(PLACELENS_SOURCE_DIR);
}

/// The files below the project's `folders` whose names fit one of `patterns` ("*.cpp"), in the order of their paths.
inline std::vector<SourceFile> sourceFiles(const QStringList &folders, const QStringList &patterns)
{
    const QDir top(projectFolder());
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator files(top.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << top.relativeFilePath(files.next());
    }
    paths.sort();

    std::vector<SourceFile> found;
    for (const QString &path : paths) {
        QFile file(top.filePath(path));
        // A file that cannot be read has no lines, which no rule about its contents lets pass as a real one.
        const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        SourceFile source{path, text.split(u'\n')};
        if (source.lines.back().isEmpty())
            source.lines.removeLast();
        found.push_back(std::move(source));
    }
    return found;
}

/// The project's C++: core, app, tests, and the programs that make the tables.
inline std::vector<SourceFile> cppFiles()
{
    return sourceFiles(
        {QStringLiteral("core"), QStringLiteral("app"), QStringLiteral("tests"), QStringLiteral("packaging")},
        {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
}

} // namespace placelens
