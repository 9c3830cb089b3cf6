#include "app/desktop/brief/brief_dialog.h"

#include "app/desktop/brief/brief_areas.h"
#include "app/desktop/brief/brief_batch_dialog.h"
#include "app/desktop/brief/brief_choices.h"
#include "app/desktop/brief/brief_preview.h"
#include "app/desktop/brief/brief_printing.h"
#include "app/desktop/session.h"
#include "app/desktop/unions/own_unions.h"
#include "core/page/brief_file.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace placelens {

namespace {

constexpr int pause = 150; // milliseconds after the last choice, so that typing does not lay out each letter

} // namespace

BriefDialog::BriefDialog(Session &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    setWindowTitle(tr("Area brief"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makeChoices());
    columns->addWidget(makePreview(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in a line of text is not meant for them
    m_later.setSingleShot(true);
    m_later.setInterval(pause);
    connect(&m_later, &QTimer::timeout, this, &BriefDialog::layOut);
    std::vector<Area> areas;
    for (const SelectedArea &selected : session.state().selection)
        areas.push_back(selected.area);
    m_choices->areas().setAreas(std::move(areas));
    m_choices->setOptions(BriefTemplates::last());
    connect(m_choices, &BriefChoices::changed, this, &BriefDialog::layOutLater);
    fillTemplates({});
    const QSize room = parent ? parent->screen()->availableSize() : QSize(1240, 860);
    resize(QSize(1240, 860).boundedTo(room));
    layOut();
}

BriefDialog::~BriefDialog() = default;

QWidget *BriefDialog::makeTemplates()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 10, 12, 0);
    m_kept = new QComboBox(row);
    m_kept->setAccessibleName(tr("Kept choices"));
    m_kept->setToolTip(tr("Choices that you kept under a name"));
    auto *keep = new QPushButton(tr("&Keep as…"), row);
    keep->setToolTip(tr("Keep these choices under a name"));
    m_forget = new QPushButton(tr("Forget"), row);
    m_forget->setToolTip(tr("Forget the chosen name"));
    layout->addWidget(m_kept, 1);
    layout->addWidget(keep);
    layout->addWidget(m_forget);
    connect(m_kept, &QComboBox::activated, this, [this] { applyTemplate(m_kept->currentData().toString()); });
    connect(keep, &QPushButton::clicked, this, &BriefDialog::askForTemplateName);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_templates.remove(m_kept->currentData().toString());
        fillTemplates({});
    });
    return row;
}

QWidget *BriefDialog::makeChoices()
{
    auto *column = new QWidget(this);
    column->setFixedWidth(340);
    m_choices = new BriefChoices(m_session.figures()->atlasPointer(), column);
    auto *scrolling = new QScrollArea(column);
    scrolling->setFrameShape(QFrame::NoFrame);
    scrolling->setWidgetResizable(true);
    scrolling->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolling->setWidget(m_choices);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeTemplates());
    layout->addWidget(scrolling, 1);
    return column;
}

QWidget *BriefDialog::makePreview()
{
    auto *row = new QWidget(this);
    m_preview = new BriefPreview(row);
    m_pages = new QListWidget(row);
    m_pages->setAccessibleName(tr("Pages and sections of the brief"));
    m_pages->setToolTip(tr("Goes to a page or a section"));
    m_pages->setFixedWidth(190);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setWordWrap(true);
    m_pages->setSpacing(2);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_pages);
    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0)
            m_preview->goToPage(m_pages->item(at)->data(Qt::UserRole).toInt());
    });
    return row;
}

QWidget *BriefDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 8, 12, 10);
    m_said = new QLabel(row);
    m_said->setAccessibleName(tr("What could not be said"));
    m_said->setWordWrap(true);
    m_zoom = new QComboBox(row);
    m_zoom->setAccessibleName(tr("Size of the preview"));
    m_zoom->setToolTip(tr("Size of the preview"));
    m_zoom->addItem(tr("Whole width"), 0.0);
    m_zoom->addItem(tr("Whole page"), -1.0);
    for (const double zoom : {0.5, 0.75, 1.0, 1.5, 2.0, 4.0})
        m_zoom->addItem(tr("%1 %").arg(zoom * 100), zoom);
    connect(m_zoom, &QComboBox::activated, this, [this] {
        const double zoom = m_zoom->currentData().toDouble();
        if (zoom > 0)
            m_preview->zoomTo(zoom);
        else if (zoom < 0)
            m_preview->fitPage();
        else
            m_preview->fitWidth();
    });
    connect(m_preview, &BriefPreview::zoomChanged, m_zoom,
            [this](double zoom) { m_zoom->setToolTip(tr("Size of the preview: %1 %").arg(qRound(zoom * 100))); });
    const auto add = [&](const QString &text, const QString &tip, void (BriefDialog::*what)()) {
        auto *button = new QPushButton(text, row);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, what);
        layout->addWidget(button);
        return button;
    };
    layout->addWidget(m_zoom);
    layout->addWidget(m_said, 1);
    add(tr("All areas &of…"), tr("Write the same brief for every area of a geography"), &BriefDialog::showBatch);
    m_print = add(tr("&Print…"), tr("Print the brief"), &BriefDialog::print);
    m_save = add(tr("Sa&ve PDF…"), tr("Save the brief as a PDF file"), &BriefDialog::choosePlaceAndSave);
    add(tr("Close"), tr("Close; the choices are remembered"), &QDialog::reject);
    return row;
}

BriefOptions BriefDialog::options() const
{
    BriefOptions options = m_choices->options();
    if (const Area &benchmark = m_session.benchmark(); isUnion(benchmark))
        options.ownBenchmark = benchmark;
    else
        options.benchmark = benchmark.code;
    options.shaded = m_session.map().indicator;
    options.classes = m_session.map().classes;
    return options;
}

