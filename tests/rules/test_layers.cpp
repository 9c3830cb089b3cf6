#include "tests/rules/layers.h"

#include <QTest>

using namespace placelens;

/// Includes go to the left only, as the table of layers says.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void everyFolderOfTheTableIsKnown();
    void includesLookToTheLeftOnly();
    void findsWhatLooksTheWrongWay_data();
    void findsWhatLooksTheWrongWay();
};

void TestLayers::everyFolderOfTheTableIsKnown()
{
    for (const QString &top : {QStringLiteral("core"), QStringLiteral("app")}) {
        const QDir folder(projectFolder() + u'/' + top);
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(layers().contains(top + u'/' + name), qPrintable(top + u'/' + name));
    }
}

void TestLayers::includesLookToTheLeftOnly()
{
    // app/CMakeLists.txt and core/CMakeLists.txt are no C++, so every file found stands in a layer.
    const std::vector<SourceFile> files =
        sourceFiles({QStringLiteral("core"), QStringLiteral("app")}, {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
    QVERIFY(files.size() > 20);
    QStringList findings;
    for (const SourceFile &file : files)
        findings += layerFindings(file);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestLayers::findsWhatLooksTheWrongWay_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *name, const char *path, const char *line, bool isFine) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(line) << isFine;
    };
    row("own folder", "core/geometry/a.cpp", "#include \"core/geometry/a.h\"", true);
    row("standard library", "core/statistics/a.h", "#include <vector>", true);
    row("PROJ in a source", "core/geometry/a.cpp", "#include <proj.h>", true);
    row("PROJ in a header", "core/geometry/a.h", "#include <proj.h>", false);
    row("GEOS in a header", "core/geometry/a.h", "#include <geos_c.h>", false);
    row("Qt in geometry", "core/geometry/a.cpp", "#include <QString>", false);
    row("Qt by module in statistics", "core/statistics/a.cpp", "#include <QtCore/QString>", false);
    row("Qt by file name in statistics", "core/statistics/a.cpp", "#include <qstring.h>", false);
    row("GDAL in geometry", "core/geometry/a.cpp", "#include <ogr_geometry.h>", false);
    row("base in statistics", "core/statistics/a.cpp", "#include \"core/base/result.h\"", false);
    row("statistics in atlas", "core/atlas/a.h", "#include \"core/statistics/quantile.h\"", true);
    row("atlas in statistics", "core/statistics/a.h", "#include \"core/atlas/atlas.h\"", false);
    row("cartography in atlas", "core/atlas/a.cpp", "#include \"core/cartography/scene.h\"", false);
    row("GDAL in atlas's source", "core/atlas/a.cpp", "#include <gdal_priv.h>", true);
    row("GDAL in atlas's header", "core/atlas/a.h", "#include \"gdal_priv.h\"", false);
    row("pictures in atlas", "core/atlas/a.cpp", "#include <QImage>", false);
    row("pictures in cartography", "core/cartography/a.h", "#include <QImage>", true);
    row("widgets in cartography", "core/cartography/a.cpp", "#include <QWidget>", false);
    row("widgets on the command line", "app/cli/a.cpp", "#include <QApplication>", false);
    row("widgets by module", "core/page/a.cpp", "#include <QtWidgets>", false);
    row("widgets in the window", "app/desktop/a.cpp", "#include <QApplication>", true);
    row("window in core", "core/page/a.cpp", "#include \"app/desktop/main_window.h\"", false);
    row("window on the command line", "app/cli/a.cpp", "#include \"app/desktop/settings.h\"", false);
    row("object in atlas", "core/atlas/a.h", "class A : public QObject", false);
    row("object in document", "core/document/a.h", "    Q_OBJECT", true);
    row("unknown folder", "core/misc/a.cpp", "", false);
}

void TestLayers::findsWhatLooksTheWrongWay()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, isFine);
    const QStringList findings = layerFindings({path, {line}});
    QVERIFY2(findings.isEmpty() == isFine, qPrintable(findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "test_layers.moc"
