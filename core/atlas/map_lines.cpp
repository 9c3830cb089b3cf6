#include "core/atlas/table_fields.h"
#include "core/atlas/text_tables.h"
#include "core/geometry/arc_text.h"
#include "core/geometry/line_text.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Result<std::string> readBytes(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Failed,
                     u"“%1” can't be read. Check that it is there and that you may read it."_s.arg(file),
                     in.errorString()};
    const QByteArray bytes = in.readAll();
    if (bytes.trimmed().isEmpty())
        return Error{ErrorKind::Invalid,
                     u"“%1” is empty. Put its lines back and try again."_s.arg(QFileInfo(file).fileName())};
    return bytes.toStdString();
}

Error faultIn(const QString &file, const TextFault &fault)
{
    return {ErrorKind::Invalid, u"Line %1 of “%2” can't be used: %3. Correct it and try again."_s.arg(fault.line)
                                    .arg(QFileInfo(file).fileName(), QString::fromStdString(fault.what))};
}

Result<std::vector<BackgroundLine>> readLines(const QString &file)
{
    const auto bytes = readBytes(file);
    if (!bytes)
        return bytes.error();
    const auto read = readNamedLines(*bytes);
    if (const auto *fault = std::get_if<TextFault>(&read))
        return faultIn(file, *fault);
    std::vector<BackgroundLine> lines;
    for (const NamedLine &line : std::get<NamedLines>(read).lines) {
        lines.push_back({QString::fromStdString(line.name), line.points});
        if (line.isRing && !line.points.empty())
            lines.back().points.push_back(line.points.front());
    }
    return lines;
}

Result<Done> readArcRows(const QString &file, AtlasTables &tables)
{
    const auto bytes = readBytes(file);
    if (!bytes)
        return bytes.error();
    const auto read = readArcs(*bytes);
    if (const auto *fault = std::get_if<TextFault>(&read))
        return faultIn(file, *fault);
    const CodedCoverage &coded = std::get<CodedCoverage>(read);
    const auto code = [&](PartIndex part) {
        return part == noPart ? QString() : QString::fromStdString(coded.codes[part]);
    };
    for (const Arc &arc : coded.coverage.arcs()) {
        const auto points = coded.coverage.points(arc);
        tables.arcs.push_back({code(arc.left), code(arc.right), {points.begin(), points.end()}});
    }
    return Done{};
}

Result<Done> readPlaces(const QString &file, AtlasTables &tables)
{
    const auto table = readCsv(file);
    if (!table)
        return table.error();
    if (auto known = requireColumns(*table, {u"name"_s, u"kind"_s, u"population"_s, u"east"_s, u"north"_s}); !known)
        return known.error();
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        TableFields f(*table, row);
        tables.background.places.push_back({f.text(u"name"_s),
                                            f.text(u"kind"_s),
                                            f.integer(u"population"_s),
                                            {f.number(u"east"_s, 0), f.number(u"north"_s, 0)}});
        if (const auto fault = f.fault())
            return *fault;
    }
    return Done{};
}

} // namespace

Result<Done> readMapLines(const QString &folder, AtlasTables &tables)
{
    const QString maps = folder + u"/maps/"_s;
    if (const auto read = readArcRows(maps + u"boundaries.arcs"_s, tables); !read)
        return read;
    if (const auto read = readPlaces(maps + u"places.csv"_s, tables); !read)
        return read;
    auto motorways = readLines(maps + u"motorways.lines"_s);
    if (!motorways)
        return motorways.error();
    tables.background.motorways = std::move(*motorways);
    if (!QFileInfo::exists(maps + u"land.lines"_s))
        return Done{};
    auto land = readLines(maps + u"land.lines"_s);
    if (!land)
        return land.error();
    tables.background.land = std::move(*land);
    return Done{};
}

} // namespace placelens
