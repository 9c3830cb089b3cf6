#pragma once

#include "app/desktop/latest_answer.h"
#include "app/desktop/session.h"
#include "core/document/story_files.h"

#include <QProgressDialog>

namespace placelens {

/// Writes a story to a file or folder in the background, with progress and a way to stop; deletes itself when done.
class StoryExport : public QProgressDialog
{
    Q_OBJECT
public:
    enum class Form { Slides, Pictures, Handout };

    /// Asks where to, then writes.
    static void chooseAndWrite(Form form, Session &session, const Story &story, QWidget *parent);

    StoryExport(Form form, Session &session, const Story &story, const QString &place, QWidget *parent);

private:
    Session &m_session;
    LatestAnswer<Done> m_answers{this};
};

} // namespace placelens
