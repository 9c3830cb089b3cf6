#pragma once

#include <QGuiApplication>

namespace placelens {

/// What a command needs as long as it draws: fonts and pictures, without a display. The other commands do without it and
/// start the faster for it.
class OffscreenDrawing
{
public:
    OffscreenDrawing();

private:
    /// Before the program takes over the environment: the platform that needs no display, and a locale that Qt accepts.
    struct Surroundings
    {
        Surroundings();
    };
    Surroundings m_surroundings;
    int m_argumentCount = 1;
    char m_name[14] = "placelens-cli";
    char *m_arguments[2] = {m_name, nullptr};
    QGuiApplication m_application;
};

} // namespace placelens
