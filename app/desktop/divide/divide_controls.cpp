#include "app/desktop/divide/divide_controls.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/round_choice.h"
#include "app/desktop/toolbar/choice_box.h"
#include "app/desktop/words/grid_reference.h"
#include "app/desktop/words/words.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace placelens {

namespace {

using By = DivideChoice::By;
using Look = DivideChoice::Look;

enum Set { First, Second, Neither };

bool has(const std::vector<int> &letters, int letter)
{
    return std::find(letters.begin(), letters.end(), letter) != letters.end();
}

Set setOf(const DivideChoice &choice, int letter)
{
    if (has(choice.right, letter))
        return Second;
    return choice.left.empty() || has(choice.left, letter) ? First : Neither;
}

void clear(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

DivideControls::DivideControls(DivideSource &source, QWidget *parent) : QWidget(parent), m_source(source)
{
    setObjectName(QStringLiteral("divide controls"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(5);
    addLooks(*layout);
    m_borderBox = new QWidget(this);
    auto *borders = new QVBoxLayout(m_borderBox);
    borders->setContentsMargins(0, 6, 0, 0);
    borders->setSpacing(5);
    addBorders(*borders);
    addLine(*borders);
    addCounting(*borders);
    layout->addWidget(m_borderBox);
    layout->addStretch(1);
    connect(&source.session(), &Session::changed, this, &DivideControls::follow);
    connect(&source, &DivideSource::sidesChanged, this, &DivideControls::followLine);
    connect(&source, &DivideSource::groundChanged, this, &DivideControls::followUnits);
    connect(&source, &DivideSource::searchChanged, this, &DivideControls::followUnits);
    follow();
    followSets();
}

QLabel *DivideControls::title(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setFont(controlFont(12, QFont::DemiBold));
    return label;
}

void DivideControls::addLooks(QVBoxLayout &layout)
{
    layout.addWidget(title(tr("Look at")));
    m_looks = new QButtonGroup(this);
    const std::vector<std::tuple<Look, QString, QString>> looks{
        {Look::Sides, tr("two sides of a border"), tr("How figures lie on each side, and what the border explains")},
        {Look::Clusters, tr("clusters"), tr("Where like lies beside like")},
        {Look::TwoIndicators, tr("two figures at once"), tr("One figure against another, district by district")}};
    for (const auto &[look, text, help] : looks) {
        auto *button = new RoundChoice(text, this);
        button->setToolTip(help);
        m_looks->addButton(button, int(look));
        layout.addWidget(button);
    }
    connect(m_looks, &QButtonGroup::idClicked, this, [this](int look) {
        DivideChoice next = m_source.choice();
        next.look = Look(look);
        choose(tr("Look at something else"), next);
    });
}

void DivideControls::addBorders(QVBoxLayout &layout)
{
    layout.addWidget(title(tr("Divide England by")));
    m_bys = new QButtonGroup(this);
    const std::vector<std::pair<By, QString>> bys{
        {By::Line, tr("a line I draw")}, {By::Geography, tr("a geography")}, {By::TwoSets, tr("selected areas")}};
    for (const auto &[by, text] : bys) {
        auto *button = new RoundChoice(text, this);
        m_bys->addButton(button, int(by));
        layout.addWidget(button);
    }
    connect(m_bys, &QButtonGroup::idClicked, this, [this](int by) {
        DivideChoice next = m_source.choice();
        next.by = By(by);
        choose(tr("Divide by another border"), next);
    });
    m_geography = new ChoiceBox({}, 200, this);
    m_geography->setAccessibleName(tr("Geography whose areas are the groups"));
    for (const Geography &geography : m_source.session().atlas().geographies())
        if (geography.areas.size() > 1 && !geography.id.startsWith(QLatin1String("lad")))
            m_geography->addItem(geographyTitle(geography), geography.id);
    connect(m_geography, &QComboBox::activated, this, [this](int row) {
        DivideChoice next = m_source.choice();
        next.geography = m_geography->itemData(row).toString();
        choose(tr("Divide by %1").arg(m_geography->itemText(row)), next);
    });
    layout.addWidget(m_geography);
    m_setsBox = new QWidget(this);
    auto *sets = new QVBoxLayout(m_setsBox);
    sets->setContentsMargins(0, 0, 0, 0);
    m_setsHint = new QLabel(m_setsBox);
    m_setsHint->setWordWrap(true);
    m_setsHint->setFont(controlFont(11));
    m_setRows = new QVBoxLayout;
    sets->addWidget(m_setsHint);
    sets->addLayout(m_setRows);
    layout.addWidget(m_setsBox);
}

void DivideControls::addLine(QVBoxLayout &layout)
{
    m_lineBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_lineBox);
    box->setContentsMargins(0, 2, 0, 0);
    box->setSpacing(5);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_new = new QPushButton(tr("New line"), m_lineBox);
    m_new->setToolTip(tr("Click the two ends of a new line on the map"));
    m_swap = new QPushButton(tr("Swap sides"), m_lineBox);
    m_swap->setToolTip(tr("Turn the line round: what was to its left is to its right"));
    m_best = new QPushButton(tr("Best straight line"), m_lineBox);
    m_best->setToolTip(tr("Find the straight line that explains most of the differences"));
    m_best->setObjectName(QStringLiteral("best line"));
    row->addWidget(m_new);
    row->addWidget(m_swap);
    box->addLayout(row);
    box->addWidget(m_best);
    m_points = new QLabel(m_lineBox);
    m_points->setObjectName(QStringLiteral("line points"));
    m_points->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->addWidget(m_points);
    layout.addWidget(m_lineBox);
    connect(m_new, &QPushButton::clicked, this, &DivideControls::newLineWanted);
    connect(m_best, &QPushButton::clicked, &m_source, &DivideSource::findBestLine);
    connect(m_swap, &QPushButton::clicked, this, [this] {
        std::vector<GridPoint> line = m_source.choice().line;
        std::reverse(line.begin(), line.end());
        m_source.choose(tr("Swap sides"), line);
    });
}

void DivideControls::addCounting(QVBoxLayout &layout)
{
    layout.addSpacing(6);
    auto *units = new QLabel(tr("Count"), this);
    m_units = new ChoiceBox({}, 200, this);
    m_units->addItems({tr("districts"), tr("small areas (LSOA)")});
    m_units->setObjectName(QStringLiteral("divide unit"));
    m_units->setAccessibleName(tr("What is counted on each side"));
    layout.addWidget(units);
    layout.addWidget(m_units);
    connect(m_units, &QComboBox::activated, this, [this](int row) {
        DivideChoice next = m_source.choice();
        next.unit = DivideChoice::Unit(row);
        choose(tr("Count %1").arg(m_units->itemText(row)), next);
    });
    m_weightsTitle = new QLabel(tr("Each district counts"), this);
    m_weights = new ChoiceBox({}, 200, this);
    m_weights->addItems({tr("once"), tr("by its residents")});
    m_weights->setAccessibleName(m_weightsTitle->text());
    m_weights->setToolTip(tr("Whether a large district weighs more than a small one in means and shares"));
    layout.addWidget(m_weightsTitle);
    layout.addWidget(m_weights);
    connect(m_weights, &QComboBox::activated, this, [this](int row) {
        DivideChoice next = m_source.choice();
        next.isWeighted = row == 1;
        choose(tr("Change how districts count"), next);
    });
    layout.addSpacing(6);
    layout.addWidget(title(tr("Show on the map")));
    m_ends = new QCheckBox(tr("● highest and ○ lowest fifth"), this);
    m_ends->setToolTip(tr("A filled dot is a district of the highest fifth of the figure, a ring one of the lowest"));
    layout.addWidget(m_ends);
    connect(m_ends, &QCheckBox::clicked, this, [this](bool isOn) {
        DivideChoice next = m_source.choice();
        next.showsEnds = isOn;
        choose(tr("Show the highest and the lowest"), next);
    });
}

void DivideControls::choose(const QString &what, const DivideChoice &next)
{
    if (!m_isFollowing)
        m_source.choose(what, next);
}

void DivideControls::follow()
{
    const DivideChoice &choice = m_source.choice();
    m_isFollowing = true;
    m_looks->button(int(choice.look))->setChecked(true);
    m_bys->button(int(choice.by))->setChecked(true);
    m_geography->setCurrentIndex(m_geography->findData(choice.geography));
    m_weights->setCurrentIndex(choice.isWeighted ? 1 : 0);
    m_ends->setChecked(choice.showsEnds);
    m_borderBox->setVisible(choice.look == Look::Sides);
    m_geography->setVisible(choice.by == By::Geography);
    m_setsBox->setVisible(choice.by == By::TwoSets);
    m_lineBox->setVisible(choice.by == By::Line);
    m_isFollowing = false;
    followSets();
    followLine();
    followUnits();
}

void DivideControls::followUnits()
{
    const bool canCount = m_source.canCountSmallAreas();
    const bool isSmall = m_source.ground() && m_source.smallAreas();
    m_units->setEnabled(canCount);
    m_units->setCurrentIndex(canCount ? int(m_source.choice().unit) : 0);
    m_units->setToolTip(canCount ? tr("Districts, or the small areas of about 1,500 residents that they are made up of")
                                 : tr("This figure is published for districts only. The score of deprivation 2019 is "
                                      "there for small areas, too."));
    m_weightsTitle->setText(isSmall ? tr("Each small area counts") : tr("Each district counts"));
    m_weights->setAccessibleName(m_weightsTitle->text());
    m_best->setEnabled(!isSmall && !m_source.isSearching());
    m_best->setToolTip(isSmall ? tr("The best line is looked for among districts: count districts to find it")
                               : tr("Find the straight line that explains most of the differences"));
    m_ends->setText(isSmall ? tr("● highest fifth") : tr("● highest and ○ lowest fifth"));
    m_ends->setToolTip(isSmall ? tr("A dot is a small area of the highest fifth of the figure")
                               : tr("A filled dot is a district of the highest fifth of the figure, a ring one of the "
                                    "lowest"));
}

void DivideControls::followLine()
{
    QStringList points;
    for (std::size_t i = 0; i < m_source.line().size(); ++i) {
        const QString reference = gridReference(m_source.line()[i]);
        points += tr("%1   %2").arg(i + 1).arg(reference.isEmpty() ? tr("beyond the grid") : reference);
    }
    m_points->setText(points.join(QLatin1Char('\n')));
}

void DivideControls::followSets()
{
    const std::vector<SelectedArea> &selection = m_source.session().state().selection;
    m_setsHint->setText(selection.empty() ? tr("Click areas on the map to set them against the rest of England.")
                                          : tr("Each selected area goes to one of two sets. With no second set, the "
                                               "first stands against the rest of England."));
    clear(*m_setRows);
    for (const SelectedArea &selected : selection) {
        auto *box = new ChoiceBox(letterName(selected.letter), 200, m_setsBox);
        for (const QString &set : {tr("first set"), tr("second set"), tr("neither")})
            box->addItem(tr("%1: %2").arg(set, selected.area.name));
        box->setCurrentIndex(setOf(m_source.choice(), selected.letter));
        box->setAccessibleName(tr("Set of %1").arg(selected.area.name));
        connect(box, &QComboBox::activated, this, [this, letter = selected.letter](int set) {
            DivideChoice next = m_source.choice();
            if (next.left.empty()) // all that are selected: from here on by name
                for (const SelectedArea &one : m_source.session().state().selection)
                    if (!has(next.right, one.letter))
                        next.left.push_back(one.letter);
            std::erase(next.left, letter);
            std::erase(next.right, letter);
            if (set == First)
                next.left.push_back(letter);
            else if (set == Second)
                next.right.push_back(letter);
            m_source.choose(tr("Change the sets of areas"), next);
        });
        m_setRows->addWidget(box);
    }
}

} // namespace placelens
