#pragma once

#include <QProxyStyle>

namespace placelens {

/// A desktop that asks for animations of this length; 0 for none.
class Pace : public QProxyStyle
{
public:
    explicit Pace(int milliseconds) : m_milliseconds(milliseconds) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_milliseconds
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_milliseconds;
};

} // namespace placelens
