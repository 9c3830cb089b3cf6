#pragma once

#include <QWidget>

class QLabel;

namespace placelens {

class DivideSource;
class MoreLabel;
class RankedChart;
class SidesChart;
class SidesTable;

/// How figures lie on each side of the chosen border, and what it explains beside other borders.
class SidesPage : public QWidget
{
    Q_OBJECT
public:
    explicit SidesPage(const DivideSource &source, QWidget *parent = nullptr);

    SidesChart &chart() { return *m_chart; }

private:
    void followSides();
    void followRanks();

    const DivideSource &m_source;
    QLabel *m_sentence = nullptr, *m_rankTitle = nullptr;
    MoreLabel *m_technical = nullptr;
    SidesChart *m_chart = nullptr;
    SidesTable *m_table = nullptr;
    RankedChart *m_ranked = nullptr;
};

} // namespace placelens
