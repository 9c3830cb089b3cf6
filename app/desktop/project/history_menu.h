#pragma once

#include <QMenu>

class QUndoStack;

namespace placelens {

/// Edit ▸ History: the newest steps by name, to go back or forth to any of them at once.
class HistoryMenu : public QMenu
{
    Q_OBJECT
public:
    HistoryMenu(QUndoStack &steps, QWidget *parent);

private:
    void fill();
    void addStep(int index, const QString &text);

    QUndoStack &m_steps;
};

} // namespace placelens
