#include "app/desktop/unions/what_if_dialog.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/unions/area_box.h"
#include "app/desktop/unions/own_unions.h"
#include "app/desktop/words/figure_words.h"
#include "app/desktop/words/words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

namespace placelens {

namespace {

enum Column { FigureColumn, FromBefore, FromAfter, FromChange, ToBefore, ToAfter, ToChange, HowMade, Columns };

QString valueText(const Indicator &indicator, const Figure &figure)
{
    return figure.value ? compactValue(indicator, *figure.value) : WhatIfDialog::tr("no data");
}

QString valueHelp(const Indicator &indicator, const Figure &figure)
{
    QStringList lines;
    if (figure.value)
        lines << fullValue(indicator, *figure.value);
    if (figure.lower && figure.upper)
        lines << WhatIfDialog::tr("95 % interval %1 to %2")
                     .arg(spokenNumber(*figure.lower, indicator.decimals),
                          spokenNumber(*figure.upper, indicator.decimals));
    lines << spokenStatus(figure);
    if (!figure.reason.isEmpty())
        lines << figure.reason;
    return lines.join(QLatin1Char('\n'));
}

/// "+1.2 ▲", "−0.3 ▼", "0.0": how much the figure changes, by sign and mark.
QString changeText(const Indicator &indicator, const Figure &before, const Figure &after)
{
    if (!before.value || !after.value)
        return QStringLiteral("–");
    const double change = *after.value - *before.value;
    const QString number = spokenNumber(change, indicator.decimals);
    const double shown = std::abs(change) * std::pow(10, indicator.decimals);
    if (shown < 0.5)
        return spokenNumber(0, indicator.decimals);
    return change > 0 ? QStringLiteral("+%1 ▲").arg(number) : QStringLiteral("%1 ▼").arg(number);
}

} // namespace

WhatIfDialog::WhatIfDialog(Session &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    setObjectName(QStringLiteral("what if"));
    setWindowTitle(tr("Move a district to another area"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeChoices());
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);
    makeTable();
    layout->addWidget(m_table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_keep = buttons->addButton(tr("Keep as own areas"), QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &WhatIfDialog::keep);
    connect(m_from, &AreaBox::areaChanged, this, &WhatIfDialog::listDistricts);
    connect(m_to, &AreaBox::areaChanged, this, &WhatIfDialog::follow);
    connect(m_districts, &QListWidget::itemChanged, this, &WhatIfDialog::follow);
    connect(&session, &Session::changed, this, &WhatIfDialog::follow);
    resize(880, 620);
    const std::vector<SelectedArea> &selection = session.state().selection;
    if (!selection.empty())
        m_from->choose(selection.front().area);
    m_to->setCurrentIndex(-1);
    if (selection.size() > 1)
        m_to->choose(selection[1].area);
    listDistricts();
}

QWidget *WhatIfDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    m_from = new AreaBox(m_session, tr("From"), choices);
    m_to = new AreaBox(m_session, tr("To"), choices);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    row->addLayout(form, 1);
    m_districts = new QListWidget(choices);
    m_districts->setAccessibleName(tr("Districts to move"));
    m_districts->setMaximumHeight(132);
    auto *list = new QVBoxLayout;
    auto *label = new QLabel(tr("&Districts to move"), choices);
    label->setBuddy(m_districts);
    list->addWidget(label);
    list->addWidget(m_districts);
    row->addLayout(list, 1);
    return choices;
}

void WhatIfDialog::makeTable()
{
    m_table = new QTableWidget(0, Columns, this);
    m_table->setAccessibleName(tr("Figures before and after"));
    m_table->horizontalHeader()->hide(); // until there is something below it
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setAlternatingRowColors(true);
    m_table->horizontalHeader()->setMinimumSectionSize(56);
    fitColumns();
}

void WhatIfDialog::listDistricts()
{
    {
        const QSignalBlocker quiet(m_districts);
        m_districts->clear();
        const auto from = m_from->area();
        for (const int district : from ? from->districts.members() : std::vector<int>{}) {
            const District &known = m_session.atlas().districts()[std::size_t(district)];
            auto *item = new QListWidgetItem(known.name, m_districts);
            item->setData(Qt::UserRole, district);
            item->setCheckState(Qt::Unchecked);
        }
        m_districts->sortItems();
        if (m_districts->count() > 0) {
            m_districts->setCurrentRow(0);
            m_districts->item(0)->setCheckState(Qt::Checked);
        }
    }
    follow();
}

std::optional<DistrictMove> WhatIfDialog::wanted(QString &problem) const
{
    const auto from = m_from->area(), to = m_to->area();
    if (!from || !to) {
        problem = tr("Choose two areas from the lists.");
        return std::nullopt;
    }
    DistrictMove move{*from, *to, {}};
    for (int row = 0; row < m_districts->count(); ++row)
        if (m_districts->item(row)->checkState() == Qt::Checked)
            move.districts.insert(m_districts->item(row)->data(Qt::UserRole).toInt());
    if (*from == *to)
        problem = tr("Choose another area to move to: both are %1.").arg(from->name);
    else if (move.districts.isEmpty())
        problem = tr("Check the districts of %1 that go to %2.").arg(from->name, to->name);
    if (!problem.isEmpty())
        return std::nullopt;
    return move;
}

void WhatIfDialog::follow()
{
    QString problem;
    const auto move = wanted(problem);
    m_keep->setEnabled(false);
    if (!move) {
        m_work.cancel();
        m_answer.reset();
        m_table->setRowCount(0);
        m_summary->setText(problem);
        return;
    }
    std::vector<int> indicators;
    for (const QString &id : m_session.comparedIndicators())
        if (const int indicator = m_session.atlas().indicatorIndex(id); indicator >= 0)
            indicators.push_back(indicator);
    m_work.ask([figures = m_session.figures(), move = *move,
                indicators](std::stop_token stop) { return workOut(*figures, move, indicators, stop); },
               [this](Result<WhatIf> answer) {
                   if (answer)
                       showAnswer(*answer);
                   else
                       m_summary->setText(answer.error().what);
               });
}

void WhatIfDialog::showAnswer(const WhatIf &answer)
{
    m_answer = answer;
    const Area &from = answer.after.from, &to = answer.after.to;
    const auto line = [](const Area &area) {
        return area.districts.isEmpty()
                   ? tr("%1: no district is left").arg(area.name)
                   : tr("%1: %2, %3")
                         .arg(area.name, districtCount(area.districts.size()), residentCount(area.residents));
    };
    const QString problem = keepProblem();
    m_summary->setText(line(from) + QLatin1Char('\n') + line(to)
                       + (problem.isEmpty() ? QString() : QLatin1Char('\n') + problem));
    m_keep->setEnabled(problem.isEmpty());
    const QString fromName = m_from->area() ? m_from->area()->name : QString();
    const QString toName = m_to->area() ? m_to->area()->name : QString();
    const QFontMetrics metrics(font());
    const auto head = [&](const QString &name, const QString &what) {
        return metrics.elidedText(name, Qt::ElideRight, 96) + QLatin1Char('\n') + what;
    };
    QHeaderView &columns = *m_table->horizontalHeader();
    columns.setSectionResizeMode(QHeaderView::Fixed); // measured once in the end, not after each cell
    m_table->setHorizontalHeaderLabels({tr("Figure"), head(fromName, tr("before")), head(fromName, tr("after")),
                                        tr("change"), head(toName, tr("before")), head(toName, tr("after")),
                                        tr("change"), tr("How it is made")});
    columns.show();
    m_table->setRowCount(int(answer.rows.size()));
    for (int i = 0; i < int(answer.rows.size()); ++i) {
        const WhatIfRow &row = answer.rows[std::size_t(i)];
        const Indicator &indicator = m_session.atlas().indicators()[std::size_t(row.indicator)];
        auto *name =
            new QTableWidgetItem(QStringLiteral("%1, %2").arg(indicator.shortTitle, compactPeriod(row.period)));
        name->setToolTip(indicatorHelp(m_session.atlas(), indicator, row.period));
        m_table->setItem(i, FigureColumn, name);
        showSide(i, FromBefore, indicator, row.fromBefore, row.fromAfter);
        showSide(i, ToBefore, indicator, row.toBefore, row.toAfter);
        const QString fromStatus = spokenStatus(row.fromAfter), toStatus = spokenStatus(row.toAfter);
        auto *made = new QTableWidgetItem(fromStatus == toStatus ? toStatus : tr("%1; %2").arg(fromStatus, toStatus));
        made->setToolTip(valueHelp(indicator, row.fromAfter) + QStringLiteral("\n\n")
                         + valueHelp(indicator, row.toAfter));
        m_table->setItem(i, HowMade, made);
    }
    fitColumns();
}

void WhatIfDialog::fitColumns()
{
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FigureColumn, QHeaderView::Stretch);
}

