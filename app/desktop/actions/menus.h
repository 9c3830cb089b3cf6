#pragma once

#include <QObject>

#include <functional>

class QAction;
class QKeySequence;
class QMenu;

namespace placelens {

class MainWindow;
struct MapDescription;

/// The window's menu bar: every command that works now, with its keys.
class Menus : public QObject
{
    Q_OBJECT
public:
    explicit Menus(MainWindow &window);

private:
    void fillFile(QMenu &menu);
    void fillEdit(QMenu &menu);
    void fillView(QMenu &menu);
    void addViews(QMenu &menu);
    void fillThemes(QMenu &menu);
    void fillLayers(QMenu &menu);
    void fillAreas(QMenu &menu);
    void fillSelected(QMenu &menu);
    void fillFigures(QMenu &menu);
    void fillHelp(QMenu &menu);

    QAction *add(QMenu &menu, const QString &text, const QKeySequence &keys, std::function<void()> what);
    /// A check mark for a part of the map that can be shown or not.
    void addSwitch(QMenu &menu, const QString &text, bool MapDescription::*part);

    MainWindow &m_window;
};

} // namespace placelens
