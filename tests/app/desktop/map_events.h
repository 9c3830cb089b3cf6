#pragma once

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "tests/app/desktop/desktop_test.h"
#include "tests/app/desktop/pace.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWheelEvent>

#include <memory>

namespace placelens {

/// The window with the map of all England, ready.
inline std::unique_ptr<MainWindow> openWindow(Appearance &appearance)
{
    auto window = std::make_unique<MainWindow>(builtInFigures(), appearance);
    window->resize(1200, 800);
    window->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(window.get())); }();
    [&] { QTRY_VERIFY(window->map().isUpToDate()); }();
    return window;
}

/// The window of a test program, with settings of its own; in each test function a new one.
class TestWindow
{
public:
    /// Opens it, and makes the test red at any warning from here on.
    void open()
    {
        failOnOwnWarnings();
        m_window = openWindow(m_appearance);
    }
    void close() { m_window.reset(); }

    Appearance &appearance() { return m_appearance; }
    MainWindow *get() const { return m_window.get(); }
    MainWindow *operator->() const { return m_window.get(); }
    MainWindow &operator*() const { return *m_window; }

private:
    OwnSettings m_settings;
    Appearance m_appearance{ThemeChoice::Light};
    std::unique_ptr<MainWindow> m_window;
};

/// A mouse event with its place and its time in milliseconds, so that speeds are the same however fast the test runs.
inline void sendMouse(QWidget &widget, QEvent::Type type, QPointF at, quint64 time)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const Qt::MouseButtons buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
    event.setTimestamp(time);
    QCoreApplication::sendEvent(&widget, &event);
}

inline void sendHover(QWidget &widget, QPointF at)
{
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

inline void sendWheel(QWidget &widget, QPointF at, QPoint angle, QPoint pixels = {})
{
    QWheelEvent event(at, widget.mapToGlobal(at), pixels, angle, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&widget, &event);
}

/// Drops files on the window as a file manager does; whether it took them.
inline bool dropFiles(QWidget &window, const QStringList &files)
{
    QMimeData dragged;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls << QUrl::fromLocalFile(file);
    dragged.setUrls(urls);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent event({50, 50}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    if (enter.isAccepted())
        QCoreApplication::sendEvent(&window, &event);
    return enter.isAccepted();
}

inline double distance(GridPoint a, GridPoint b)
{
    return std::hypot(a.east - b.east, a.north - b.north);
}

} // namespace placelens
