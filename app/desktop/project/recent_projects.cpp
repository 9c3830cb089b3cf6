#include "app/desktop/project/recent_projects.h"

#include "app/desktop/settings.h"

#include <QFileInfo>

namespace placelens::recentProjects {

namespace {

constexpr qsizetype most = 10;
const Setting<QStringList> setting{"projects/recent", {}, "Projects that were opened or saved last, newest first"};

} // namespace

QStringList files()
{
    return remembered(setting);
}

void add(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList now = files();
    now.removeAll(path);
    now.prepend(path);
    remember(setting, now.first(std::min(most, now.size())));
}

void remove(const QString &file)
{
    QStringList now = files();
    now.removeAll(QFileInfo(file).absoluteFilePath());
    remember(setting, now);
}

void clear()
{
    remember(setting, QStringList());
}

} // namespace placelens::recentProjects
