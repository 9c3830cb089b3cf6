#pragma once

#include "app/desktop/session.h"
#include "core/document/story_step.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;

namespace placelens {

/// One's own story: its steps in an order that is changed by dragging or by keys, a title, a sentence and a note for each. The
/// sentence is shown with its figures as it is written.
class StoryEditor : public QDialog
{
    Q_OBJECT
public:
    explicit StoryEditor(Session &session, QWidget *parent = nullptr);

    /// The steps as they are in the dialog.
    std::vector<StoryStep> steps() const;

    void accept() override;

private:
    QWidget *makeList();
    QWidget *makeFields();
    void add(const StoryStep &step);
    void showStep();
    void takeWords();
    void preview();
    void insertFigure();
    void moveStep(int rows);
    void removeStep();
    int current() const;

    Session &m_session;
    std::vector<StoryStep> m_steps; ///< by the number that a list item keeps
    QListWidget *m_list = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_sentence = nullptr, *m_note = nullptr;
    QLabel *m_preview = nullptr;
    QWidget *m_fields = nullptr;
    QWidget *m_figure = nullptr; ///< the button that inserts one
    bool m_isShowing = false;    // the fields are being filled, not written in
};

} // namespace placelens
