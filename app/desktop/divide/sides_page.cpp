#include "app/desktop/divide/sides_page.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/divide_words.h"
#include "app/desktop/divide/more_label.h"
#include "app/desktop/divide/ranked_chart.h"
#include "app/desktop/divide/sides_chart.h"
#include "app/desktop/divide/sides_table.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace placelens {

SidesPage::SidesPage(const DivideSource &source, QWidget *parent)
    : QWidget(parent), m_source(source), m_sentence(new QLabel(this)), m_rankTitle(new QLabel(this)),
      m_technical(new MoreLabel(tr("In the words of statistics"), this)), m_chart(new SidesChart(source, this)),
      m_table(new SidesTable(source, this)), m_ranked(new RankedChart(source, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sentence->setObjectName(QStringLiteral("sides sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setFont(controlFont(14));
    m_sentence->setContentsMargins(12, 8, 12, 2);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rankTitle->setFont(controlFont(12));
    m_rankTitle->setWordWrap(true); // a narrow panel must not be made wider
    m_rankTitle->setContentsMargins(12, 5, 12, 5);
    m_rankTitle->setBackgroundRole(QPalette::Window);
    m_rankTitle->setAutoFillBackground(true);
    auto *note = new MoreLabel(tr("Why don’t many small groups win?"), this);
    note->setAnswer(teachersNote());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_technical);
    layout->addWidget(m_chart, 1);
    auto *table = new QHBoxLayout; // its words stand below the sentence's
    table->setContentsMargins(8, 0, 8, 0);
    table->addWidget(m_table);
    layout->addLayout(table);
    layout->addSpacing(6);
    layout->addWidget(m_rankTitle);
    layout->addWidget(m_ranked);
    layout->addWidget(note);
    layout->addStretch(0); // takes the free height where there is no chart
    connect(&source, &DivideSource::sidesChanged, this, &SidesPage::followSides);
    connect(&source, &DivideSource::ranksChanged, this, &SidesPage::followRanks);
}

void SidesPage::followSides()
{
    m_sentence->setText(sidesSentence(m_source));
    const bool isPair = m_source.sides().border.groupCount() <= 2 && m_source.sides().divide.n > 0;
    m_chart->setVisible(isPair);
    m_chart->follow();
    m_table->follow();
    m_table->setVisible(m_source.sides().divide.n > 0);
    m_chart->setAccessibleDescription(m_sentence->text());
}

void SidesPage::followRanks()
{
    m_ranked->follow();
    m_ranked->setVisible(!m_source.ranks().empty());
    m_rankTitle->setVisible(!m_source.ranks().empty());
    m_rankTitle->setText(tr("<b>How much of the divide does each border explain?</b> &nbsp;share of the differences "
                            "between %1")
                             .arg(unitCount(m_source, m_source.sides().divide.n)));
    m_sentence->setText(sidesSentence(m_source));
    m_technical->setVisible(m_source.sides().divide.etaSquared.has_value());
    m_technical->setAnswer(technicalSentence(m_source));
    m_sentence->setToolTip(technicalSentence(m_source));
}

} // namespace placelens
