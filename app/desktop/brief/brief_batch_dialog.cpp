#include "app/desktop/brief/brief_batch_dialog.h"

#include "app/desktop/words/words.h"
#include "core/page/brief/brief_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace placelens {

BriefBatchDialog::BriefBatchDialog(std::shared_ptr<const Figures> figures, const BriefOptions &options, QWidget *parent)
    : QDialog(parent), m_figures(std::move(figures)), m_options(options)
{
    setWindowTitle(tr("Briefs for all areas"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeChoices());
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("How many briefs are finished"));
    m_progress->setTextVisible(false);
    m_said = new QLabel(tr("Each brief is like the one in the preview."), this);
    m_said->setWordWrap(true);
    m_gaps = new QTreeWidget(this);
    m_gaps->setAccessibleName(tr("What could not be said, by area"));
    m_gaps->setHeaderLabels({tr("Area"), tr("What could not be said")});
    m_gaps->setToolTip(tr("What could not be said, by area"));
    m_gaps->setRootIsDecorated(false);
    layout->addWidget(m_progress);
    layout->addWidget(m_said);
    layout->addWidget(m_gaps, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("&Write the briefs"), QDialogButtonBox::ActionRole);
    m_start->setToolTip(tr("Write a brief for every area"));
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::ActionRole);
    m_cancel->setToolTip(tr("Stop; the briefs that are finished stay"));
    buttons->addButton(QDialogButtonBox::Close);
    layout->addWidget(buttons);
    connect(m_start, &QPushButton::clicked, this, &BriefBatchDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &BriefBatchDialog::cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &BriefBatchDialog::advanced, this, [this](int done, const QString &area) {
        m_progress->setValue(done);
        m_said->setText(tr("%1 of %2: %3").arg(done).arg(m_progress->maximum()).arg(area));
    });
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in a line of text is not meant for them
    resize(760, 480);
    showState();
}

BriefBatchDialog::~BriefBatchDialog()
{
    m_stop.request_stop();
}

QWidget *BriefBatchDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    m_geography = new QComboBox(choices);
    m_geography->setToolTip(tr("The areas that get a brief"));
    for (const Geography &geography : m_figures->atlas().geographies())
        m_geography->addItem(tr("%1 (%2)").arg(geographyTitle(geography)).arg(geography.areas.size()), geography.id);
    chooseGeography(QStringLiteral("lep2017"));
    form->addRow(tr("&All areas of"), m_geography);
    m_files = new QRadioButton(tr("A &file for each, in a folder"), choices);
    m_document = new QRadioButton(tr("&One document"), choices);
    m_files->setToolTip(tr("A PDF for each area, named after it"));
    m_document->setToolTip(tr("One PDF with bookmarks to each area"));
    m_files->setChecked(true);
    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_files);
    kinds->addWidget(m_document);
    kinds->addStretch(1);
    form->addRow(tr("As"), kinds);
    m_place = new QLineEdit(choices);
    m_place->setToolTip(tr("Where the briefs go"));
    m_place->setText(
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(tr("Area briefs")));
    m_choose = new QPushButton(tr("Choose…"), choices);
    m_choose->setToolTip(tr("Choose where the briefs go"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_choose);
    auto *label = new QLabel(tr("&In"), choices);
    label->setBuddy(m_place);
    form->addRow(label, place);
    connect(m_choose, &QPushButton::clicked, this, &BriefBatchDialog::choosePlace);
    connect(m_files, &QRadioButton::toggled, this, [this](bool isFolder) {
        const QString path = m_place->text();
        const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
        if (isFolder && isPdf)
            m_place->setText(path.chopped(4));
        else if (!isFolder && !isPdf)
            m_place->setText(path + QLatin1String(".pdf"));
    });
    return choices;
}

void BriefBatchDialog::chooseGeography(const QString &id)
{
    m_geography->setCurrentIndex(std::max(0, m_geography->findData(id)));
}

