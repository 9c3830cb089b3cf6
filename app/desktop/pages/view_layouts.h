#pragma once

#include "core/document/view_mode.h"

#include <QObject>

#include <map>

class QMainWindow;

namespace placelens {

/// Which panels stand where, for each view by itself: going to another view and back changes nothing.
class ViewLayouts : public QObject
{
    Q_OBJECT
public:
    explicit ViewLayouts(QMainWindow &window);

    /// Keeps the panels as they are for the view before, and puts them as they were for `view`; says so by `firstShown`
    /// where it never was shown.
    void show(ViewMode view);
    /// The view whose panels are seen now.
    ViewMode view() const { return m_view; }
    /// What is known of the views not shown now, to be remembered; and takes it back.
    QByteArray saved() const;
    void restore(const QByteArray &saved);
    /// Every view will be as if it were shown for the first time.
    void forget();

Q_SIGNALS:
    void firstShown(placelens::ViewMode view);

private:
    QMainWindow &m_window;
    ViewMode m_view = ViewMode::Map;
    std::map<ViewMode, QByteArray> m_states;
};

} // namespace placelens
