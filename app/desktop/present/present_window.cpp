#include "app/desktop/present/present_window.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace placelens {

namespace {

constexpr double spotlight = 0.11; // of the height: the radius of what stays bright
constexpr double zoomStep = 1.25, closest = 8, farthest = 0.5;

} // namespace

PresentWindow::PresentWindow(std::shared_ptr<const Figures> figures, Story story, const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window), m_figures(std::move(figures)), m_story(std::move(story))
{
    setWindowTitle(tr("%1 – Placelens").arg(m_story.title));
    setAccessibleName(tr("Story: %1").arg(m_story.title));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(480, 320);
    m_look.theme = theme;
}

PresentWindow::~PresentWindow() = default;

SlideLook PresentWindow::look() const
{
    SlideLook look = m_look;
    look.size = size();
    look.pixelRatio = devicePixelRatioF();
    return look;
}

bool PresentWindow::isUpToDate() const
{
    return !m_shown.picture.isNull() && m_shown.step == m_at && m_shown.look == look();
}

void PresentWindow::show(std::size_t step)
{
    if (step >= m_story.steps.size() || step == m_at)
        return;
    m_at = step;
    m_look.zoom = 1;
    wish();
}

void PresentWindow::next()
{
    show(m_at + 1);
}

void PresentWindow::previous()
{
    if (m_at > 0)
        show(m_at - 1);
}

Result<PresentWindow::Slide> PresentWindow::drawn(const std::shared_ptr<const Figures> &figures, const Story &story,
                                                  std::size_t step, const SlideLook &look, std::stop_token stop)
{
    const auto slide = StorySlide::make(figures, story.title, story.steps, step, look);
    if (!slide)
        return slide.error();
    return Slide{step, look, slide->picture(std::move(stop)), slide->sentence(), slide->text()};
}

void PresentWindow::wish()
{
    if (width() < 2 || height() < 2)
        return;
    if (m_ahead.step == m_at && m_ahead.look == look() && !m_ahead.picture.isNull()) {
        receive(m_ahead);
        return;
    }
    m_slides.ask([figures = m_figures, story = m_story, step = m_at,
                  look = look()](std::stop_token stop) { return drawn(figures, story, step, look, std::move(stop)); },
                 [this](Result<Slide> slide) {
                     m_problem = slide ? QString() : slide.error().what;
                     if (slide && !slide->picture.isNull())
                         receive(*slide);
                     update();
                 });
}

void PresentWindow::receive(const Slide &slide)
{
    m_shown = slide;
    m_problem.clear();
    setAccessibleDescription(m_shown.text);
    update();
    Q_EMIT slideShown();
    drawAhead();
}

void PresentWindow::drawAhead()
{
    if (m_at + 1 >= m_story.steps.size())
        return;
    SlideLook plain = look();
    plain.zoom = 1;
    m_nextSlides.ask([figures = m_figures, story = m_story, step = m_at + 1,
                      plain](std::stop_token stop) { return drawn(figures, story, step, plain, std::move(stop)); },
                     [this](Result<Slide> slide) {
                         if (slide)
                             m_ahead = std::move(*slide);
                     });
}

void PresentWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_look.theme;
    painter.fillRect(rect(), m_isBlack ? QColor(Qt::black) : theme.panel);
    if (m_isBlack)
        return;
    if (!m_problem.isEmpty()) {
        painter.setPen(theme.ink);
        painter.drawText(rect().adjusted(40, 40, -40, -40), int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_problem);
        return;
    }
    if (!m_shown.picture.isNull())
        painter.drawImage(QPointF(), m_shown.picture);
    if (m_hasSpotlight)
        paintSpotlight(painter);
}

void PresentWindow::paintSpotlight(QPainter &painter) const
{
    const double radius = spotlight * height();
    QPainterPath dark;
    dark.addRect(rect());
    dark.addEllipse(m_pointer, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(dark, QColor(0, 0, 0, 150));
    painter.setPen(QPen(QColor(255, 255, 255, 230), 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(m_pointer, radius, radius);
}

void PresentWindow::resizeEvent(QResizeEvent *)
{
    wish();
}

void PresentWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        next();
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        previous();
        break;
    case Qt::Key_Home:
        show(0);
        break;
    case Qt::Key_End:
        show(m_story.steps.size() - 1);
        break;
    case Qt::Key_L:
        m_look.hasLabels = !m_look.hasLabels;
        wish();
        break;
    case Qt::Key_H:
        m_look.hasHints = !m_look.hasHints;
        wish();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_look.zoom = std::min(closest, m_look.zoom * zoomStep);
        wish();
        break;
    case Qt::Key_Minus:
        m_look.zoom = std::max(farthest, m_look.zoom / zoomStep);
        wish();
        break;
    case Qt::Key_0:
        m_look.zoom = 1;
        wish();
        break;
    case Qt::Key_P:
        m_hasSpotlight = !m_hasSpotlight;
        setCursor(m_hasSpotlight ? Qt::BlankCursor : Qt::ArrowCursor);
        m_pointer = mapFromGlobal(QCursor::pos());
        update();
        break;
    case Qt::Key_B:
    case Qt::Key_Period:
        m_isBlack = !m_isBlack;
        update();
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PresentWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        next();
    else if (event->button() == Qt::RightButton)
        previous();
}

void PresentWindow::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    if (m_hasSpotlight)
        update();
}

} // namespace placelens
