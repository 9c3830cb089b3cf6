#pragma once

#include "app/desktop/latest_answer.h"
#include "core/cartography/scene.h"
#include "core/document/project_state.h"

#include <QElapsedTimer>
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

/// What a movement of a hand is about, such as "opacity of lep2017": consecutive changes with the same key become one
/// step, and none at all if it ends where it began. Empty for a change that is a step of its own.
using MergeKey = QString;

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
    /// Somebody's own areas over the districts; saved with the project, but not part of the state.
    OwnAreas &ownAreas() const { return *m_ownAreas; }

    /// Makes `next` the state, as a step called `what` that can be undone. Nothing happens if nothing is different.
    void change(const QString &what, ProjectState next, const MergeKey &key = {});
    void changeMap(const QString &what, const MapDescription &next, const MergeKey &key = {});
    /// The hand has let go: the next change is a step of its own even with the same key. Two seconds without a change,
    /// a change with another key, undoing and saving do the same.
    void endGesture() { ++m_gesture; }
    /// Begins with another project: its state, and no steps before it.
    void begin(ProjectState state);
    void showView(ViewMode view);

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
    /// After the more particular signals: the state is another one than `before`.
    void changed(const placelens::ProjectState &before);
    void contentChanged();
    void failed(const placelens::Error &error);
    /// Something a person should read once, not an error.
    void told(const QString &sentence);

private:
    friend class StateStep;
    using SharedState = std::shared_ptr<const ProjectState>;
    void become(const SharedState &next);
    void askForContent();

    std::shared_ptr<const Figures> m_figures;
    Theme m_theme;
    ProjectState m_state;
    SharedState m_shared = std::make_shared<const ProjectState>(); // the same, for the steps before and after it
    MapAnswer m_answer;
    QUndoStack m_steps;
    MergeKey m_key; // of the newest change
    int m_gesture = 0;
    QElapsedTimer m_sinceChange;
    OwnAreas *m_ownAreas = nullptr;
    LatestAnswer<MapAnswer> m_contents{this};
};

} // namespace placelens
