#pragma once

#include <QToolButton>

namespace placelens {

/// A button that stays down, with a hexagon and a word; only the hexagon where there is little room.
class LayoutButton : public QToolButton
{
    Q_OBJECT
public:
    /// Does what `action` does, and follows it.
    LayoutButton(QAction *action, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {30, 26}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString word() const;
};

} // namespace placelens
