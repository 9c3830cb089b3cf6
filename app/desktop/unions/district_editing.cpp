#include "app/desktop/unions/district_editing.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/map/map_view.h"
#include "app/desktop/unions/own_unions.h"
#include "app/desktop/words/words.h"
#include "core/cartography/frame_geometry.h"
#include "core/cartography/scene.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace placelens {

namespace {

constexpr double leastDetail = 3; // square pixels that the outline's width hides

ProjectState shown(ProjectState state, const Area &area)
{
    const bool isSelected = std::any_of(state.selection.begin(), state.selection.end(),
                                        [&](const SelectedArea &selected) { return selected.area == area; });
    return isSelected ? state : withSelected(std::move(state), area, true);
}

} // namespace

DistrictEditing::DistrictEditing(Session &session, MapView &map, const QString &code)
    : QFrame(&map), m_session(session), m_map(map), m_code(code)
{
    setObjectName(QStringLiteral("district editing"));
    m_firstStep = session.steps().index();
    const Area area = *unionCoded(session.state(), code);
    session.change(tr("Select %1").arg(area.name), shown(session.state(), area));
    makeBanner();
    map.installEventFilter(this);
    map.addTool(*this);
    connect(&session, &Session::changed, this, &DistrictEditing::follow);
    connect(&map, &MapView::pointerMoved, this, [this] { m_map.update(); });
    follow();
    show();
    map.setFocus();
}

void DistrictEditing::makeBanner()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *done = new QPushButton(tr("Done"), this);
    done->setToolTip(tr("Keep the districts as they are now (Enter)"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("Go back to the districts from before (Escape)"));
    layout->addWidget(m_text, 1);
    layout->addWidget(done);
    layout->addWidget(cancel);
    connect(done, &QPushButton::clicked, this, &DistrictEditing::finish);
    connect(cancel, &QPushButton::clicked, this, &DistrictEditing::giveUp);
}

void DistrictEditing::follow()
{
    const Area *area = unionCoded(m_session.state(), m_code);
    if (!area || m_isEnding) {
        finish();
        return;
    }
    m_text->setText(tr("Districts of %1: click one on the map to take it in or out.  %2 · %3")
                        .arg(area->name, districtCount(area->districts.size()), residentCount(area->residents)));
    setAccessibleName(m_text->text());
    place();
}

void DistrictEditing::place()
{
    const int wide = std::min(640, m_map.width() - 24);
    const int tall = std::max(sizeHint().height(), heightForWidth(wide));
    setGeometry((m_map.width() - wide) / 2, 10, wide, tall);
    raise();
}

bool DistrictEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

bool DistrictEditing::handle(QEvent &event, MapView &map)
{
    if (m_isEnding)
        return false;
    switch (event.type()) {
    case QEvent::MouseButtonPress: {
        const auto &mouse = static_cast<QMouseEvent &>(event);
        m_isPressed = mouse.button() == Qt::LeftButton && mouse.modifiers() == Qt::NoModifier;
        m_pressedAt = mouse.position();
        return false; // the map may be dragged meanwhile
    }
    case QEvent::MouseButtonRelease: {
        const auto &mouse = static_cast<QMouseEvent &>(event);
        const bool isClick =
            m_isPressed && (mouse.position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
        m_isPressed = false;
        if (!isClick)
            return false;
        map.letGo();
        if (const auto district = map.districtAt(mouse.position()))
            toggle(*district);
        return true;
    }
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent &>(event).key();
        if (key == Qt::Key_Escape)
            giveUp();
        else if (key == Qt::Key_Return || key == Qt::Key_Enter)
            finish();
        else
            return false;
        return true;
    }
    default:
        return false;
    }
}

void DistrictEditing::toggle(int district)
{
    const Area area = *unionCoded(m_session.state(), m_code);
    const District &clicked = m_session.atlas().districts()[std::size_t(district)];
    AreaSet districts = area.districts;
    const bool isIn = districts.contains(district);
    if (isIn)
        districts.remove(district);
    else
        districts.insert(district);
    if (districts.isEmpty()) {
        Q_EMIT m_session.told(tr("%1 is the last district of %2. Take another in first, or delete the area.")
                                  .arg(clicked.name, area.name));
        return;
    }
    const Area edited = unionOfDistricts(m_session.atlas(), districts, area.code, area.name);
    const QString what = isIn ? tr("Take %1 out of %2") : tr("Take %1 into %2");
    m_session.change(what.arg(clicked.name, area.name), withUnion(m_session.state(), edited));
}

void DistrictEditing::finish()
{
    m_isEnding = true;
    m_map.removeTool(*this); // not when it is destroyed: the map may be half gone then
    hide();
    m_map.setFocus();
    deleteLater();
}

void DistrictEditing::giveUp()
{
    m_isEnding = true;
    if (m_session.steps().index() > m_firstStep)
        m_session.steps().setIndex(m_firstStep);
    finish();
}

void DistrictEditing::paint(QPainter &painter, const MapView &map) const
{
    const auto district = map.districtUnderPointer();
    const auto &content = m_session.content();
    const Area *area = unionCoded(m_session.state(), m_code);
    if (!district || !content || !area || m_isEnding)
        return;
    const Theme &theme = m_session.theme();
    std::vector<bool> inside(content->coverage->partCount());
    inside[std::size_t(*district)] = true;
    FrameGeometry geometry(*content->coverage, map.camera(), leastDetail);
    const QPainterPath outline = geometry.path(content->coverage->rings(inside));
    const bool isIn = area->districts.contains(*district);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.halo, 5));
    painter.drawPath(outline);
    painter.setPen(QPen(theme.accent, 2.4, isIn ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(outline);
    painter.restore();
}

} // namespace placelens
