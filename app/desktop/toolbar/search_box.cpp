#include "app/desktop/toolbar/search_box.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/appearance/icon_button.h"
#include "app/desktop/toolbar/search_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QTimer>

namespace placelens {

namespace {

constexpr int popupWidth = 400;
constexpr int shownRows = 9;

} // namespace

SearchBox::SearchBox(std::shared_ptr<const Atlas> atlas, QWidget *parent)
    : QLineEdit(parent), m_model(new SearchModel(std::move(atlas), this)), m_completer(new QCompleter(m_model, this))
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Area, code or figure"));
    setAccessibleName(tr("Search areas and figures"));
    setToolTip(tr("Find an area or a figure by name, code or former name (Ctrl+K).\n"
                  "Enter selects it and shows where it is; Ctrl+Enter adds it to the comparison."));
    setTextMargins(22, 0, 2, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(26);
    auto *list = new QListView;
    list->setUniformItemSizes(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(shownRows);
    m_completer->setPopup(list);
    list->setItemDelegate(new SearchDelegate(list)); // after setPopup, which sets its own
    m_completer->setWidget(this);
    list->installEventFilter(this);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::searchFor);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SearchBox::take);
}

void SearchBox::searchFor(const QString &text)
{
    m_model->search(text);
    if (m_model->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(QRect(0, 0, popupWidth, height()));
}

void SearchBox::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const int area = index.data(SearchModel::AreaRole).toInt();
    const int indicator = index.data(SearchModel::IndicatorRole).toInt();
    const bool isAdded = m_isAdding || (QApplication::keyboardModifiers() & Qt::ControlModifier);
    m_isAdding = false;
    m_completer->popup()->hide();
    // The completer writes the chosen row into the box after this.
    QTimer::singleShot(0, this, &QLineEdit::clear);
    if (area >= 0)
        Q_EMIT areaChosen(area, isAdded);
    else
        Q_EMIT indicatorChosen(indicator);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_model->rowCount() > 0 && !text().isEmpty()) {
            m_isAdding = event->modifiers() & Qt::ControlModifier;
            take(m_model->index(0));
        }
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down && !text().isEmpty()) {
        searchFor(text());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    // The completer takes Enter only without Ctrl.
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter) {
            m_isAdding = key->modifiers() & Qt::ControlModifier;
            const QModelIndex current = m_completer->popup()->currentIndex();
            take(current.isValid() ? m_model->index(current.row()) : m_model->index(0));
            return true;
        }
    }
    return QLineEdit::eventFilter(watched, event);
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.3, Qt::SolidLine, Qt::RoundCap));
    paintGlyph(painter, QPointF(15, height() / 2.0), Glyph::Search);
    if (!text().isEmpty() || hasFocus() || width() < 200)
        return;
    const QRectF key(width() - 50, 5, 43, height() - 10);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(windowFont(10));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(key, Qt::AlignCenter, QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
}

} // namespace placelens
