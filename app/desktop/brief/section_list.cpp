#include "app/desktop/brief/section_list.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace placelens {

namespace {

constexpr int rowHeight = 22;

} // namespace

QString sectionTitle(BriefSection section)
{
    switch (section) {
    case BriefSection::KeyFacts:
        return SectionList::tr("Key facts");
    case BriefSection::Maps:
        return SectionList::tr("Maps");
    case BriefSection::Memberships:
        return SectionList::tr("Belongs to");
    case BriefSection::Indicators:
        return SectionList::tr("Indicators and spine chart");
    case BriefSection::Spread:
        return SectionList::tr("Inside the area");
    case BriefSection::Trends:
        return SectionList::tr("Trends");
    case BriefSection::StandsOut:
        return SectionList::tr("What stands out");
    case BriefSection::Differences:
        return SectionList::tr("Differences between areas");
    case BriefSection::Districts:
        return SectionList::tr("Table of districts");
    case BriefSection::Method:
        return SectionList::tr("Method, coverage and gaps");
    case BriefSection::Sources:
        return SectionList::tr("Sources and licences");
    }
    return {};
}

SectionList::SectionList(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Sections of the brief"));
    setToolTip(tr("Check what is printed. Drag, or press Alt+Up and Alt+Down, to change the order."));
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    connect(this, &QListWidget::itemChanged, this, &SectionList::changed);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &SectionList::changed);
    setSections(allBriefSections());
}

std::vector<BriefSection> SectionList::sections() const
{
    std::vector<BriefSection> sections;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            sections.push_back(static_cast<BriefSection>(item(row)->data(Qt::UserRole).toInt()));
    return sections;
}

void SectionList::setSections(const std::vector<BriefSection> &sections)
{
    const QSignalBlocker quiet(this);
    clear();
    const auto add = [this](BriefSection section, Qt::CheckState state) {
        auto *item = new QListWidgetItem(sectionTitle(section), this);
        item->setData(Qt::UserRole, static_cast<int>(section));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(state);
        item->setSizeHint(QSize(0, rowHeight));
    };
    for (const BriefSection section : sections)
        add(section, Qt::Checked);
    for (const BriefSection section : allBriefSections())
        if (std::find(sections.begin(), sections.end(), section) == sections.end())
            add(section, Qt::Unchecked);
}

int SectionList::wholeHeight() const
{
    return count() * rowHeight + 2 * frameWidth();
}

void SectionList::moveCurrent(int by)
{
    const int from = currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    {
        const QSignalBlocker quiet(this);
        insertItem(to, takeItem(from));
        setCurrentRow(to);
    }
    Q_EMIT changed();
}

void SectionList::keyPressEvent(QKeyEvent *event)
{
    const bool isMoving = event->modifiers().testFlag(Qt::AltModifier);
    if (isMoving && event->key() == Qt::Key_Up)
        return moveCurrent(-1);
    if (isMoving && event->key() == Qt::Key_Down)
        return moveCurrent(1);
    QListWidget::keyPressEvent(event);
}

} // namespace placelens
