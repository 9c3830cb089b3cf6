#include "app/cli/commands/command.h"

#include "core/base/pending_file.h"
#include "core/geometry/bands.h"
#include "core/geometry/boundary_ink.h"
#include "core/import/layer_cache.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QSize>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

// What every program draws that this one is measured beside: ten classes of 100 and thin dark outlines on white.
constexpr std::array<std::uint32_t, 10> classColours{0xFFF7FBFF, 0xFFDEEBF7, 0xFFC6DBEF, 0xFF9ECAE1, 0xFF6BAED6,
                                                     0xFF4292C6, 0xFF2171B5, 0xFF08519C, 0xFF08306B, 0xFF041E46};
constexpr std::uint32_t ground = 0xFFFFFFFF;
constexpr std::uint32_t lineColour = 0xFF505050;
constexpr double lineWidth = 0.4;
constexpr GridPoint nearCentre{430000, 290000};
constexpr std::array<int, 3> zooms{1, 4, 32};
constexpr int mostPixels = 20000;
constexpr int picksAtOnce = 1000;

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

PixelWindow viewOf(const GridBox &extent, QSize size, int zoom)
{
    const GridBox box = extent.isEmpty() ? GridBox{0, 0, 700000, 1300000} : extent;
    const double whole = std::max({box.width() / size.width(), box.height() / size.height(), 1e-3});
    const double metres = whole / zoom;
    const GridPoint centre = zoom == 1 ? box.centre() : nearCentre;
    return {centre.east - metres * size.width() / 2, centre.north + metres * size.height() / 2, metres, size.width(),
            size.height()};
}

/// The class colours of the areas, `shift` added to each value; none for an area without one.
std::vector<std::uint32_t> coloursOf(const PolygonLayer &layer, double shift)
{
    std::vector<std::uint32_t> colours(layer.coverage->partCount(), classColours[4]);
    for (std::size_t i = 0; i < layer.values.size(); ++i) {
        const double value = layer.values[i] + shift;
        const double wrapped = value - 1000 * std::floor(value / 1000);
        colours[i] = std::isfinite(value) ? classColours[static_cast<std::size_t>(wrapped / 100)] : 0;
    }
    return colours;
}

QImage blank(QSize size)
{
    return QImage(size, QImage::Format_RGB32);
}

void paint(const InkedPicture &picture, const std::vector<std::uint32_t> &colours, QImage &image)
{
    picture.paint(ground, colours, lineColour, reinterpret_cast<std::uint32_t *>(image.bits()),
                  image.bytesPerLine() / 4, drawingThreads());
}

InkedPicture draw(const PolygonLayer &layer, const PixelWindow &window)
{
    return sweepWithBorders(*layer.coverage, window, lineWidth, 0.3, {}, drawingThreads());
}

QJsonObject summary(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {
        {u"min"_s, times.front()}, {u"median"_s, times[times.size() / 2]}, {u"runs"_s, static_cast<int>(times.size())}};
}

/// What is under the pointer, in microseconds, measured over many places at a time.
double pickTime(const AreaPicture &areas, std::mt19937 &random)
{
    std::uniform_int_distribution<int> x(0, areas.width() - 1), y(0, areas.height() - 1);
    std::vector<std::pair<int, int>> places(picksAtOnce);
    for (auto &place : places)
        place = {x(random), y(random)};
    const auto start = Clock::now();
    std::uint32_t seen = 0;
    for (const auto &[px, py] : places)
        seen ^= areas.at(px, py);
    volatile std::uint32_t kept = seen; // so that looking is not left out
    static_cast<void>(kept);
    return milliseconds(start) * 1000 / picksAtOnce;
}

QJsonObject measureView(const PolygonLayer &layer, const PixelWindow &window, int zoom, int repeat, QImage &image)
{
    std::vector<double> redraw, recolour, pick;
    std::mt19937 random(1);
    const auto colours = coloursOf(layer, 0), others = coloursOf(layer, 100);
    QImage recoloured = blank(image.size());
    for (int i = 0; i < repeat; ++i) {
        const auto start = Clock::now();
        const InkedPicture picture = draw(layer, window);
        paint(picture, colours, image);
        redraw.push_back(milliseconds(start));
        const auto again = Clock::now();
        paint(picture, others, recoloured);
        recolour.push_back(milliseconds(again));
        pick.push_back(pickTime(picture.areas, random));
    }
    return {{u"zoom"_s, zoom},
            {u"redraw_ms"_s, summary(std::move(redraw))},
            {u"recolour_ms"_s, summary(std::move(recolour))},
            {u"pick_us"_s, summary(std::move(pick))}};
}

Result<QSize> sizeOf(const Call &call)
{
    if (!call.has(u"size"_s))
        return QSize(1600, 1000);
    const QStringList sides = call.value(u"size"_s).split(u'x');
    bool isWide = false, isHigh = false;
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(&isWide), sides[1].toInt(&isHigh)) : QSize();
    if (!isWide || !isHigh || size.width() < 1 || size.height() < 1 || size.width() > mostPixels
        || size.height() > mostPixels)
        return Error{
            ErrorKind::Usage,
            u"--size takes width x height in pixels, each from 1 to %1, like 1600x1000, not “%2”. Give it so."_s
                .arg(mostPixels)
                .arg(call.value(u"size"_s))};
    return size;
}

