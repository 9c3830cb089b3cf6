#pragma once

#include "app/desktop/brief/brief_templates.h"
#include "app/desktop/latest_answer.h"
#include "core/page/brief/brief.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPrinter;
class QPushButton;
class QVBoxLayout;

namespace placelens {

class BriefChoices;
class BriefPreview;
class Session;

/// Makes a brief of the selected areas or any others: choices on the left, beside them the pages themselves as they
/// will be saved and printed. Pages are laid out in the background and follow every choice.
class BriefDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BriefDialog(Session &session, QWidget *parent = nullptr);
    ~BriefDialog() override;

    BriefChoices &choices() { return *m_choices; }
    BriefPreview &preview() { return *m_preview; }
    /// What is chosen, and what the map decides: benchmark, shaded indicator, classes.
    BriefOptions options() const;

    /// Writes the brief that is shown to a PDF file.
    void saveTo(const QString &file);
    void choosePlaceAndSave();
    /// Opens the system's print dialog, as soon as there is something to print.
    void print();
    void showBatch();
    void applyTemplate(const QString &name);
    void saveTemplate(const QString &name);

Q_SIGNALS:
    /// The preview has another brief.
    void shown();
    /// A file is written, or was not.
    void saved(bool isWritten);

private:
    QWidget *makeChoices();
    QWidget *makePreview();
    QWidget *makeTemplates();
    QWidget *makeButtons();
    void layOutLater();
    void layOut();
    void take(Result<std::shared_ptr<const Brief>> brief);
    void tell(const QString &text, const QString &tip = {});
    void askForPrinter();
    void printOn(std::shared_ptr<QPrinter> printer);
    void fillTemplates(const QString &chosen);
    void askForTemplateName();
    void fillPages();

    Session &m_session;
    BriefTemplates m_templates;
    BriefChoices *m_choices = nullptr;
    BriefPreview *m_preview = nullptr;
    QComboBox *m_kept = nullptr, *m_zoom = nullptr;
    QPushButton *m_forget = nullptr, *m_save = nullptr, *m_print = nullptr;
    QListWidget *m_pages = nullptr;
    QLabel *m_said = nullptr;
    QTimer m_later;
    bool m_wantsPrinter = false; // as soon as the brief is there
    LatestAnswer<std::shared_ptr<const Brief>> m_briefs{this};
    LatestAnswer<Done> m_jobs{this};
};

} // namespace placelens
