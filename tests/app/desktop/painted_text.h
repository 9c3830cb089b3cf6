#pragma once

#include "core/cartography/vector_engine.h"

#include <QPainter>
#include <QTextItem>
#include <QWidget>

#include <vector>

namespace placelens {

/// A piece of text in one line as it was painted: its letters' box without the empty room above and below them.
struct PaintedText
{
    QString text;
    QRectF box; ///< in pixels of the widget
};

/// Collects every text that is painted, whether by controls, delegates or maps, wherever it lies.
class TextRecord : private VectorSink, public QPaintDevice
{
public:
    TextRecord() : VectorSink(1) {}

    const std::vector<PaintedText> &texts() const { return m_texts; }
    QPaintEngine *paintEngine() const override { return &m_engine; }

private:
    class Engine : public VectorEngine
    {
    public:
        explicit Engine(TextRecord &record) : VectorEngine(record, QSize(20000, 20000)), m_record(record) {}
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            // Capitals and digits are about seven tenths of the room that a typeface asks for above its line.
            const QRectF box(at.x(), at.y() - 0.72 * item.ascent(), item.width(),
                             0.72 * item.ascent() + 0.5 * item.descent());
            m_record.add(item.text(), state->transform().mapRect(box));
        }

    private:
        TextRecord &m_record;
    };

    void add(const QString &text, const QRectF &box)
    {
        if (!text.trimmed().isEmpty())
            m_texts.push_back({text, box});
    }
    void drawShape(const QPainterPath &, const QColor &, const QPen &) override {}
    void setClips(const std::vector<QPainterPath> &) override {}
    void drawWords(const Words &words) override
    {
        const double tall = 0.72 * words.style.pixels;
        add(words.text,
            words.place.mapRect(QRectF(words.origin.x(), words.origin.y() - tall, textWidth(words.text, words.style),
                                       tall + 0.1 * words.style.pixels)));
    }
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 20000;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

    std::vector<PaintedText> m_texts;
    mutable Engine m_engine{*this};
};

/// The texts that a widget paints itself, without those of the widgets inside it.
inline std::vector<PaintedText> textsOf(QWidget &widget)
{
    TextRecord record;
    QPainter painter(&record);
    widget.render(&painter, QPoint(), QRegion(), QWidget::RenderFlags());
    painter.end();
    return record.texts();
}

} // namespace placelens
