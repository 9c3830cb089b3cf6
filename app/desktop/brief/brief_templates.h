#pragma once

#include "core/page/brief/brief_options.h"

#include <QMap>

namespace placelens {

/// The choices for a brief that somebody keeps under a name, remembered from one start to the next. What the map shows
/// is not among them: a brief follows it.
class BriefTemplates
{
public:
    /// Those that are remembered.
    BriefTemplates();

    QStringList names() const { return m_templates.keys(); }
    bool contains(const QString &name) const { return m_templates.contains(name); }
    /// The choices called `name`; the usual ones if there are none.
    BriefOptions options(const QString &name) const { return m_templates.value(name); }
    void save(const QString &name, const BriefOptions &options);
    void remove(const QString &name);

    /// What was chosen last, by whatever name.
    static BriefOptions last();
    static void rememberLast(const BriefOptions &options);

private:
    void write() const;
    QMap<QString, BriefOptions> m_templates;
};

/// Options as a small JSON object. A date is kept as the wish for one: the day is the day of the next brief.
QByteArray briefOptionsToJson(const BriefOptions &options);
/// The other way round; what can't be read is as usual.
BriefOptions briefOptionsFromJson(const QByteArray &json);

} // namespace placelens
