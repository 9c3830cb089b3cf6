#include "app/desktop/unions/rule_dialog.h"

#include "app/desktop/unions/area_box.h"
#include "app/desktop/unions/found_areas.h"
#include "app/desktop/unions/own_unions.h"
#include "app/desktop/unions/selecting_many.h"
#include "app/desktop/words/words.h"
#include "core/atlas/area_names.h"
#include "core/atlas/selection_rules.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace placelens {

namespace {

constexpr int mostExtremes = 50; // that can be asked for; more than can be selected are shown in the table

/// The areas with the lowest or highest figures, each with its figure.
Result<RuleAnswer> extremes(const Figures &figures, int indicator, int geography, Extreme which, int count)
{
    const auto period = figures.latestPeriod(indicator, geography);
    if (!period)
        return period.error();
    const auto table = figures.table(indicator, geography, *period);
    if (!table)
        return table.error();
    const Atlas &atlas = figures.atlas();
    const Indicator &known = atlas.indicators()[std::size_t(indicator)];
    RuleAnswer answer{extremesOf(atlas, **table, which, count), {}, compactPeriod(*period)};
    const std::vector<int> &areas = atlas.geographies()[std::size_t(geography)].areas;
    for (const int area : answer.areas) {
        const auto place = std::find(areas.begin(), areas.end(), area) - areas.begin();
        answer.notes << compactValue(known, *(*table)->figures[std::size_t(place)].value);
    }
    return answer;
}

/// What a rule without an order of its own finds, by name.
RuleAnswer byName(const Atlas &atlas, std::vector<int> areas)
{
    const auto all = atlas.areas();
    std::stable_sort(areas.begin(), areas.end(),
                     [&](int a, int b) { return isBeforeByName(all[std::size_t(a)], all[std::size_t(b)]); });
    return {std::move(areas), {}, {}};
}

/// The districts that several areas of a geography hold, each with the names of these.
RuleAnswer inSeveral(const Atlas &atlas, int geography)
{
    RuleAnswer answer = byName(atlas, districtsInSeveral(atlas, geography));
    for (const int district : answer.areas) {
        QStringList holders;
        for (const int holder : areasSharing(atlas, geography, atlas.areas()[std::size_t(district)]))
            holders << atlas.areas()[std::size_t(holder)].name;
        answer.notes << listed(holders);
    }
    return answer;
}

} // namespace

RuleDialog::RuleDialog(Session &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    setObjectName(QStringLiteral("rule"));
    setWindowTitle(tr("Select by rule"));
    auto *layout = new QVBoxLayout(this);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addLayout(m_form);
    makeChoices(*m_form);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("The areas that the rule finds"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    layout->addWidget(m_list, 1);
    makeButtons();
    layout->addWidget(m_buttons);
    resize(470, 460);
    followRule();
}

void RuleDialog::makeChoices(QFormLayout &form)
{
    m_rule = new QComboBox(this);
    m_rule->setAccessibleName(tr("Rule"));
    for (const auto &[rule, title] : {std::pair{Rule::DistrictsOf, tr("All districts of an area")},
                                      {Rule::Sharing, tr("All that share a district with an area")},
                                      {Rule::Neighbours, tr("Neighbours of an area")},
                                      {Rule::Lowest, tr("The lowest on a figure")},
                                      {Rule::Highest, tr("The highest on a figure")},
                                      {Rule::InSeveral, tr("Districts in two areas of a kind")}})
        m_rule->addItem(title, int(rule));
    m_area = new AreaBox(m_session, tr("Area"), this);
    m_geography = new QComboBox(this);
    m_geography->setAccessibleName(tr("Areas to select"));
    m_indicator = new QComboBox(this);
    m_indicator->setAccessibleName(tr("Figure"));
    m_indicator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_indicator->setMinimumContentsLength(20);
    const auto indicators = m_session.atlas().indicators();
    for (std::size_t i = 0; i < indicators.size(); ++i)
        m_indicator->addItem(indicators[i].title, int(i));
    m_indicator->setCurrentIndex(m_indicator->findData(m_session.atlas().indicatorIndex(m_session.map().indicator)));
    m_count = new QSpinBox(this);
    m_count->setAccessibleName(tr("How many"));
    m_count->setRange(1, mostExtremes);
    m_count->setValue(10);
    form.addRow(tr("&Rule"), m_rule);
    form.addRow(tr("&Area"), m_area);
    form.addRow(tr("&Figure"), m_indicator);
    form.addRow(tr("&Kind of area"), m_geography);
    form.addRow(tr("&How many"), m_count);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &RuleDialog::followRule);
    connect(m_area, &AreaBox::areaChanged, this, &RuleDialog::ask);
    connect(m_geography, &QComboBox::currentIndexChanged, this, &RuleDialog::ask);
    connect(m_indicator, &QComboBox::currentIndexChanged, this, &RuleDialog::ask);
    connect(m_count, &QSpinBox::valueChanged, this, &RuleDialog::ask);
}

