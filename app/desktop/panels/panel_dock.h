#pragma once

#include <QDockWidget>

class QHBoxLayout;
class QLabel;

namespace placelens {

/// A panel at the edge of the window: a low bar with its title and tools, and what it shows below.
class PanelDock : public QDockWidget
{
    Q_OBJECT
public:
    /// `name` is what the remembered layout knows it by.
    PanelDock(const QString &name, const QString &title, QWidget *content, QWidget *parent = nullptr);

    /// A second, quieter part of the title.
    void setSubtitle(const QString &text);
    /// Puts a small button before those that float and close the panel.
    void addTool(QWidget *tool);

private:
    QHBoxLayout *m_bar = nullptr;
    QLabel *m_subtitle = nullptr;
};

} // namespace placelens
