#include "core/page/story/story_slide.h"

#include "core/cartography/lettering.h"
#include "core/cartography/map_words.h"
#include "core/cartography/vector_scene.h"
#include "core/document/story_words.h"
#include "core/page/story/story_scene.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double mapWidth = 1150, columnMargin = 64, hintHeight = 68; // pixels of a slide of 1920 x 1080
constexpr double titleTop = 56, progressTop = 110, stepTop = 138, sentenceTop = 216;
constexpr double largest = 60, smallest = 30; // of the sentence
constexpr double keyHeight = 70;
constexpr std::size_t mostKeys = 5;

QString said(const char *text)
{
    return QCoreApplication::translate("StorySlide", text);
}

/// "West Midlands combined authority": bodies of one name are told apart by what they are.
QString keyOf(const SelectedArea &selected, const Atlas &atlas)
{
    const Area &area = selected.area;
    if (area.geography < 0)
        return area.name;
    const QString id = atlas.geographies()[static_cast<std::size_t>(area.geography)].id;
    if (id.startsWith(QStringLiteral("lep")))
        return said("%1 LEP").arg(area.name);
    if (id.startsWith(QStringLiteral("cauth")))
        return said("%1 combined authority").arg(area.name);
    return id == QStringLiteral("region") ? said("%1 region").arg(area.name) : area.name;
}

QString residentsOf(const Area &area)
{
    return area.residents < 999500 ? said("%1 residents").arg(spokenNumber(area.residents, 0))
                                   : said("%1 million residents").arg(spokenNumber(area.residents / 1e6, 2));
}

} // namespace

double mapScaleOf(QSize slide)
{
    // Below 1 a map has no picture of its own size.
    return std::max(1.0, 2 * std::min(slide.width() / 1920.0, slide.height() / 1080.0));
}

Result<StorySlide> StorySlide::make(std::shared_ptr<const Figures> figures, const QString &title,
                                    std::span<const StoryStep> steps, std::size_t at, const SlideLook &look)
{
    StorySlide slide;
    slide.m_step = steps[at];
    const auto sentence = spokenSentence(slide.m_step.sentence, *figures);
    if (!sentence)
        return sentence.error();
    const auto stepTitle = spokenSentence(slide.m_step.title, *figures);
    if (!stepTitle)
        return stepTitle.error();
    slide.m_figures = figures;
    slide.m_title = title;
    slide.m_stepTitle = *stepTitle;
    slide.m_sentence = *sentence;
    slide.m_at = at;
    slide.m_count = steps.size();
    slide.m_look = look;
    slide.m_scale = std::min(look.size.width() / 1920.0, look.size.height() / 1080.0);
    slide.lay();
    auto scene = storyScene(figures, slide.m_step, slide.m_map.size().toSize() * look.pixelRatio,
                            mapScaleOf(look.size) * look.pixelRatio, look.theme);
    if (!scene)
        return scene.error();
    slide.m_scene = std::move(*scene);
    slide.m_scene.hasLabels = look.hasLabels;
    slide.m_scene.hasFurniture = slide.m_scene.hasFurniture && look.hasFurniture;
    const Camera &camera = slide.m_scene.camera;
    slide.m_scene.camera = camera.zoomed(look.zoom, {camera.width / 2.0, camera.height / 2.0});
    return slide;
}

void StorySlide::lay()
{
    const QSizeF size(m_look.size);
    const double hints = m_look.hasHints ? std::round(hintHeight * m_scale) : 0;
    const double map = std::round(size.width() * mapWidth / 1920);
    m_map = QRectF(0, 0, map, size.height() - hints);
    m_hints = QRectF(0, size.height() - hints, size.width(), hints);
    m_column = QRectF(map, 0, size.width() - map, size.height() - hints)
                   .adjusted(columnMargin * m_scale, 0, -columnMargin * m_scale, -32 * m_scale);
    const double keys = keyHeight * m_scale * static_cast<double>(std::min(mostKeys, m_step.selection.size()));
    m_keysTop = m_column.bottom() - keys;
    m_diagram = countDiagram(m_step.selection);
    if (m_diagram)
        m_diagram->isHatched = m_step.map.indicator.isEmpty();
    const double diagram = m_diagram ? heightOf(*m_diagram, m_column.width(), m_scale) + 36 * m_scale : 0;
    m_diagramTop = m_keysTop - diagram;
    // The sentence takes what is left, as large as it fits.
    const double room = m_diagramTop - sentenceTop * m_scale - 20 * m_scale;
    for (m_sentenceSize = largest * m_scale; m_sentenceSize > smallest * m_scale; m_sentenceSize -= m_scale) {
        const TextStyle style{m_sentenceSize, QFont::Bold, 0, FontFace::Display};
        m_lines = wrapped(m_sentence, style, m_column.width());
        const bool isNarrow = std::all_of(m_lines.begin(), m_lines.end(), [&](const QString &line) {
            return textWidth(line, style) <= m_column.width();
        });
        if (isNarrow && 1.2 * m_sentenceSize * static_cast<double>(m_lines.size()) <= room) {
            m_sentenceFits = true;
            return;
        }
    }
    m_lines = wrapped(m_sentence, {m_sentenceSize, QFont::Bold, 0, FontFace::Display}, m_column.width());
}

