#pragma once

#include "app/desktop/latest_answer.h"
#include "core/page/brief/brief.h"

#include <QAbstractScrollArea>
#include <QImage>

namespace placelens {

/// The pages of a brief as they will be printed, below one another. They are painted in the background; until a page is
/// ready its last picture stands for it.
class BriefPreview : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit BriefPreview(QWidget *parent = nullptr);

    /// \param brief may be null: nothing is shown
    void show(std::shared_ptr<const Brief> brief);
    /// Shows why there is no brief.
    void sayInstead(const QString &sentence);
    const std::shared_ptr<const Brief> &brief() const { return m_brief; }
    /// 1 shows the page as large as on paper, at 96 dots an inch.
    double zoom() const { return m_zoom; }
    void zoomTo(double zoom);
    void fitWidth();
    void fitPage();
    /// The page at the top of the view.
    int currentPage() const;
    void goToPage(int page);
    /// Whether every page in view is painted as it is now.
    bool isSharp() const { return wantedPage() < 0; }

Q_SIGNALS:
    void zoomChanged(double zoom);
    void pageChanged(int page);
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Painted
    {
        QImage image;
        std::shared_ptr<const Brief> brief;
        double scale = 0; ///< pixels a point
    };
    enum class Fit { None, Width, Page };

    double scale() const; // device pixels a point
    QSizeF shownSize() const;
    QRectF placeOf(int page) const;
    int wantedPage() const;
    void paintPages();
    void layOut();
    void fit();

    QString m_sentence; ///< why there is no brief
    std::shared_ptr<const Brief> m_brief;
    std::vector<Painted> m_pages;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    int m_page = 0;
    std::shared_ptr<const Brief> m_asked; // what is being painted now
    int m_askedPage = -1;
    double m_askedScale = 0;
    LatestAnswer<Painted> m_answer{this};
};

} // namespace placelens
