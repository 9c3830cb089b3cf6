// What a person waits for in the window: drives the real one with mouse and wheel while another thread keeps a processor
// busy, and prints one JSON object. placelens_map_view_bench [--seconds N] [FILE of own areas]
#include "app/desktop/appearance/appearance.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/own_areas.h"
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
#include <QWheelEvent>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <thread>

using namespace placelens;

namespace {

constexpr int eventEvery = 8; // milliseconds: a mouse that reports 125 times a second
constexpr QSize mapSize(1600, 1000);

/// Measures each painting of one widget, and the time from an event to the end of the next painting.
class MeasuringApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (receiver != m_watched || event->type() != QEvent::Paint)
            return QApplication::notify(receiver, event);
        QElapsedTimer clock;
        clock.start();
        const bool isDone = QApplication::notify(receiver, event);
        m_paintings.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (m_waiting.isValid())
            m_waits.push_back(double(m_waiting.nsecsElapsed()) / 1e6);
        m_waiting.invalidate();
        return isDone;
    }
    void watch(QObject *watched) { m_watched = watched; }
    /// Sends what must be seen, and measures how long the window works on it before anything else can happen.
    void sendToWatched(QEvent &event)
    {
        if (!m_waiting.isValid())
            m_waiting.start();
        QElapsedTimer clock;
        clock.start();
        sendEvent(m_watched, &event);
        m_handlings.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::vector<double> takeHandlings() { return std::exchange(m_handlings, {}); }
    std::vector<double> takePaintings() { return std::exchange(m_paintings, {}); }
    std::vector<double> takeWaits() { return std::exchange(m_waits, {}); }

private:
    QObject *m_watched = nullptr;
    std::vector<double> m_paintings, m_waits, m_handlings;
    QElapsedTimer m_waiting;
};

double share(const std::vector<double> &sorted, double part)
{
    return sorted[std::min(sorted.size() - 1, std::size_t(part * double(sorted.size())))];
}

QJsonObject summary(std::vector<double> times)
{
    if (times.empty())
        return {{QStringLiteral("count"), 0}};
    std::sort(times.begin(), times.end());
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    return {{QStringLiteral("count"), int(times.size())},
            {QStringLiteral("median"), rounded(share(times, 0.5))},
            {QStringLiteral("p99"), rounded(share(times, 0.99))},
            {QStringLiteral("max"), rounded(times.back())}};
}

/// One sitting: the window, and somebody's hand.
class Bench
{
public:
    Bench(MeasuringApplication &application, MainWindow &window)
        : m_application(application), m_window(window), m_map(window.map())
    {}

    bool waitUntil(const std::function<bool()> &isReached, int milliseconds = 20000)
    {
        QElapsedTimer clock;
        clock.start();
        while (!isReached() && clock.elapsed() < milliseconds) {
            QCoreApplication::processEvents();
            QThread::usleep(200); // the processor is for those who work
        }
        return isReached();
    }
    bool waitForPicture()
    {
        return waitUntil([this] { return m_map.isUpToDate(); });
    }
    void resizeMap()
    {
        m_window.resize(m_window.size() + mapSize - m_map.size());
        waitForPicture();
    }

    /// Does something every few milliseconds, for so many seconds.
    QJsonObject run(double seconds, const std::function<void(int)> &act)
    {
        waitForPicture();
        m_application.takePaintings();
        m_application.takeWaits();
        m_application.takeHandlings();
        QElapsedTimer clock;
        clock.start();
        for (int step = 0; double(clock.elapsed()) < seconds * 1000; ++step) {
            act(step);
            do {
                QCoreApplication::processEvents();
                QThread::usleep(200);
            } while (clock.elapsed() < qint64(step + 1) * eventEvery);
        }
        const double elapsed = double(clock.elapsed()) / 1000;
        const std::vector<double> paintings = m_application.takePaintings();
        return {{QStringLiteral("frames"), int(paintings.size())},
                {QStringLiteral("framesPerSecond"), std::round(double(paintings.size()) / elapsed)},
                {QStringLiteral("paintMs"), summary(paintings)},
                {QStringLiteral("eventMs"), summary(m_application.takeHandlings())},
                {QStringLiteral("eventToPaintMs"), summary(m_application.takeWaits())}};
    }
    QJsonObject drag(double seconds)
    {
        m_map.showEngland();
        mouse(QEvent::MouseButtonPress, place(0));
        const QJsonObject measured = run(seconds, [this](int step) { mouse(QEvent::MouseMove, place(step)); });
        mouse(QEvent::MouseButtonRelease, place(0));
        return measured;
    }
    QJsonObject wheel(double seconds)
    {
        m_map.showEngland();
        // In and out again by twelve notches, eight notches a second.
        return run(seconds, [this](int step) {
            if (step % 16 == 0)
                turn((step / 16) % 24 < 12 ? 120 : -120);
        });
    }
    QJsonObject hover(double seconds)
    {
        m_map.showEngland();
        return run(seconds, [this](int step) { mouse(QEvent::MouseMove, place(step), Qt::NoButton); });
    }
    /// From the choice to the finished picture of it.
    QJsonObject recolour(const std::function<void(int)> &choose, int times)
    {
        std::vector<double> taken;
        for (int i = 0; i < times; ++i) {
            waitForPicture();
            int shown = 0;
            const auto counting = QObject::connect(&m_map, &MapView::frameShown, &m_map, [&shown] { ++shown; });
            QElapsedTimer clock;
            clock.start();
            choose(i);
            waitUntil([&] { return shown > 0 && m_map.isUpToDate(); });
            taken.push_back(double(clock.nsecsElapsed()) / 1e6);
            QObject::disconnect(counting);
        }
        return summary(taken);
    }

private:
    QPointF place(int step) const
    {
        const double turn = step * 0.05;
        return {m_map.width() * (0.5 + 0.3 * std::sin(turn)), m_map.height() * (0.5 + 0.3 * std::sin(1.3 * turn))};
    }
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButtons held = Qt::LeftButton)
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const Qt::MouseButtons buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : held;
        QMouseEvent event(type, at, m_map.mapToGlobal(at), button, buttons, Qt::NoModifier);
        m_application.sendToWatched(event);
    }
    void turn(int angle)
    {
        const QPointF at(m_map.width() * 0.45, m_map.height() * 0.6);
        QWheelEvent event(at, m_map.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        m_application.sendToWatched(event);
    }

    MeasuringApplication &m_application;
    MainWindow &m_window;
    MapView &m_map;
};

