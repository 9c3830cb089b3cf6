#pragma once

#include "app/desktop/session.h"

class QMenu;

namespace placelens {

/// What can be chosen about the comparison, as edits of the project and as menus.
class CompareChoices : public QObject
{
    Q_OBJECT
public:
    explicit CompareChoices(Session &session, QObject *parent = nullptr);

    /// Moves an indicator among those compared, by so many rows.
    void moveIndicator(const QString &id, int rows);
    void removeIndicator(const QString &id);
    void sortBy(const QString &id, bool isDescending);
    /// Shows how far the second is from the first; letters, or -1 for neither.
    void showDifference(int from, int to);
    void setTransposed(bool isTransposed);
    void saveSet(const QString &name);
    void useSet(const IndicatorSet &set);
    void removeSet(const QString &name);

    /// Saved sets of indicators, to use, to save and to remove.
    void fillSets(QMenu &menu);
    /// Pairs of selected areas.
    void fillDifferences(QMenu &menu);
    /// How the table is laid out: turned round, sorted.
    void fillLayout(QMenu &menu);

private:
    void askForSetName();

    Session &m_session;
};

} // namespace placelens