void BriefDialog::layOutLater()
{
    BriefTemplates::rememberLast(m_choices->options());
    m_later.start();
}

void BriefDialog::layOut()
{
    m_later.stop();
    const std::vector<Area> areas = m_choices->areas().areas();
    if (areas.empty()) {
        m_briefs.cancel();
        const QString sentence = tr("Add an area to see its brief.");
        m_preview->sayInstead(sentence);
        fillPages();
        tell(sentence);
        return;
    }
    m_briefs.ask([figures = m_session.figures(), areas, options = options()](
                     std::stop_token stop) { return Brief::make(figures, areas, options, std::move(stop)); },
                 [this](Result<std::shared_ptr<const Brief>> brief) { take(std::move(brief)); });
}

void BriefDialog::take(Result<std::shared_ptr<const Brief>> brief)
{
    if (!brief) {
        m_preview->sayInstead(brief.error().what);
        fillPages();
        tell(brief.error().what);
        return;
    }
    if (!*brief)
        return;
    m_preview->show(*brief);
    fillPages();
    const QStringList gaps = (*brief)->gaps();
    if (gaps.isEmpty())
        tell({});
    else
        tell(gaps.size() == 1 ? gaps.front()
                              : tr("%1 things could not be said; point here to read them.").arg(gaps.size()),
             gaps.join(u'\n'));
    Q_EMIT shown();
    if (m_wantsPrinter)
        askForPrinter();
}

void BriefDialog::fillPages()
{
    const QSignalBlocker quiet(m_pages);
    m_pages->clear();
    const auto &brief = m_preview->brief();
    const bool isThere = brief != nullptr;
    m_save->setEnabled(isThere);
    m_print->setEnabled(isThere);
    if (!isThere)
        return;
    for (int page = 0; page < brief->pageCount(); ++page) {
        auto *item = new QListWidgetItem(tr("Page %1 of %2").arg(page + 1).arg(brief->pageCount()), m_pages);
        item->setData(Qt::UserRole, page);
        QFont font = item->font();
        font.setWeight(QFont::DemiBold);
        item->setFont(font);
        for (const PageMark &mark : brief->marks()) {
            if (mark.page != page || mark.level == 0)
                continue;
            auto *section = new QListWidgetItem(QStringLiteral("    ") + mark.title, m_pages);
            section->setData(Qt::UserRole, page);
        }
    }
}

void BriefDialog::tell(const QString &text, const QString &tip)
{
    m_said->setText(text);
    m_said->setToolTip(tip);
}

void BriefDialog::choosePlaceAndSave()
{
    if (!m_preview->brief())
        return;
    auto *dialog = new QFileDialog(this, tr("Save the brief"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto &areas = m_choices->areas().areas();
    if (!areas.empty()) {
        Area named = areas.front();
        if (areas.size() > 1) { // several are compared: all their names
            named.code.clear();
            for (std::size_t i = 1; i < areas.size(); ++i)
                named.name += (i + 1 < areas.size() ? QStringLiteral(", ") : tr(" and ")) + areas[i].name;
        }
        dialog->selectFile(fileNameFor(named) + QStringLiteral(".pdf"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, &BriefDialog::saveTo);
    dialog->open();
}

void BriefDialog::saveTo(const QString &file)
{
    if (!m_preview->brief())
        return;
    m_jobs.ask([brief = m_preview->brief(), file,
                date = m_choices->options().date](std::stop_token) { return writeBrief(*brief, file, date); },
               [this, file](Result<Done> written) {
                   tell(written ? tr("Saved as “%1”.").arg(QDir::toNativeSeparators(file)) : written.error().what);
                   Q_EMIT saved(written.hasValue());
               });
}

void BriefDialog::print()
{
    m_wantsPrinter = true;
    if (m_preview->brief() && !m_briefs.isBusy() && !m_later.isActive())
        askForPrinter();
}

void BriefDialog::askForPrinter()
{
    m_wantsPrinter = false;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    preparePrinter(*printer, *m_preview->brief());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setMinMax(1, m_preview->brief()->pageCount());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    dialog->open();
}

void BriefDialog::printOn(std::shared_ptr<QPrinter> printer)
{
    tell(tr("Printing…"));
    m_jobs.ask([printer, brief = m_preview->brief()](std::stop_token) { return printBrief(*printer, *brief); },
               [this](Result<Done> printed) { tell(printed ? tr("Sent to the printer.") : printed.error().what); });
}

void BriefDialog::showBatch()
{
    auto *dialog = new BriefBatchDialog(m_session.figures(), options(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BriefDialog::fillTemplates(const QString &chosen)
{
    m_kept->clear();
    m_kept->addItem(tr("As last time"), QString());
    for (const QString &name : m_templates.names())
        m_kept->addItem(name, name);
    m_kept->setCurrentIndex(std::max(0, m_kept->findData(chosen)));
    m_forget->setEnabled(m_kept->currentIndex() > 0);
}

void BriefDialog::applyTemplate(const QString &name)
{
    m_forget->setEnabled(!name.isEmpty());
    if (m_templates.contains(name))
        m_choices->setOptions(m_templates.options(name));
}

void BriefDialog::saveTemplate(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    m_templates.save(name.trimmed(), m_choices->options());
    fillTemplates(name.trimmed());
}

void BriefDialog::askForTemplateName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep these choices"));
    dialog->setLabelText(tr("Keep the choices as:"));
    dialog->setTextValue(m_kept->currentData().toString());
    connect(dialog, &QInputDialog::textValueSelected, this, &BriefDialog::saveTemplate);
    dialog->open();
}

} // namespace placelens
