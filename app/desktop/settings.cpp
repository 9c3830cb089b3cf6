#include "app/desktop/settings.h"

#include <QHash>
#include <QMutex>
#include <QSettings>
#include <QThreadPool>

#include <optional>

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

/// Writes in another thread, for a disk may take longer than anybody wants to wait; what waits counts as written.
class Writer
{
public:
    Writer()
    {
        m_pool.setMaxThreadCount(1);
        Store(); // what settings need is there before this, and so goes after it when the program ends
    }
    ~Writer() { m_pool.waitForDone(); }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    std::optional<QVariant> waiting(const QString &key)
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_waiting.constFind(key);
        return found == m_waiting.constEnd() ? std::nullopt : std::optional(*found);
    }
    void write(const QString &key, const QVariant &value)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_waiting.insert(key, value);
        }
        m_pool.start([this] { writeAll(); });
    }

private:
    void writeAll()
    {
        QHash<QString, QVariant> taken;
        {
            const QMutexLocker lock(&m_mutex);
            taken = m_waiting;
        }
        if (taken.isEmpty())
            return;
        {
            Store store;
            for (auto one = taken.cbegin(); one != taken.cend(); ++one)
                store.setValue(one.key(), one.value());
        }
        const QMutexLocker lock(&m_mutex);
        for (auto one = taken.cbegin(); one != taken.cend(); ++one)
            if (m_waiting.value(one.key()) == one.value()) // nobody has changed it meanwhile
                m_waiting.remove(one.key());
    }

    QMutex m_mutex;
    QHash<QString, QVariant> m_waiting; ///< by key
    QThreadPool m_pool;
};

Writer &writer()
{
    static Writer one;
    return one;
}

} // namespace

QVariant readSetting(const char *key, const QVariant &standard)
{
    if (const auto waiting = writer().waiting(QLatin1String(key)))
        return *waiting;
    return Store().value(QLatin1String(key), standard);
}

void writeSetting(const char *key, const QVariant &value)
{
    if (readSetting(key, {}) != value)
        writer().write(QLatin1String(key), value);
}

} // namespace placelens
