#pragma once

#include "app/desktop/latest_answer.h"
#include "core/page/brief_batch.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace placelens {

/// Writes the brief of every area of a geography, and tells what could not be said for which.
class BriefBatchDialog : public QDialog
{
    Q_OBJECT
public:
    BriefBatchDialog(std::shared_ptr<const Figures> figures, const BriefOptions &options, QWidget *parent = nullptr);
    ~BriefBatchDialog() override;

    /// Starts with what is chosen.
    void start();
    void cancel();
    void chooseGeography(const QString &id);
    void setFolder(const QString &folder);
    bool isBusy() const { return m_answer.isBusy(); }
    /// What became of the last batch.
    const BatchReport &report() const { return m_report; }

Q_SIGNALS:
    void finished();
    void advanced(int done, const QString &area);

private:
    QWidget *makeChoices();
    void choosePlace();
    void showState();
    void showReport();

    std::shared_ptr<const Figures> m_figures;
    BriefOptions m_options;
    BatchReport m_report;
    QComboBox *m_geography = nullptr;
    QRadioButton *m_files = nullptr, *m_document = nullptr;
    QLineEdit *m_place = nullptr;
    QPushButton *m_choose = nullptr, *m_start = nullptr, *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_said = nullptr;
    QTreeWidget *m_gaps = nullptr;
    std::stop_source m_stop;
    LatestAnswer<BatchReport> m_answer{this};
};

} // namespace placelens
