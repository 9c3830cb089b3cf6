#include "app/desktop/divide/clusters_page.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/divide/cluster_source.h"
#include "app/desktop/divide/cluster_table.h"
#include "app/desktop/divide/divide_colours.h"
#include "app/desktop/divide/map_marks.h"
#include "app/desktop/divide/more_label.h"
#include "core/base/pending_file.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <numeric>

namespace placelens {

namespace {

constexpr int kinds = 6; // four quadrants, nothing remarkable, not tested

QPixmap swatchOf(int kind, const Theme &theme)
{
    const DivideColours colours(theme);
    QPixmap picture(30, 18);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.controlEdge);
    painter.setBrush(kind < 4 ? colours.spots[std::size_t(kind)] : kind == 4 ? colours.notRemarkable : theme.noData);
    painter.drawRect(QRectF(1.5, 1.5, 26, 14));
    if (kind == int(Quadrant::HighHigh) || kind == int(Quadrant::LowLow))
        paintEndMark(painter, {14.5, 8.5}, 3.4, kind == int(Quadrant::HighHigh), theme);
    return picture;
}

QString sentenceOf(const Clusters &clusters)
{
    const GlobalMoran &global = clusters.global;
    if (!global.i)
        return global.n < 3
                   ? ClustersPage::tr("There are too few districts with a figure to look for a pattern. Choose "
                                      "another figure above: most have them.")
                   : ClustersPage::tr("All districts have the same figure, so there is no pattern.");
    if (*global.p > Clusters::level)
        return ClustersPage::tr("Districts are <b>not more like their neighbours</b> than chance would make them.");
    return *global.i > *global.expected
               ? ClustersPage::tr("<b>Like lies beside like:</b> districts resemble their neighbours more than chance "
                                  "would make them.")
               : ClustersPage::tr("<b>Unlike lies beside unlike:</b> districts differ from their neighbours more than "
                                  "chance would make them.");
}

QString technicalOf(const Clusters &clusters)
{
    const GlobalMoran &global = clusters.global;
    if (!global.i)
        return {};
    QString text = ClustersPage::tr("Moran’s I = %1, expected without a pattern %2, two-sided permutation p = %3 (999 "
                                    "shuffles)")
                       .arg(spokenNumber(*global.i, 3), spokenNumber(*global.expected, 3), spokenNumber(*global.p, 3));
    if (global.z)
        text += ClustersPage::tr(", z = %1").arg(spokenNumber(*global.z, 1));
    return text
           + ClustersPage::tr(". Neighbours touch along a stretch or in a corner (queen contiguity); each weighs the "
                              "same. Each district is tested by local Moran’s I (Anselin 1995): its figure stays, the "
                              "others are shuffled %1 times, two-sided. Correction: Benjamini & Hochberg 1995.")
                 .arg(spokenNumber(Clusters::permutations, 0));
}

QString testedWords(const Clusters &clusters)
{
    const int stay = std::accumulate(clusters.found.begin(), clusters.found.end(), 0);
    return ClustersPage::tr("<b>What was tested:</b> for each of %1 districts, whether it and its neighbours are more "
                            "alike, or more unlike, than chance would make them. One by one %2 stand out at the 5% "
                            "level, but among %1 tests about %3 do so by chance alone. Corrected for that (false "
                            "discovery rate 5%), <b>%4 stay</b>, and only those are coloured.")
        .arg(clusters.tested)
        .arg(clusters.belowOneByOne)
        .arg(qRound(Clusters::level * clusters.tested))
        .arg(stay);
}

} // namespace

QString spotTitle(int kind)
{
    switch (kind) {
    case int(Quadrant::HighHigh):
        return ClustersPage::tr("Hot spot: high beside high");
    case int(Quadrant::HighLow):
        return ClustersPage::tr("High beside low");
    case int(Quadrant::LowHigh):
        return ClustersPage::tr("Low beside high");
    case int(Quadrant::LowLow):
        return ClustersPage::tr("Cold spot: low beside low");
    case 4:
        return ClustersPage::tr("Tested, nothing remarkable");
    default:
        return ClustersPage::tr("Not tested: no figure, or no neighbour with one");
    }
}

ClustersPage::ClustersPage(const DivideSource &source, const ClusterSource &clusters, QWidget *parent)
    : QWidget(parent), m_source(source), m_clusters(clusters), m_sentence(new QLabel(this)), m_tested(new QLabel(this)),
      m_technical(new MoreLabel(tr("In the words of statistics"), this)), m_commands(new QWidget(this)),
      m_legend(new QGridLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sentence->setObjectName(QStringLiteral("clusters sentence"));
    m_sentence->setFont(controlFont(14));
    for (QLabel *label : {m_sentence, m_tested}) {
        label->setWordWrap(true);
        label->setContentsMargins(12, 8, 12, 4);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_legend->setContentsMargins(12, 8, 12, 8);
    m_legend->setHorizontalSpacing(10);
    m_legend->setVerticalSpacing(6);
    m_legend->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_sentence);
    layout->addWidget(m_technical);
    layout->addLayout(m_legend);
    layout->addWidget(m_tested);
    layout->addWidget(m_commands);
    layout->addStretch(1);
    auto *commands = new QHBoxLayout(m_commands);
    makeCommands(*commands);
    connect(&clusters, &ClusterSource::changed, this, &ClustersPage::follow);
    follow();
}

