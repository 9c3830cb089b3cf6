#include "app/desktop/present/story_menu.h"

#include "app/desktop/main_window.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/present/present_window.h"
#include "app/desktop/present/story_editor.h"
#include "app/desktop/toolbar/bar_button.h"
#include "app/desktop/toolbar/map_toolbar.h"
#include "core/atlas/area_names.h"
#include "core/document/story_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QScreen>

#include <algorithm>
#include <span>

namespace placelens {

namespace {

/// A composite score, say, has none for areas of several districts.
bool hasFigure(const Figures &figures, int indicator, const Area &area, const QString &when)
{
    const auto period = when.isEmpty() ? figures.latestPeriod(indicator, std::span(&area, 1))
                                       : periodNamed(figures.atlas().indicators()[std::size_t(indicator)], when);
    if (!period)
        return false;
    const auto figure = figures.figure(indicator, area, *period);
    return figure && figure->value;
}

/// A sentence to begin with, its figures by reference: what the line explains, or the figures of the selected areas.
QString firstSentence(const StoryStep &step, const Figures &figures)
{
    const Atlas &atlas = figures.atlas();
    const int index = atlas.indicatorIndex(step.map.indicator);
    if (index < 0)
        return {};
    const QString title = atlas.indicators()[std::size_t(index)].title;
    const QString when = step.map.period.isEmpty() ? QString() : QStringLiteral(" in ") + step.map.period;
    QString sentence;
    if (step.view == ViewMode::Divide && step.divide.by == DivideChoice::By::Line && step.divide.line.size() > 1) {
        QStringList line;
        for (const GridPoint &point : step.divide.line)
            line += {QString::number(qRound(point.east)), QString::number(qRound(point.north))};
        const bool isSmall = step.divide.unit == DivideChoice::Unit::SmallAreas && atlas.hasSmallAreaFigures(index);
        const QString unit = isSmall ? QStringLiteral(" between small areas") : QString();
        const QString share =
            QStringLiteral("share of %1%2 by %3%4").arg(step.map.indicator, unit, line.join(QLatin1Char(',')), when);
        sentence = (title.contains(QLatin1Char(':'))
                        ? StoryMenu::tr("%1 – the line explains {%2} of the differences between %3.")
                        : StoryMenu::tr("%1: the line explains {%2} of the differences between %3."))
                       .arg(title, share, isSmall ? StoryMenu::tr("small areas") : StoryMenu::tr("districts"));
    } else {
        QStringList parts;
        for (const SelectedArea &selected : step.selection)
            if (selected.area.geography >= 0 && hasFigure(figures, index, selected.area, step.map.period))
                parts +=
                    StoryMenu::tr("{%1} in %2")
                        .arg(QStringLiteral("%1 of %2:%3%4")
                                 .arg(step.map.indicator, atlas.geographies()[std::size_t(selected.area.geography)].id,
                                      selected.area.name, when),
                             selected.area.name);
        if (!parts.isEmpty())
            sentence = (title.contains(QLatin1Char(':')) ? StoryMenu::tr("%1 – %2.") : StoryMenu::tr("%1: %2."))
                           .arg(title, parts.mid(0, 3).join(QStringLiteral(", ")));
    }
    const bool canBeSaid = !sentence.isEmpty() && spokenSentence(sentence, figures);
    return canBeSaid ? sentence : title;
}

} // namespace

QString builtInStories()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/placelens/stories"));
}

StoryMenu::StoryMenu(MainWindow &window) : CommandMenu(tr("&Present"), window)
{
    QAction *now = add(tr("&Present"), QKeySequence(Qt::Key_F5), [this] { presentOwn(); });
    now->setToolTip(tr("Show my story, or the view as it is, on the whole screen (F5)"));
    window.toolBar().addCommand(now, BarSign::Present);
    addSeparator();
    m_end = addSeparator();
    add(tr("&Add this view to my story"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), [this] { addStep(); });
    m_ownActions.push_back(add(tr("&Edit my story…"), {}, [this] { edit(); }));
    m_ownActions.push_back(
        add(tr("Save my story as P&DF slides…"), {}, [this] { exportOwn(StoryExport::Form::Slides); }));
    m_ownActions.push_back(
        add(tr("Save my story as p&ictures…"), {}, [this] { exportOwn(StoryExport::Form::Pictures); }));
    m_ownActions.push_back(
        add(tr("Save my story as &handout…"), {}, [this] { exportOwn(StoryExport::Form::Handout); }));
    m_handouts = addMenu(tr("Handout of a &built-in story"));
    connect(this, &QMenu::aboutToShow, this, &StoryMenu::addStories);
    connect(&window.session(), &Session::changed, this, &StoryMenu::follow);
    follow();
}

