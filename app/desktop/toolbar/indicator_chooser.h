#pragma once

#include "app/desktop/session.h"

#include <QComboBox>

namespace placelens {

class IndicatorPopup;

/// Says which indicator the map shows, and opens the list of all to choose another.
class IndicatorChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit IndicatorChooser(Session &session, QWidget *parent = nullptr);

    void showPopup() override;
    QSize sizeHint() const override { return {232, 26}; }
    QSize minimumSizeHint() const override { return {120, 26}; }

protected:
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    Session &m_session;
    IndicatorPopup *m_popup = nullptr;
};

} // namespace placelens
