#pragma once

#include <QComboBox>

namespace placelens {

class IndicatorPopup;
class PairSource;

/// Says which figure stands against that of the map, and opens the list of all to choose another.
class PairChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit PairChooser(PairSource &pairs, QWidget *parent = nullptr);

    void showPopup() override;
    void follow();
    QSize sizeHint() const override { return {340, 26}; }
    QSize minimumSizeHint() const override { return {140, 26}; }

protected:
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PairSource &m_pairs;
    IndicatorPopup *m_popup = nullptr;
};

} // namespace placelens
