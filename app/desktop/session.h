#pragma once

#include "app/desktop/latest_answer.h"
#include "core/cartography/scene.h"
#include "core/document/project_state.h"

#include <QObject>
#include <QUndoStack>

namespace placelens {

class OwnAreas;

/// What the map's figures came out as, and where to look when they are all missing.
struct MapAnswer
{
    std::shared_ptr<const MapContent> content;
    int betterGeography = -1; ///< where the indicator has most figures; -1 unless the shaded areas have none at all
    int figuresThere = 0;
};

/// Whether an area is selected in place of the others or beside them.
enum class Selecting { Alone, Added };

/// One sitting with the atlas: what is known, what is chosen, and the steps that can be undone.
///
/// The one place where edits go through; every panel shows what `state()` says and follows its signals. The map's
/// content is worked out in the background; the last one stays until the next is there.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(std::shared_ptr<const Figures> figures, const Theme &theme, QObject *parent = nullptr);
    ~Session() override;

    const std::shared_ptr<const Figures> &figures() const { return m_figures; }
    const Atlas &atlas() const { return m_figures->atlas(); }
    const ProjectState &state() const { return m_state; }
    const MapDescription &map() const { return m_state.map; }
    /// What the map shows; null until the first is ready.
    const std::shared_ptr<const MapContent> &content() const { return m_answer.content; }
    const MapAnswer &answer() const { return m_answer; }
    const Theme &theme() const { return m_theme; }
    QUndoStack &steps() { return m_steps; }
    /// Somebody's own areas over the districts; not part of the state.
    OwnAreas &ownAreas() const { return *m_ownAreas; }

    /// Makes `next` the state, as a step called `what` that can be undone. Nothing happens if nothing is different.
    void change(const QString &what, ProjectState next);
    void changeMap(const QString &what, const MapDescription &next);

    void select(const Area &area, Selecting selecting);
    /// Puts `area` in the place, letter and colour of the selected area at `position`.
    void replaceSelected(std::size_t position, const Area &area);
    void deselect(const SelectedArea &selected);
    void clearSelection();
    bool isSelected(const Area &area) const;

    void showIndicator(int indicator);
    void showPeriod(const QString &period);
    void shadeBy(int geography);

    /// The area that figures are compared with.
    const Area &benchmark() const;
    /// Ids of the compared indicators; the shaded one is always among them.
    std::vector<QString> comparedIndicators() const;

    void setTheme(const Theme &theme);

Q_SIGNALS:
    void mapChanged();
    void selectionChanged();
    void comparisonChanged();
    void contentChanged();
    void failed(const placelens::Error &error);
    /// Something a person should read once, not an error.
    void told(const QString &sentence);

private:
    friend class StateStep;
    void become(const ProjectState &next);
    void askForContent();

    std::shared_ptr<const Figures> m_figures;
    Theme m_theme;
    ProjectState m_state;
    MapAnswer m_answer;
    QUndoStack m_steps;
    OwnAreas *m_ownAreas = nullptr;
    LatestAnswer<MapAnswer> m_contents{this};
};

} // namespace placelens
