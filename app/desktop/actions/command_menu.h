#pragma once

#include <QMenu>

#include <functional>

namespace placelens {

class MainWindow;

/// One menu of the window's menu bar.
class CommandMenu : public QMenu
{
    Q_OBJECT
public:
    CommandMenu(const QString &title, MainWindow &window);

protected:
    QAction *add(const QString &text, const QKeySequence &keys, std::function<void()> what);
    MainWindow &host() const { return m_window; }

private:
    MainWindow &m_window;
};

} // namespace placelens
