#pragma once

#include "app/desktop/export/painted_view.h"
#include "app/desktop/models/comparison_source.h"
#include "app/desktop/side_by_side/side_details.h"
#include "app/desktop/side_by_side/silhouette_source.h"

#include <QWidget>

class QStackedLayout;

namespace placelens {

class AreaTable;
class FigureChooser;
class SideBySideModel;
class SideMaps;

/// The view of what stands side by side: the selected areas, a column each, or two to four maps.
class SideBySidePage : public QWidget, public PaintedView
{
    Q_OBJECT
public:
    SideBySidePage(Session &session, const ComparisonSource &comparisons, QWidget *parent = nullptr);

    const SideBySideModel &model() const { return *m_model; }
    AreaTable &table() { return *m_table; }
    SideMaps &maps() { return *m_maps; }
    /// Whether nothing is still being worked out.
    bool isUpToDate() const;

    /// The size at which a picture of what is chosen has the measures of the window.
    QSize pictureSize() const;
    /// Paints all that is chosen, not only what the window has room for, in lines, fills and words; maps as pictures.
    void paint(QPainter &painter, QSize size) const;
    std::optional<Painting> painting(QSize size) const override;

Q_SIGNALS:
    void zoomWanted(const placelens::GridBox &box);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeAreas();
    void follow();
    void giveFocusOn(Qt::FocusReason reason);
    void showComparison();
    void askForDetails();
    void askForSilhouettes();
    void followTheme();

    Session &m_session;
    const ComparisonSource &m_comparisons;
    SideBySideModel *m_model = nullptr;
    AreaTable *m_table = nullptr;
    QWidget *m_key = nullptr, *m_areas = nullptr, *m_hint = nullptr;
    SideMaps *m_maps = nullptr;
    QStackedLayout *m_pages = nullptr;
    SilhouetteSource *m_silhouettes = nullptr;
    FigureChooser *m_figures = nullptr;
    LatestAnswer<SideDetails> m_details{this};
};

} // namespace placelens