void WhatIfDialog::showSide(int row, int column, const Indicator &indicator, const Figure &before, const Figure &after)
{
    const auto put = [&](int at, const QString &text, const QString &help) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(help);
        m_table->setItem(row, at, item);
        return item;
    };
    put(column, valueText(indicator, before), valueHelp(indicator, before));
    put(column + 1, valueText(indicator, after), valueHelp(indicator, after))
        ->setFont(controlFont(12, QFont::DemiBold));
    put(column + 2, changeText(indicator, before, after), tr("After less before, in %1").arg(indicator.unit));
}

QString WhatIfDialog::keepProblem() const
{
    if (m_answer->after.from.districts.isEmpty())
        return tr("No district is left in the first area, so both can't be kept.");
    if (int(m_session.state().selection.size()) + 2 > mostSelected)
        return tr("To keep both, select fewer areas: at most %1 can be selected.").arg(mostSelected);
    for (const Area *area : {&m_answer->after.from, &m_answer->after.to})
        if (const QString problem = nameProblem(m_session.state(), area->name, {}); !problem.isEmpty())
            return tr("These areas are kept already.");
    return {};
}

void WhatIfDialog::keep()
{
    ProjectState next = m_session.state();
    for (Area area : {m_answer->after.from, m_answer->after.to}) {
        area.code = freeUnionCode(next.unions);
        next = withUnion(std::move(next), area);
        next = withSelected(std::move(next), area, true);
    }
    m_session.change(tr("Keep what if as own areas"), std::move(next));
    accept();
}

} // namespace placelens
