#pragma once

#include <QRadioButton>

namespace placelens {

/// One of several things of which one is chosen: a ring in the palette's colours that is seen in light and dark.
class RoundChoice : public QRadioButton
{
    Q_OBJECT
public:
    using QRadioButton::QRadioButton;

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 28, 22}; }
    QSize minimumSizeHint() const override { return {60, 22}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }
};

} // namespace placelens
