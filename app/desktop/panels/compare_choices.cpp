#include "app/desktop/panels/compare_choices.h"

#include "app/desktop/words/menu_text.h"
#include "app/desktop/words/words.h"

#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace placelens {

namespace {

QAction *addChoice(QMenu &menu, const QString &text, bool isChosen)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    return action;
}

} // namespace

CompareChoices::CompareChoices(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

void CompareChoices::moveIndicator(const QString &id, int rows)
{
    std::vector<QString> ids = m_session.comparedIndicators();
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end())
        return;
    const auto from = found - ids.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + rows, 0, std::ssize(ids) - 1);
    ids.erase(found);
    ids.insert(ids.begin() + to, id);
    ProjectState next = m_session.state();
    next.comparedIndicators = std::move(ids);
    m_session.change(tr("Reorder compared figures"), std::move(next));
}

void CompareChoices::removeIndicator(const QString &id)
{
    ProjectState next = m_session.state();
    next.comparedIndicators = m_session.comparedIndicators();
    std::erase(next.comparedIndicators, id);
    m_session.change(tr("Leave a compared figure out"), std::move(next));
}

void CompareChoices::sortBy(const QString &id, bool isDescending)
{
    ProjectState next = m_session.state();
    next.comparison.sortedBy = id;
    next.comparison.isDescending = isDescending;
    m_session.change(id.isEmpty() ? tr("Areas in the order of selection") : tr("Sort the compared areas"),
                     std::move(next));
}

void CompareChoices::showDifference(int from, int to)
{
    ProjectState next = m_session.state();
    next.comparison.from = from;
    next.comparison.to = to;
    m_session.change(from < 0 ? tr("Hide the difference") : tr("Show a difference"), std::move(next));
}

void CompareChoices::setTransposed(bool isTransposed)
{
    ProjectState next = m_session.state();
    next.comparison.isTransposed = isTransposed;
    m_session.change(tr("Turn the comparison round"), std::move(next));
}

void CompareChoices::saveSet(const QString &name)
{
    ProjectState next = m_session.state();
    std::erase_if(next.indicatorSets, [&](const IndicatorSet &set) { return set.name == name; });
    next.indicatorSets.push_back({name, m_session.comparedIndicators()});
    m_session.change(tr("Save the set “%1”").arg(name), std::move(next));
}

void CompareChoices::useSet(const IndicatorSet &set)
{
    ProjectState next = m_session.state();
    next.comparedIndicators = set.indicators;
    m_session.change(tr("Compare the set “%1”").arg(set.name), std::move(next));
}

void CompareChoices::removeSet(const QString &name)
{
    ProjectState next = m_session.state();
    std::erase_if(next.indicatorSets, [&](const IndicatorSet &set) { return set.name == name; });
    m_session.change(tr("Remove the set “%1”").arg(name), std::move(next));
}

void CompareChoices::fillSets(QMenu &menu)
{
    const auto &sets = m_session.state().indicatorSets;
    for (const IndicatorSet &set : sets) {
        QAction *action = addChoice(menu, inMenu(set.name), set.indicators == m_session.state().comparedIndicators);
        connect(action, &QAction::triggered, this, [this, set] { useSet(set); });
    }
    if (!sets.empty())
        menu.addSeparator();
    QAction *usual = addChoice(menu, tr("The &usual figures"), m_session.state().comparedIndicators.empty());
    connect(usual, &QAction::triggered, this, [this] { useSet({tr("usual figures"), {}}); });
    connect(menu.addAction(tr("&Save these figures as a set…")), &QAction::triggered, this,
            &CompareChoices::askForSetName);
    if (sets.empty())
        return;
    QMenu *away = menu.addMenu(tr("&Remove a set"));
    for (const IndicatorSet &set : sets)
        connect(away->addAction(inMenu(set.name)), &QAction::triggered, this,
                [this, name = set.name] { removeSet(name); });
}

void CompareChoices::fillDifferences(QMenu &menu)
{
    const auto &selection = m_session.state().selection;
    const ComparisonChoice &now = m_session.state().comparison;
    QAction *none = addChoice(menu, tr("&None"), now.from < 0 || now.to < 0);
    connect(none, &QAction::triggered, this, [this] { showDifference(-1, -1); });
    for (const SelectedArea &to : selection)
        for (const SelectedArea &from : selection) {
            if (to.letter == from.letter)
                continue;
            QAction *action = addChoice(
                menu,
                tr("%1 − %2: %3 less %4")
                    .arg(letterName(to.letter), letterName(from.letter), inMenu(to.area.name), inMenu(from.area.name)),
                now.from == from.letter && now.to == to.letter);
            connect(action, &QAction::triggered, this,
                    [this, first = from.letter, second = to.letter] { showDifference(first, second); });
        }
}

void CompareChoices::fillLayout(QMenu &menu)
{
    const ComparisonChoice &now = m_session.state().comparison;
    QAction *turned = addChoice(menu, tr("Areas as &rows"), now.isTransposed);
    connect(turned, &QAction::triggered, this, &CompareChoices::setTransposed);
    QMenu *difference = menu.addMenu(tr("&Difference between two areas"));
    fillDifferences(*difference);
    difference->setEnabled(m_session.state().selection.size() > 1);
    QAction *order = menu.addAction(tr("Areas in the &order of selection"));
    order->setEnabled(!now.sortedBy.isEmpty());
    connect(order, &QAction::triggered, this, [this] { sortBy({}, true); });
}

void CompareChoices::askForSetName()
{
    auto *dialog = new QInputDialog(qobject_cast<QWidget *>(parent()));
    dialog->setWindowTitle(tr("Save compared figures"));
    dialog->setLabelText(tr("Name of the set:"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            saveSet(name.trimmed());
    });
    dialog->open();
}

} // namespace placelens
