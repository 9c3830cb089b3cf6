#include "app/desktop/unions/found_strip.h"

#include "app/desktop/appearance/elided_label.h"
#include "app/desktop/session.h"
#include "app/desktop/unions/found_areas.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace placelens {

FoundStrip::FoundStrip(Session &session, ViewMode stands, QWidget *parent)
    : QWidget(parent), m_session(session), m_stands(stands)
{
    setObjectName(QStringLiteral("found areas"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    const bool isMap = stands == ViewMode::Map;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    m_what = new ElidedLabel(QString(), this);
    auto *other = new QPushButton(isMap ? tr("Show in the table") : tr("Show on the map"), this);
    other->setToolTip(isMap ? tr("Read their figures in the table") : tr("See where they are: outlined on the map"));
    auto *all = new QPushButton(isMap ? tr("Hide the outlines") : tr("Show all areas"), this);
    all->setToolTip(tr("Forget what the rule found"));
    layout->addWidget(m_what, 1);
    layout->addWidget(other);
    layout->addWidget(all);
    connect(other, &QPushButton::clicked, this,
            [this, isMap] { m_session.showView(isMap ? ViewMode::Table : ViewMode::Map); });
    connect(all, &QPushButton::clicked, this,
            [this] { m_session.change(tr("Show all areas"), withoutFound(m_session.state())); });
    connect(&session, &Session::changed, this, &FoundStrip::follow);
    follow();
}

void FoundStrip::follow()
{
    const TableChoice &table = m_session.state().table;
    setVisible(!table.only.empty());
    const QString what = table.only.size() == 1
                             ? tr("%1: one area").arg(table.found)
                             : tr("%1: %2 areas").arg(table.found).arg(qulonglong(table.only.size()));
    m_what->setText(m_stands == ViewMode::Map ? tr("Outlined: %1").arg(what) : tr("Only these: %1").arg(what));
    setAccessibleName(m_what->text());
}

} // namespace placelens
