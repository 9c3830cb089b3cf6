#pragma once

#include "app/desktop/project/project.h"

#include <functional>

namespace placelens {

class MainWindow;

/// What somebody does with a project in a window: new, open, save, revert, end; with the questions that need asking.
///
/// Keeps the window's title. Questions and messages are boxes on the window that leave its thread free.
class ProjectCommands : public QObject
{
    Q_OBJECT
public:
    explicit ProjectCommands(MainWindow &window);

    Project &project() { return *m_project; }

    void begin();
    void chooseAndOpen();
    void open(const QString &file);
    /// Saves to the project's file, or asks for one.
    void save() { saveAnd({}); }
    void saveAs() { saveAsAnd({}); }
    void revert();
    void writeNotes();
    /// Goes on with what was unsaved when the program ended suddenly.
    void recover(const QString &journal);

    /// What the program was started with: keeps steps in `recoveryFolder` from now on, goes on with the newest work that
    /// was left there, or opens `file` if it is not empty.
    void start(const QString &recoveryFolder, const QString &file);

    /// Whether the window may close now; otherwise it asks, and closes the window after the answer.
    bool mayClose();

private:
    using Then = std::function<void()>;
    /// Does `then` when nothing is lost by it: asks first if something is unsaved.
    void whenSafe(const Then &then);
    void saveAnd(const Then &then);
    void saveAsAnd(const Then &then);
    void saveTo(const QString &file, const Then &then);
    void afterSaving();
    void showTitle();
    void tellLeftOut(const std::vector<Warning> &leftOut);
    void tellRecovered(const QDateTime &when);
    void tellFailed(const Error &error, const QString &file);
    void tell(const QString &sentence, const QString &detail);

    MainWindow &m_window;
    Project *m_project = nullptr;
    Then m_afterSaving;
    bool m_isEnding = false;
};

} // namespace placelens
