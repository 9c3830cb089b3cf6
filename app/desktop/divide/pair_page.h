#pragma once

#include <QWidget>

class QLabel;

namespace placelens {

class Brush;
class IndicatorPopup;
class MoreLabel;
class PairKey;
class PairSource;
class PairChooser;
class ScatterChart;

/// One figure against another: a sentence with caution, the scatter of districts, the legend of the map.
class PairPage : public QWidget
{
    Q_OBJECT
public:
    PairPage(PairSource &pairs, Brush &brush, QWidget *parent = nullptr);

    ScatterChart &scatter() { return *m_scatter; }

private:
    void follow();

    PairSource &m_pairs;
    QLabel *m_sentence = nullptr, *m_caution = nullptr;
    MoreLabel *m_technical = nullptr;
    PairChooser *m_chooser = nullptr;
    ScatterChart *m_scatter = nullptr;
    PairKey *m_key = nullptr;
};

} // namespace placelens