QStringList StorySlide::keys() const
{
    QStringList keys;
    for (const SelectedArea &selected : m_step.selection)
        keys += QStringLiteral("%1: %2, %3.")
                    .arg(QChar(u'A' + selected.letter))
                    .arg(keyOf(selected, m_figures->atlas()), residentsOf(selected.area));
    return keys;
}

QString StorySlide::text() const
{
    QStringList parts{said("%1. Step %2 of %3: %4.").arg(m_title).arg(m_at + 1).arg(m_count).arg(m_stepTitle),
                      m_sentence};
    parts += keys();
    return parts.join(u' ');
}

bool StorySlide::paint(QPainter &painter, bool isVector, std::stop_token stop) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), QSizeF(m_look.size)), theme().panel);
    if (!paintMap(painter, isVector, stop))
        return false;
    painter.fillRect(QRectF(m_map.right(), 0, 1, m_map.height()), theme().rule);
    paintColumn(painter);
    if (m_look.hasHints)
        paintHints(painter);
    return true;
}

bool StorySlide::paintMap(QPainter &painter, bool isVector, std::stop_token stop) const
{
    if (isVector) {
        painter.save();
        painter.setClipRect(m_map, Qt::IntersectClip);
        const double scale = mapScaleOf(m_look.size);
        painter.scale(scale, scale);
        const bool isDone = drawVectorScene(m_scene, painter, stop);
        painter.restore();
        if (!isDone)
            return false;
    } else {
        const auto frame = drawFrame(m_scene, stop);
        if (!frame)
            return false;
        QImage map = frame->picture;
        map.setDevicePixelRatio(m_look.pixelRatio);
        painter.fillRect(m_map, theme().sea);
        painter.drawImage(m_map.topLeft(), map);
    }
    paintLine(painter);
    return true;
}

QImage StorySlide::picture(std::stop_token stop) const
{
    QImage image(m_look.size * m_look.pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_look.pixelRatio);
    QPainter painter(&image);
    return paint(painter, false, stop) ? image : QImage();
}

void StorySlide::paintColumn(QPainter &painter) const
{
    const double left = m_column.left();
    drawText(painter, {left, (titleTop + 24) * m_scale}, m_title, {25 * m_scale}, theme().secondInk);
    paintProgress(painter, progressTop * m_scale);
    const QString step = said("Step %1 of %2: ").arg(m_at + 1).arg(m_count);
    const double baseline = (stepTop + 22) * m_scale;
    drawText(painter, {left, baseline}, step, {24 * m_scale}, theme().secondInk);
    drawText(painter, {left + textWidth(step, {24 * m_scale}), baseline}, m_stepTitle, {24 * m_scale, QFont::Bold},
             theme().ink);
    const TextStyle style{m_sentenceSize, QFont::Bold, 0, FontFace::Display};
    double y = sentenceTop * m_scale + m_sentenceSize;
    for (const QString &line : m_lines) {
        drawText(painter, {left, y}, line, style, theme().ink);
        y += 1.2 * m_sentenceSize;
    }
    if (m_diagram)
        paintCountDiagram(painter, QRectF(left, m_diagramTop, m_column.width(), m_keysTop - m_diagramTop), m_scale,
                          *m_diagram, theme());
    paintKeys(painter);
}

void StorySlide::paintProgress(QPainter &painter, double top) const
{
    const double gap = 10 * m_scale;
    const auto count = static_cast<double>(m_count);
    const double width = (m_column.width() - gap * (count - 1)) / count;
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_count; ++i) {
        painter.setBrush(i == m_at ? theme().ink : i < m_at ? theme().tick : theme().rule);
        painter.drawRoundedRect(
            QRectF(m_column.left() + static_cast<double>(i) * (width + gap), top, width, 8 * m_scale), 4 * m_scale,
            4 * m_scale);
    }
}

