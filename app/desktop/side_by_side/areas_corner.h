#pragma once

#include "app/desktop/session.h"

#include <QWidget>

class QToolButton;

namespace placelens {

/// The corner of the side-by-side table: what is shown, what with, and the legend of the silhouettes.
class AreasCorner : public QWidget
{
    Q_OBJECT
public:
    AreasCorner(Session &session, QWidget *parent);

    /// The legend, theme or benchmark may be others.
    void follow();
    /// Metres a pixel of the silhouettes.
    void setScale(double metresPerPixel);

Q_SIGNALS:
    void copyWanted();
    void choiceWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Session &m_session;
    QWidget *m_tools = nullptr;
    QToolButton *m_benchmark = nullptr;
    double m_metresPerPixel = 0;
};

} // namespace placelens
