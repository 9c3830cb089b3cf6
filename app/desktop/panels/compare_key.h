#pragma once

#include "app/desktop/appearance/appearance.h"

#include <QWidget>

namespace placelens {

/// What the bars of the compare table mean: the line of the benchmark, differs, similar, not tested.
class CompareKey : public QWidget
{
    Q_OBJECT
public:
    explicit CompareKey(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setBenchmark(const QString &name);
    QSize sizeHint() const override { return {300, windowLength(25)}; }
    QSize minimumSizeHint() const override { return {100, 25}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QString m_benchmark;
};

} // namespace placelens
