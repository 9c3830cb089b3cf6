#include "app/desktop/opening_progress.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/own_areas.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace placelens {

OpeningProgress::OpeningProgress(OwnAreas &areas, QWidget *parent) : QWidget(parent), m_areas(areas)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(8);
    m_what = new QLabel(this);
    m_what->setFont(controlFont(11));
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(110, 8);
    m_bar->setAccessibleName(tr("How much of the file is read"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelOpening"));
    cancel->setFont(controlFont(11));
    cancel->setFixedHeight(windowLength(20));
    cancel->setAccessibleName(tr("Stop opening the file"));
    layout->addWidget(m_what);
    layout->addWidget(m_bar);
    layout->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, &areas, &OwnAreas::cancel);
    connect(&areas, &OwnAreas::openingChanged, this, &OpeningProgress::follow);
    connect(&areas, &OwnAreas::progressed, m_bar, [this](double share) { m_bar->setValue(int(share * 100)); });
    follow();
}

void OpeningProgress::follow()
{
    m_bar->setValue(0);
    m_what->setText(tr("Opening “%1”…").arg(m_areas.fileBeingOpened()));
    setVisible(m_areas.isOpening());
}

} // namespace placelens