void RuleDialog::makeButtons()
{
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_select = m_buttons->addButton(tr("Select"), QDialogButtonBox::AcceptRole);
    m_select->setDefault(true);
    m_add = m_buttons->addButton(tr("Add"), QDialogButtonBox::ActionRole);
    m_add->setToolTip(tr("Select them beside those that are selected already"));
    m_see = m_buttons->addButton(tr("Show in the table"), QDialogButtonBox::ActionRole);
    m_see->setToolTip(tr("Show only these in the table, and their outlines on the map; the selection stays as it is"));
    m_combine = m_buttons->addButton(tr("Combine into one"), QDialogButtonBox::ActionRole);
    m_combine->setToolTip(tr("Make one area of your own of all of them"));
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_select, &QPushButton::clicked, this, [this] { select(Selecting::Alone); });
    connect(m_add, &QPushButton::clicked, this, [this] { select(Selecting::Added); });
    connect(m_see, &QPushButton::clicked, this, &RuleDialog::see);
    connect(m_combine, &QPushButton::clicked, this, &RuleDialog::combine);
}

void RuleDialog::fillGeographies()
{
    const QSignalBlocker quiet(m_geography);
    const QVariant before = m_geography->currentData();
    m_geography->clear();
    const auto geographies = m_session.atlas().geographies();
    for (std::size_t i = 0; i < geographies.size(); ++i)
        if (rule() != Rule::InSeveral || geographies[i].mayOverlap)
            m_geography->addItem(geographyTitle(geographies[i]), int(i));
    int chosen = m_geography->findData(before);
    if (chosen < 0)
        chosen = m_geography->findData(m_session.atlas().geographyIndex(m_session.map().geography));
    m_geography->setCurrentIndex(std::max(0, chosen));
}

void RuleDialog::followRule()
{
    fillGeographies();
    const Rule chosen = rule();
    const bool isExtreme = chosen == Rule::Lowest || chosen == Rule::Highest;
    const auto showRow = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        m_form->labelForField(field)->setVisible(isShown);
    };
    showRow(m_area, !isExtreme && chosen != Rule::InSeveral);
    showRow(m_indicator, isExtreme);
    showRow(m_geography, chosen != Rule::DistrictsOf);
    showRow(m_count, isExtreme);
    ask();
}

void RuleDialog::ask()
{
    const Rule chosen = rule();
    const auto area = m_area->area();
    const bool needsArea = chosen == Rule::DistrictsOf || chosen == Rule::Sharing || chosen == Rule::Neighbours;
    if (needsArea && !area) {
        m_work.cancel();
        showAnswer(RuleAnswer{});
        m_summary->setText(tr("Choose an area from the list, or type a part of its name."));
        return;
    }
    const int geography = m_geography->currentData().toInt(), indicator = m_indicator->currentData().toInt();
    const auto work = [figures = m_session.figures(), chosen, area = area.value_or(Area{}), geography, indicator,
                       count = m_count->value()](std::stop_token) -> Result<RuleAnswer> {
        const Atlas &atlas = figures->atlas();
        switch (chosen) {
        case Rule::DistrictsOf:
            return byName(atlas, districtsOf(atlas, area));
        case Rule::Sharing:
            return byName(atlas, areasSharing(atlas, geography, area));
        case Rule::InSeveral:
            return inSeveral(atlas, geography);
        case Rule::Lowest:
        case Rule::Highest:
            return extremes(*figures, indicator, geography, chosen == Rule::Lowest ? Extreme::Lowest : Extreme::Highest,
                            count);
        case Rule::Neighbours:
            break;
        }
        auto found = neighboursOf(atlas, geography, area);
        if (!found)
            return found.error();
        return byName(figures->atlas(), *std::move(found));
    };
    m_work.ask(work, [this](Result<RuleAnswer> answer) { showAnswer(answer); });
}

