#include "app/cli/commands/command.h"
#include "app/cli/drawing.h"

#include "core/base/pending_file.h"
#include "core/cartography/palette.h"
#include "core/document/project_state.h"
#include "core/page/map_request.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr int mostClasses = 100;
constexpr QSize usualSize(1600, 1000);

Result<QSize> sizeOf(const Call &call)
{
    if (!call.has(u"size"_s))
        return usualSize;
    const QString text = call.value(u"size"_s);
    static const QRegularExpression form(u"^(\\d{1,6})[xX×](\\d{1,6})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.isEmpty())
        return Error{ErrorKind::Usage,
                     u"--size takes a width and a height in pixels, not “%1”. Write it like 1600x1000."_s.arg(text)};
    return size;
}

Result<double> scaleOf(const Call &call)
{
    if (!call.has(u"scale"_s))
        return 1.0;
    bool isNumber = false;
    const double scale = call.value(u"scale"_s).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(scale) || scale < 0.1 || scale > 100)
        return Error{ErrorKind::Usage,
                     u"--scale takes a number from 0.1 to 100, not “%1”. 2 makes a picture twice as sharp."_s.arg(
                         call.value(u"scale"_s))};
    return scale;
}

Result<ClassChoice> classesOf(const Call &call)
{
    ClassChoice choice;
    if (call.has(u"method"_s)) {
        const auto method = classMethodNamed(call.value(u"method"_s).toStdString());
        if (!method)
            return Error{
                ErrorKind::Usage,
                u"There is no method “%1”. Give quantile, equal, natural, pretty, stddev, headtail or box."_s.arg(
                    call.value(u"method"_s))};
        choice.method = *method;
    }
    if (call.has(u"classes"_s)) {
        const auto count = wholeNumber(u"classes"_s, call.value(u"classes"_s), 1, mostClasses);
        if (!count)
            return count.error();
        choice.count = *count;
    }
    if (!call.has(u"palette"_s))
        return choice;
    const QString reversed = u"-reversed"_s;
    choice.palette = call.value(u"palette"_s).toLower();
    choice.isReversed = choice.palette.endsWith(reversed);
    if (choice.isReversed)
        choice.palette.chop(reversed.size());
    if (paletteNamed(choice.palette) != nullptr)
        return choice;
    QStringList ids;
    for (const Palette &palette : palettes())
        ids.append(palette.id);
    return Error{ErrorKind::Usage, u"There is no palette “%1”. Give one of %2, or one with -reversed after it."_s.arg(
                                       call.value(u"palette"_s), ids.join(u", "_s))};
}

// What can be said without the atlas.
Result<MapRequest> requestOf(const Call &call)
{
    MapRequest request;
    if (!call.has(u"output"_s))
        return Error{ErrorKind::Usage, u"It is not said where the map goes. Add -o FILE.png, .svg or .pdf."_s};
    if (const auto form = pictureFormOf(call.value(u"output"_s)); !form)
        return form.error();
    const auto size = sizeOf(call);
    if (!size)
        return size.error();
    const auto scale = scaleOf(call);
    if (!scale)
        return scale.error();
    request.size = *size;
    request.scale = *scale;
    const QSizeF pixels = QSizeF(*size) * *scale;
    if (std::max(pixels.width(), pixels.height()) > mostPixels)
        return Error{
            ErrorKind::Usage,
            u"A picture of %1 × %2 pixels is too large. Give --size and --scale for at most %3 pixels a side."_s
                .arg(pixels.width(), 0, 'f', 0)
                .arg(pixels.height(), 0, 'f', 0)
                .arg(mostPixels)};
    const auto classes = classesOf(call);
    if (!classes)
        return classes.error();
    request.classes = *classes;
    if (call.values(u"select"_s).size() > mostSelected)
        return Error{ErrorKind::Usage, u"--select is given %1 times; there are letters for %2. Select fewer areas."_s
                                           .arg(call.values(u"select"_s).size())
                                           .arg(mostSelected)};
    request.isBare = call.has(u"bare"_s);
    return request;
}

// What only the atlas knows.
std::optional<Error> addNames(MapRequest &request, const Call &call, const Atlas &atlas)
{
    if (call.has(u"indicator"_s))
        request.indicator = call.value(u"indicator"_s);
    if (call.has(u"geography"_s))
        request.geography = call.value(u"geography"_s);
    request.period = call.value(u"period"_s);
    for (const QString &id : call.values(u"overlay"_s)) {
        const auto geography = geographyNamed(atlas, id);
        if (!geography)
            return geography.error();
        const QString &exact = atlas.geographies()[static_cast<std::size_t>(*geography)].id;
        if (!request.overlays.contains(exact))
            request.overlays.append(exact);
    }
    auto selected = areasOf(atlas, call.values(u"select"_s));
    if (!selected)
        return selected.error();
    request.selected = *std::move(selected);
    if (call.has(u"area"_s)) {
        auto framed = areaNamed(atlas, call.value(u"area"_s));
        if (!framed)
            return framed.error();
        request.framed = *std::move(framed);
    }
    return std::nullopt;
}

