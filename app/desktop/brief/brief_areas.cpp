#include "app/desktop/brief/brief_areas.h"

#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/toolbar/search_box.h"
#include "app/desktop/words/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace placelens {

namespace {

constexpr int rowHeight = 22;

} // namespace

BriefAreas::BriefAreas(std::shared_ptr<const Atlas> atlas, QWidget *parent) : QWidget(parent), m_atlas(std::move(atlas))
{
    m_search = new SearchBox(m_atlas, this);
    m_search->setPlaceholderText(tr("Add an area"));
    m_search->setAccessibleName(tr("Add an area to the brief"));
    m_search->setToolTip(tr("Type a name or a code; Enter adds the area."));
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Areas of the brief"));
    m_list->setToolTip(tr("One area has a brief of its own; several are compared. Delete takes one away."));
    m_list->installEventFilter(this);
    m_list->setFixedHeight(5 * rowHeight + 2 * m_list->frameWidth());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *remove = new IconButton(Glyph::Close, tr("Take the chosen area away (Delete)"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_list);
    connect(remove, &QToolButton::clicked, this, &BriefAreas::removeCurrent);
    connect(m_search, &SearchBox::areaChosen, this, [this](int area) {
        add(m_atlas->areas()[static_cast<std::size_t>(area)]);
        m_search->clear();
    });
}

void BriefAreas::setAreas(std::vector<Area> areas)
{
    m_areas = std::move(areas);
    if (m_areas.size() > most)
        m_areas.resize(most);
    show();
}

void BriefAreas::add(const Area &area)
{
    const bool isThere = std::any_of(m_areas.begin(), m_areas.end(), [&](const Area &other) {
        return other.code == area.code && other.geography == area.geography;
    });
    if (isThere || m_areas.size() >= most)
        return;
    m_areas.push_back(area);
    show();
    Q_EMIT changed();
}

void BriefAreas::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_areas.size())
        return;
    m_areas.erase(m_areas.begin() + row);
    show();
    Q_EMIT changed();
}

void BriefAreas::show()
{
    m_list->clear();
    for (const Area &area : m_areas) {
        auto *item = new QListWidgetItem(area.name, m_list);
        item->setToolTip(areaLine(*m_atlas, area));
        item->setSizeHint(QSize(0, rowHeight));
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(m_list->count() - 1);
    m_search->setEnabled(m_areas.size() < most);
}

bool BriefAreas::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace placelens
