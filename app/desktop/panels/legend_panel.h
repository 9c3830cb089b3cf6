#pragma once

#include "app/desktop/session.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace placelens {

class Histogram;
class LegendRows;
class PaletteBox;

/// The legend of the map, and how figures are put into classes and colours.
class LegendPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit LegendPanel(Session &session, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {270, 420}; }
    /// Wide enough for its controls: only the height scrolls.
    QSize minimumSizeHint() const override;

private:
    QWidget *makeChoices();
    void choose();
    void follow();
    void showContent();

    Session &m_session;
    QLabel *m_title = nullptr;
    Histogram *m_histogram = nullptr;
    QComboBox *m_method = nullptr;
    QSpinBox *m_count = nullptr;
    PaletteBox *m_palette = nullptr;
    QCheckBox *m_isReversed = nullptr;
    LegendRows *m_rows = nullptr;
    bool m_isFollowing = false; // the controls are being set, not used
};

} // namespace placelens
