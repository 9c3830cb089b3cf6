#pragma once

#include <QObject>

namespace placelens {

class MainWindow;

/// Takes files that are dropped on the window: a project to open, or a file of areas to lay over the map.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    explicit FileDrop(MainWindow &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QStringList &files);

    MainWindow &m_window;
};

} // namespace placelens
