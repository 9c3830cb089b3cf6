#pragma once

#include "app/desktop/divide/divide_source.h"

#include <QTableWidget>

namespace placelens {

/// One row a side or group: how many districts, median, mean, the middle half, and how many are in the highest and the
/// lowest fifth of all. Copies as text.
class SidesTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit SidesTable(const DivideSource &source, QWidget *parent = nullptr);

    void follow();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, 60}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QString name;
        QColor colour;
        const GroupSummary *summary = nullptr;
        std::vector<double> values;
    };
    std::vector<Row> rows() const;
    void fill(int at, const Row &row);
    int widthOf(int column) const;
    void fitColumns();

    const DivideSource &m_source;
};

} // namespace placelens
