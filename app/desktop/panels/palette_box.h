#pragma once

#include <QComboBox>

namespace placelens {

/// Chooses the colours of the classes: shows them, and their name where there is room for it.
class PaletteBox : public QComboBox
{
    Q_OBJECT
public:
    enum class Offered { Safe, All };
    explicit PaletteBox(QWidget *parent = nullptr);

    /// Which palettes can be chosen; the chosen one stays in the list.
    void offer(Offered offered);
    /// Shows the palette with this id as chosen, even if it is not offered.
    void choose(const QString &id);

    QSize sizeHint() const override { return {124, 24}; }
    QSize minimumSizeHint() const override { return {74, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const QString &chosen);

    Offered m_offered = Offered::Safe;
};

} // namespace placelens
