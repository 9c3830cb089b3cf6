#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace placelens {

/// A line that opens to tell more: for those who ask.
class MoreLabel : public QWidget
{
    Q_OBJECT
public:
    explicit MoreLabel(const QString &question, QWidget *parent = nullptr);

    void setAnswer(const QString &text);
    bool isOpen() const;

private:
    QToolButton *m_question = nullptr;
    QLabel *m_answer = nullptr;
};

} // namespace placelens
