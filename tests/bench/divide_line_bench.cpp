// A hand that drags the dividing line across England: from each movement of the mouse to the painted histogram, and to
// everything painted, in the real window; for districts and for small areas. Prints one JSON object, times in
// milliseconds. placelens_divide_line_bench [--steps N] [--size WxH] [--picture PNG]
#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/divide_view.h"
#include "app/desktop/divide/line_geometry.h"
#include "app/desktop/divide/sides_chart.h"
#include "app/desktop/divide/sides_page.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "tests/app/desktop/desktop_test.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <numbers>

using namespace placelens;

namespace {

constexpr int smallAreas = 32844; // LSOA of 2011
constexpr int handEvery = 16;     // milliseconds between two movements

/// The work of this thread so far: other programs can't lengthen it.
double worked()
{
    timespec own{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &own);
    return double(own.tv_sec) * 1e3 + double(own.tv_nsec) / 1e6;
}

/// Tells when a widget has been painted.
class PaintingApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isPainting = event->type() == QEvent::Paint && m_clock.isValid();
        const double before = isPainting ? worked() : 0;
        const bool isDone = QApplication::notify(receiver, event);
        if (!isPainting)
            return isDone;
        if (receiver == m_chart)
            m_chartAt = double(m_clock.nsecsElapsed()) / 1e6;
        if (receiver == m_map)
            m_mapWork += worked() - before;
        return isDone;
    }
    void watch(QObject *chart, QObject *map)
    {
        m_chart = chart;
        m_map = map;
    }
    void begin()
    {
        m_chartAt = -1;
        m_mapWork = 0;
        m_clock.start();
    }
    double elapsed() const { return double(m_clock.nsecsElapsed()) / 1e6; }
    /// When the histogram was painted, since the beginning; negative if it was not.
    double chartAt() const { return m_chartAt; }
    double mapWork() const { return m_mapWork; }

private:
    QObject *m_chart = nullptr, *m_map = nullptr;
    QElapsedTimer m_clock;
    double m_chartAt = -1, m_mapWork = 0;
};

QJsonObject summary(std::vector<double> times)
{
    if (times.empty())
        return {{QStringLiteral("count"), 0}};
    std::sort(times.begin(), times.end());
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    return {{QStringLiteral("count"), int(times.size())},
            {QStringLiteral("median"), rounded(times[times.size() / 2])},
            {QStringLiteral("p95"), rounded(times[times.size() * 95 / 100])},
            {QStringLiteral("max"), rounded(times.back())}};
}

class Bench
{
public:
    Bench(PaintingApplication &application, MainWindow &window)
        : m_application(application), m_window(window), m_map(window.map())
    {}

