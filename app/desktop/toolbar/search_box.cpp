#include "app/desktop/toolbar/search_box.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/settings.h"
#include "app/desktop/toolbar/search_delegate.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace placelens {

namespace {

constexpr int listWidth = 430;
constexpr int mostHeight = 470;
constexpr int pageRows = 6;
constexpr int mostKept = 8;

} // namespace

SearchBox::SearchBox(std::shared_ptr<const Atlas> atlas, QWidget *parent)
    : QLineEdit(parent), m_model(new SearchModel(std::move(atlas), this))
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Area, place, code or figure"));
    setAccessibleName(tr("Search areas, places, figures and commands"));
    setToolTip(placeholderText() + QLatin1Char('\n')
               + tr("Find an area, a town, a figure or a command by name, code or former name (Ctrl+K).\n"
                    "Enter goes there; Ctrl+Enter adds an area to the comparison; Esc leaves."));
    setTextMargins(22, 0, 2, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(windowLength(26));
    connect(this, &QLineEdit::textEdited, this, &SearchBox::searchFor);
}

SearchBox::~SearchBox()
{
    delete m_list;
}

void SearchBox::makeList()
{
    if (m_list)
        return;
    m_list = new QListView(window());
    m_list->setObjectName(QStringLiteral("search results"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the box
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setAutoFillBackground(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->hide();
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { take(index, QApplication::keyboardModifiers() & Qt::ControlModifier); });
}

bool SearchBox::isOpen() const
{
    return m_list && m_list->isVisible();
}

void SearchBox::searchFor(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        offerRecent();
        return;
    }
    m_model->search(text);
    openList();
}

void SearchBox::offerRecent()
{
    m_model->showRecent(remembered(settings::recentChoices));
    if (m_model->rowCount() > 0)
        openList();
    else
        closeList();
}

void SearchBox::openList()
{
    makeList();
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const QPoint below = mapTo(window(), QPoint(0, this->height() + 3));
    const int wide = std::min(listWidth, window()->width() - 16);
    const int high = std::min({height, mostHeight, window()->height() - below.y() - 8});
    m_list->setGeometry(std::min(below.x(), window()->width() - wide - 8), below.y(), wide, high);
    m_list->scrollToTop();
    m_list->show();
    m_list->raise();
    choose(m_model->hasFound() && !text().trimmed().isEmpty() ? 0 : -1);
    if (!m_model->hasFound())
        setAccessibleDescription(m_model->index(0).data(Qt::AccessibleTextRole).toString());
}

void SearchBox::closeList()
{
    if (m_list)
        m_list->hide();
    setAccessibleDescription({});
}

void SearchBox::choose(int row)
{
    const QModelIndex index = m_model->index(row);
    const bool canBeTaken = index.isValid() && (index.flags() & Qt::ItemIsEnabled);
    m_list->setCurrentIndex(canBeTaken ? index : QModelIndex());
    if (!canBeTaken)
        return;
    m_list->scrollTo(index);
    // The keys stay in the box, so it says what is chosen in the list.
    setAccessibleDescription(
        tr("%1 of %2: %3").arg(row + 1).arg(m_model->rowCount()).arg(index.data(Qt::AccessibleTextRole).toString()));
}

void SearchBox::step(int rows)
{
    const int last = m_model->rowCount() - 1;
    const QModelIndex current = m_list->currentIndex();
    int row = std::clamp(current.isValid() ? current.row() + rows : rows > 0 ? 0 : last, 0, last);
    const int way = rows > 0 ? 1 : -1;
    while (row >= 0 && row <= last && !(m_model->index(row).flags() & Qt::ItemIsEnabled))
        row += way;
    if (row >= 0 && row <= last)
        choose(row);
}

void SearchBox::keep(const QString &name) const
{
    QStringList kept = remembered(settings::recentChoices);
    kept.removeAll(name);
    kept.prepend(name);
    remember(settings::recentChoices, QStringList(kept.mid(0, mostKept)));
}

void SearchBox::take(const QModelIndex &index, bool isAdded)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    const int area = index.data(SearchModel::AreaRole).toInt();
    const int ownArea = index.data(SearchModel::OwnAreaRole).toInt();
    const int indicator = index.data(SearchModel::IndicatorRole).toInt();
    const int place = index.data(SearchModel::PlaceRole).toInt();
    const int command = index.data(SearchModel::CommandRole).toInt();
    keep(index.data(SearchModel::NameRole).toString());
    clear();
    closeList();
    Q_EMIT leaveWanted();
    if (area >= 0)
        Q_EMIT areaChosen(area, isAdded);
    else if (ownArea >= 0)
        Q_EMIT ownAreaChosen(m_model->ownAreas()[std::size_t(ownArea)], isAdded);
    else if (indicator >= 0)
        Q_EMIT indicatorChosen(indicator);
    else if (place >= 0)
        Q_EMIT placeChosen(m_model->places()[std::size_t(place)]);
    else if (const QPointer<QAction> action = m_commands[std::size_t(command)].action)
        // A command may open a dialogue, which must find the keys where they belong.
        QTimer::singleShot(0, action, &QAction::trigger);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen())
            take(m_list->currentIndex(), event->modifiers() & Qt::ControlModifier);
        return;
    case Qt::Key_Escape:
        clear();
        closeList();
        Q_EMIT leaveWanted();
        return;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        if (isOpen())
            step(event->key() == Qt::Key_Down ? 1 : pageRows);
        else
            searchFor(text());
        return;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        if (isOpen())
            step(event->key() == Qt::Key_Up ? -1 : -pageRows);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (!isOpen())
        searchFor(text());
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    m_model->prepare();
    m_commands = menuCommands(*window());
    std::vector<SearchCommand> said;
    for (const MenuCommand &command : m_commands)
        said.push_back(command.said);
    m_model->setCommands(std::move(said));
    if (event->reason() == Qt::ShortcutFocusReason && text().isEmpty())
        offerRecent();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    closeList();
    QLineEdit::focusOutEvent(event);
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.3, Qt::SolidLine, Qt::RoundCap));
    paintGlyph(painter, QPointF(15, height() / 2.0), Glyph::Search);
    const int words = textMargins().left() + fontMetrics().horizontalAdvance(placeholderText()) + 12;
    // The key goes to the box of the main window.
    if (!text().isEmpty() || hasFocus() || width() < words + 50 || qobject_cast<QDialog *>(window()) != nullptr)
        return;
    const QRectF key(width() - 50, 5, 43, height() - 10);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(windowFont(10));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(key, Qt::AlignCenter, QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
}

} // namespace placelens
