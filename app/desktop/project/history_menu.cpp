#include "app/desktop/project/history_menu.h"

#include "app/desktop/words/menu_text.h"

#include <QUndoStack>

#include <algorithm>

namespace placelens {

namespace {

constexpr int mostBack = 15, mostForth = 5;

} // namespace

HistoryMenu::HistoryMenu(QUndoStack &steps, QWidget *parent) : QMenu(tr("&History"), parent), m_steps(steps)
{
    connect(this, &QMenu::aboutToShow, this, &HistoryMenu::fill);
    const auto follow = [this] { setEnabled(m_steps.count() > 0); };
    connect(&steps, &QUndoStack::indexChanged, this, follow);
    follow();
}

void HistoryMenu::fill()
{
    clear();
    const int now = m_steps.index();
    for (int index = std::min(m_steps.count(), now + mostForth); index >= std::max(0, now - mostBack); --index)
        addStep(index, index == 0 ? tr("As it was at first") : m_steps.text(index - 1));
}

void HistoryMenu::addStep(int index, const QString &text)
{
    QAction *action = addAction(inMenu(text));
    action->setCheckable(true);
    action->setChecked(index == m_steps.index());
    connect(action, &QAction::triggered, this, [this, index] { m_steps.setIndex(index); });
}

} // namespace placelens
