#pragma once

#include "tests/app/cli/running_cli.h"

namespace placelens {

/// The project's own tables cut down to the five districts of the Tees Valley, so that building them takes no time:
/// real boundaries and figures, where everything else is taken for the sea.
class SmallTables
{
public:
    /// Writes the tables into `folder`; false if one can't be read or written.
    static bool write(const QString &folder)
    {
        const QString project = QStringLiteral(PLACELENS_SOURCE_DIR "/");
        QStringList tables{QStringLiteral("maps/districts.csv"), QStringLiteral("maps/former_codes.csv"),
                           QStringLiteral("maps/places.csv"), QStringLiteral("resources/observations_left_out.csv")};
        const QDir geographies(project + QStringLiteral("maps/geographies"));
        for (const QString &name : geographies.entryList({QStringLiteral("*.csv")}, QDir::Files))
            tables.append(QStringLiteral("maps/geographies/") + name);
        for (const char *name : {"population_mid_2017", "population_density", "social_mobility_rank", "leave_share",
                                 "employment_rate", "claimant_rate"})
            tables.append(QStringLiteral("resources/observations/%1.csv").arg(QLatin1String(name)));
        bool isWhole = true;
        for (const QString &table : tables)
            isWhole =
                isWhole && writeBytes(folder + u'/' + table, rowsWith(bytesOf(project + table), isOfTeesValley()));
        static const QRegularExpression kept(QStringLiteral(
            "^(population|population_density|social_mobility_rank|leave_share|employment_rate|claimant_rate),"));
        isWhole = isWhole
                  && writeBytes(folder + QStringLiteral("/resources/indicators.csv"),
                                rowsWith(bytesOf(project + QStringLiteral("resources/indicators.csv")), kept))
                  && writeBytes(folder + QStringLiteral("/maps/boundaries.arcs"),
                                arcs(bytesOf(project + QStringLiteral("maps/boundaries.arcs"))));
        for (const char *name : {"resources/sources.csv", "maps/motorways.lines", "maps/land.lines"})
            isWhole =
                isWhole && writeBytes(folder + u'/' + QLatin1String(name), bytesOf(project + QLatin1String(name)));
        return isWhole;
    }

    /// Changes the first place where `table` has `from`; false if it has not.
    static bool change(const QString &table, const QByteArray &from, const QByteArray &to)
    {
        QByteArray bytes = bytesOf(table);
        const qsizetype at = bytes.indexOf(from);
        return at >= 0 && writeBytes(table, bytes.replace(at, from.size(), to));
    }

private:
    static const QRegularExpression &isOfTeesValley()
    {
        static const QRegularExpression code(QStringLiteral("(^|,)E0600000[1-5](,|$)"));
        return code;
    }

    /// The leading comments, the header, and the rows that match.
    static QByteArray rowsWith(const QByteArray &table, const QRegularExpression &kept)
    {
        QByteArray rows;
        bool hasHeader = false;
        for (const QByteArray &line : table.split('\n')) {
            const bool isComment = !hasHeader && line.startsWith('#');
            if (isComment || !hasHeader || kept.match(QString::fromUtf8(line)).hasMatch())
                rows += line + '\n';
            hasHeader = hasHeader || !isComment;
        }
        return rows;
    }

    static QByteArray arcs(const QByteArray &text)
    {
        QByteArray kept;
        bool isKept = true; // the comments at the top
        for (const QByteArray &line : text.split('\n')) {
            if (!line.startsWith("arc ")) {
                kept += isKept && !line.isEmpty() ? line + '\n' : QByteArray();
                continue;
            }
            QByteArrayList words = line.split(' ');
            isKept = false;
            for (qsizetype side = 1; side < words.size(); ++side) {
                const bool isMine = isOfTeesValley().match(QString::fromUtf8(words[side])).hasMatch();
                isKept = isKept || isMine;
                words[side] = isMine ? words[side] : QByteArray("-");
            }
            kept += isKept ? words.join(' ') + '\n' : QByteArray();
        }
        return kept;
    }
};

} // namespace placelens
