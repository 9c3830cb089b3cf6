#include "app/desktop/side_by_side/side_by_side_page.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/panels/figure_chooser.h"
#include "app/desktop/side_by_side/area_table.h"
#include "app/desktop/side_by_side/areas_corner.h"
#include "app/desktop/side_by_side/nothing_selected.h"
#include "app/desktop/side_by_side/side_by_side_model.h"
#include "app/desktop/side_by_side/side_cells.h"
#include "app/desktop/side_by_side/side_maps.h"
#include "app/desktop/side_by_side/side_picture.h"
#include "core/cartography/vector_record.h"

#include <QFocusEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>
namespace placelens {

namespace {

/// What the marks of the table mean.
class SideKey : public QWidget
{
public:
    SideKey(const Session &session, const SideBySideModel &model, QWidget *parent)
        : QWidget(parent), m_session(session), m_model(model)
    {
        setFixedHeight(windowLength(sideKeyHeight));
        setAccessibleName(SideBySidePage::tr("Key to the strips of districts"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintSideKey(painter, enlarged(painter, rect()), m_model, m_session.theme());
    }

private:
    const Session &m_session;
    const SideBySideModel &m_model;
};

} // namespace

SideBySidePage::SideBySidePage(Session &session, const ComparisonSource &comparisons, QWidget *parent)
    : QWidget(parent), m_session(session), m_comparisons(comparisons),
      m_model(new SideBySideModel(session.figures()->atlasPointer(), this)), m_silhouettes(new SilhouetteSource(this)),
      m_figures(new FigureChooser(session, this))
{
    setObjectName(QStringLiteral("side by side"));
    setAccessibleName(tr("Side by side"));
    m_pages = new QStackedLayout(this);
    m_hint = new NothingSelected(session, this);
    m_areas = makeAreas();
    m_maps = new SideMaps(session, this);
    for (QWidget *page : {m_hint, m_areas, static_cast<QWidget *>(m_maps)})
        m_pages->addWidget(page);
    connect(&comparisons, &ComparisonSource::changed, this, &SideBySidePage::showComparison);
    connect(&session, &Session::changed, this, &SideBySidePage::follow);
    connect(&session, &Session::contentChanged, this, &SideBySidePage::followTheme);
    connect(m_silhouettes, &SilhouetteSource::ready, this,
            [this] { m_table->showPictures(m_silhouettes->pictures()); });
    connect(m_silhouettes, &SilhouetteSource::failed, &session, &Session::failed);
    follow();
}

QWidget *SideBySidePage::makeAreas()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_table = new AreaTable(m_session, *m_model, page);
    m_key = new SideKey(m_session, *m_model, page);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_key);
    connect(m_table, &AreaTable::zoomWanted, this, &SideBySidePage::zoomWanted);
    connect(m_table, &AreaTable::choiceWanted, this, [this] { m_figures->openBelow(m_table->corner()); });
    connect(m_table, &AreaTable::resized, this, &SideBySidePage::askForSilhouettes);
    return page;
}

void SideBySidePage::follow()
{
    const bool isMaps = m_session.state().sideBySide.show == SideBySideChoice::Show::Maps;
    QWidget *wanted = isMaps ? static_cast<QWidget *>(m_maps) : m_session.state().selection.empty() ? m_hint : m_areas;
    if (m_pages->currentWidget() == wanted)
        return;
    m_pages->setCurrentWidget(wanted);
    if (hasFocus())
        giveFocusOn(Qt::OtherFocusReason);
    if (isVisible())
        showComparison();
}

void SideBySidePage::giveFocusOn(Qt::FocusReason reason)
{
    QWidget *shown = m_pages->currentWidget();
    (shown == m_areas ? static_cast<QWidget *>(m_table) : shown)->setFocus(reason);
}

// Not a focus proxy: Tab would go from the page to the table again and again.
void SideBySidePage::focusInEvent(QFocusEvent *event)
{
    giveFocusOn(event->reason());
}

void SideBySidePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showComparison(); // what changed while nobody looked
}

void SideBySidePage::showComparison()
{
    const auto &comparison = m_comparisons.comparison();
    if (!isVisible() || !comparison)
        return;
    if (m_model->comparison() != comparison.get()) {
        const QModelIndex current = m_table->currentIndex();
        const int scrolled = m_table->verticalScrollBar()->value();
        const int row = current.row(), column = current.column();
        m_model->show(comparison);
        m_table->layOut();
        m_table->verticalScrollBar()->setValue(scrolled);
        if (row >= 0 && row < m_model->rowCount() && column < m_model->columnCount())
            m_table->selectionModel()->setCurrentIndex(m_model->index(row, column),
                                                       QItemSelectionModel::ClearAndSelect);
        askForDetails();
    }
    m_key->setToolTip(sideKeyHelp(*m_model));
    m_key->update();
    askForSilhouettes();
}

void SideBySidePage::askForDetails()
{
    const auto comparison = m_comparisons.comparison();
    m_details.ask([figures = m_session.figures(),
                   comparison](const std::stop_token &stop) { return detailsOf(*figures, *comparison, stop); },
                  [this, comparison](Result<SideDetails> answer) {
                      if (!answer) {
                          Q_EMIT m_session.failed(answer.error());
                          return;
                      }
                      if (m_model->comparison() == comparison.get())
                          m_model->addDetails(std::make_shared<const SideDetails>(std::move(*answer)));
                      m_key->setToolTip(sideKeyHelp(*m_model));
                      m_key->update();
                  });
}

void SideBySidePage::askForSilhouettes()
{
    const Comparison *comparison = m_model->comparison();
    const QSize size = m_table->silhouetteSize();
    if (!isVisible() || !comparison || comparison->areas.empty() || !m_session.content() || size.width() < 80)
        return;
    m_silhouettes->ask({m_session.content(), comparison->areas, size, devicePixelRatioF(), m_session.theme()});
}

void SideBySidePage::followTheme()
{
    m_table->followTheme();
    m_key->update();
    askForSilhouettes();
}

bool SideBySidePage::isUpToDate() const
{
    const bool isShown = m_model->comparison() == m_comparisons.comparison().get();
    return isShown && !m_details.isBusy() && !m_silhouettes->isBusy();
}

QSize SideBySidePage::pictureSize() const
{
    if (m_session.state().sideBySide.show == SideBySideChoice::Show::Maps)
        return m_maps->size();
    return naturalSize({*m_model, m_session.content(), m_session.theme()});
}

std::optional<Painting> SideBySidePage::painting(QSize size) const
{
    const bool isAreas = m_session.state().sideBySide.show == SideBySideChoice::Show::Areas;
    if (!m_session.content() || (isAreas && m_session.state().selection.empty()))
        return std::nullopt;
    // What the page shows goes on changing: what is painted now is kept, and painted again wherever it is wanted.
    auto record = std::make_shared<VectorRecord>();
    VectorDevice device(*record, size);
    QPainter painter(&device);
    paint(painter, size);
    painter.end();
    return Painting{tr("Side by side"), size, 1,
                    [record](QPainter &onto, std::stop_token stop) { return record->paint(onto, stop); }};
}

void SideBySidePage::paint(QPainter &painter, QSize size) const
{
    if (m_session.state().sideBySide.show == SideBySideChoice::Show::Maps)
        m_maps->paint(painter, size);
    else
        paintSidePicture(painter, {*m_model, m_session.content(), m_session.theme()}, size);
}

} // namespace placelens
