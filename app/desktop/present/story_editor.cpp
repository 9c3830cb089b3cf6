#include "app/desktop/present/story_editor.h"

#include "app/desktop/words/words.h"
#include "core/document/story_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace placelens {

StoryEditor::StoryEditor(Session &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    setWindowTitle(tr("Edit my story"));
    auto *layout = new QVBoxLayout(this);
    auto *parts = new QSplitter(this);
    parts->addWidget(makeList());
    parts->addWidget(makeFields());
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    layout->addWidget(parts, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &StoryEditor::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &StoryEditor::reject);
    layout->addWidget(buttons);
    for (const StoryStep &step : session.state().story)
        add(step);
    m_list->setCurrentRow(0);
    showStep();
    resize(760, 460);
}

QWidget *StoryEditor::makeList()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget(pane);
    m_list->setAccessibleName(tr("Steps"));
    m_list->setToolTip(tr("Drag a step to another place, or press Alt+Up and Alt+Down. Delete takes it away."));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMinimumWidth(200);
    layout->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    for (const auto &[text, key, by] :
         {std::tuple{tr("Up"), Qt::Key_Up, -1}, std::tuple{tr("Down"), Qt::Key_Down, 1}}) {
        auto *move = new QPushButton(text, pane);
        move->setShortcut(QKeySequence(Qt::ALT | key));
        move->setToolTip(tr("Move the step (%1)").arg(move->shortcut().toString(QKeySequence::NativeText)));
        row->addWidget(move);
        connect(move, &QPushButton::clicked, this, [this, rows = by] { moveStep(rows); });
    }
    layout->addLayout(row);
    auto *away = new QPushButton(tr("Remove step"), pane);
    away->setShortcut(QKeySequence::Delete);
    away->setToolTip(
        tr("Take the step out of the story (%1)").arg(away->shortcut().toString(QKeySequence::NativeText)));
    layout->addWidget(away);
    connect(m_list, &QListWidget::currentRowChanged, this, &StoryEditor::showStep);
    connect(away, &QPushButton::clicked, this, &StoryEditor::removeStep);
    return pane;
}

QWidget *StoryEditor::makeFields()
{
    m_fields = new QWidget(this);
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(8, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_title = new QLineEdit(m_fields);
    m_sentence = new QPlainTextEdit(m_fields);
    m_sentence->setTabChangesFocus(true);
    m_sentence->setMinimumHeight(84);
    auto *figure = new QPushButton(tr("&Insert a figure…"), m_fields);
    m_figure = figure;
    m_figure->setToolTip(tr("Figures are put in by reference, so that they are those of the atlas"));
    m_preview = new QLabel(m_fields);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setMinimumHeight(60);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_preview->setAccessibleName(tr("The sentence with its figures"));
    m_note = new QPlainTextEdit(m_fields);
    m_note->setTabChangesFocus(true);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Sentence"), m_sentence);
    form->addRow(m_figure);
    form->addRow(tr("It will say"), m_preview);
    form->addRow(tr("&Note for the teacher"), m_note);
    connect(m_title, &QLineEdit::textEdited, this, &StoryEditor::takeWords);
    connect(m_sentence, &QPlainTextEdit::textChanged, this, &StoryEditor::takeWords);
    connect(m_note, &QPlainTextEdit::textChanged, this, &StoryEditor::takeWords);
    connect(figure, &QPushButton::clicked, this, &StoryEditor::insertFigure);
    return m_fields;
}

void StoryEditor::add(const StoryStep &step)
{
    auto *item = new QListWidgetItem(step.title, m_list);
    item->setData(Qt::UserRole, int(m_steps.size()));
    m_steps.push_back(step);
}

int StoryEditor::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : -1;
}

void StoryEditor::showStep()
{
    const int step = current();
    m_fields->setEnabled(step >= 0);
    m_isShowing = true;
    const StoryStep empty;
    const StoryStep &shown = step < 0 ? empty : m_steps[std::size_t(step)];
    m_title->setText(shown.title);
    m_sentence->setPlainText(shown.sentence);
    m_note->setPlainText(shown.note);
    m_isShowing = false;
    preview();
}

void StoryEditor::takeWords()
{
    const int step = current();
    if (m_isShowing || step < 0)
        return;
    StoryStep &written = m_steps[std::size_t(step)];
    written.title = m_title->text();
    written.sentence = m_sentence->toPlainText();
    written.note = m_note->toPlainText();
    m_list->currentItem()->setText(written.title);
    preview();
}

void StoryEditor::preview()
{
    const auto spoken = spokenSentence(m_sentence->toPlainText(), *m_session.figures());
    m_preview->setText(spoken ? *spoken : spoken.error().what);
}

void StoryEditor::insertFigure()
{
    const int step = current();
    if (step < 0)
        return;
    const StoryStep &written = m_steps[std::size_t(step)];
    const QString indicator = written.map.indicator.isEmpty() ? m_session.map().indicator : written.map.indicator;
    QMenu menu(this);
    const auto offer = [&](const QString &text, const QString &reference) {
        menu.addAction(text, this, [this, reference] {
            m_sentence->insertPlainText(QLatin1Char('{') + reference + QLatin1Char('}'));
            m_sentence->setFocus();
        });
    };
    std::vector<SelectedArea> areas = written.selection;
    if (areas.empty())
        areas.push_back({m_session.atlas().areas()[std::size_t(m_session.atlas().england())], 0});
    for (const SelectedArea &selected : areas) {
        const Area &area = selected.area;
        const QString name = area.geography < 0 ? area.code
                                                : m_session.atlas().geographies()[std::size_t(area.geography)].id
                                                      + QLatin1Char(':') + area.name;
        offer(tr("The shaded figure of %1").arg(area.name), indicator + QStringLiteral(" of ") + name);
        offer(tr("The number of districts of %1").arg(area.name), QStringLiteral("districts of ") + name);
        offer(tr("The residents of %1").arg(area.name), QStringLiteral("residents of ") + name);
        menu.addSeparator();
    }
    for (const char *by : {"region", "lep2017"})
        offer(tr("The share of the differences that %1 explain")
                  .arg(QLatin1String(by) == QLatin1String("region") ? tr("regions") : tr("LEPs")),
              QStringLiteral("share of %1 by %2").arg(indicator, QLatin1String(by)));
    menu.exec(m_figure->mapToGlobal(QPoint(0, m_figure->height())));
}

void StoryEditor::moveStep(int rows)
{
    const int row = m_list->currentRow(), to = row + rows;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
}

void StoryEditor::removeStep()
{
    delete m_list->takeItem(m_list->currentRow());
    showStep();
}

std::vector<StoryStep> StoryEditor::steps() const
{
    std::vector<StoryStep> ordered;
    for (int row = 0; row < m_list->count(); ++row)
        ordered.push_back(m_steps[std::size_t(m_list->item(row)->data(Qt::UserRole).toInt())]);
    return ordered;
}

void StoryEditor::accept()
{
    ProjectState next = m_session.state();
    next.story = steps();
    m_session.change(tr("Edit my story"), std::move(next));
    QDialog::accept();
}

} // namespace placelens
