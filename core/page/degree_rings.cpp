#include "core/page/degree_rings.h"

#include <cpl_error.h>
#include <ogr_spatialref.h>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

// Degrees with up to seven decimals.
void addDegrees(QByteArray &text, double degrees)
{
    constexpr int decimals = 7;
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), degrees, std::chars_format::fixed, decimals);
    std::size_t count = static_cast<std::size_t>(end.ptr - digits.data());
    while (digits[count - 1] == '0' && digits[count - 2] != '.')
        --count;
    text.append(digits.data(), static_cast<qsizetype>(count));
}

// Twice the area, positive if counterclockwise with north up.
double areaInside(const PointRing &ring)
{
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
        sum +=
            (a.east - ring[0].east) * (b.north - ring[0].north) - (b.east - ring[0].east) * (a.north - ring[0].north);
    }
    return sum;
}

} // namespace

struct DegreeRings::Transformation
{
    std::unique_ptr<OGRCoordinateTransformation> toDegrees;
};

std::size_t DegreeRings::PointHash::operator()(const GridPoint &point) const
{
    // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;
    const std::uint64_t mixed =
        std::bit_cast<std::uint64_t>(point.east) * golden ^ std::bit_cast<std::uint64_t>(point.north);
    return static_cast<std::size_t>((mixed ^ (mixed >> 32)) * golden);
}

DegreeRings::DegreeRings() : m_transformation(std::make_unique<Transformation>())
{
    OGRSpatialReference grid, degrees;
    grid.SetFromUserInput("EPSG:27700");
    degrees.SetFromUserInput("EPSG:4326");
    grid.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    m_transformation->toDegrees.reset(OGRCreateCoordinateTransformation(&grid, &degrees));
}

DegreeRings::~DegreeRings() = default;

bool DegreeRings::transform(const PointRing &ring)
{
    std::vector<GridPoint> missing;
    std::vector<double> longitudes, latitudes;
    for (const GridPoint &point : ring)
        if (m_written.try_emplace(point).second) {
            missing.push_back(point);
            longitudes.push_back(point.east);
            latitudes.push_back(point.north);
        }
    if (missing.empty())
        return true;
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    if (!m_transformation->toDegrees
        || !m_transformation->toDegrees->Transform(static_cast<int>(missing.size()), longitudes.data(),
                                                   latitudes.data()))
        return false;
    for (std::size_t i = 0; i < missing.size(); ++i) {
        QByteArray &text = m_written[missing[i]];
        text = "[ ";
        addDegrees(text, longitudes[i]);
        text += ", ";
        addDegrees(text, latitudes[i]);
        text += " ]";
    }
    return true;
}

bool DegreeRings::addRing(QByteArray &json, const PointRing &ring, bool isHole)
{
    if (!transform(ring))
        return false;
    const bool isTurned = (areaInside(ring) > 0) == isHole;
    const std::size_t count = ring.size();
    json += "[ ";
    for (std::size_t i = 0; i < count; ++i)
        json += m_written.find(ring[isTurned ? count - 1 - i : i])->second + ", ";
    if (!(ring.front() == ring.back()))
        json += m_written.find(ring[isTurned ? count - 1 : 0])->second + ", ";
    json.chop(2);
    json += " ]";
    return true;
}

Result<Done> DegreeRings::add(QByteArray &json, const std::vector<GridPolygon> &polygons)
{
    json += "[ ";
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        json += i > 0 ? ", [ " : "[ ";
        bool isWhole = addRing(json, polygons[i].outer, false);
        for (const PointRing &hole : polygons[i].holes) {
            json += ", ";
            isWhole = isWhole && addRing(json, hole, true);
        }
        if (!isWhole)
            return Error{
                ErrorKind::Failed,
                u"The boundaries can't be turned into longitudes and latitudes. Export to .gpkg, or to a table such as .csv."_s,
                QString::fromUtf8(CPLGetLastErrorMsg())};
        json += " ]";
    }
    json += " ]";
    return Done{};
}

} // namespace placelens
