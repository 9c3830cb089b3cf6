#include "app/desktop/panels/histogram_figures.h"

#include "app/desktop/words/words.h"
#include "core/cartography/own_classes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace placelens {

namespace {

/// Somebody's own breaks, or those that the method made.
std::vector<double> breaksOf(std::vector<double> own, const std::vector<LegendClass> &classes)
{
    if (!own.empty())
        return own;
    for (std::size_t i = 0; i + 1 < classes.size(); ++i)
        own.push_back(classes[i].upper);
    return own;
}

} // namespace

HistogramFigures histogramOf(const MapContent &content)
{
    HistogramFigures shown;
    for (const Figure &figure : content.table->figures)
        if (figure.value)
            shown.values.push_back(*figure.value);
    std::sort(shown.values.begin(), shown.values.end());
    const Indicator &indicator = content.figures->atlas().indicators()[std::size_t(content.indicator)];
    shown.classes = content.legend.classes;
    shown.breaks = breaksOf(ownBreaks(content.description.classes, indicator.id), shown.classes);
    shown.marker = markerOf(content);
    shown.finest = std::pow(10, -indicator.decimals);
    shown.said = [figures = content.figures, at = std::size_t(content.indicator)](double value) {
        return spokenValue(figures->atlas().indicators()[at], value);
    };
    return shown;
}

HistogramFigures histogramOf(const ShadedLayer &layer, const ClassChoice &choice)
{
    HistogramFigures shown;
    std::copy_if(layer.values.begin(), layer.values.end(), std::back_inserter(shown.values),
                 [](double value) { return std::isfinite(value); });
    std::sort(shown.values.begin(), shown.values.end());
    shown.classes = layer.legend.classes;
    shown.breaks = breaksOf(ownBreaks(choice, breaksKeyOf(layer.title)), shown.classes);
    shown.said = [](double value) { return plainValue(value); };
    return shown;
}

} // namespace placelens
