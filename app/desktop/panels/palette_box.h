#pragma once

#include <QComboBox>

namespace placelens {

/// Chooses the colours of the classes: shows them, and their name where there is room for it.
class PaletteBox : public QComboBox
{
    Q_OBJECT
public:
    explicit PaletteBox(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {124, 24}; }
    QSize minimumSizeHint() const override { return {74, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace placelens
