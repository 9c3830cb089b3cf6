#include "app/desktop/settings.h"

#include <QSettings>

namespace placelens {

namespace {

/// An ini file on every system, so that it can be read, mended and carried along.
struct Store : QSettings
{
    Store()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("placelens"),
                    QStringLiteral("placelens"))
    {}
};

} // namespace

QVariant readSetting(const char *key, const QVariant &standard)
{
    return Store().value(QLatin1String(key), standard);
}

void writeSetting(const char *key, const QVariant &value)
{
    Store().setValue(QLatin1String(key), value);
}

} // namespace placelens
