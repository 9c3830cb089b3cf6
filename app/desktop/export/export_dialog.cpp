#include "app/desktop/export/export_dialog.h"

#include "app/desktop/export/export_settings.h"
#include "app/desktop/export/painted_view.h"
#include "app/desktop/export/picture_choices.h"
#include "app/desktop/export/table_choices.h"
#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/status_line.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

namespace placelens {

namespace {

constexpr int wholeProgress = 1000;

/// A title as a name that every file system takes.
QString asFileName(QString title)
{
    for (QChar &letter : title)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter) || letter.unicode() < 0x20)
            letter = u' ';
    return title.simplified().left(80);
}

/// Choices as a text that a person can read and mend.
QString asText(const QVariantMap &choices)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(choices)).toJson(QJsonDocument::Compact));
}

QVariantMap fromText(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object().toVariantMap();
}

/// The view shown in place of the map, if it can be painted.
const PaintedView *paintedViewOf(MainWindow &window)
{
    return dynamic_cast<const PaintedView *>(window.pages().currentWidget());
}

} // namespace

ExportDialog::ExportDialog(MainWindow &window)
    : QDialog(&window), m_window(window), m_kinds(new QTabWidget(this)), m_picture(new PictureChoices(this)),
      m_table(new TableChoices(window.session(), this)), m_said(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setWindowTitle(tr("Export"));
    m_kinds->addTab(m_picture, tr("&Map as picture"));
    m_kinds->addTab(m_table, tr("Figures as &table"));
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setRange(0, wholeProgress);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_write = m_buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_write->setDefault(true);
    m_write->setToolTip(tr("Choose where the file goes, and write it"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_kinds, 1);
    layout->addWidget(m_said);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    resize(520, 420);
    m_picture->restore(fromText(remembered(settings::exportedPicture)));
    m_table->restore(fromText(remembered(settings::exportedTable)));
    m_kinds->setCurrentIndex(remembered(settings::exportKind));
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kinds, &QTabWidget::currentChanged, this, &ExportDialog::checkChoices);
    connect(m_picture, &PictureChoices::changed, this, &ExportDialog::checkChoices);
    connect(m_table, &TableChoices::changed, this, &ExportDialog::checkChoices);
    setBusy(false);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::begin()
{
    if (!isBusy())
        follow();
    show();
    raise();
    activateWindow();
}

void ExportDialog::follow()
{
    m_said->clear();
    m_said->hide();
    const bool isMap = paintedViewOf(m_window) == nullptr;
    m_kinds->setTabText(0, isMap ? tr("&Map as picture") : tr("&View as picture"));
    const QSize shown = isMap ? m_window.map().size() : m_window.pages().size();
    m_picture->follow(shown, m_window.session().theme().isDark, isMap);
    m_table->follow();
    checkChoices();
}

void ExportDialog::checkChoices()
{
    const bool isPicture = m_kinds->currentIndex() == 0;
    m_write->setEnabled(!isBusy() && (isPicture ? m_picture->fault() : m_table->fault()).isEmpty());
}

QString ExportDialog::said() const
{
    return m_said->isVisibleTo(this) ? m_said->text() : QString();
}

std::optional<PictureOrder> ExportDialog::order() const
{
    PictureOrder order = m_picture->order();
    if (const PaintedView *view = paintedViewOf(m_window)) {
        order.painting = view->painting(order.size.logical());
        return order.painting ? std::optional(order) : std::nullopt;
    }
    order.scene = m_window.map().scene();
    return order.scene.content ? std::optional(order) : std::nullopt;
}

QString ExportDialog::suggestedName() const
{
    const Session &session = m_window.session();
    const auto &content = session.content();
    QString title = content ? content->legend.title : tr("England");
    QString form = m_picture->form();
    if (m_kinds->currentIndex() != 0) {
        form = m_table->form();
        if (m_table->request().indicators.size() != 1)
            title = tr("Figures");
    }
    return asFileName(title) + QLatin1Char('.') + form;
}

void ExportDialog::choosePlace()
{
    const QString form = m_kinds->currentIndex() == 0 ? m_picture->form() : m_table->form();
    QString folder = remembered(settings::exportFolder);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Export"), folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("*.") + form);
    dialog->setDefaultSuffix(form);
    dialog->selectFile(suggestedName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::writeTo);
    dialog->open();
}

void ExportDialog::writeTo(const QString &file)
{
    keepChoices();
    remember(settings::exportFolder, QFileInfo(file).absolutePath());
    LatestAnswer<Done>::Work work;
    if (m_kinds->currentIndex() == 0) {
        const std::optional<PictureOrder> ordered = order();
        if (!ordered)
            return receive(file, Error{ErrorKind::Failed,
                                       tr("There is nothing to draw yet. Wait until the map is there and try again.")});
        work = [ordered = *ordered, file](std::stop_token stop) { return write(ordered, file, std::move(stop)); };
        m_progress->setRange(0, 0); // a picture can't tell how far it is
    } else {
        m_progress->setRange(0, wholeProgress);
        m_progress->setValue(0);
        const auto tell = [this](double share) {
            QMetaObject::invokeMethod(
                this, [this, share] { showShare(share); }, Qt::QueuedConnection);
        };
        work = [figures = m_window.session().figures(), request = m_table->request(), file,
                tell](std::stop_token stop) {
            return exportFigures(*figures, request, file, {std::move(stop), tell});
        };
    }
    m_work.ask(std::move(work), [this, file](const Result<Done> &result) { receive(file, result); });
    m_said->setText(tr("Writing “%1” …").arg(QFileInfo(file).fileName()));
    setBusy(true);
}

void ExportDialog::showShare(double share)
{
    if (isBusy())
        m_progress->setValue(int(share * wholeProgress));
}

void ExportDialog::receive(const QString &file, const Result<Done> &result)
{
    if (result) {
        m_said->clear();
        m_window.status().showMessage(tr("Exported to “%1”.").arg(QDir::toNativeSeparators(file)), 8000);
    } else {
        m_said->setText(result.error().what);
        m_said->setToolTip(result.error().detail);
    }
    setBusy(false);
    if (result)
        accept();
    Q_EMIT finished(result.hasValue());
}

void ExportDialog::stop()
{
    m_work.cancel();
    m_said->setText(tr("Stopped. Nothing was written."));
    setBusy(false);
    Q_EMIT finished(false);
}

void ExportDialog::setBusy(bool isBusy)
{
    m_kinds->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    m_said->setVisible(!m_said->text().isEmpty());
    m_buttons->button(QDialogButtonBox::Close)->setText(isBusy ? tr("&Stop") : tr("&Close"));
    checkChoices();
}

void ExportDialog::done(int result)
{
    if (isBusy())
        return stop();
    keepChoices();
    QDialog::done(result);
}

void ExportDialog::keepChoices() const
{
    remember(settings::exportKind, m_kinds->currentIndex());
    remember(settings::exportedPicture, asText(m_picture->remembered()));
    remember(settings::exportedTable, asText(m_table->remembered()));
}

} // namespace placelens
