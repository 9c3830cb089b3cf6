#include "app/desktop/brief/brief_templates.h"

#include "app/desktop/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

const Setting<QByteArray> keptTemplates{"brief/templates", {}, "Choices for briefs, by name"};
const Setting<QByteArray> lastChoices{"brief/last", {}, "What was chosen for the last brief"};

QJsonObject jsonOf(const BriefOptions &options)
{
    QJsonArray sections, indicators;
    for (const BriefSection section : options.sections)
        sections.append(nameOf(section));
    for (const QString &indicator : options.indicators)
        indicators.append(indicator);
    return {{u"paper"_s, QPageSize::key(options.paper)},
            {u"landscape"_s, options.isLandscape},
            {u"sections"_s, sections},
            {u"indicators"_s, indicators},
            {u"council"_s, options.council},
            {u"logo"_s, options.logoFile},
            {u"dated"_s, options.date.isValid()}};
}

BriefOptions optionsOf(const QJsonObject &json)
{
    BriefOptions options;
    for (const auto paper : {QPageSize::A4, QPageSize::A3, QPageSize::Letter})
        if (json[u"paper"_s].toString() == QPageSize::key(paper))
            options.paper = paper;
    options.isLandscape = json[u"landscape"_s].toBool();
    if (json.contains(u"sections"_s)) {
        options.sections.clear();
        for (const auto &name : json[u"sections"_s].toArray()) {
            const auto section = briefSectionNamed(name.toString());
            if (section
                && std::find(options.sections.begin(), options.sections.end(), *section) == options.sections.end())
                options.sections.push_back(*section);
        }
    }
    for (const auto &indicator : json[u"indicators"_s].toArray())
        options.indicators.push_back(indicator.toString());
    options.council = json[u"council"_s].toString();
    options.logoFile = json[u"logo"_s].toString();
    if (json[u"dated"_s].toBool())
        options.date = QDate::currentDate();
    return options;
}

} // namespace

BriefTemplates::BriefTemplates()
{
    const QJsonObject all = QJsonDocument::fromJson(remembered(keptTemplates)).object();
    for (auto one = all.begin(); one != all.end(); ++one)
        m_templates.insert(one.key(), optionsOf(one.value().toObject()));
}

void BriefTemplates::save(const QString &name, const BriefOptions &options)
{
    m_templates.insert(name, options);
    write();
}

void BriefTemplates::remove(const QString &name)
{
    m_templates.remove(name);
    write();
}

void BriefTemplates::write() const
{
    QJsonObject all;
    for (auto one = m_templates.begin(); one != m_templates.end(); ++one)
        all.insert(one.key(), jsonOf(one.value()));
    remember(keptTemplates, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

BriefOptions BriefTemplates::last()
{
    return briefOptionsFromJson(remembered(lastChoices));
}

void BriefTemplates::rememberLast(const BriefOptions &options)
{
    remember(lastChoices, briefOptionsToJson(options));
}

QByteArray briefOptionsToJson(const BriefOptions &options)
{
    return QJsonDocument(jsonOf(options)).toJson(QJsonDocument::Compact);
}

BriefOptions briefOptionsFromJson(const QByteArray &json)
{
    return optionsOf(QJsonDocument::fromJson(json).object());
}

} // namespace placelens
