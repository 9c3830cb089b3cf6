#include "app/desktop/toolbar/indicator_popup.h"

#include "app/desktop/appearance/appearance.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace placelens {

IndicatorPopup::IndicatorPopup(std::shared_ptr<const Atlas> atlas, IndicatorModel::Choosing choosing, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_atlas(atlas), m_model(new IndicatorModel(atlas, choosing, this)),
      m_choosing(choosing), m_filtered(new QSortFilterProxyModel(this)), m_search(new QLineEdit(this)),
      m_tree(new QTreeView(this)), m_description(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true); // a theme that fits shows all it holds
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("Type to find a figure"));
    m_search->setAccessibleName(tr("Find a figure"));
    m_search->setFixedHeight(windowLength(26));
    m_search->installEventFilter(this);
    m_tree->setModel(m_filtered);
    m_tree->setAccessibleName(tr("Figures by theme"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(14);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->installEventFilter(this);
    m_description->setWordWrap(true);
    m_description->setFont(controlFont(11));
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_description->setFixedHeight(windowLength(126));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    if (choosing == IndicatorModel::Choosing::Several)
        layout->addLayout(makeButtons());
    layout->addWidget(m_description);
    connect(m_search, &QLineEdit::textChanged, this, &IndicatorPopup::filter);
    connect(m_tree, &QTreeView::clicked, this, &IndicatorPopup::take);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &IndicatorPopup::describe);
}

QHBoxLayout *IndicatorPopup::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    const auto add = [&](const QString &text, const QString &help, auto ids) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(help);
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, ids] { m_model->choose(ids()); });
        return button;
    };
    add(tr("&All"), tr("Check every figure"), [this] { return m_model->idsOf({}); });
    add(tr("&None"), tr("Check no figure; the one that the map shows stays where it always is"),
        [] { return std::vector<QString>(); });
    m_onlyTheme =
        add(tr("&Only this theme"), QString(), [this] { return m_model->idsOf(themeAt(m_tree->currentIndex())); });
    row->addStretch(1);
    return row;
}

QString IndicatorPopup::themeAt(const QModelIndex &index) const
{
    const QModelIndex theme = index.parent().isValid() ? index.parent() : index;
    return theme.data().toString();
}

void IndicatorPopup::openBelow(const QWidget &anchor, int indicator)
{
    const QRect screen = anchor.screen()->availableGeometry();
    resize(380, std::min(560, screen.height() - 20));
    const QPoint below = anchor.mapToGlobal(QPoint(0, anchor.height() + 2));
    move(std::clamp(below.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(below.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    m_search->clear();
    m_tree->expandAll();
    show();
    const QModelIndex current = m_filtered->mapFromSource(m_model->indexOf(indicator));
    m_tree->setCurrentIndex(current);
    m_tree->scrollTo(current, QAbstractItemView::PositionAtCenter);
    m_search->setFocus();
    describe(m_tree->currentIndex());
}

void IndicatorPopup::filter(const QString &text)
{
    m_filtered->setFilterFixedString(text.simplified());
    m_tree->expandAll();
    const QModelIndex theme = m_filtered->index(0, 0);
    if (!text.isEmpty() && theme.isValid())
        m_tree->setCurrentIndex(m_filtered->index(0, 0, theme));
}

void IndicatorPopup::describe(const QModelIndex &index)
{
    const int indicator = index.isValid() ? index.data(IndicatorModel::IndicatorRole).toInt() : -1;
    const QString text = indicator < 0 ? QString() : m_atlas->indicators()[std::size_t(indicator)].description;
    const QString hint = m_choosing == IndicatorModel::Choosing::Several ? tr(
                             "Each ticked figure is shown. The arrow keys go through the list, where Enter ticks; what "
                             "a figure is stands here then.")
                                                                         : QString();
    m_description->setText(indicator < 0 ? hint : text);
    m_description->setToolTip(text);
    if (!m_onlyTheme)
        return;
    const QString theme = themeAt(index);
    m_onlyTheme->setEnabled(!theme.isEmpty());
    m_onlyTheme->setToolTip(theme.isEmpty() ? tr("Choose a figure or a theme in the list first")
                                            : tr("Check the figures of “%1” and no others").arg(theme));
}

void IndicatorPopup::take(const QModelIndex &index)
{
    const int indicator = index.isValid() ? index.data(IndicatorModel::IndicatorRole).toInt() : -1;
    if (indicator < 0)
        return;
    if (m_choosing == IndicatorModel::Choosing::One) {
        hide();
        Q_EMIT chosen(indicator);
    }
}

void IndicatorPopup::step(int rows)
{
    QModelIndex next = m_tree->currentIndex();
    do { // over the themes, which can't be taken
        next = !next.isValid() ? m_filtered->index(0, 0)
               : rows > 0      ? m_tree->indexBelow(next)
                               : m_tree->indexAbove(next);
    } while (next.isValid() && next.data(IndicatorModel::IndicatorRole).toInt() < 0);
    if (next.isValid())
        m_tree->setCurrentIndex(next);
}

bool IndicatorPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_choosing == IndicatorModel::Choosing::One) {
            take(m_tree->currentIndex());
        } else if (const QModelIndex index = m_tree->currentIndex(); index.flags() & Qt::ItemIsUserCheckable) {
            const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            m_filtered->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        return true;
    }
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace placelens
