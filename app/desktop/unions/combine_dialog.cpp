#include "app/desktop/unions/combine_dialog.h"

#include "app/desktop/unions/own_unions.h"
#include "app/desktop/unions/selecting_many.h"
#include "app/desktop/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace placelens {

namespace {

QString lettered(const SelectedArea &selected)
{
    return QStringLiteral("%1  %2").arg(letterName(selected.letter), selected.area.name);
}

} // namespace

CombineDialog::CombineDialog(Session &session, Combining combining, QWidget *parent)
    : QDialog(parent), m_session(session), m_combining(combining), m_areas(session.state().selection)
{
    setObjectName(QStringLiteral("combine"));
    const bool isTogether = combining == Combining::Together;
    setWindowTitle(isTogether ? tr("Combine areas") : tr("Take areas away from another"));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    makeChoices(*form);
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name of the new area"));
    m_name->setMaxLength(80);
    m_keeps = new QCheckBox(isTogether ? tr("Keep the areas selected, too") : tr("Keep both selected, too"), this);
    m_result = new QLabel(this);
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setWordWrap(true);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(isTogether ? tr("Combine") : tr("Take away"));
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_keeps);
    form->addRow(m_result);
    form->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CombineDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &CombineDialog::follow);
    connect(m_keeps, &QCheckBox::toggled, this, &CombineDialog::follow);
    setMinimumWidth(420);
    if (m_from)
        showRest();
    m_name->setText(suggestedName());
    m_name->selectAll();
    m_name->setFocus();
    follow();
}

void CombineDialog::makeChoices(QFormLayout &form)
{
    if (m_combining == Combining::Together) {
        QStringList names;
        for (const SelectedArea &selected : m_areas)
            names << lettered(selected);
        auto *list = new QLabel(names.join(QLatin1Char('\n')), this);
        list->setTextFormat(Qt::PlainText);
        form.addRow(tr("Areas"), list);
        return;
    }
    m_from = new QComboBox(this);
    m_from->setAccessibleName(tr("The area to take from"));
    for (const SelectedArea &selected : m_areas)
        m_from->addItem(lettered(selected));
    m_away = new QListWidget(this);
    m_away->setAccessibleName(tr("The areas whose districts are taken away"));
    m_away->setMaximumHeight(130);
    form.addRow(tr("&From"), m_from);
    form.addRow(tr("&Take away"), m_away);
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        showRest();
        m_name->setText(suggestedName());
        follow();
    });
    connect(m_away, &QListWidget::itemChanged, this, [this] {
        m_name->setText(suggestedName());
        follow();
    });
}

void CombineDialog::showRest()
{
    const QSignalBlocker quiet(m_away);
    m_away->clear();
    for (int i = 0; i < int(m_areas.size()); ++i) {
        if (i == m_from->currentIndex())
            continue;
        auto *item = new QListWidgetItem(lettered(m_areas[std::size_t(i)]), m_away);
        item->setData(Qt::UserRole, i);
        item->setCheckState(m_away->count() == 1 ? Qt::Checked : Qt::Unchecked);
    }
}

std::vector<SelectedArea> CombineDialog::chosen() const
{
    if (!m_away)
        return m_areas;
    std::vector<SelectedArea> away;
    for (int row = 0; row < m_away->count(); ++row)
        if (m_away->item(row)->checkState() == Qt::Checked)
            away.push_back(m_areas[std::size_t(m_away->item(row)->data(Qt::UserRole).toInt())]);
    return away;
}

AreaSet CombineDialog::districts() const
{
    AreaSet found;
    for (const SelectedArea &selected : chosen())
        found = found | selected.area.districts;
    return m_from ? m_areas[std::size_t(m_from->currentIndex())].area.districts - found : found;
}

QString CombineDialog::suggestedName() const
{
    QStringList names;
    for (const SelectedArea &selected : chosen())
        names << selected.area.name;
    if (m_from)
        return tr("%1 without %2")
            .arg(m_areas[std::size_t(m_from->currentIndex())].area.name, names.join(tr(" and ")))
            .left(m_name->maxLength());
    return names.join(QStringLiteral(" + ")).left(m_name->maxLength());
}

void CombineDialog::follow()
{
    const AreaSet made = districts();
    QString problem = nameProblem(m_session.state(), m_name->text(), {});
    if (m_away && chosen().empty())
        problem = tr("Check the areas to take away.");
    else if (made.isEmpty())
        problem = tr("Nothing would be left: all its districts are in the areas taken away.");
    else if (m_from && made == m_areas[std::size_t(m_from->currentIndex())].area.districts)
        problem = tr("They share no district: there is nothing to take away.");
    else if (m_keeps->isChecked() && int(m_areas.size()) >= mostSelected)
        problem = tr("At most %1 areas can be selected. The new one can only take their place.").arg(mostSelected);
    double residents = 0;
    for (const int district : made.members())
        residents += m_session.atlas().residents()[std::size_t(district)];
    m_result->setText(!problem.isEmpty() ? problem
                                         : tr("%1 · %2").arg(districtCount(made.size()), residentCount(residents)));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

void CombineDialog::accept()
{
    if (!m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    const QString name = m_name->text().simplified();
    const Area made = unionOfDistricts(m_session.atlas(), districts(), freeUnionCode(m_session.state().unions), name);
    ProjectState next = withUnion(m_session.state(), made);
    if (m_keeps->isChecked()) {
        next = withSelected(std::move(next), made, true);
    } else {
        // It takes the place, letter and colour of the area that it was made from.
        const SelectedArea first = m_areas[std::size_t(m_from ? std::max(0, m_from->currentIndex()) : 0)];
        const std::vector<SelectedArea> gone = m_from ? std::vector<SelectedArea>{} : m_areas;
        std::vector<SelectedArea> kept;
        for (const SelectedArea &selected : next.selection) {
            if (selected == first)
                kept.push_back({made, first.letter});
            else if (std::find(gone.begin(), gone.end(), selected) == gone.end())
                kept.push_back(selected);
        }
        next.selection = std::move(kept);
    }
    m_session.change(m_from ? tr("Make %1").arg(name) : tr("Combine into %1").arg(name), std::move(next));
    QDialog::accept();
}

} // namespace placelens
