#include "app/desktop/panels/selected_list.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/badge.h"
#include "app/desktop/appearance/elided_label.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/words/words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace placelens {

namespace {

constexpr int rowHeight = 37;
constexpr int mostRows = 4; // more scroll, so that the figures keep their room

/// One selected area: a double click shows where it is.
class SelectedRow : public QWidget
{
public:
    SelectedRow(const SelectedArea &selected, const Theme &theme, std::function<void()> onDoubleClick, QWidget *parent)
        : QWidget(parent), m_letter(selected.letter), m_theme(theme), m_onDoubleClick(std::move(onDoubleClick))
    {
        setFixedHeight(rowHeight);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBadge(painter, QPointF(18, height() / 2.0), 18, m_letter, m_theme);
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.lightRule);
    }
    void mouseDoubleClickEvent(QMouseEvent *) override { m_onDoubleClick(); }

private:
    int m_letter;
    Theme m_theme;
    std::function<void()> m_onDoubleClick;
};

} // namespace

SelectedList::SelectedList(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setObjectName(QStringLiteral("selected areas"));
    setAccessibleName(tr("Selected areas"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&session, &Session::selectionChanged, this, &SelectedList::rebuild);
    connect(&session, &Session::contentChanged, this, &SelectedList::rebuild); // a theme comes with new content
    rebuild();
}

QSize SelectedList::sizeHint() const
{
    return {320, rowHeight * std::min(int(m_session.state().selection.size()), mostRows)};
}

QSize SelectedList::minimumSizeHint() const
{
    return {160, rowHeight * std::min(int(m_session.state().selection.size()), 2)};
}

void SelectedList::rebuild()
{
    auto *list = new QWidget;
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const SelectedArea &selected : m_session.state().selection)
        layout->addWidget(makeRow(selected));
    layout->addStretch(1);
    setWidget(list); // deletes the list before
    updateGeometry();
}

QWidget *SelectedList::makeRow(const SelectedArea &selected)
{
    const GridBox box = selected.area.box;
    auto *row = new SelectedRow(
        selected, m_session.theme(), [this, box] { Q_EMIT zoomWanted(box); }, this);
    const QString line = areaLine(m_session.atlas(), selected.area);
    row->setToolTip(tr("%1\n%2\nDouble-click to see where it is.").arg(selected.area.name, line));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(33, 3, 4, 4);
    layout->setSpacing(2);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new ElidedLabel(selected.area.name, row);
    name->setFont(windowFont(12, QFont::DemiBold));
    auto *what = new ElidedLabel(line, row);
    what->setFont(windowFont(11));
    what->setForegroundRole(QPalette::PlaceholderText);
    words->addWidget(name);
    words->addWidget(what);
    layout->addLayout(words, 1);
    auto *remove = new IconButton(Glyph::Close,
                                  tr("Remove %1, area %2").arg(selected.area.name, letterName(selected.letter)), row);
    layout->addWidget(remove);
    // Queued: the answer rebuilds this list, and with it the button that is being clicked.
    connect(
        remove, &QToolButton::clicked, this, [this, selected] { m_session.deselect(selected); }, Qt::QueuedConnection);
    return row;
}

} // namespace placelens
