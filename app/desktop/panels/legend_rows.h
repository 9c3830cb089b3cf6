#pragma once

#include "core/cartography/scene.h"

#include <QWidget>

namespace placelens {

/// The rows of the legend: a colour, its range and how many areas; no data always; England last.
class LegendRows : public QWidget
{
    Q_OBJECT
public:
    explicit LegendRows(QWidget *parent = nullptr);

    void show(std::shared_ptr<const MapContent> content, const Theme &theme);
    /// The legend of somebody's own areas.
    void show(const ShadedLayer &layer, const Theme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {150, sizeHint().height()}; }
    /// The rows as lines of text, highest class first: what a screen reader says.
    QString asText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Row
    {
        QColor colour; ///< invalid for England
        bool isNoData = false;
        QString text, note, count, help;
    };
    void refresh();
    void paintRow(QPainter &painter, const Row &row, const QRectF &room) const;

    std::vector<Row> m_rows;
    QString m_unit, m_counted;
    Theme m_theme;
};

} // namespace placelens
