#include "app/desktop/brief/brief_choices.h"

#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/brief/brief_areas.h"
#include "app/desktop/brief/section_list.h"
#include "app/desktop/toolbar/indicator_popup.h"
#include "core/document/project_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace placelens {

namespace {

QLabel *heading(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text, buddy->parentWidget());
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setBuddy(buddy);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // free height belongs below the form
    return label;
}

} // namespace

BriefChoices::BriefChoices(std::shared_ptr<const Atlas> atlas, QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(12, 10, 12, 10);
    form->setVerticalSpacing(7);
    m_areas = new BriefAreas(atlas, this);
    form->addRow(heading(tr("&Areas"), m_areas));
    form->addRow(m_areas);
    addParts(*form);
    addIndicators(*form, std::move(atlas));
    addCouncil(*form);
    form->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding));
    connectParts();
    setOptions({});
}

void BriefChoices::addParts(QFormLayout &form)
{
    m_sections = new SectionList(this);
    m_sections->setFixedHeight(m_sections->wholeHeight());
    auto *up = new IconButton(Glyph::Up, tr("Print the chosen section earlier (Alt+Up)"), this);
    auto *down = new IconButton(Glyph::Down, tr("Print the chosen section later (Alt+Down)"), this);
    connect(up, &QToolButton::clicked, m_sections, [this] { m_sections->moveCurrent(-1); });
    connect(down, &QToolButton::clicked, m_sections, [this] { m_sections->moveCurrent(1); });
    auto *row = new QHBoxLayout;
    row->addWidget(heading(tr("&Sections"), m_sections), 1);
    row->addWidget(up);
    row->addWidget(down);
    form.addRow(row);
    form.addRow(m_sections);
    m_paper = new QComboBox(this);
    m_paper->setToolTip(tr("The size of the paper"));
    m_paper->addItem(tr("A4"), QPageSize::A4);
    m_paper->addItem(tr("A3"), QPageSize::A3);
    m_paper->addItem(tr("Letter"), QPageSize::Letter);
    m_orientation = new QComboBox(this);
    m_orientation->setAccessibleName(tr("Orientation of the pages"));
    m_orientation->setToolTip(tr("Which way round the paper is"));
    m_orientation->addItems({tr("Portrait"), tr("Landscape")});
    auto *paper = new QHBoxLayout;
    paper->addWidget(m_paper, 1);
    paper->addWidget(m_orientation, 1);
    auto *label = new QLabel(tr("&Paper"), this);
    label->setBuddy(m_paper);
    form.addRow(label, paper);
}

void BriefChoices::addIndicators(QFormLayout &form, std::shared_ptr<const Atlas> atlas)
{
    m_indicators = new QPushButton(this);
    m_indicators->setToolTip(tr("Choose which indicators the brief compares"));
    m_popup = new IndicatorPopup(std::move(atlas), IndicatorModel::Choosing::Several, this);
    auto *label = new QLabel(tr("&Indicators"), this);
    label->setBuddy(m_indicators);
    form.addRow(label, m_indicators);
}

void BriefChoices::addCouncil(QFormLayout &form)
{
    m_council = new QLineEdit(this);
    m_council->setToolTip(tr("The name on top of every brief"));
    m_council->setPlaceholderText(tr("Name on top"));
    form.addRow(tr("&Council"), m_council);
    m_logo = new QLineEdit(this);
    m_logo->setToolTip(tr("A PNG or SVG picture on top of every brief"));
    m_logo->setPlaceholderText(tr("PNG or SVG file"));
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setToolTip(tr("Choose the file of the logo"));
    connect(choose, &QPushButton::clicked, this, &BriefChoices::chooseLogo);
    auto *logo = new QHBoxLayout;
    logo->addWidget(m_logo, 1);
    logo->addWidget(choose);
    auto *label = new QLabel(tr("&Logo"), this);
    label->setBuddy(m_logo);
    form.addRow(label, logo);
    m_isDated = new QCheckBox(tr("&Date"), this);
    m_isDated->setToolTip(tr("Print the day the brief was made"));
    m_date = new QDateEdit(QDate::currentDate(), this);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Day that is printed"));
    m_date->setToolTip(tr("The day that is printed"));
    form.addRow(m_isDated, m_date);
}

void BriefChoices::connectParts()
{
    connect(m_areas, &BriefAreas::changed, this, &BriefChoices::changed);
    connect(m_sections, &SectionList::changed, this, &BriefChoices::take);
    connect(m_paper, &QComboBox::activated, this, &BriefChoices::take);
    connect(m_orientation, &QComboBox::activated, this, &BriefChoices::take);
    connect(m_council, &QLineEdit::textChanged, this, &BriefChoices::take);
    connect(m_logo, &QLineEdit::editingFinished, this, &BriefChoices::take);
    connect(m_isDated, &QCheckBox::toggled, this, &BriefChoices::take);
    connect(m_date, &QDateEdit::dateChanged, this, &BriefChoices::take);
    connect(m_indicators, &QPushButton::clicked, this, [this] { m_popup->openBelow(*m_indicators, -1); });
    connect(&m_popup->model(), &QStandardItemModel::itemChanged, this, [this] {
        if (m_isFilling)
            return;
        m_options.indicators = m_popup->model().checkedIds(m_options.indicators);
        take();
    });
}

void BriefChoices::setOptions(const BriefOptions &options)
{
    m_isFilling = true;
    m_options = options;
    m_sections->setSections(options.sections);
    m_paper->setCurrentIndex(m_paper->findData(options.paper));
    m_orientation->setCurrentIndex(options.isLandscape ? 1 : 0);
    m_council->setText(options.council);
    m_logo->setText(options.logoFile);
    m_isDated->setChecked(options.date.isValid());
    m_date->setEnabled(options.date.isValid());
    if (options.date.isValid())
        m_date->setDate(options.date);
    m_popup->model().setChecked(options.indicators);
    m_isFilling = false;
    showIndicators();
    Q_EMIT changed();
}

void BriefChoices::take()
{
    if (m_isFilling)
        return;
    m_options.sections = m_sections->sections();
    m_options.paper = static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt());
    m_options.isLandscape = m_orientation->currentIndex() == 1;
    m_options.council = m_council->text().trimmed();
    m_options.logoFile = m_logo->text().trimmed();
    m_date->setEnabled(m_isDated->isChecked());
    m_options.date = m_isDated->isChecked() ? m_date->date() : QDate();
    showIndicators();
    Q_EMIT changed();
}

void BriefChoices::showIndicators()
{
    const int count = static_cast<int>(m_options.indicators.size());
    m_indicators->setText(count == 0 ? tr("The usual ones") : tr("%1 chosen").arg(count));
}

void BriefChoices::chooseLogo()
{
    auto *dialog = new QFileDialog(this, tr("Choose the logo"));
    dialog->setNameFilters({tr("Pictures (*.png *.svg)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_logo->setText(file);
        take();
    });
    dialog->open();
}

} // namespace placelens
