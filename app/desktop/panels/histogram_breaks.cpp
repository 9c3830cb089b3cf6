// The breaks as pins: the part of Histogram that moves, adds and takes them away.
#include "app/desktop/panels/histogram.h"

#include "app/desktop/panels/break_handle.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr std::size_t mostBreaks = 8; // nine classes
constexpr int stepsAcross = 200;      // small steps that go about once through the histogram

} // namespace

bool Histogram::isDragging() const
{
    return std::any_of(m_handles.begin(), m_handles.end(),
                       [](const BreakHandle *handle) { return handle->isSliderDown(); });
}

double Histogram::valueAt(double x) const
{
    const QRectF room = plot();
    return m_bins.low + std::clamp((x - room.left()) / room.width(), 0.0, 1.0) * (m_bins.high() - m_bins.low);
}

double Histogram::step() const
{
    // Breaks are numbers that can be read in the legend: multiples of the figures' last decimal.
    const double wanted = (m_bins.high() - m_bins.low) / stepsAcross;
    return std::max(m_figures.finest, std::pow(10, std::floor(std::log10(std::max(wanted, m_figures.finest)))));
}

BreakHandle *Histogram::makeHandle(std::size_t number)
{
    auto *handle = new BreakHandle(this);
    connect(handle, &BreakHandle::draggedTo, this,
            [this, number](double x) { moveBreak(number, std::round(valueAt(x) / step()) * step()); });
    connect(handle, &BreakHandle::stepped, this,
            [this, number](int steps) { moveBreak(number, (std::round(m_breaks[number] / step()) + steps) * step()); });
    connect(handle, &BreakHandle::dropped, this, &Histogram::breakDropped);
    connect(handle, &BreakHandle::removeWanted, this, [this, number] { removeBreak(number); });
    return handle;
}

void Histogram::showHandles()
{
    const bool isShown = m_bins.highest > 0;
    while (isShown && m_handles.size() < m_breaks.size())
        m_handles.push_back(makeHandle(m_handles.size()));
    for (std::size_t i = 0; i < m_handles.size(); ++i) {
        BreakHandle *handle = m_handles[i];
        if (!isShown || i >= m_breaks.size()) {
            handle->hide();
            continue;
        }
        const auto counted = [this](double value) { return int(std::lround(std::clamp(value / step(), -1e9, 1e9))); };
        handle->setRange(counted(std::min(m_bins.low, m_breaks.front())),
                         counted(std::max(m_bins.high(), m_breaks.back())));
        handle->setValue(counted(m_breaks[i]));
        handle->show(int(i) + 1, int(m_breaks.size()), m_figures.said(m_breaks[i]), m_theme);
        handle->move(int(std::lround(toX(plot(), m_breaks[i]) - handle->width() / 2.0)), int(plot().top()) - 6);
    }
}

void Histogram::moveBreak(std::size_t number, double value)
{
    if (number >= m_breaks.size())
        return;
    // It stays between its neighbours, one small step away from them.
    double lowest = m_bins.low, highest = m_bins.high();
    if (number > 0)
        lowest = m_breaks[number - 1] + step();
    if (number + 1 < m_breaks.size())
        highest = m_breaks[number + 1] - step();
    if (lowest > highest)
        return;
    m_breaks[number] = std::clamp(value, lowest, highest) + 0.0; // -0 becomes 0
    showHandles();
    update();
    Q_EMIT breaksMoved(m_breaks);
}

void Histogram::removeBreak(std::size_t number)
{
    if (m_breaks.size() < 2 || number >= m_breaks.size())
        return;
    std::vector<double> left = m_breaks;
    left.erase(left.begin() + std::ptrdiff_t(number));
    Q_EMIT breaksMoved(left);
    Q_EMIT breakDropped();
}

void Histogram::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_bins.highest == 0 || m_breaks.size() >= mostBreaks)
        return;
    const double value = std::round(valueAt(event->position().x()) / step()) * step() + 0.0;
    const auto after = std::lower_bound(m_breaks.begin(), m_breaks.end(), value);
    if (after != m_breaks.end() && *after == value)
        return;
    std::vector<double> more = m_breaks;
    more.insert(more.begin() + (after - m_breaks.begin()), value);
    Q_EMIT breaksMoved(more);
    Q_EMIT breakDropped();
}

void Histogram::resizeEvent(QResizeEvent *)
{
    showHandles();
}

} // namespace placelens
