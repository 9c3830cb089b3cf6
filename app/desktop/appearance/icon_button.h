#pragma once

#include <QToolButton>

namespace placelens {

enum class Glyph { Add, Up, Down, Copy, Close, Float, Choose, Search, Benchmark, Layout, Clear };

/// A small flat button with a sign drawn in the palette's colours.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    /// `text` is its tooltip and what a screen reader says.
    IconButton(Glyph glyph, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {22, 22}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
};

/// Draws a sign of about 10 pixels round `centre` with the painter's pen.
void paintGlyph(QPainter &painter, QPointF centre, Glyph glyph);

} // namespace placelens
