#pragma once

#include <QAbstractButton>

namespace placelens {

/// One of several small buttons that stand together; the chosen one is filled.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SegmentButton(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace placelens
