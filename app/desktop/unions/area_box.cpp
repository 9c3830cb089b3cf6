#include "app/desktop/unions/area_box.h"

#include "app/desktop/words/words.h"
#include "core/atlas/area_names.h"

#include <QCompleter>

#include <algorithm>

namespace placelens {

AreaBox::AreaBox(const Session &session, const QString &accessibleName, QWidget *parent)
    : QComboBox(parent), m_session(session)
{
    setAccessibleName(accessibleName);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    for (const SelectedArea &selected : session.state().selection)
        add(selected.area, letterName(selected.letter) + QStringLiteral("  "));
    for (const Area &area : session.state().unions)
        if (!session.isSelected(area))
            add(area, {});
    for (const Geography &geography : session.atlas().geographies())
        for (const int index : geography.areas)
            if (const Area &area = session.atlas().areas()[std::size_t(index)]; !session.isSelected(area))
                add(area, {});
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::currentTextChanged, this, &AreaBox::areaChanged);
}

void AreaBox::add(const Area &area, const QString &prefix)
{
    const QString what = kindAndYear(m_session.atlas(), area);
    addItem(QStringLiteral("%1%2 – %3").arg(prefix, area.name, what));
    m_areas.push_back(area);
}

std::optional<Area> AreaBox::area() const
{
    const int row = findText(currentText(), Qt::MatchFixedString);
    if (row < 0)
        return std::nullopt;
    return m_areas[std::size_t(row)];
}

void AreaBox::choose(const Area &area)
{
    const auto found = std::find(m_areas.begin(), m_areas.end(), area);
    if (found != m_areas.end())
        setCurrentIndex(int(found - m_areas.begin()));
}

} // namespace placelens