void StoryMenu::addStories()
{
    if (m_isRead)
        return;
    m_isRead = true;
    m_stories = storiesIn(builtInStories(), host().session().atlas());
    int number = 1;
    for (const Story &story : m_stories) {
        auto *action = new QAction(QStringLiteral("&%1  %2").arg(number++).arg(story.title), this);
        connect(action, &QAction::triggered, this, [this, story] { present(story); });
        insertAction(m_end, action);
        m_handouts->addAction(tr("%1…").arg(action->text()), this, [this, story] {
            StoryExport::chooseAndWrite(StoryExport::Form::Handout, host().session(), story, &host());
        });
    }
}

void StoryMenu::follow()
{
    for (QAction *action : m_ownActions)
        action->setEnabled(!host().session().state().story.empty());
}

void StoryMenu::present(const Story &story)
{
    auto *shown = new PresentWindow(host().session().figures(), story, host().session().theme(), &host());
    shown->setGeometry(host().screen()->geometry()); // also where nobody manages windows
    shown->showFullScreen();
    shown->activateWindow();
}

Story StoryMenu::own() const
{
    const ProjectState &state = host().session().state();
    const QString title = state.notes.section(QLatin1Char('\n'), 0, 0).trimmed();
    return {title.isEmpty() ? tr("My story") : title, state.story};
}

void StoryMenu::presentOwn()
{
    Story story = own();
    if (story.steps.empty()) {
        story.title = tr("Placelens");
        story.steps = {stepOfView()};
    }
    present(story);
}

StoryStep StoryMenu::stepOfView() const
{
    const Session &session = host().session();
    const ProjectState &state = session.state();
    const int indicator = session.atlas().indicatorIndex(state.map.indicator);
    StoryStep step;
    step.title = indicator >= 0 ? session.atlas().indicators()[std::size_t(indicator)].shortTitle : tr("my areas");
    step.view = state.view;
    step.map = state.map;
    step.selection = state.selection;
    step.extent = host().map().camera().visibleBox();
    step.divide = state.divide;
    step.sentence = firstSentence(step, *session.figures());
    return step;
}

/// What tells a step from those that show the same figure: whose areas, or how it is looked at.
QString StoryMenu::ownTitle(const StoryStep &step, const std::vector<StoryStep> &others)
{
    const auto isFree = [&](const QString &title) {
        return std::none_of(others.begin(), others.end(), [&](const StoryStep &other) { return other.title == title; });
    };
    QStringList titles{step.title};
    if (step.view == ViewMode::Divide)
        titles += tr("%1, divided").arg(step.title);
    QStringList names;
    for (const SelectedArea &selected : step.selection)
        names += selected.area.name;
    if (!names.isEmpty())
        titles += tr("%1: %2").arg(step.title, names.mid(0, 2).join(QStringLiteral(", ")));
    for (int number = 2; number <= int(others.size()) + 2; ++number)
        titles += tr("%1 (%2)").arg(step.title).arg(number);
    return *std::find_if(titles.begin(), titles.end(), isFree);
}

void StoryMenu::addStep()
{
    ProjectState next = host().session().state();
    StoryStep step = stepOfView();
    step.title = ownTitle(step, next.story);
    next.story.push_back(std::move(step));
    const auto count = int(next.story.size());
    host().session().change(tr("Add a step to my story"), std::move(next));
    Q_EMIT host().session().told(
        tr("The view is step %1 of your story. Present ▸ Edit my story… gives it a sentence.").arg(count));
}

void StoryMenu::edit()
{
    auto *editor = new StoryEditor(host().session(), &host());
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void StoryMenu::exportOwn(StoryExport::Form form)
{
    StoryExport::chooseAndWrite(form, host().session(), own(), &host());
}

} // namespace placelens
