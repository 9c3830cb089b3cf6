#include "app/desktop/pages/view_layouts.h"

#include <QDataStream>
#include <QIODevice>
#include <QMainWindow>

namespace placelens {

ViewLayouts::ViewLayouts(QMainWindow &window) : QObject(&window), m_window(window) {}

void ViewLayouts::show(ViewMode view)
{
    if (view == m_view)
        return;
    m_states[m_view] = m_window.saveState();
    m_view = view;
    const auto known = m_states.find(view);
    if (known == m_states.end() || !m_window.restoreState(known->second))
        Q_EMIT firstShown(view);
}

QByteArray ViewLayouts::saved() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << int(m_states.size());
    for (const auto &[view, state] : m_states)
        out << int(view) << state;
    return bytes;
}

void ViewLayouts::restore(const QByteArray &saved)
{
    QDataStream in(saved);
    int count = 0;
    in >> count;
    for (int i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        int view = 0;
        QByteArray state;
        in >> view >> state;
        if (in.status() == QDataStream::Ok && view >= int(ViewMode::Map) && view <= int(ViewMode::Table))
            m_states[ViewMode(view)] = state;
    }
}

void ViewLayouts::forget()
{
    m_states.clear();
}

} // namespace placelens
