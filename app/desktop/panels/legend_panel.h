#pragma once

#include "app/desktop/panels/histogram_figures.h"
#include "app/desktop/session.h"
#include "core/cartography/palette.h"

#include <QScrollArea>

class QLabel;

namespace placelens {

class Histogram;
class LegendChoices;
class LegendRows;

/// The legend of the map, and how figures are put into classes and colours.
class LegendPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit LegendPanel(Session &session, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {270, 420}; }
    /// Wide enough for its controls: only the height scrolls.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody wants to see the colours as people with a colour-vision deficiency do.
    void visionChosen(placelens::Vision vision);

private:
    void showContent();
    void showLayer(const std::shared_ptr<const ShadedLayer> &layer);
    void moveBreaks(const std::vector<double> &breaks);
    void sendBreaks();

    Session &m_session;
    QLabel *m_title = nullptr;
    Histogram *m_histogram = nullptr;
    LegendChoices *m_choices = nullptr;
    LegendRows *m_rows = nullptr;
    QLabel *m_note = nullptr;
    LatestAnswer<HistogramFigures> m_ofLayer{this};
    std::vector<double> m_wanted; ///< breaks that a hand has moved on to while the map shows others
};

} // namespace placelens
