#include "core/cartography/symbols.h"

#include "core/cartography/frame_painting.h"
#include "core/cartography/map_places.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace placelens {
namespace {

constexpr double coveredShare = 0.12;
constexpr double growth = 0.8;
constexpr double usualWindow = 780; // pixels that England's longer side takes there
constexpr double fillOpacity = 0.85;
constexpr double dotRadius = 1.2;

const std::vector<int> &shownAreas(const MapContent &content)
{
    return content.figures->atlas().geographies()[static_cast<std::size_t>(content.geography)].areas;
}

QColor colourOf(const MapContent &content, double value)
{
    const auto itsClass = content.classification.classOf(value);
    return itsClass ? content.legend.classes[static_cast<std::size_t>(*itsClass)].colour : content.legend.noDataColour;
}

void paintSymbol(QPainter &painter, const Theme &theme, const Symbol &symbol)
{
    if (symbol.value == 0) {
        painter.setPen(QPen(theme.halo, 1));
        painter.setBrush(theme.secondInk);
        painter.drawEllipse(symbol.centre, dotRadius + 0.5, dotRadius + 0.5);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded(theme.halo, 0.9), symbol.value < 0 ? 3.4 : 1.2));
    const double outside = symbol.value < 0 ? 0 : 0.6;
    painter.drawEllipse(symbol.centre, symbol.radius + outside, symbol.radius + outside);
    if (symbol.value < 0) {
        QPen dashed(theme.ink, 1.4, Qt::CustomDashLine, Qt::FlatCap);
        dashed.setDashPattern({2.2, 1.6});
        painter.setPen(dashed);
        painter.drawEllipse(symbol.centre, symbol.radius, symbol.radius);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(symbol.colour, fillOpacity));
    painter.drawEllipse(symbol.centre, symbol.radius, symbol.radius);
    if (symbol.radius < 1.5)
        return;
    // Pale circles need an edge on pale land, dark ones on dark land.
    painter.setPen(QPen(faded(theme.ink, 0.55), 0.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(symbol.centre, symbol.radius - 0.35, symbol.radius - 0.35);
}

} // namespace

bool showsSymbols(const MapContent &content)
{
    if (content.ownAreas)
        return false;
    const auto &indicator = content.figures->atlas().indicators()[static_cast<std::size_t>(content.indicator)];
    switch (content.description.portrayal) {
    case Portrayal::Symbols:
        return true;
    case Portrayal::Shaded:
        return false;
    case Portrayal::Automatic:
        break;
    }
    return indicator.rule == Rule::Sum;
}

QColor symbolGround(const Theme &theme)
{
    return theme.rule;
}

double SymbolScale::radius(double value, const Camera &camera) const
{
    return radiusOfOne * std::sqrt(std::abs(value)) * std::pow(metresPerPixel / camera.metresPerPixel, growth);
}

SymbolScale symbolScale(const MapContent &content)
{
    GridBox box;
    double land = 0;
    for (std::size_t i = 0; i < content.classOfDistrict.size(); ++i) {
        box.include(content.coverage->box(static_cast<PartIndex>(i)));
        land += content.coverage->area(static_cast<PartIndex>(i));
    }
    double sum = 0;
    for (const Figure &figure : content.table->figures)
        sum += std::abs(figure.value.value_or(0));
    SymbolScale scale;
    if (box.isEmpty() || sum == 0)
        return scale;
    scale.metresPerPixel = std::max(box.width(), box.height()) / usualWindow;
    const double landPixels = land / (scale.metresPerPixel * scale.metresPerPixel);
    scale.radiusOfOne = std::sqrt(coveredShare * landPixels / (std::numbers::pi * sum));
    return scale;
}

std::vector<Symbol> symbolsOf(const MapContent &content, const Camera &camera)
{
    const SymbolScale scale = symbolScale(content);
    const std::vector<int> &areas = shownAreas(content);
    std::vector<Symbol> symbols;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const std::optional<double> value = content.table->figures[i].value;
        if (!value)
            continue;
        const Area &area = content.figures->atlas().areas()[static_cast<std::size_t>(areas[i])];
        const PixelPoint at = camera.toPixel(labelOf(content, area));
        const double radius = scale.radius(*value, camera);
        const double reach = radius + 3;
        if (at.x < -reach || at.y < -reach || at.x > camera.width + reach || at.y > camera.height + reach)
            continue;
        symbols.push_back({{at.x, at.y}, radius, *value, colourOf(content, *value)});
    }
    std::stable_sort(symbols.begin(), symbols.end(),
                     [](const Symbol &a, const Symbol &b) { return a.radius > b.radius; });
    return symbols;
}

void paintSymbols(QPainter &painter, const Theme &theme, const std::vector<Symbol> &symbols)
{
    painter.save();
    for (const Symbol &symbol : symbols)
        paintSymbol(painter, theme, symbol);
    painter.restore();
}

void paintSymbols(FramePainting &frame)
{
    paintSymbols(frame.painter, frame.theme(), symbolsOf(frame.content, frame.camera()));
}

} // namespace placelens
