#pragma once

#include "app/desktop/session.h"

#include <QWidget>

namespace placelens {

class SegmentButton;

/// Areas or maps: what stands side by side.
class ShowSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit ShowSwitch(Session &session, QWidget *parent = nullptr);

private:
    SegmentButton *add(SideBySideChoice::Show show, const QString &text, const QString &help);
    void follow();

    Session &m_session;
    SegmentButton *m_areas = nullptr, *m_maps = nullptr;
};

} // namespace placelens
