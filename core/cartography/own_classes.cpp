#include "core/cartography/own_classes.h"

#include <algorithm>
#include <cmath>

namespace placelens {
namespace {

const QString layerKeyStart = QStringLiteral("own areas: ");

bool isParted(const Palette &palette, const ClassChoice &choice)
{
    return palette.kind == PaletteKind::Diverging && choice.centre != Centre::Middle;
}

} // namespace

QString breaksKeyOf(const QString &layerTitle)
{
    return layerKeyStart + layerTitle;
}

bool isLayerKey(const QString &breaksIndicator)
{
    return breaksIndicator.startsWith(layerKeyStart);
}

ColouredClasses classifiedAt(std::span<const double> values, std::span<const double> breaks)
{
    // One class holds them all, and says what the values are.
    ColouredClasses made{classify(values, ClassMethod::Equal, 1), 0, static_cast<int>(breaks.size()) + 1};
    Classification &classes = made.classes;
    if (classes.bounds.empty())
        return made;
    const double largest = classes.bounds.back();
    const auto first = std::lower_bound(breaks.begin(), breaks.end(), classes.minimum);
    const auto last = std::lower_bound(first, breaks.end(), largest);
    made.skipped = static_cast<int>(first - breaks.begin());
    classes.bounds.assign(first, last);
    classes.bounds.push_back(largest);
    countInto(classes, values);
    return made;
}

ColouredClasses classifiedAs(const ClassChoice &choice, std::span<const double> breaks, std::span<const double> values)
{
    if (!breaks.empty())
        return classifiedAt(values, breaks);
    ColouredClasses made{classify(values, choice.method, std::max(1, choice.count)), 0, 0};
    made.colours = static_cast<int>(made.classes.bounds.size());
    return made;
}

ColouredClasses withBound(const ColouredClasses &classes, std::span<const double> values, double bound)
{
    const std::vector<double> &bounds = classes.classes.bounds;
    const auto above = std::lower_bound(bounds.begin(), bounds.end(), bound);
    if (above == bounds.end() || *above == bound || bound <= classes.classes.minimum)
        return classes;
    ColouredClasses split = classes;
    split.classes.bounds.insert(split.classes.bounds.begin() + (above - bounds.begin()), bound);
    split.colours += 1;
    countInto(split.classes, values);
    return split;
}

void countInto(Classification &classes, std::span<const double> values)
{
    classes.counts.assign(classes.bounds.size(), 0);
    classes.noData = 0;
    for (const double value : values) {
        if (const auto itsClass = classes.classOf(value))
            ++classes.counts[static_cast<std::size_t>(*itsClass)];
        else
            ++classes.noData;
    }
}

std::vector<QColor> coloursOf(const ColouredClasses &made, const Palette &palette, const ClassChoice &choice,
                              std::optional<double> benchmark)
{
    const int count = static_cast<int>(made.classes.bounds.size());
    const int itsClass = benchmark ? made.classes.classOf(*benchmark).value_or(-1) : -1;
    if (!isParted(palette, choice) || itsClass < 0) {
        const std::vector<QColor> colours = classColours(palette, made.colours, choice.isReversed);
        return {colours.begin() + made.skipped, colours.begin() + made.skipped + count};
    }
    const bool hasMiddle = choice.centre == Centre::BenchmarkClass;
    const int below = itsClass + (hasMiddle ? 0 : 1); // the class that it bounds holds the benchmark, and is below
    const int above = count - itsClass - 1;
    if (!choice.isReversed)
        return divergingColours(palette, below, hasMiddle, above);
    std::vector<QColor> colours = divergingColours(palette, above, hasMiddle, below);
    std::reverse(colours.begin(), colours.end());
    return colours;
}

} // namespace placelens