QJsonObject movements(Bench &bench, double seconds)
{
    return {{QStringLiteral("drag"), bench.drag(seconds)},
            {QStringLiteral("wheel"), bench.wheel(seconds)},
            {QStringLiteral("hover"), bench.hover(seconds / 2)}};
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    MeasuringApplication application(argc, argv);
    QCommandLineParser options;
    options.addOption({QStringLiteral("seconds"), QStringLiteral("How long each movement lasts."), QStringLiteral("N"),
                       QStringLiteral("5")});
    options.addOption(
        {QStringLiteral("picture"), QStringLiteral("Saves what the window shows in the end."), QStringLiteral("PNG")});
    options.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Own areas to show."));
    options.addHelpOption();
    options.process(application);
    const double seconds = std::max(0.2, options.value(QStringLiteral("seconds")).toDouble());
    const OwnSettings settings;
    Appearance appearance(ThemeChoice::Light);
    MainWindow window(builtInFigures(), appearance);
    window.resize(2240, 1160);
    application.watch(&window.map());
    window.show();
    Bench bench(application, window);
    QJsonObject result{{QStringLiteral("program"), QStringLiteral("placelens_map_view_bench")},
                       {QStringLiteral("platform"), QGuiApplication::platformName()}};
    bench.waitForPicture();
    result[QStringLiteral("startToFirstPictureMs")] = double(sinceStart.elapsed());
    bench.resizeMap();
    result[QStringLiteral("map")] = QJsonArray{window.map().width(), window.map().height()};

    Session &session = window.session();
    QObject::connect(&session, &Session::failed, &application,
                     [](const Error &error) { QTextStream(stderr) << error.what << Qt::endl; });
    if (!options.positionalArguments().isEmpty()) {
        QElapsedTimer clock;
        clock.start();
        session.ownAreas().open(options.positionalArguments().constFirst());
        bench.waitUntil([&] { return !session.ownAreas().isOpening(); });
        if (!session.ownAreas().layer())
            return 1;
        bench.waitForPicture();
        result[QStringLiteral("openToPictureMs")] = double(clock.elapsed());
        result[QStringLiteral("areas")] = int(session.ownAreas().layer()->coverage->partCount());
    }
    const int first = session.atlas().indicatorIndex(session.map().indicator);
    const auto otherIndicator = [&](int i) { session.showIndicator(i % 2 == 1 ? first : first == 0 ? 1 : 0); };
    const auto otherClasses = [&](int i) {
        MapDescription map = session.map();
        map.classes.count = 6 + i % 2;
        session.changeMap(QStringLiteral("classes"), map);
    };
    result[QStringLiteral("otherIndicatorMs")] = bench.recolour(otherIndicator, 10);
    result[QStringLiteral("otherClassesMs")] = bench.recolour(otherClasses, 10);
    result[QStringLiteral("alone")] = movements(bench, seconds);
    {
        std::jthread load([](std::stop_token stop) {
            volatile double sum = 0;
            while (!stop.stop_requested())
                sum = sum + std::sin(sum + 1);
        });
        result[QStringLiteral("underLoad")] = movements(bench, seconds);
    }
    bench.waitForPicture();
    if (options.isSet(QStringLiteral("picture")))
        window.grab().save(options.value(QStringLiteral("picture")));
    QTextStream(stdout) << QJsonDocument(result).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
