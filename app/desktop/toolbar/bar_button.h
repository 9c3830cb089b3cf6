#pragma once

#include "app/desktop/appearance/button_ground.h"

#include <QToolButton>

namespace placelens {

/// What a button of the toolbar shows before its word.
enum class BarSign { None, Hexagon, Map, SideBySide, Divide, Table, Brief, Export, Present };

/// A framed button of the toolbar with a sign and a word. Where there is little room the sign is left out, and where
/// there is less still only the sign is left; its tooltip has the word.
class BarButton : public QToolButton
{
    Q_OBJECT
public:
    /// Does what `action` does, and follows it.
    BarButton(QAction *action, BarSign sign, QWidget *parent, ButtonPart part = ButtonPart::Alone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Is as narrow as its sign where others need the room, and never wider than with its word.
    void preferSignAlone();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString word() const;
    int wordWidth() const;
    int wholeWidth() const;

    BarSign m_sign;
    ButtonPart m_part;
    bool m_prefersSignAlone = false;
};

} // namespace placelens
