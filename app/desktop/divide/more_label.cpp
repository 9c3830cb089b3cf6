#include "app/desktop/divide/more_label.h"

#include "app/desktop/appearance/appearance.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace placelens {

MoreLabel::MoreLabel(const QString &question, QWidget *parent)
    : QWidget(parent), m_question(new QToolButton(this)), m_answer(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 2);
    layout->setSpacing(2);
    layout->addWidget(m_question, 0, Qt::AlignLeft);
    layout->addWidget(m_answer);
    m_question->setText(question);
    m_question->setAutoRaise(true);
    m_question->setCheckable(true);
    m_question->setFocusPolicy(Qt::TabFocus);
    m_question->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_question->setArrowType(Qt::RightArrow);
    m_question->setFont(controlFont(11));
    m_question->setToolTip(tr("Open or close: %1").arg(question));
    m_answer->setWordWrap(true);
    m_answer->setFont(controlFont(11));
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->hide();
    connect(m_question, &QToolButton::toggled, this, [this](bool isOpen) {
        m_answer->setVisible(isOpen);
        m_question->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    });
}

void MoreLabel::setAnswer(const QString &text)
{
    if (m_answer->text() != text)
        m_answer->setText(text);
}

bool MoreLabel::isOpen() const
{
    return m_question->isChecked();
}

} // namespace placelens
