#include "core/page/brief/svg_logo.h"

#include "core/cartography/vector_engine.h"

#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

constexpr int stepsOfPoint = 100;

// Keeps what a painter draws as shapes of a drawing.
class ShapeKeeper : public VectorSink
{
public:
    explicit ShapeKeeper(Drawing &drawing) : VectorSink(stepsOfPoint), m_drawing(drawing) {}

    void drawShape(const QPainterPath &path, const QColor &fill, const QPen &pen) override
    {
        const QPainterPath shape = inPoints(path);
        if (m_clips.empty()) {
            m_drawing.shape(shape, fill, pen);
            return;
        }
        if (fill.isValid())
            m_drawing.shape(clipped(shape), fill);
        if (pen.style() != Qt::NoPen)
            m_drawing.shape(clipped(QPainterPathStroker(pen).createStroke(shape)), pen.color());
    }
    void drawWords(const Words &) override {} // letters of an SVG come as shapes
    void drawImage(const QImage &image, const QTransform &place) override
    {
        m_drawing.picture(place.mapRect(QRectF(0, 0, 1, 1)), image.transformed(turned(place)));
    }
    void setClips(const std::vector<QPainterPath> &paths) override
    {
        m_clips.clear();
        for (const QPainterPath &path : paths)
            m_clips.push_back(inPoints(path));
    }

private:
    static QPainterPath inPoints(const QPainterPath &path)
    {
        return QTransform::fromScale(1.0 / stepsOfPoint, 1.0 / stepsOfPoint).map(path);
    }
    // Its turn alone, for a picture whose size is said already.
    static QTransform turned(const QTransform &place)
    {
        const double across = std::hypot(place.m11(), place.m12()), down = std::hypot(place.m21(), place.m22());
        return across > 0 && down > 0 ? QTransform(place.m11() / across, place.m12() / across, place.m21() / down,
                                                   place.m22() / down, 0, 0)
                                      : QTransform();
    }
    QPainterPath clipped(QPainterPath path) const
    {
        for (const QPainterPath &clip : m_clips)
            path = path.intersected(clip);
        return path;
    }

    Drawing &m_drawing;
    std::vector<QPainterPath> m_clips;
};

// What the renderer has to say about a file it says on standard error, where our own sentence stands.
class QuietRenderer
{
public:
    QuietRenderer() { QLoggingCategory::setFilterRules(u"qt.svg*.warning=false"_s); }
    ~QuietRenderer() { QLoggingCategory::setFilterRules({}); }
    QuietRenderer(const QuietRenderer &) = delete;
    QuietRenderer &operator=(const QuietRenderer &) = delete;
};

} // namespace

QString unsupportedInSvg(const QByteArray &svg)
{
    static const QStringList elements{u"pattern"_s, u"foreignObject"_s, u"textPath"_s, u"symbol"_s};
    static const QStringList properties{u"clip-path"_s,    u"mask"_s,       u"filter"_s,
                                        u"marker-start"_s, u"marker-mid"_s, u"marker-end"_s};
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (const QString name = reader.name().toString(); elements.contains(name))
            return name;
        for (const QString &property : properties) {
            const QXmlStreamAttributes attributes = reader.attributes();
            const QStringView value = attributes.value(property);
            const QStringView style = attributes.value(u"style"_s);
            if ((!value.isEmpty() && value != u"none"_s) || style.contains(property + u":url("_s))
                return property;
        }
    }
    return {};
}

std::optional<Logo> svgLogo(const QByteArray &svg, QSizeF most)
{
    const QuietRenderer quiet;
    QSvgRenderer renderer(svg);
    QSizeF size = renderer.viewBoxF().size();
    if (size.isEmpty())
        size = renderer.defaultSize();
    if (!renderer.isValid() || size.isEmpty())
        return std::nullopt;
    Logo logo;
    logo.size = size.scaled(most, Qt::KeepAspectRatio);
    ShapeKeeper keeper(logo.drawing);
    VectorDevice device(keeper,
                        QSize(static_cast<int>(std::ceil(most.width())), static_cast<int>(std::ceil(most.height()))));
    QPainter painter(&device);
    renderer.render(&painter, {QPointF(0, 0), logo.size});
    painter.end();
    return logo.drawing.isEmpty() ? std::nullopt : std::optional(std::move(logo));
}

} // namespace placelens
