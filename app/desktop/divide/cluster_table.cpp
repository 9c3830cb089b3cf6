#include "app/desktop/divide/cluster_table.h"

#include "core/base/csv.h"

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

std::vector<QStringList> rowsOf(const DivideGround &ground, const Clusters &clusters)
{
    // As `placelens-cli moran --local` calls them.
    std::vector<QStringList> rows{
        {u"code"_s, u"name"_s, u"value"_s, u"I"_s, u"p"_s, u"quadrant"_s, u"p_corrected"_s, u"stays"_s}};
    const auto districts = ground.content->figures->atlas().districts();
    for (std::size_t district = 0; district < clusters.local.size(); ++district) {
        const LocalMoran &local = clusters.local[district];
        const QString quadrant = local.quadrant ? QString::fromUtf8(nameOf(*local.quadrant)) : QString();
        const QString stays = !local.p ? QString() : clusters.spotOf(district) ? u"yes"_s : u"no"_s;
        rows.push_back({districts[district].code, districts[district].name, fullPrecision(ground.values[district]),
                        fullPrecision(local.i), fullPrecision(local.p), quadrant,
                        fullPrecision(clusters.corrected[district]), stays});
    }
    return rows;
}

} // namespace

QByteArray clusterCsv(const DivideGround &ground, const Clusters &clusters)
{
    QString text;
    for (QStringList row : rowsOf(ground, clusters)) {
        for (QString &field : row)
            field = csvField(field);
        text += row.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

QString clusterTabs(const DivideGround &ground, const Clusters &clusters)
{
    QStringList lines;
    for (const QStringList &row : rowsOf(ground, clusters))
        lines += row.join(u'\t');
    return lines.join(u'\n');
}

} // namespace placelens