    void waitUntil(const std::function<bool()> &isReached)
    {
        QElapsedTimer clock;
        clock.start();
        while (!isReached() && clock.elapsed() < 30000) {
            QCoreApplication::processEvents();
            QThread::usleep(200);
        }
    }
    void openDivide()
    {
        m_window.session().showView(ViewMode::Divide);
        DivideSource &source = m_window.divide().source();
        waitUntil([&] { return source.ground() && !source.ranks().empty() && m_map.isUpToDate(); });
    }
    /// Takes the line by the end that is given and swings it to and fro; its dot moves all of it.
    QJsonObject drag(bool isAll, int steps)
    {
        DivideSource &source = m_window.divide().source();
        const QPolygonF line = pixelsOf(source.line(), m_map.camera());
        const QPointF from = isAll ? middleOf(line) : line.back();
        std::vector<double> chart, all, work, mapWork, still;
        send(QEvent::MouseButtonPress, from);
        for (int step = 1; step <= steps; ++step) {
            const double turn = 2 * std::numbers::pi * step / 90;
            const QPointF to = from + QPointF(20 * std::sin(1.7 * turn), -0.18 * m_map.height() * std::sin(turn));
            const double before = worked();
            m_application.begin();
            send(QEvent::MouseMove, to);
            QCoreApplication::processEvents();
            (m_application.chartAt() < 0 ? still : all).push_back(m_application.elapsed());
            if (m_application.chartAt() >= 0) {
                chart.push_back(m_application.chartAt());
                work.push_back(worked() - before);
                mapWork.push_back(m_application.mapWork());
            }
            while (m_application.elapsed() < handEvery) {
                QThread::usleep(300);
                QCoreApplication::processEvents();
            }
        }
        send(QEvent::MouseButtonRelease, from);
        waitUntil([&] { return m_map.isUpToDate(); });
        return {{QStringLiteral("eventToHistogramMs"), summary(chart)},
                {QStringLiteral("eventToAllPaintedMs"), summary(all)},
                {QStringLiteral("withoutAChangeMs"), summary(still)},
                {QStringLiteral("ownWorkMs"), summary(work)},
                {QStringLiteral("ownWorkOnMapMs"), summary(mapWork)}};
    }
    /// Shows the figure that there is for small areas, and counts these.
    void countSmallAreas()
    {
        Session &session = m_window.session();
        session.showIndicator(session.atlas().indicatorIndex(QStringLiteral("imd_score_2019")));
        DivideSource &source = m_window.divide().source();
        waitUntil(
            [&] { return source.ground() && source.ground()->indicator().id == QLatin1String("imd_score_2019"); });
        DivideChoice next = source.choice();
        next.unit = DivideChoice::Unit::SmallAreas;
        source.choose(QStringLiteral("small areas"), next);
        waitUntil([&] { return source.smallAreas() && source.sides().divide.n == smallAreas; });
        const auto hasChance = [](const RankedBorder &rank) { return rank.isChosen || rank.chance.has_value(); };
        waitUntil([&] { return std::all_of(source.ranks().begin(), source.ranks().end(), hasChance); });
        waitUntil([&] { return m_map.isUpToDate(); });
    }

private:
    void send(QEvent::Type type, QPointF at)
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const Qt::MouseButtons buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, m_map.mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_map, &event);
    }

    PaintingApplication &m_application;
    MainWindow &m_window;
    MapView &m_map;
};

} // namespace

int main(int argc, char **argv)
{
    PaintingApplication application(argc, argv);
    QCommandLineParser options;
    const auto option = [&](const char *name, const char *what, const char *value, const char *usual) {
        options.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value),
                           QString::fromLatin1(usual)});
    };
    option("steps", "Movements of each hand.", "N", "180");
    option("size", "Of the window, in pixels.", "WxH", "1440x900");
    option("picture", "Saves what the window shows in the end.", "PNG", "");
    options.addHelpOption();
    options.process(application);
    const int steps = std::max(10, options.value(QStringLiteral("steps")).toInt());
    const QStringList size = options.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const OwnSettings settings;
    Appearance appearance(ThemeChoice::Light);
    MainWindow window(builtInFigures(), appearance);
    window.resize(std::max(800, size.value(0).toInt()), std::max(600, size.value(1).toInt()));
    window.show();
    Bench bench(application, window);
    bench.openDivide();
    application.watch(window.divide().sidesPage().findChild<SidesChart *>(), &window.map());
    bench.drag(false, 20); // fonts and glyphs are read once
    QJsonObject result{{QStringLiteral("program"), QStringLiteral("placelens_divide_line_bench")},
                       {QStringLiteral("platform"), QGuiApplication::platformName()},
                       {QStringLiteral("map"), QJsonArray{window.map().width(), window.map().height()}},
                       {QStringLiteral("dragAnEnd"), bench.drag(false, steps)},
                       {QStringLiteral("dragAll"), bench.drag(true, steps)}};
    bench.countSmallAreas();
    result.insert(QStringLiteral("dragAnEndWithSmallAreas"), bench.drag(false, steps));
    if (options.isSet(QStringLiteral("picture")))
        window.grab().save(options.value(QStringLiteral("picture")));
    QTextStream(stdout) << QJsonDocument(result).toJson() << Qt::endl;
    return 0;
}