void ClustersPage::makeCommands(QHBoxLayout &row)
{
    row.setContentsMargins(12, 4, 12, 8);
    auto *copied = new QPushButton(tr("Copy the figures"), m_commands);
    copied->setToolTip(tr("Copy every district with its figure, Moran’s I, p and what stays after the correction"));
    auto *saved = new QPushButton(tr("Save the figures…"), m_commands);
    saved->setToolTip(tr("Save every district with its figure, Moran’s I, p and what stays after the correction, as a "
                         "CSV table"));
    for (QPushButton *button : {copied, saved}) {
        button->setAutoDefault(false);
        button->setAccessibleDescription(button->toolTip());
        row.addWidget(button);
    }
    row.addStretch(1);
    connect(copied, &QPushButton::clicked, this, &ClustersPage::copyFigures);
    connect(saved, &QPushButton::clicked, this, &ClustersPage::chooseFile);
}

void ClustersPage::copyFigures() const
{
    if (!m_clusters.clusters())
        return;
    QApplication::clipboard()->setText(clusterTabs(*m_source.ground(), *m_clusters.clusters()));
    Q_EMIT m_source.session().told(tr("The clusters are copied. They can be pasted into a table."));
}

Result<Done> ClustersPage::saveFigures(const QString &file) const
{
    if (!m_clusters.clusters())
        return Done{};
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    if (auto written = pending->write(clusterCsv(*m_source.ground(), *m_clusters.clusters())); !written)
        return written;
    return pending->commit();
}

void ClustersPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the clusters"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV table (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("Clusters of %1").arg(m_source.ground()->indicator().shortTitle.toLower())
                       + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto saved = saveFigures(file);
        if (saved)
            Q_EMIT m_source.session().told(tr("Saved: %1").arg(file));
        else
            Q_EMIT m_source.session().failed(saved.error());
    });
    dialog->open();
}

void ClustersPage::follow()
{
    const auto &clusters = m_clusters.clusters();
    m_sentence->setText(clusters ? sentenceOf(*clusters) : tr("Looking for clusters…"));
    m_technical->setVisible(clusters && clusters->global.i);
    m_tested->setVisible(clusters && clusters->tested > 0);
    m_commands->setVisible(clusters && clusters->tested > 0);
    while (QLayoutItem *item = m_legend->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!clusters)
        return;
    m_technical->setAnswer(technicalOf(*clusters));
    m_sentence->setToolTip(technicalOf(*clusters));
    m_tested->setText(testedWords(*clusters));
    if (clusters->tested > 0)
        fillLegend();
}

void ClustersPage::fillLegend()
{
    const Clusters &clusters = *m_clusters.clusters();
    const auto districts = m_source.session().atlas().districts();
    std::array<QStringList, kinds> names;
    for (std::size_t district = 0; district < clusters.local.size(); ++district) {
        const auto spot = clusters.spotOf(district);
        const std::size_t kind = spot ? std::size_t(*spot) : clusters.local[district].p ? 4 : 5;
        names[kind] += districts[district].name;
    }
    for (const int kind :
         {int(Quadrant::HighHigh), int(Quadrant::LowLow), int(Quadrant::HighLow), int(Quadrant::LowHigh), 4, 5}) {
        const QStringList &here = names[std::size_t(kind)];
        const int row = m_legend->rowCount();
        auto *swatch = new QLabel(this);
        swatch->setPixmap(swatchOf(kind, m_source.session().theme()));
        m_legend->addWidget(swatch, row, 0, Qt::AlignTop);
        auto *text = new QLabel(this);
        text->setWordWrap(true);
        const QStringList first = here.mid(0, 12);
        const QString more =
            here.size() > first.size() ? tr(" and %1 more").arg(here.size() - first.size()) : QString();
        const bool isNamed = kind != 4 && !here.isEmpty();
        text->setText(
            tr("<b>%1</b>%2")
                .arg(spotTitle(kind),
                     isNamed ? tr("<br>%1%2").arg(first.join(QStringLiteral(", ")).toHtmlEscaped(), more) : QString()));
        text->setToolTip(isNamed ? here.join(QStringLiteral(", ")) : QString());
        m_legend->addWidget(text, row, 1);
        auto *count = new QLabel(QString::number(here.size()), this);
        count->setFont(controlFont(12, QFont::DemiBold));
        m_legend->addWidget(count, row, 2, Qt::AlignTop | Qt::AlignRight);
    }
}

} // namespace placelens
