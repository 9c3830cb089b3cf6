#pragma once

#include <QComboBox>

namespace placelens {

/// A box to choose from a list that may say what is chosen: "Shade by Districts (326)". Long texts end in "…".
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    ChoiceBox(const QString &label, int width, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {m_width, 26}; }
    QSize minimumSizeHint() const override { return {std::min(m_width, 84), 26}; }
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QString m_label;
    int m_width;
};

/// Paints a combo box with a quiet label before its text.
void paintChoice(QComboBox &box, const QString &label, const QString &text);

} // namespace placelens
