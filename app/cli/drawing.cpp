#include "app/cli/drawing.h"

namespace placelens {

namespace {

void keepQuiet(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

OffscreenDrawing::Surroundings::Surroundings()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What is printed has decimal points in every locale, and Qt complains of locales that are not UTF-8.
    qputenv("LC_ALL", "C.UTF-8");
    // What Qt misses on a machine without a session is not missed here.
    qInstallMessageHandler(keepQuiet);
}

OffscreenDrawing::OffscreenDrawing() : m_application(m_argumentCount, m_arguments)
{
    qInstallMessageHandler(nullptr);
}

} // namespace placelens
