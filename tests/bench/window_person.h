#pragma once

#include "tests/app/desktop/map_events.h"
#include "tests/bench/response_clock.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QTemporaryDir>

#include <vector>

namespace placelens {

/// One thing that was done: the first time, and the longest of the later ones.
struct Doing
{
    QString what;
    Response first, later;
    int times = 0;
};

/// Somebody at the window.
class Person
{
public:
    static constexpr QSize windowSize{1440, 900};

    Person(RespondingApplication &application, MainWindow &window, const QString &only)
        : m_application(application), m_window(window), m_only(only)
    {}

    /// Does everything once.
    void doEverything()
    {
        begin();
        pointAndSelect();
        shade();
        changeLayers();
        changeClasses();
        search();
        changeAreas();
        compare();
        playPeriods();
        standSideBySide();
        lookAtTable();
        divide();
        openDialogs();
        tellStory();
        changeWindow();
        saveAndOpen();
    }
    std::vector<Doing> done() const
    {
        std::vector<Doing> sorted = m_done;
        std::sort(sorted.begin(), sorted.end(), [](const Doing &a, const Doing &b) { return worst(a) > worst(b); });
        return sorted;
    }
    static double worst(const Doing &doing) { return std::max(doing.first.worked, doing.later.worked); }

private:
    Session &session() { return m_window.session(); }
    MapView &map() { return m_window.map(); }
    QPoint place(double across, double down) { return {int(map().width() * across), int(map().height() * down)}; }

    bool isQuiet()
    {
        const auto &content = session().content();
        if (!content || !(content->description == session().map()))
            return false;
        return !map().isVisible() || map().isUpToDate();
    }
    void settle(int leastMilliseconds = 60)
    {
        m_application.answer([this] { return isQuiet(); }, leastMilliseconds, 15000);
    }
    void does(const QString &what, const std::function<void()> &act, int leastMilliseconds = 120)
    {
        if (!m_only.isEmpty() && !what.contains(m_only, Qt::CaseInsensitive)) {
            act();
            settle(leastMilliseconds);
            return;
        }
        settle();
        m_application.begin();
        act();
        settle(leastMilliseconds);
        note(what, m_application.longest());
    }
    /// Presses a key where the desktop would send it.
    static void pressHere(Qt::Key key)
    {
        QWidget *at = QApplication::activePopupWidget();
        if (!at)
            at = QApplication::activeWindow();
        if (at)
            QTest::keyClick(at->focusWidget() ? at->focusWidget() : at, key);
    }
    void note(const QString &what, const Response &response)
    {
        for (Doing &doing : m_done)
            if (doing.what == what) {
                (doing.times == m_round ? doing.first : doing.later).include(response);
                if (doing.times < m_round)
                    doing.later.include(response);
                return;
            }
        m_done.push_back({what, response, {}, m_round});
    }
    void begin()
    {
        ++m_round;
        session().begin(ProjectState());
        map().showEngland();
        settle(400);
    }

    void press(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(&widget, key, held);
    }
    void shortcut(Qt::Key key, Qt::KeyboardModifiers held = Qt::ControlModifier) { press(m_window, key, held); }
    void drag(QWidget &widget, QPoint from, QPoint to, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, held);
            QCoreApplication::sendEvent(&widget, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        for (int step = 1; step <= 8; ++step) {
            m_application.breathe();
            send(QEvent::MouseMove, from + QPointF(to - from) * step / 8, Qt::NoButton, Qt::LeftButton);
            m_application.processEvents();
        }
        m_application.breathe();
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }
    template<typename Widget>
    Widget &called(const QString &accessibleName, QWidget *inside = nullptr)
    {
        for (auto *widget : (inside ? inside : &m_window)->findChildren<Widget *>())
            if (widget->accessibleName() == accessibleName)
                return *widget;
        qFatal("no control called %s", qPrintable(accessibleName));
    }
    QAbstractButton &button(const QString &text, QWidget &inside)
    {
        for (auto *one : inside.findChildren<QAbstractButton *>())
            if (one->text().remove(u'&').startsWith(text) && one->isVisibleTo(&inside))
                return *one;
        qFatal("no button %s", qPrintable(text));
    }
    QAction &action(const QString &text)
    {
        for (auto *one : m_window.findChildren<QAction *>())
            if (one->text().remove(u'&').startsWith(text))
                return *one;
        qFatal("no command %s", qPrintable(text));
    }
    /// Chooses every entry of a box with the arrow key, and the first again.
    void chooseEach(QComboBox &box, const QString &what)
    {
        const int at = box.currentIndex();
        press(box, Qt::Key_Home);
        settle();
        for (int row = 1; row < box.count(); ++row)
            does(what, [&] { press(box, Qt::Key_Down); });
        box.setCurrentIndex(at);
        Q_EMIT box.activated(at);
        settle();
    }
    /// Opens a dialogue with `open` and closes it.
    template<typename Open>
    void opens(const QString &what, const Open &open, int leastMilliseconds = 500)
    {
        does(what, open, leastMilliseconds);
        does(QStringLiteral("close: ") + what, [] { closeDialogs(); });
        m_window.activateWindow();
        settle();
    }
    static void closeDialogs()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget->isWindow() && !qobject_cast<MainWindow *>(widget))
                widget->close();
    }
    void select(const QStringList &names)
    {
        session().clearSelection();
        for (const QString &name : names)
            session().select(areaCalled(name), Selecting::Added);
        settle(300);
    }
    static QStringList twelve()
    {
        return {QStringLiteral("lep2017:Leeds City Region"),
                QStringLiteral("lep2017:Worcestershire"),
                QStringLiteral("lep2017:The Marches"),
                QStringLiteral("region:London"),
                QStringLiteral("region:North East"),
                QStringLiteral("region:South West"),
                QStringLiteral("cauth2017:West Midlands"),
                QStringLiteral("cauth2017:Greater Manchester"),
                QStringLiteral("lad2017:Leeds"),
                QStringLiteral("lad2017:Cornwall"),
                QStringLiteral("lad2017:Birmingham"),
                QStringLiteral("region:East of England")};
    }

    void pointAndSelect();
    void shade();
    void changeLayers();
    void changeClasses();
    void search();
    void changeAreas();
    void compare();
    void playPeriods();
    void standSideBySide();
    void lookAtTable();
    void divide();
    void openDialogs();
    void tellStory();
    void changeWindow();
    void saveAndOpen();

    RespondingApplication &m_application;
    MainWindow &m_window;
    QString m_only;
    std::vector<Doing> m_done;
    int m_round = 0;
    QTemporaryDir m_folder;
};

} // namespace placelens
