#include "app/desktop/background_thread.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#endif

namespace placelens {

void giveWayToWindow()
{
#ifdef Q_OS_LINUX
    // Under Linux's usual scheduling QThread's priorities do nothing, and a thread has a niceness of its own. Where both
    // want one processor, these steps leave the window two thirds of it; five made the map's picture come later.
    constexpr int steps = 3, nicest = 19;
    const int ofWindow = getpriority(PRIO_PROCESS, id_t(getpid())); // its thread has the number of the process
    setpriority(PRIO_PROCESS, 0, std::min(ofWindow + steps, nicest));
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace placelens
