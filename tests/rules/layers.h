#pragma once

#include "tests/rules/source_files.h"

#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace placelens {

/// What a folder may include: layers of the project, modules of Qt, and whether it may use GDAL.
struct Layer
{
    QStringList folders;
    QStringList qtModules;
    bool usesGdal = false;
    bool hasObjects = false; ///< may declare QObjects
};

/// The layer table of the house style, by folder: to the left only.
inline const QHash<QString, Layer> &layers()
{
    static const QHash<QString, Layer> table = [] {
        using L = QStringList;
        const L core{QStringLiteral("QtCore")};
        const L gui{QStringLiteral("QtCore"), QStringLiteral("QtGui"), QStringLiteral("QtSvg")};
        const L widgets =
            gui + L{QStringLiteral("QtWidgets"), QStringLiteral("QtPrintSupport"), QStringLiteral("QtConcurrent")};
        const L atlas{QStringLiteral("core/base"), QStringLiteral("core/geometry"), QStringLiteral("core/statistics"),
                      QStringLiteral("core/atlas")};
        const L cartography = atlas + L{QStringLiteral("core/cartography")};
        const L import = atlas + L{QStringLiteral("core/import")};
        const L document = cartography + L{QStringLiteral("core/import"), QStringLiteral("core/document")};
        const L page = document + L{QStringLiteral("core/page")};
        return QHash<QString, Layer>{
            {QStringLiteral("core/geometry"), {{QStringLiteral("core/geometry")}, {}, false, false}},
            {QStringLiteral("core/statistics"), {{QStringLiteral("core/statistics")}, {}, false, false}},
            {QStringLiteral("core/base"), {{QStringLiteral("core/base")}, core, true, false}},
            {QStringLiteral("core/atlas"), {atlas, core, true, false}},
            {QStringLiteral("core/import"), {import, core, true, false}},
            {QStringLiteral("core/cartography"), {cartography, gui, true, false}},
            {QStringLiteral("core/document"), {document, gui, true, true}},
            {QStringLiteral("core/page"), {page, gui, true, true}},
            {QStringLiteral("app/cli"), {page + L{QStringLiteral("app/cli")}, gui, true, true}},
            {QStringLiteral("app/desktop"), {page + L{QStringLiteral("app/desktop")}, widgets, true, true}},
        };
    }();
    return table;
}

/// "core/atlas" of "core/atlas/reading/x.cpp".
inline QString layerOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

/// The module of a Qt header, named as `QString`, `QtCore` or `QtGui/QImage`; nothing if it is not Qt's.
inline std::optional<QString> qtModuleOf(const QString &header)
{
    static const QStringList modules{
        QStringLiteral("QtCore"),    QStringLiteral("QtConcurrent"), QStringLiteral("QtGui"),
        QStringLiteral("QtSvg"),     QStringLiteral("QtWidgets"),    QStringLiteral("QtPrintSupport"),
        QStringLiteral("QtNetwork"), QStringLiteral("QtXml"),        QStringLiteral("QtSql"),
        QStringLiteral("QtTest"),    QStringLiteral("QtDBus"),       QStringLiteral("QtOpenGL")};
    if (header.startsWith(QStringLiteral("Qt")) && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    if (!header.startsWith(u'Q') && !header.startsWith(QStringLiteral("q")))
        return std::nullopt;
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : modules) {
        if (header == module || QFile::exists(headers.filePath(module + u'/' + header)))
            return module;
    }
    // A header of no module we know is nobody's to use; naming it as a module of its own makes it a finding.
    return header.startsWith(u'Q') ? std::optional(header) : std::nullopt;
}

inline bool isGdalHeader(const QString &header)
{
    static const QRegularExpression pattern(QStringLiteral("^(gdal|ogr|cpl_|vrt|gnm)[a-z0-9_]*\\.h(pp)?$"));
    return pattern.match(header.section(u'/', -1)).hasMatch();
}

inline bool isProjectionHeader(const QString &header)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(proj(_[a-z]+)?\\.h|proj_api\\.h|geos_c\\.h|geos/.*|proj/.*)$"));
    return pattern.match(header).hasMatch();
}

/// What an `#include` of `file` breaks, as a sentence; nothing if it is fine.
inline QString brokenBy(const SourceFile &file, const QString &header, bool isQuoted)
{
    const QString layerName = layerOf(file.path);
    const Layer layer = layers().value(layerName);
    if (isQuoted && (header.startsWith(QStringLiteral("core/")) || header.startsWith(QStringLiteral("app/")))) {
        return layer.folders.contains(layerOf(header))
                   ? QString()
                   : QStringLiteral("%1 may not know %2").arg(layerName, layerOf(header));
    }
    if (const std::optional<QString> module = qtModuleOf(header); module && !layer.qtModules.contains(*module))
        return QStringLiteral("%1 may not use %2").arg(layerName, *module);
    if (isGdalHeader(header) && !layer.usesGdal)
        return QStringLiteral("%1 may not use GDAL").arg(layerName);
    if ((isGdalHeader(header) || isProjectionHeader(header)) && file.isHeader())
        return QStringLiteral("GDAL, PROJ and GEOS belong in .cpp files");
    return {};
}

/// Every place where `file` looks the wrong way, each "path:line: what (header)".
inline QStringList layerFindings(const SourceFile &file)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    static const QRegularExpression object(QStringLiteral("\\bQ_OBJECT\\b|\\bpublic QObject\\b"));
    const auto finding = [&file](qsizetype line, const QString &what) {
        return QStringLiteral("%1:%2: %3").arg(file.path).arg(line + 1).arg(what);
    };
    if (!layers().contains(layerOf(file.path)))
        return {QStringLiteral("%1: \"%2\" is no layer of the house style").arg(file.path, layerOf(file.path))};
    QStringList findings;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const QRegularExpressionMatch match = include.match(file.lines[i]);
        if (match.hasMatch()) {
            const QString what = brokenBy(file, match.captured(2), match.captured(1) == u'"');
            if (!what.isEmpty())
                findings << finding(i, QStringLiteral("%1 (%2)").arg(what, match.captured(2)));
        } else if (!layers()[layerOf(file.path)].hasObjects && object.match(file.lines[i]).hasMatch()) {
            findings << finding(i, QStringLiteral("no QObject below document"));
        }
    }
    return findings;
}

} // namespace placelens