void StorySlide::paintKeys(QPainter &painter) const
{
    double y = m_keysTop;
    const double left = m_column.left(), words = left + 40 * m_scale;
    for (std::size_t i = 0; i < std::min(mostKeys, m_step.selection.size()); ++i) {
        const SelectedArea &selected = m_step.selection[i];
        drawText(painter, {left, y + 24 * m_scale}, QString(QChar(u'A' + selected.letter)), {24 * m_scale, QFont::Bold},
                 theme().area(selected.letter));
        const TextStyle name{24 * m_scale};
        const QStringList lines = wrapped(keyOf(selected, m_figures->atlas()), name, m_column.right() - words);
        drawText(painter, {words, y + 24 * m_scale},
                 lines.value(0) + (lines.size() > 1 ? QStringLiteral("…") : QString()), name, theme().ink);
        drawText(painter, {words, y + 54 * m_scale}, residentsOf(selected.area), {21 * m_scale, QFont::DemiBold},
                 theme().secondInk);
        y += keyHeight * m_scale;
    }
}

void StorySlide::paintLine(QPainter &painter) const
{
    const std::vector<GridPoint> &line = m_step.divide.line;
    if (m_step.view != ViewMode::Divide || m_step.divide.by != DivideChoice::By::Line || line.size() < 2)
        return;
    const double scale = mapScaleOf(m_look.size);
    QPolygonF points;
    for (const GridPoint &point : line) {
        const PixelPoint at = m_scene.camera.toPixel(point);
        points << QPointF(at.x, at.y) * scale;
    }
    const auto beyond = [](QPointF end, QPointF before) { return end + 20 * (end - before); };
    points.prepend(beyond(points.front(), points[1]));
    points.append(beyond(points.back(), points[points.size() - 2]));
    painter.save();
    painter.setClipRect(m_map);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().halo, 11 * m_scale));
    painter.drawPolyline(points);
    painter.setPen(QPen(theme().ink, 5 * m_scale));
    painter.drawPolyline(points);
    painter.restore();
}

void StorySlide::paintHints(QPainter &painter) const
{
    painter.fillRect(m_hints, theme().window);
    painter.fillRect(QRectF(m_hints.left(), m_hints.top(), m_hints.width(), 1), theme().rule);
    const std::pair<QStringList, QString> hints[] = {{{QStringLiteral("←"), QStringLiteral("→")}, said("step")},
                                                     {{QStringLiteral("L")}, said("names")},
                                                     {{QStringLiteral("+"), QStringLiteral("−")}, said("zoom")},
                                                     {{QStringLiteral("P")}, said("point")},
                                                     {{QStringLiteral("B")}, said("black")},
                                                     {{QStringLiteral("H")}, said("hide hints")},
                                                     {{QStringLiteral("Esc")}, said("leave")}};
    const TextStyle key{18 * m_scale, QFont::DemiBold}, word{20 * m_scale};
    double x = 40 * m_scale;
    const double middle = m_hints.center().y();
    for (const auto &[keys, meaning] : hints) {
        for (const QString &name : keys) {
            const double width = std::max(38 * m_scale, textWidth(name, key) + 22 * m_scale);
            painter.setPen(QPen(theme().controlEdge, 1.4 * m_scale));
            painter.setBrush(theme().panel);
            painter.drawRoundedRect(QRectF(x, middle - 17 * m_scale, width, 34 * m_scale), 5 * m_scale, 5 * m_scale);
            drawText(painter, {x + (width - textWidth(name, key)) / 2, middle + 6.5 * m_scale}, name, key, theme().ink);
            x += width + 10 * m_scale;
        }
        drawText(painter, {x, middle + 7 * m_scale}, meaning, word, theme().secondInk);
        x += textWidth(meaning, word) + 32 * m_scale;
    }
    // Whose map it is, where the map itself does not say.
    if (m_scene.hasFurniture)
        return;
    const TextStyle small{15 * m_scale};
    const QString source = mapSources(*m_scene.content, SourceDetail::Essential).join(u' ');
    const double room = m_hints.right() - 40 * m_scale - x;
    if (textWidth(source, small) <= room)
        drawText(painter, {m_hints.right() - 40 * m_scale - textWidth(source, small), middle + 5 * m_scale}, source,
                 small, theme().secondInk);
}

} // namespace placelens
