#pragma once

#include "app/desktop/latest_answer.h"
#include "app/desktop/session.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace placelens {

class SegmentButton;
class SideMapPanel;

/// What one of several maps shows, or why nothing.
struct SideMapContent
{
    std::shared_ptr<const MapContent> content;
    QString problem;
};

/// Two to four maps that move together, of the same extent or at the same scale about an area each.
class SideMaps : public QWidget
{
    Q_OBJECT
public:
    explicit SideMaps(Session &session, QWidget *parent = nullptr);

    const std::vector<SideMapPanel *> &panels() const { return m_panels; }
    /// What the maps show: what was chosen, or until then the figure of the main map beside the next that is compared.
    std::vector<SideMap> shownMaps() const;
    bool isUpToDate() const;
    /// The maps with their titles and classes, in lines and words.
    void paint(QPainter &painter, QSizeF size) const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    SegmentButton *addButton(QWidget *bar, const QString &text, const QString &help,
                             std::function<void(SideBySideChoice &)> edit);
    void edit(const QString &what, const std::function<void(SideBySideChoice &)> &edit);
    void follow();
    void layOutPanels(std::size_t count);
    SideMapPanel *makePanel();
    void askForContents();
    void pan(double dx, double dy);
    void zoom(const SideMapPanel &panel, double factor, PixelPoint fixed);
    void showWhole();
    void fitNew();
    bool isAboutAreas() const;
    void share(const Camera &camera);

    Session &m_session;
    QGridLayout *m_grid = nullptr;
    std::vector<SideMapPanel *> m_panels;
    std::vector<SegmentButton *> m_counts;
    SegmentButton *m_sameExtent = nullptr, *m_sameScale = nullptr;
    QCheckBox *m_matched = nullptr;
    bool m_isWhole = true; ///< shows all England, or all of each area, and goes on doing so when resized
    bool m_isStale = true; ///< what changed while nobody looked is still to be worked out
    LatestAnswer<std::vector<SideMapContent>> m_contents{this};
};

} // namespace placelens
