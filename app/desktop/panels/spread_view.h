#pragma once

#include "app/desktop/models/comparison.h"
#include "core/cartography/theme.h"

#include <QScrollArea>

namespace placelens {

/// How the districts inside each selected area lie: the story that an average hides.
///
/// A strip an area with a dot a district, its median as a triangle, the ends named; above them all districts in grey.
class SpreadView : public QWidget
{
    Q_OBJECT
public:
    explicit SpreadView(std::shared_ptr<const Atlas> atlas, QWidget *parent = nullptr);

    void show(std::shared_ptr<const Comparison> comparison, const Theme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A dot where it is drawn, with what it stands for.
    struct Dot
    {
        QPointF at;
        int district = -1; ///< -1 in the swarm of all districts
        double value = 0;
    };
    const ComparedIndicator *row() const;
    const Indicator &indicator() const;
    void layOut();
    void layOutSwarm();
    void layOutStrip(std::size_t area);
    QString helpOfStrip(double y) const;
    double wide() const; // as designed: pixels of an enlarged painter
    double toX(double value) const;
    double stripY(std::size_t area) const;
    void paintAxis(QPainter &painter) const;
    void paintStrip(QPainter &painter, std::size_t area) const;
    void paintMedian(QPainter &painter, QPointF tip) const;

    std::shared_ptr<const Atlas> m_atlas;
    std::shared_ptr<const Comparison> m_comparison;
    Theme m_theme;
    double m_low = 0, m_high = 1; ///< the axis
    std::vector<Dot> m_swarm;
    std::vector<std::vector<Dot>> m_strips;
};

} // namespace placelens