Answer answerFor(const Scene &scene, const QString &file)
{
    const MapContent &content = *scene.content;
    const Atlas &atlas = content.figures->atlas();
    const Indicator &indicator = atlas.indicators()[static_cast<std::size_t>(content.indicator)];
    const QSize pixels = pixelsOf(scene);
    const GridBox extent = extentOf(scene);
    const QString noDataColour = content.legend.noDataColour.name();
    Answer answer;
    QJsonArray legend;
    Sheet sheet{{}, {{u"colour"_s}, {u"above"_s, true}, {u"up to"_s, true}, {u"areas"_s, true}}, {}};
    answer.csv.columns = {{u"lower"_s}, {u"upper"_s}, {u"colour"_s}, {u"count"_s}};
    for (const LegendClass &shade : content.legend.classes) {
        const Cell colour = Cell::text(shade.colour.name()), count = Cell::number(shade.count);
        const Cell lower = Cell::number(shade.lower, indicator.decimals);
        const Cell upper = Cell::number(shade.upper, indicator.decimals);
        legend.append(QJsonObject{{u"lower"_s, shade.lower},
                                  {u"upper"_s, shade.upper},
                                  {u"colour"_s, shade.colour.name()},
                                  {u"count"_s, shade.count}});
        sheet.rows.push_back({colour, lower, upper, count});
        answer.csv.rows.push_back({lower, upper, colour, count});
    }
    answer.csv.rows.push_back(
        {Cell::text({}), Cell::text({}), Cell::text(noDataColour), Cell::number(content.legend.noDataCount)});
    answer.json = {{u"file"_s, file},
                   {u"width"_s, pixels.width()},
                   {u"height"_s, pixels.height()},
                   {u"extent"_s, QJsonArray{extent.west, extent.south, extent.east, extent.north}},
                   {u"crs"_s, u"EPSG:27700"_s},
                   {u"legend"_s, legend},
                   {u"noData"_s, QJsonObject{{u"colour"_s, noDataColour}, {u"count"_s, content.legend.noDataCount}}}};
    answer.heading = {u"Wrote %1: %2 × %3 pixels."_s.arg(file).arg(pixels.width()).arg(pixels.height()),
                      u"%1 (%2), %3, %4"_s.arg(indicator.title, indicator.unit, spokenPeriod(content.period),
                                               atlas.geographies()[static_cast<std::size_t>(content.geography)].title)};
    answer.sheets = {std::move(sheet)};
    answer.notes = {u"No data: %1 (%2)."_s.arg(content.legend.noDataCount).arg(noDataColour)};
    return answer;
}

Result<Answer> run(const Call &call)
{
    auto request = requestOf(call);
    if (!request)
        return request.error();
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    if (const std::optional<Error> error = addNames(*request, call, **opened))
        return *error;
    const auto scene = mapScene(std::make_shared<const Figures>(*opened), *request);
    if (!scene)
        return scene.error();
    const OffscreenDrawing drawing;
    const QString file = call.value(u"output"_s);
    if (const auto written = writeMapPicture(*scene, file); !written)
        return written.error();
    return answerFor(*scene, file);
}

} // namespace

Command mapCommand()
{
    return {u"map"_s,
            u"map -o FILE.(png|svg|pdf) [--indicator I --geography G --period P --method M --classes K --palette P] "
            u"[--overlay G]… [--select AREA]… [--area AREA] [--size WxH] [--scale S] [--bare]"_s,
            u"a finished map with title, legend, scale bar and source"_s,
            u"Shows the social mobility of districts in five classes of equal count unless told otherwise. --area "
            u"frames an area,\n"
            "--bare leaves the fills, what is selected and the borders that are asked for, and nothing else."_s,
            {{u"indicator"_s, u"I"_s, u"what is shown"_s, false},
             {u"geography"_s, u"G"_s, u"whose areas are shaded"_s, false},
             {u"period"_s, u"P"_s, u"a period instead of the latest"_s, false},
             {u"method"_s, u"M"_s, u"quantile, equal, natural, pretty, stddev, headtail or box"_s, false},
             {u"classes"_s, u"K"_s, u"how many classes"_s, false},
             {u"palette"_s, u"P"_s, u"their colours; with -reversed the other way round"_s, false},
             {u"overlay"_s, u"G"_s, u"borders of this geography too (may be given several times)"_s, true},
             {u"select"_s, u"AREA"_s, u"outlined with a letter (may be given several times)"_s, true},
             {u"area"_s, u"AREA"_s, u"fills the picture instead of England"_s, false},
             {u"size"_s, u"WxH"_s, u"in pixels, 1600x1000 unless said"_s, false},
             {u"scale"_s, u"S"_s, u"pixels of the file for each of these"_s, false},
             {u"bare"_s, {}, u"the map alone"_s, false},
             {u"output"_s, u"FILE"_s, u"the file to write (also -o)"_s, false}},
            0,
            0,
            run};
}

} // namespace placelens
