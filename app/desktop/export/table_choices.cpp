#include "app/desktop/export/table_choices.h"

#include "app/desktop/words/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTreeView>

#include <map>
#include <set>

namespace placelens {

namespace {

// What else than a geography's id the list of areas offers.
const QString selectedAreas = QStringLiteral(":selected");
const QString ownUnions = QStringLiteral(":unions");
const QString everyGeography = QStringLiteral(":all");

const QString allPeriods = QStringLiteral("all");

enum class Which { Shaded, Compared, All, Chosen };

void choose(QComboBox &box, const QVariant &data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

/// Years in which exactly one period of the indicator ends.
std::set<int> yearsOf(const Indicator &indicator)
{
    std::map<int, int> ends;
    for (const Period &period : indicator.periods)
        ++ends[period.last.year()];
    std::set<int> years;
    for (const auto &[year, periods] : ends)
        if (periods == 1)
            years.insert(year);
    return years;
}

} // namespace

TableChoices::TableChoices(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session),
      m_model(new IndicatorModel(session.figures()->atlasPointer(), IndicatorModel::Choosing::Several, this))
{
    m_form = new QComboBox(this);
    m_form->addItem(tr("Excel workbook (.xlsx)"), QStringLiteral("xlsx"));
    m_form->addItem(tr("OpenDocument spreadsheet (.ods)"), QStringLiteral("ods"));
    m_form->addItem(tr("Text table (.csv)"), QStringLiteral("csv"));
    m_form->addItem(tr("Map layers for QGIS (.gpkg)"), QStringLiteral("gpkg"));
    m_form->addItem(tr("Map layer for the web (.geojson)"), QStringLiteral("geojson"));
    m_form->setToolTip(tr("What kind of file the table is"));
    m_areas = new QComboBox(this);
    m_areas->setToolTip(tr("Whose figures the table holds"));
    m_which = new QComboBox(this);
    m_which->setToolTip(tr("Which figures the table holds"));
    m_periods = new QComboBox(this);
    m_periods->setToolTip(tr("Of when; years that every chosen figure has can be chosen by themselves"));
    m_list = new QTreeView(this);
    m_list->setModel(m_model);
    m_list->setHeaderHidden(true);
    m_list->setMinimumHeight(140);
    m_list->setAccessibleName(tr("Figures in the table"));
    m_list->setToolTip(tr("Tick what the table holds"));
    m_list->expandAll();
    m_told = new QLabel(this);
    m_told->setObjectName(QStringLiteral("tableSize"));
    m_told->setWordWrap(true);
    auto *rows = new QFormLayout(this);
    rows->addRow(tr("&Form:"), m_form);
    rows->addRow(tr("&Areas:"), m_areas);
    rows->addRow(tr("Fi&gures:"), m_which);
    rows->addRow(QString(), m_list);
    rows->addRow(tr("Pe&riods:"), m_periods);
    rows->addRow(QString(), m_told);
    follow();
    m_model->setChecked(session.comparedIndicators());
    for (QComboBox *box : {m_form, m_areas, m_periods})
        connect(box, &QComboBox::currentIndexChanged, this, &TableChoices::tell);
    connect(m_which, &QComboBox::currentIndexChanged, this, &TableChoices::fillPeriods);
    connect(m_model, &QStandardItemModel::itemChanged, this, &TableChoices::fillPeriods);
    fillPeriods();
}

void TableChoices::follow()
{
    fillAreas();
    fillIndicators();
    fillPeriods();
}

void TableChoices::fillAreas()
{
    const QSignalBlocker silent(m_areas);
    const QVariant kept = m_areas->count() > 0 ? m_areas->currentData() : m_session.map().geography;
    m_areas->clear();
    const ProjectState &state = m_session.state();
    if (!state.selection.empty())
        m_areas->addItem(tr("The selected areas (%1)").arg(state.selection.size()), selectedAreas);
    if (!state.unions.empty())
        m_areas->addItem(tr("Your own areas (%1)").arg(state.unions.size()), ownUnions);
    for (const Geography &geography : m_session.atlas().geographies())
        m_areas->addItem(tr("%1 (%2)").arg(geographyTitle(geography)).arg(geography.areas.size()), geography.id);
    m_areas->addItem(tr("All areas of the atlas"), everyGeography);
    const int at = m_areas->findData(kept);
    choose(*m_areas, at >= 0 ? kept : QVariant(m_session.map().geography));
}

void TableChoices::fillIndicators()
{
    const QSignalBlocker silent(m_which);
    const int kept = std::max(0, m_which->currentIndex());
    m_which->clear();
    const int shaded = m_session.atlas().indicatorIndex(m_session.map().indicator);
    m_which->addItem(shaded >= 0 ? tr("On the map: %1").arg(m_session.atlas().indicators()[std::size_t(shaded)].title)
                                 : tr("On the map: none"));
    m_which->addItem(tr("The compared figures (%1)").arg(m_session.comparedIndicators().size()));
    m_which->addItem(tr("All figures (%1)").arg(m_session.atlas().indicators().size()));
    m_which->addItem(tr("Chosen figures"));
    m_which->setCurrentIndex(kept);
}

void TableChoices::fillPeriods()
{
    const bool isChosen = Which(m_which->currentIndex()) == Which::Chosen;
    m_list->setVisible(isChosen);
    {
        const QSignalBlocker silent(m_periods);
        const QVariant kept = m_periods->currentData();
        m_periods->clear();
        m_periods->addItem(tr("The latest of each figure"), QString());
        m_periods->addItem(tr("Every period"), allPeriods);
        std::optional<std::set<int>> common;
        for (const int indicator : indicators()) {
            std::set<int> years = yearsOf(m_session.atlas().indicators()[std::size_t(indicator)]);
            if (common)
                std::erase_if(years, [&](int year) { return !common->contains(year); });
            common = std::move(years);
        }
        if (common)
            for (auto year = common->rbegin(); year != common->rend(); ++year)
                m_periods->addItem(QString::number(*year), QString::number(*year));
        choose(*m_periods, kept);
    }
    tell();
}

std::vector<int> TableChoices::indicators() const
{
    const Atlas &atlas = m_session.atlas();
    std::vector<QString> ids;
    switch (Which(m_which->currentIndex())) {
    case Which::Shaded:
        ids = {m_session.map().indicator};
        break;
    case Which::Compared:
        ids = m_session.comparedIndicators();
        break;
    case Which::All:
        for (const Indicator &indicator : atlas.indicators())
            ids.push_back(indicator.id);
        break;
    case Which::Chosen:
        ids = m_model->checkedIds({});
        break;
    }
    std::vector<int> found;
    for (const QString &id : ids)
        if (const int at = atlas.indicatorIndex(id); at >= 0)
            found.push_back(at);
    return found;
}

QString TableChoices::form() const
{
    return m_form->currentData().toString();
}

void TableChoices::addAreas(ExportRequest &request) const
{
    const ProjectState &state = m_session.state();
    const QString areas = m_areas->currentData().toString();
    const Atlas &atlas = m_session.atlas();
    if (areas == selectedAreas) {
        for (const SelectedArea &selected : state.selection)
            request.areas.push_back(selected.area);
    } else if (areas == ownUnions) {
        request.areas = state.unions;
    } else if (areas == everyGeography) {
        for (std::size_t g = 0; g < atlas.geographies().size(); ++g)
            request.geographies.push_back(int(g));
        request.areas = state.unions;
    } else {
        request.geographies.push_back(atlas.geographyIndex(areas));
    }
}

ExportRequest TableChoices::request() const
{
    ExportRequest request;
    addAreas(request);
    request.indicators = indicators();
    request.allPeriods = m_periods->currentData() == allPeriods;
    if (!request.allPeriods)
        request.period = m_periods->currentData().toString();
    request.classes = m_session.map().classes;
    const auto &content = m_session.content();
    // Classes of districts laid by kind, or of somebody's own file, are not those of a figure.
    const bool showsFigures = content && content->indicator >= 0 && content->geography >= 0
                              && content->subtitle.isEmpty() && !content->legend.classes.empty();
    if (showsFigures) {
        request.shaded = {content->geography, content->indicator, content->period.id, content->legend};
        request.shaded->legend.noDataColour = Theme::light().noData;
    }
    return request;
}

QString TableChoices::fault() const
{
    return indicators().empty() ? tr("No figure is chosen. Tick at least one.") : QString();
}

void TableChoices::tell()
{
    const ExportRequest wanted = request();
    std::size_t areas = wanted.areas.size();
    for (const int geography : wanted.geographies)
        areas += m_session.atlas().geographies()[std::size_t(geography)].areas.size();
    m_told->setText(
        fault().isEmpty()
            ? tr("%1 with %2, each with its interval, rank, status, coverage, reason and source")
                  .arg(areas == 1 ? tr("1 area") : tr("%1 areas").arg(areas),
                       wanted.indicators.size() == 1 ? tr("1 figure") : tr("%1 figures").arg(wanted.indicators.size()))
            : fault());
    Q_EMIT changed();
}

QVariantMap TableChoices::remembered() const
{
    QStringList chosen;
    for (const QString &id : m_model->checkedIds({}))
        chosen.append(id);
    return {{QStringLiteral("form"), form()},
            {QStringLiteral("areas"), m_areas->currentData()},
            {QStringLiteral("which"), m_which->currentIndex()},
            {QStringLiteral("chosen"), chosen},
            {QStringLiteral("periods"), m_periods->currentData()}};
}

void TableChoices::restore(const QVariantMap &choices)
{
    if (choices.isEmpty())
        return;
    choose(*m_form, choices.value(QStringLiteral("form")));
    const QStringList chosen = choices.value(QStringLiteral("chosen")).toStringList();
    m_model->setChecked({chosen.begin(), chosen.end()});
    m_which->setCurrentIndex(std::clamp(choices.value(QStringLiteral("which")).toInt(), 0, m_which->count() - 1));
    if (const int at = m_areas->findData(choices.value(QStringLiteral("areas"))); at >= 0)
        m_areas->setCurrentIndex(at);
    fillPeriods();
    choose(*m_periods, choices.value(QStringLiteral("periods")));
}

} // namespace placelens