void RuleDialog::showAnswer(const Result<RuleAnswer> &answer)
{
    m_answer = answer ? *answer : RuleAnswer{};
    m_list->clear();
    for (std::size_t i = 0; i < m_answer.areas.size(); ++i) {
        const Area &area = m_session.atlas().areas()[std::size_t(m_answer.areas[i])];
        const QString note = m_answer.notes.value(qsizetype(i));
        const QString what = note.isEmpty() ? kindAndYear(m_session.atlas(), area) : note;
        m_list->addItem(QStringLiteral("%1 – %2").arg(area.name, what));
    }
    const std::size_t count = m_answer.areas.size();
    QString text = count == 0 ? tr("The rule finds no area.") : count == 1 ? tr("One area") : tr("%1 areas").arg(count);
    if (!m_answer.period.isEmpty() && count > 0)
        text += QStringLiteral(", ") + m_answer.period;
    const std::vector<Area> areas = found();
    const bool fits = count > 0 && withAllSelected(m_session.state(), areas, Selecting::Alone).has_value();
    if (count > 0 && !fits)
        text += tr(": more than the %1 that can be selected. The table can show all of them, or they become one area.")
                    .arg(mostSelected);
    m_summary->setText(answer ? text : answer.error().what);
    m_select->setEnabled(fits);
    m_add->setEnabled(fits && withAllSelected(m_session.state(), areas, Selecting::Added).has_value());
    m_see->setEnabled(count > 0);
    m_combine->setEnabled(count > 1);
    (fits || count == 0 ? m_select : m_see)->setDefault(true);
}

std::vector<Area> RuleDialog::found() const
{
    std::vector<Area> areas;
    for (const int area : m_answer.areas)
        areas.push_back(m_session.atlas().areas()[std::size_t(area)]);
    return areas;
}

QString RuleDialog::sentence() const
{
    const QString area = m_area->area() ? m_area->area()->name : QString();
    const QString kind = areasWord(m_session.atlas().geographies()[m_geography->currentData().toUInt()]);
    const int indicator = m_indicator->currentData().toInt();
    const QString figure = m_session.atlas().indicators()[std::size_t(indicator)].shortTitle;
    switch (rule()) {
    case Rule::DistrictsOf:
        return tr("Districts of %1").arg(area);
    case Rule::Sharing:
        return tr("All %1 that share a district with %2").arg(kind, area);
    case Rule::Neighbours:
        return tr("Neighbours of %1").arg(area);
    case Rule::Lowest:
        return tr("Lowest %1 on %2").arg(kind, figure);
    case Rule::Highest:
        return tr("Highest %1 on %2").arg(kind, figure);
    case Rule::InSeveral:
        break;
    }
    return tr("Districts in two %1").arg(kind);
}

void RuleDialog::select(Selecting selecting)
{
    if (selectAll(m_session, found(), selecting))
        accept();
}

void RuleDialog::see()
{
    ProjectState next = withFound(m_session.state(), m_session.atlas(), sentence(), found());
    next.view = ViewMode::Table;
    m_session.change(tr("Show %1").arg(sentence()), std::move(next));
    accept();
}

void RuleDialog::combine()
{
    AreaSet districts;
    for (const Area &area : found())
        districts = districts | area.districts;
    QString name = sentence();
    for (int number = 2; !nameProblem(m_session.state(), name, {}).isEmpty(); ++number)
        name = QStringLiteral("%1 (%2)").arg(sentence()).arg(number);
    const Area made = unionOfDistricts(m_session.atlas(), districts, freeUnionCode(m_session.state().unions), name);
    m_session.change(tr("Make %1").arg(name), withSelected(withUnion(m_session.state(), made), made, true));
    accept();
}

} // namespace placelens
