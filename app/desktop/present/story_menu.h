#pragma once

#include "app/desktop/actions/command_menu.h"
#include "app/desktop/present/story_export.h"
#include "core/document/story_files.h"

namespace placelens {

/// Showing to a class: the stories that come with the program, one's own, and the view as it is.
class StoryMenu : public CommandMenu
{
    Q_OBJECT
public:
    explicit StoryMenu(MainWindow &window);

    /// Shows a story on the whole screen.
    void present(const Story &story);
    /// The view as it is now, as a step.
    StoryStep stepOfView() const;

private:
    void addStories();
    void presentOwn();
    void addStep();
    static QString ownTitle(const StoryStep &step, const std::vector<StoryStep> &others);
    void edit();
    void exportOwn(StoryExport::Form form);
    Story own() const;
    void follow();

    std::vector<Story> m_stories; ///< that come with the program; read when first wanted
    bool m_isRead = false;
    std::vector<QAction *> m_ownActions; ///< that need a story of one's own
    QAction *m_end = nullptr;
    QMenu *m_handouts = nullptr; ///< of the stories that come with the program
};

/// Where the stories that come with the program are installed.
QString builtInStories();

} // namespace placelens
