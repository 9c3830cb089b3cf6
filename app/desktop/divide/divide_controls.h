#pragma once

#include "app/desktop/divide/divide_source.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace placelens {

/// What can be chosen in the Divide view: what is looked at, what parts the districts, how they count.
class DivideControls : public QWidget
{
    Q_OBJECT
public:
    explicit DivideControls(DivideSource &source, QWidget *parent = nullptr);

Q_SIGNALS:
    void newLineWanted();

private:
    void addLooks(QVBoxLayout &layout);
    void addBorders(QVBoxLayout &layout);
    void addLine(QVBoxLayout &layout);
    void addCounting(QVBoxLayout &layout);
    void follow();
    void followLine();
    void followUnits();
    void followSets();
    void choose(const QString &what, const DivideChoice &next);
    QLabel *title(const QString &text);

    DivideSource &m_source;
    QButtonGroup *m_looks = nullptr, *m_bys = nullptr;
    QWidget *m_borderBox = nullptr, *m_lineBox = nullptr, *m_setsBox = nullptr, *m_endsKey = nullptr;
    QComboBox *m_geography = nullptr, *m_units = nullptr, *m_weights = nullptr;
    QPushButton *m_new = nullptr, *m_swap = nullptr, *m_best = nullptr;
    QLabel *m_points = nullptr, *m_setsHint = nullptr, *m_weightsTitle = nullptr;
    QVBoxLayout *m_setRows = nullptr;
    QCheckBox *m_ends = nullptr;
    bool m_isFollowing = false; // what changes now is not somebody's choice
};

} // namespace placelens
