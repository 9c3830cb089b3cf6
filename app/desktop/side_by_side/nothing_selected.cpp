#include "app/desktop/side_by_side/nothing_selected.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/side_by_side/show_switch.h"
#include "core/atlas/area_names.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace placelens {

NothingSelected::NothingSelected(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("side by side hint"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 2, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(new ShowSwitch(session, this), 0, Qt::AlignLeft);
    layout->addSpacing(18);
    auto *title = new QLabel(tr("No area is selected yet"), this);
    title->setFont(controlFont(17, QFont::Bold));
    auto *how =
        new QLabel(tr("Each selected area gets a column here. Click areas on the map (Ctrl+click adds another), "
                      "press Ctrl+K and type a name, or begin with one of these:"),
                   this);
    how->setWordWrap(true);
    for (QLabel *label : {title, how}) {
        label->setForegroundRole(QPalette::Text);
        label->setContentsMargins(12, 0, 0, 0);
        label->setMaximumWidth(560);
        layout->addWidget(label);
    }
    suggest(tr("Which West Midlands?"), tr("The combined authority, the area of three LEPs and the region"),
            {QStringLiteral("cauth2017:West Midlands"), QStringLiteral("panregional:West Midlands three-LEP area"),
             QStringLiteral("region:West Midlands")});
    suggest(tr("Layers of the Midlands"),
            tr("A LEP, the combined authority that shares districts with it, and all "
               "of the Midlands Engine"),
            {QStringLiteral("lep2017:Greater Birmingham and Solihull"), QStringLiteral("cauth2017:West Midlands"),
             QStringLiteral("panregional:Midlands Engine")});
    suggest(tr("Four cities"), tr("Birmingham, Leeds, Manchester and Sheffield"),
            {QStringLiteral("lad2017:Birmingham"), QStringLiteral("lad2017:Leeds"),
             QStringLiteral("lad2017:Manchester"), QStringLiteral("lad2017:Sheffield")});
    layout->addStretch(1);
}

void NothingSelected::suggest(const QString &title, const QString &why, const QStringList &names)
{
    std::vector<Area> areas;
    for (const QString &name : names) {
        const auto area = areaNamed(m_session.atlas(), name);
        if (!area)
            return; // another atlas need not have it
        areas.push_back(*area);
    }
    auto *row = new QWidget(this);
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(12, 0, 0, 0);
    auto *button = new QPushButton(title, row);
    button->setMinimumWidth(180);
    button->setToolTip(why);
    auto *words = new QLabel(why, row);
    words->setForegroundRole(QPalette::Text);
    words->setWordWrap(true);
    box->addWidget(button);
    box->addWidget(words, 1);
    row->setMaximumWidth(640);
    layout()->addWidget(row);
    connect(button, &QPushButton::clicked, this, [this, areas, title] {
        ProjectState next = m_session.state();
        next.selection.clear();
        for (const Area &area : areas)
            next = withSelected(std::move(next), area, true);
        m_session.change(tr("Select “%1”").arg(title), std::move(next));
    });
}

} // namespace placelens
