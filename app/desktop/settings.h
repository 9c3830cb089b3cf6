#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace placelens {

/// One thing the program remembers from one start to the next: declared once, with its default.
template<typename T>
struct Setting
{
    const char *key;
    T standard;
    const char *description;
};

/// What the window remembers for this person.
namespace settings {

inline const Setting<QByteArray> windowGeometry{"window/geometry", {}, "Place and size of the window"};
inline const Setting<QByteArray> windowLayout{"window/layout", {}, "Which panels are open, where and how large"};
inline const Setting<QByteArray> viewLayouts{"window/view-layouts", {}, "The same for the views other than the map"};
inline const Setting<QString> theme{"window/theme", QStringLiteral("system"),
                                    "system, light, dark, high contrast light or high contrast dark"};
inline const Setting<bool> hasSelectedBefore{"hints/has-selected", false,
                                             "Whether somebody has selected two areas before"};
inline const Setting<QStringList> recentChoices{
    "search/recent", {}, "What was chosen in the search box last, newest first"};

} // namespace settings

QVariant readSetting(const char *key, const QVariant &standard);
void writeSetting(const char *key, const QVariant &value);

/// The remembered value, or its default.
template<typename T>
T remembered(const Setting<T> &setting)
{
    return readSetting(setting.key, QVariant::fromValue(setting.standard)).template value<T>();
}

/// Remembers `value` for the next start.
template<typename T>
void remember(const Setting<T> &setting, const T &value)
{
    writeSetting(setting.key, QVariant::fromValue(value));
}

} // namespace placelens
