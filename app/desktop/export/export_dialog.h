#pragma once

#include "app/desktop/export/picture_order.h"
#include "app/desktop/latest_answer.h"
#include "core/page/table_export.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace placelens {

class MainWindow;
class PictureChoices;
class TableChoices;

/// Writes what the window shows as a picture, or figures as a table: choices, then a place, then a file made in the
/// background that can be stopped.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(MainWindow &window);
    ~ExportDialog() override;

    /// Takes up what the window shows now, and opens.
    void begin();

    PictureChoices &picture() { return *m_picture; }
    TableChoices &table() { return *m_table; }
    QTabWidget &kinds() { return *m_kinds; }
    bool isBusy() const { return m_work.isBusy(); }
    /// What is said at the bottom: progress, or why there is no file.
    QString said() const;

    /// What would be drawn; nothing while the window has nothing to show.
    std::optional<PictureOrder> order() const;
    /// Makes the file. Choices rest meanwhile.
    void writeTo(const QString &file);
    void stop();

    void done(int result) override;

Q_SIGNALS:
    /// The file is written, or it was stopped or failed.
    void finished(bool isWritten);

private:
    void follow();
    void checkChoices();
    void choosePlace();
    QString suggestedName() const;
    void setBusy(bool isBusy);
    void showShare(double share);
    void receive(const QString &file, const Result<Done> &result);
    void keepChoices() const;

    MainWindow &m_window;
    QTabWidget *m_kinds = nullptr;
    PictureChoices *m_picture = nullptr;
    TableChoices *m_table = nullptr;
    QLabel *m_said = nullptr;
    QProgressBar *m_progress = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_write = nullptr;
    LatestAnswer<Done> m_work{this};
};

} // namespace placelens
