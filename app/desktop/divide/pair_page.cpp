#include "app/desktop/divide/pair_page.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/more_label.h"
#include "app/desktop/divide/pair_chooser.h"
#include "app/desktop/divide/pair_key.h"
#include "app/desktop/divide/pair_source.h"
#include "app/desktop/divide/scatter_chart.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace placelens {

namespace {

/// How strong a correlation is called: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, p. 79.
QString strengthOf(double r)
{
    const double size = std::abs(r);
    if (size < 0.1)
        return PairPage::tr("hardly at all");
    if (size < 0.3)
        return PairPage::tr("weakly");
    return size < 0.5 ? PairPage::tr("moderately") : PairPage::tr("strongly");
}

QString sentenceOf(const FigurePair &pair)
{
    const QString first = pair.first->indicator().shortTitle, second = pair.second->indicator().shortTitle;
    if (!pair.correlation.r)
        return PairPage::tr("Too few districts have both figures, or one is the same everywhere. Choose another second "
                            "figure.");
    const double r = *pair.correlation.r;
    if (std::abs(r) < 0.1)
        return PairPage::tr("<b>%1</b> and <b>%2</b> hardly go together: knowing one says little of the other.")
            .arg(first.toHtmlEscaped(), second.toHtmlEscaped());
    const QString sentence =
        r > 0 ? PairPage::tr("Where <b>%1</b> is high, <b>%2</b> tends to be high, too. They go together %3.")
              : PairPage::tr("Where <b>%1</b> is high, <b>%2</b> tends to be low. They go together %3, in opposite "
                             "directions.");
    return sentence.arg(first.toHtmlEscaped(), second.toHtmlEscaped(), strengthOf(r));
}

QString pWords(double p)
{
    return p < 0.001 ? PairPage::tr("p < 0.001") : PairPage::tr("p = %1").arg(spokenNumber(p, 3));
}

QString technicalOf(const FigurePair &pair)
{
    const Correlation &found = pair.correlation;
    if (!found.r)
        return {};
    QString text = PairPage::tr("Pearson’s r = %1").arg(spokenNumber(*found.r, 2));
    if (found.lower)
        text += PairPage::tr(" (95% interval %1 to %2, %3)")
                    .arg(spokenNumber(*found.lower, 2), spokenNumber(*found.upper, 2), pWords(*found.p));
    if (found.rho)
        text +=
            PairPage::tr("; Spearman’s ρ, for ranks, = %1 (%2)").arg(spokenNumber(*found.rho, 2), pWords(*found.rhoP));
    return text
           + PairPage::tr("; %1 districts with both figures, each counted once. Interval and p suppose that districts "
                          "are independent; neighbours are not, so both look surer than they are. A large gap between "
                          "r and ρ points to a few extreme districts, or to a curve.")
                 .arg(found.n);
}

} // namespace

PairPage::PairPage(PairSource &pairs, Brush &brush, QWidget *parent)
    : QWidget(parent), m_pairs(pairs), m_sentence(new QLabel(this)), m_caution(new QLabel(this)),
      m_technical(new MoreLabel(tr("In the words of statistics"), this)), m_chooser(new PairChooser(pairs, this)),
      m_scatter(new ScatterChart(pairs, brush, this)), m_key(new PairKey(pairs, brush, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sentence->setObjectName(QStringLiteral("pair sentence"));
    m_sentence->setFont(controlFont(14));
    m_caution->setFont(controlFont(11));
    m_caution->setForegroundRole(QPalette::PlaceholderText);
    m_caution->setText(tr("<b>Careful:</b> going together is not causing. Both may follow from a third thing, and what "
                          "holds for districts need not hold for the people in them."));
    for (QLabel *label : {m_sentence, m_caution}) {
        label->setWordWrap(true);
        label->setContentsMargins(12, 4, 12, 4);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_chooser);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_sentence);
    layout->addWidget(m_technical);
    layout->addWidget(m_scatter, 1);
    layout->addWidget(m_key);
    layout->addWidget(m_caution);
    connect(&pairs, &PairSource::changed, this, &PairPage::follow);
    connect(&pairs.source().session(), &Session::selectionChanged, m_scatter, &ScatterChart::follow);
    connect(&pairs.source().session(), &Session::changed, m_chooser, &PairChooser::follow);
    m_chooser->follow();
}

void PairPage::follow()
{
    const FigurePair &pair = *m_pairs.pair();
    m_sentence->setText(sentenceOf(pair));
    m_sentence->setToolTip(technicalOf(pair));
    m_technical->setVisible(pair.correlation.r.has_value());
    m_technical->setAnswer(technicalOf(pair));
    m_scatter->follow();
    m_scatter->setAccessibleDescription(m_sentence->text() + QLatin1Char(' ') + technicalOf(pair));
    m_key->follow();
    m_chooser->follow();
}

} // namespace placelens
