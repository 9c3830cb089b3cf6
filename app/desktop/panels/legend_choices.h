#pragma once

#include "app/desktop/session.h"
#include "core/cartography/palette.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSpinBox;

namespace placelens {

class PaletteBox;

/// How figures are put into classes and colours: method, number, palette; behind an arrow the middle of a diverging
/// palette, which palettes are offered, how colours are seen, and the way back to the standard classes.
class LegendChoices : public QWidget
{
    Q_OBJECT
public:
    explicit LegendChoices(Session &session, QWidget *parent = nullptr);

    /// Shows what is chosen, and how many classes were made of it.
    void follow();

Q_SIGNALS:
    /// Somebody wants to see the colours as people with a colour-vision deficiency do.
    void visionChosen(placelens::Vision vision);

private:
    void makeRows(QGridLayout &grid);
    void makeMore(QGridLayout &grid);
    void choose();
    void chooseMethod();
    void reset();
    void showMore(bool isShown);
    void followMethod(const ClassChoice &classes, bool isOwn);

    Session &m_session;
    QComboBox *m_method = nullptr;
    QSpinBox *m_count = nullptr;
    PaletteBox *m_palette = nullptr;
    QCheckBox *m_isReversed = nullptr;
    QComboBox *m_centre = nullptr;
    QComboBox *m_vision = nullptr;
    QCheckBox *m_showsAll = nullptr;
    std::vector<QWidget *> m_more;
    bool m_isFollowing = false; // the controls are being set, not used
};

} // namespace placelens