Result<Done> writePicture(const QImage &image, const QString &file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return PendingFile::cannotWrite(file);
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    if (const auto written = pending->write(bytes); !written)
        return written.error();
    return pending->commit();
}

Result<Done> writePictures(const std::vector<QImage> &images, const QString &prefix)
{
    for (std::size_t i = 0; i < images.size(); ++i)
        if (const auto written = writePicture(images[i], u"%1-%2.png"_s.arg(prefix).arg(zooms[i])); !written)
            return written.error();
    return Done();
}

/// The layer to draw: "areas" with the column "v" if the file has them, otherwise what it has.
Result<PolygonLayer> open(const QString &file)
{
    LayerWish wish;
    wish.layer = u"areas"_s;
    wish.valueColumn = u"v"_s;
    auto layer = openPolygonLayer(file, wish);
    if (layer || layer.error().kind != ErrorKind::Unknown)
        return layer;
    return openPolygonLayer(file);
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::vector<Cell> rowOf(const QJsonObject &view)
{
    const auto median = [&](const QString &what) {
        return Cell::number(view[what].toObject()[u"median"_s].toDouble(), 3);
    };
    return {Cell::number(view[u"zoom"_s].toInt()), median(u"redraw_ms"_s), median(u"recolour_ms"_s),
            median(u"pick_us"_s)};
}

Result<Answer> run(const Call &call)
{
    const auto size = sizeOf(call);
    if (!size)
        return size.error();
    int repeat = 11;
    if (call.has(u"repeat"_s)) {
        const auto number = wholeNumber(u"repeat"_s, call.value(u"repeat"_s), 1, 10000);
        if (!number)
            return number.error();
        repeat = *number;
    }
    const QString &file = call.arguments.front();
    const auto start = Clock::now();
    const auto layer = open(file);
    if (!layer)
        return layer.error();
    const double loadTime = milliseconds(start);
    QImage image = blank(*size);
    paint(draw(*layer, viewOf(layer->extent, *size, 1)), coloursOf(*layer, 0), image);
    const double firstFrame = milliseconds(start);

    Answer answer;
    QJsonArray views;
    Sheet sheet{{}, {{u"zoom"_s, true}, {u"redraw, ms"_s, true}, {u"recolour, ms"_s, true}, {u"pick, µs"_s, true}}, {}};
    std::vector<QImage> images;
    for (const int zoom : zooms) {
        const QJsonObject view = measureView(*layer, viewOf(layer->extent, *size, zoom), zoom, repeat, image);
        views.append(view);
        sheet.rows.push_back(rowOf(view));
        images.push_back(image);
    }
    if (call.has(u"png"_s))
        if (const auto written = writePictures(images, call.value(u"png"_s)); !written)
            return written.error();
    answer.json = {{u"program"_s, QStringLiteral("Placelens " PLACELENS_VERSION)},
                   {u"areas"_s, static_cast<int>(layer->coverage->partCount())},
                   {u"vertices"_s, layer->report.vertices},
                   {u"loadMs"_s, loadTime},
                   {u"firstFrameMs"_s, firstFrame},
                   {u"peakMemoryMb"_s, peakMegabytes()},
                   {u"views"_s, views}};
    answer.isOneLine = true;
    answer.heading = {
        u"%1: %2 areas, %3 vertices"_s.arg(file).arg(layer->coverage->partCount()).arg(layer->report.vertices),
        u"%1 x %2 pixels, medians of %3"_s.arg(size->width()).arg(size->height()).arg(repeat)};
    answer.csv = sheet;
    answer.sheets = {std::move(sheet)};
    answer.notes = layer->report.sentences();
    answer.notes.append(
        u"Opened in %1 ms; first picture after %2 ms; at most %3 MB of memory."_s.arg(loadTime, 0, 'f', 0)
            .arg(firstFrame, 0, 'f', 0)
            .arg(peakMegabytes(), 0, 'f', 0));
    return answer;
}

} // namespace

Command benchCommand()
{
    return {u"bench"_s,
            u"bench FILE [--size WxH] [--repeat N] [--png PREFIX]"_s,
            u"how fast this machine draws a file of areas"_s,
            u"Draws the layer “areas” by its column “v” (0 to 999, ten classes of 100), or else the first layer of\n"
            "polygons by its first column of numbers, as a whole and 4 and 32 times as near. A redraw starts from the\n"
            "loaded borders and ends with a finished picture."_s,
            {{u"size"_s, u"WxH"_s, u"the picture in pixels; 1600x1000 unless said"_s, false},
             {u"repeat"_s, u"N"_s, u"how often; 11 times unless said"_s, false},
             {u"png"_s, u"PREFIX"_s, u"write PREFIX-1.png, PREFIX-4.png, PREFIX-32.png"_s, false}},
            1,
            1,
            run};
}

} // namespace placelens
