#include "app/desktop/brief/brief_preview.h"

#include "core/page/brief_picture.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace placelens {

namespace {

constexpr double gap = 16; // round the pages, logical pixels
constexpr double pixelsPerPoint = 96.0 / 72;
constexpr double smallest = 0.2, largest = 4;
constexpr double step = 1.2;

} // namespace

BriefPreview::BriefPreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Preview of the brief"));
    setToolTip(tr("The pages as they will be printed. Ctrl+wheel, + and − zoom; 0 shows the whole width."));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
}

void BriefPreview::show(std::shared_ptr<const Brief> brief)
{
    m_brief = std::move(brief);
    m_sentence.clear();
    m_pages.resize(m_brief ? static_cast<std::size_t>(m_brief->pageCount()) : 0);
    fit();
    layOut();
}

void BriefPreview::sayInstead(const QString &sentence)
{
    show(nullptr);
    m_sentence = sentence;
}

double BriefPreview::scale() const
{
    return m_zoom * pixelsPerPoint * devicePixelRatioF();
}

QSizeF BriefPreview::shownSize() const
{
    return m_brief ? m_brief->pageSize() * m_zoom * pixelsPerPoint : QSizeF();
}

QRectF BriefPreview::placeOf(int page) const
{
    const QSizeF size = shownSize();
    const double left = std::max(gap, (viewport()->width() - size.width()) / 2);
    return {QPointF(std::floor(left) - horizontalScrollBar()->value(),
                    std::floor(gap + page * (size.height() + gap)) - verticalScrollBar()->value()),
            size};
}

void BriefPreview::zoomTo(double zoom)
{
    m_fit = Fit::None;
    const double before = m_zoom;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    m_zoom = std::clamp(zoom, smallest, largest);
    layOut();
    verticalScrollBar()->setValue(static_cast<int>(middle * m_zoom / before - viewport()->height() / 2.0));
    Q_EMIT zoomChanged(m_zoom);
}

void BriefPreview::fitWidth()
{
    m_fit = Fit::Width;
    fit();
    layOut();
}

void BriefPreview::fitPage()
{
    m_fit = Fit::Page;
    fit();
    layOut();
}

void BriefPreview::fit()
{
    if (!m_brief || m_fit == Fit::None)
        return;
    const QSizeF paper = m_brief->pageSize() * pixelsPerPoint;
    const double width = (viewport()->width() - 2 * gap) / paper.width();
    const double height = (viewport()->height() - 2 * gap) / paper.height();
    m_zoom = std::clamp(m_fit == Fit::Width ? width : std::min(width, height), smallest, largest);
    Q_EMIT zoomChanged(m_zoom);
}

void BriefPreview::layOut()
{
    const QSizeF size = shownSize();
    const int count = static_cast<int>(m_pages.size());
    const auto room = [](QScrollBar *bar, double needed, int shown) {
        bar->setPageStep(shown);
        bar->setSingleStep(40);
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(needed - 0.01)) - shown)); // rounding is no overflow
    };
    room(horizontalScrollBar(), size.width() + 2 * gap, viewport()->width());
    room(verticalScrollBar(), count * (size.height() + gap) + gap, viewport()->height());
    viewport()->update();
    paintPages();
}

int BriefPreview::wantedPage() const
{
    const double wanted = scale();
    for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
        const Painted &painted = m_pages[static_cast<std::size_t>(page)];
        const bool isNew = painted.brief == m_brief && std::abs(painted.scale - wanted) < 1e-9;
        if (!isNew && placeOf(page).intersects(viewport()->rect()))
            return page;
    }
    return -1;
}

// One page after the other, those in view; the others when they come into view.
void BriefPreview::paintPages()
{
    const int page = wantedPage();
    if (page < 0) {
        m_answer.cancel();
        return;
    }
    if (m_answer.isBusy() && m_askedPage == page && m_asked == m_brief && m_askedScale == scale())
        return; // scrolling must not start it again and again
    m_askedPage = page;
    m_asked = m_brief;
    m_askedScale = scale();
    m_answer.ask(
        [brief = m_brief, page, scale = scale()](std::stop_token) -> Result<Painted> {
            return Painted{briefPicture(*brief, page, scale), brief, scale};
        },
        [this, page](Result<Painted> painted) {
            if (!painted || static_cast<std::size_t>(page) >= m_pages.size())
                return;
            for (int other = 0; other < static_cast<int>(m_pages.size()); ++other)
                if (!placeOf(other).intersects(viewport()->rect()))
                    m_pages[static_cast<std::size_t>(other)] = {}; // large pictures take much memory
            m_pages[static_cast<std::size_t>(page)] = std::move(*painted);
            viewport()->update();
            paintPages();
            if (isSharp())
                Q_EMIT this->painted();
        });
}

void BriefPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_brief) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
    }
    for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
        const QRectF place = placeOf(page);
        if (!place.intersects(viewport()->rect()))
            continue;
        painter.fillRect(place.translated(0, 2), QColor(0, 0, 0, 60));
        painter.fillRect(place, Qt::white);
        const Painted &painted = m_pages[static_cast<std::size_t>(page)];
        if (painted.image.isNull())
            continue;
        const QSizeF whole(painted.image.size());
        if (std::abs(painted.scale - scale()) < 1e-9)
            painter.drawImage(QRectF(place.topLeft(), whole / devicePixelRatioF()), painted.image);
        else
            painter.drawImage(place, painted.image);
    }
}

void BriefPreview::resizeEvent(QResizeEvent *)
{
    fit();
    layOut();
}

void BriefPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    paintPages();
    if (const int page = currentPage(); page != m_page) {
        m_page = page;
        Q_EMIT pageChanged(page);
    }
}

int BriefPreview::currentPage() const
{
    for (int page = 0; page < static_cast<int>(m_pages.size()); ++page)
        if (placeOf(page).bottom() > viewport()->height() / 3.0)
            return page;
    return 0;
}

void BriefPreview::goToPage(int page)
{
    verticalScrollBar()->setValue(static_cast<int>(page * (shownSize().height() + gap)));
}

void BriefPreview::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomTo(m_zoom * std::pow(step, event->angleDelta().y() / 120.0));
    event->accept();
}

void BriefPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomTo(m_zoom * step);
    case Qt::Key_Minus:
        return zoomTo(m_zoom / step);
    case Qt::Key_0:
        return fitWidth();
    case Qt::Key_Home:
        return goToPage(0);
    case Qt::Key_End:
        return goToPage(static_cast<int>(m_pages.size()) - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace placelens
