#pragma once

#include "app/desktop/latest_answer.h"
#include "core/document/story_files.h"
#include "core/page/story/story_slide.h"

#include <QWidget>

namespace placelens {

/// A story on the whole screen, stepped with the arrow keys: large type, no controls, a spotlight to point with, a key
/// that makes all black.
///
/// Slides are drawn in the background; the one before stays until the next is ready, and the one after it is drawn ahead.
class PresentWindow : public QWidget
{
    Q_OBJECT
public:
    PresentWindow(std::shared_ptr<const Figures> figures, Story story, const Theme &theme, QWidget *parent = nullptr);
    ~PresentWindow() override;

    std::size_t step() const { return m_at; }
    /// Goes to a step; beyond the ends nothing happens.
    void show(std::size_t step);
    void next();
    void previous();
    /// The words of the step shown; empty before the first is ready.
    const QString &sentence() const { return m_shown.sentence; }
    /// Whether the slide on the screen is the one that should be.
    bool isUpToDate() const;
    bool isBlack() const { return m_isBlack; }

Q_SIGNALS:
    void slideShown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    /// A drawn slide and what it was drawn for.
    struct Slide
    {
        std::size_t step = 0;
        SlideLook look;
        QImage picture;
        QString sentence, text;
    };
    static Result<Slide> drawn(const std::shared_ptr<const Figures> &figures, const Story &story, std::size_t step,
                               const SlideLook &look, std::stop_token stop);
    void wish();
    void drawAhead();
    void receive(const Slide &slide);
    SlideLook look() const;
    void paintSpotlight(QPainter &painter) const;

    std::shared_ptr<const Figures> m_figures;
    Story m_story;
    std::size_t m_at = 0;
    SlideLook m_look;
    Slide m_shown, m_ahead;
    QString m_problem;
    bool m_isBlack = false, m_hasSpotlight = false;
    QPointF m_pointer;
    LatestAnswer<Slide> m_slides{this}, m_nextSlides{this};
};

} // namespace placelens