void BriefBatchDialog::setFolder(const QString &folder)
{
    m_files->setChecked(true);
    m_place->setText(folder);
}

void BriefBatchDialog::choosePlace()
{
    auto *dialog = new QFileDialog(this, m_files->isChecked() ? tr("Folder for the briefs") : tr("Save the briefs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_files->isChecked()) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("pdf"));
        dialog->setNameFilter(tr("PDF (*.pdf)"));
    }
    connect(dialog, &QFileDialog::fileSelected, m_place, &QLineEdit::setText);
    dialog->open();
}

void BriefBatchDialog::start()
{
    if (isBusy())
        return;
    const Atlas &atlas = m_figures->atlas();
    const int index = atlas.geographyIndex(m_geography->currentData().toString());
    BriefBatch batch;
    batch.options = m_options;
    for (const int area : atlas.geographies()[static_cast<std::size_t>(index)].areas)
        batch.areas.push_back(atlas.areas()[static_cast<std::size_t>(area)]);
    batch.title = m_geography->currentText();
    (m_files->isChecked() ? batch.folder : batch.file) = m_place->text();
    m_progress->setRange(0, static_cast<int>(batch.areas.size()));
    m_progress->setValue(0);
    m_gaps->clear();
    m_said->setText(tr("Preparing…"));
    m_stop = std::stop_source();
    m_answer.ask(
        [this, figures = m_figures, batch, asked = m_stop.get_token()](std::stop_token stop) -> Result<BatchReport> {
            std::stop_source either;
            const auto end = [&either] { either.request_stop(); };
            const std::stop_callback byCancel(asked, end);
            const std::stop_callback byClosing(stop, end);
            const auto tell = [this](int done, const Area &area) { Q_EMIT advanced(done, area.name); };
            return writeBriefs(figures, batch, tell, either.get_token());
        },
        [this](Result<BatchReport> report) {
            m_report = report ? std::move(*report) : BatchReport{{}, report.error(), false};
            showReport();
            showState();
            Q_EMIT finished();
        });
    showState();
}

void BriefBatchDialog::cancel()
{
    m_stop.request_stop();
    m_said->setText(tr("Stopping…"));
}

void BriefBatchDialog::showState()
{
    const bool isBusy = m_answer.isBusy();
    m_start->setEnabled(!isBusy);
    m_cancel->setEnabled(isBusy);
    for (QWidget *choice : std::initializer_list<QWidget *>{m_geography, m_files, m_document, m_place, m_choose})
        choice->setEnabled(!isBusy);
}

void BriefBatchDialog::showReport()
{
    int pages = 0, gaps = 0;
    for (const WrittenBrief &brief : m_report.written) {
        pages += brief.pages;
        gaps += static_cast<int>(brief.gaps.size());
        for (const QString &gap : brief.gaps) {
            const QString whose = brief.area.name + QLatin1String(": "); // said by the first column
            auto *item = new QTreeWidgetItem(
                m_gaps, {brief.area.name, gap.startsWith(whose) ? capitalised(gap.mid(whose.size())) : gap});
            item->setToolTip(1, gap);
        }
    }
    m_gaps->resizeColumnToContents(0);
    m_progress->setValue(static_cast<int>(m_report.written.size()));
    const std::size_t briefs = m_report.written.size();
    const QString done = (briefs == 1 ? tr("1 brief finished, %1 pages in “%2”.").arg(pages)
                                      : tr("%1 briefs finished, %2 pages in “%3”.").arg(briefs).arg(pages))
                             .arg(m_place->text());
    const QString missing =
        gaps == 0 ? tr(" Everything could be said.") : tr(" What could not be said is listed below (%1).").arg(gaps);
    if (m_report.error)
        m_said->setText(m_report.error->what + QLatin1Char(' ') + done);
    else if (m_report.isStopped)
        m_said->setText(tr("Stopped. ") + done);
    else
        m_said->setText(done + missing);
}

} // namespace placelens
