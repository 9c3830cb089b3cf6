#pragma once

#include "core/cartography/scene.h"
#include "core/document/story_step.h"
#include "core/page/story/count_diagram.h"

#include <QImage>

#include <span>
#include <stop_token>

namespace placelens {

/// How the steps of a story are shown.
struct SlideLook
{
    QSize size{1920, 1080}; ///< of the slide, in logical pixels
    double pixelRatio = 1;  ///< device pixels of each
    Theme theme = Theme::light();
    bool hasHints = true;     ///< which keys do what, along the lower edge
    bool hasLabels = true;    ///< names on the map
    bool hasFurniture = true; ///< title, scale bar and sources on a map of figures; its legend is always there
    double zoom = 1;          ///< of the map, > 1 is closer
    friend bool operator==(const SlideLook &, const SlideLook &) = default;
};

/// A step of a story as a page that a class can read from the back of the room: the map at the left, at the right which
/// step it is, one sentence in large type, a square a district, and who the letters are.
///
/// Laid out once; painted by the same code on a screen, into a picture and into a PDF.
class StorySlide
{
public:
    /// Error (Unknown): the sentence, the map or the story names something that the atlas does not have.
    /// \pre at < steps.size()
    static Result<StorySlide> make(std::shared_ptr<const Figures> figures, const QString &title,
                                   std::span<const StoryStep> steps, std::size_t at, const SlideLook &look);

    /// The sentence with its figures.
    const QString &sentence() const { return m_sentence; }
    /// Whether it has room on the slide; otherwise it runs into what is below it.
    bool sentenceFits() const { return m_sentenceFits; }
    const QString &stepTitle() const { return m_stepTitle; }
    /// Who the letters are: "A: Greater Birmingham and Solihull LEP, 2.03 million residents."
    QStringList keys() const;
    /// All words, for a person who hears them.
    QString text() const;
    /// The map's place on the slide.
    QRectF mapBox() const { return m_map; }
    const Scene &scene() const { return m_scene; }

    /// Paints the whole slide; the painter's units are logical pixels. With `isVector` the map is drawn as lines and
    /// areas, for a device that keeps them. False if stopped.
    bool paint(QPainter &painter, bool isVector, std::stop_token stop = {}) const;
    /// Paints the map alone, in `mapBox()`.
    bool paintMap(QPainter &painter, bool isVector, std::stop_token stop = {}) const;
    /// The slide as pixels. Null if stopped.
    QImage picture(std::stop_token stop = {}) const;

private:
    void lay();
    void paintColumn(QPainter &painter) const;
    void paintProgress(QPainter &painter, double top) const;
    void paintKeys(QPainter &painter) const;
    void paintHints(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    const Theme &theme() const { return m_scene.theme; }

    std::shared_ptr<const Figures> m_figures;
    QString m_title, m_stepTitle, m_sentence;
    std::size_t m_at = 0, m_count = 0;
    SlideLook m_look;
    Scene m_scene;
    StoryStep m_step;
    double m_scale = 1; ///< what the measures of a slide of 1920 × 1080 are multiplied by
    QRectF m_map, m_column, m_hints;
    double m_sentenceSize = 60;
    bool m_sentenceFits = false;
    QStringList m_lines;
    std::optional<CountDiagram> m_diagram;
    double m_keysTop = 0, m_diagramTop = 0;
};

/// Frames a story in the same way for every step: how many times a plain map is enlarged on a slide of this size.
double mapScaleOf(QSize slide);

} // namespace placelens
