#include "app/desktop/appearance/appearance.h"
#include "app/desktop/main_window.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/project/project_commands.h"
#include "app/desktop/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <csignal>

using namespace placelens;

namespace {

/// The built-in atlas, beside the program as the packages install it.
QString builtInAtlas()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/placelens/england.gpkg"));
}

/// "1440x900" as a size; nothing if it is not one.
QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

void describe(QCommandLineParser &options)
{
    options.setApplicationDescription(QCoreApplication::translate(
        "main",
        "Placelens: a desktop atlas of England. Lay the borders the country is run by over what is known about its\n"
        "places, pick any areas, and see them side by side. The command line is placelens-cli."));
    options.addOption({QStringLiteral("atlas"),
                       QCoreApplication::translate("main", "Opens this atlas instead of the built-in one."),
                       QStringLiteral("FILE")});
    options.addOption({QStringLiteral("size"),
                       QCoreApplication::translate("main", "Makes the window this large, for example 1440x900."),
                       QStringLiteral("WIDTHxHEIGHT")});
    options.addPositionalArgument(
        QStringLiteral("FILE"),
        QCoreApplication::translate("main", "Opens this project (.placelens), or shows the areas of this file (.gpkg, "
                                            ".geojson, .shp, .fgb) over the map."),
        QStringLiteral("[FILE]"));
    options.addHelpOption();
    options.addOption({{QStringLiteral("v"), QStringLiteral("version")},
                       QCoreApplication::translate("main", "Displays version information.")});
}

/// Whether the words ask only for words, which needs no display.
bool asksForWords(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *word) {
        const QByteArrayView text(word);
        return text == "--version" || text == "-v" || text == "--help" || text == "-h";
    });
}

void giveName()
{
    QCoreApplication::setApplicationName(QStringLiteral("uk.placelens.Placelens"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLACELENS_VERSION));
}

int answerInWords(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    giveName();
    QCommandLineParser options;
    describe(options);
    options.process(application);                                      // answers --help and ends the program
    QTextStream(stdout) << "placelens " PLACELENS_VERSION << Qt::endl; // the application's name is its reverse-DNS id
    return 0;
}

/// Goes on where somebody was, with the file that the program was called with.
void start(MainWindow &window, const QString &named)
{
    const bool isProject = QFileInfo(named).suffix().compare(QLatin1String("placelens"), Qt::CaseInsensitive) == 0;
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    window.project().start(data.filePath(QStringLiteral("recovery")), isProject ? named : QString());
    if (!named.isEmpty() && !isProject)
        window.session().ownAreas().open(named);
}

} // namespace

int main(int argc, char **argv)
{
    if (asksForWords(argc, argv))
        return answerInWords(argc, argv);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a write that fails, and is said so
    QApplication application(argc, argv);
    giveName();
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Placelens"));
    QGuiApplication::setDesktopFileName(QStringLiteral("uk.placelens.Placelens"));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("uk.placelens.Placelens")));

    QCommandLineParser options;
    describe(options);
    options.process(application);
    const QSize size = sizeFrom(options.value(QStringLiteral("size")));
    if (options.isSet(QStringLiteral("size")) && size.isEmpty()) {
        QTextStream(stderr) << QCoreApplication::translate("main",
                                                           "--size takes a width and a height, for example 1440x900.")
                            << Qt::endl;
        return 2;
    }

    Appearance appearance(themeChoiceNamed(remembered(settings::theme)));
    const QString file =
        options.isSet(QStringLiteral("atlas")) ? options.value(QStringLiteral("atlas")) : builtInAtlas();
    auto atlas = Atlas::open(file);
    if (!atlas) {
        QTextStream(stderr) << atlas.error().what << Qt::endl;
        QMessageBox box(QMessageBox::Critical, QStringLiteral("Placelens"), atlas.error().what, QMessageBox::Close);
        box.setDetailedText(atlas.error().detail);
        box.exec();
        return 1;
    }
    MainWindow window(std::make_shared<const Figures>(*atlas), appearance);
    if (size.isValid())
        window.resize(size);
    window.show();
    start(window, options.positionalArguments().value(0));
    return QApplication::exec();
}
