#include "app/desktop/own_areas.h"

#include "app/desktop/session.h"
#include "core/base/spare_memory.h"
#include "core/import/layer_cache.h"

#include <QFileInfo>

#include <atomic>

namespace placelens {

namespace {

/// "wards · households": what a layer is called.
QString titleOf(const QString &file, const PolygonLayer &source)
{
    const QString name = QFileInfo(file).completeBaseName();
    return source.valueColumn.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, source.valueColumn);
}

bool isSameGround(const Theme &a, const Theme &b)
{
    return a.isDark == b.isDark && a.isHighContrast == b.isHighContrast && a.noData == b.noData;
}

} // namespace

OwnAreas::OwnAreas(Session &session) : QObject(&session), m_session(session)
{
    connect(&session, &Session::mapChanged, this, &OwnAreas::follow);
    connect(&session, &Session::contentChanged, this, &OwnAreas::follow);
}

OwnAreas::~OwnAreas() = default;

QStringList OwnAreas::endings()
{
    return {QStringLiteral("gpkg"), QStringLiteral("geojson"), QStringLiteral("json"), QStringLiteral("shp"),
            QStringLiteral("fgb")};
}

std::shared_ptr<const ShadedLayer> OwnAreas::shown() const
{
    const auto &content = m_session.content();
    const bool isOnBorders = content && content->description.layout == MapLayout::Geographic;
    return isOnBorders ? m_layer : nullptr;
}

std::shared_ptr<const ShadedLayer> OwnAreas::shaded(const QString &title, const PolygonLayer &source,
                                                    const Colouring &colouring)
{
    return makeShadedLayer(title, source.coverage, source.values, source.names.isEmpty() ? source.codes : source.names,
                           colouring.classes, colouring.theme);
}

Result<OwnAreas::Opened> OwnAreas::read(const QString &file, const Colouring &colouring, std::stop_token stop,
                                        const ProgressReport &progress)
{
    auto source = openPolygonLayer(file, {}, std::move(stop), progress);
    if (!source)
        return source.error();
    if (!source->coverage) // stopped: nobody gets this answer
        return Opened{};
    if (source->coverage->arcs().empty())
        return Error{ErrorKind::Invalid,
                     tr("“%1” has no areas to show. Choose a file with polygons.").arg(QFileInfo(file).fileName())};
    Opened opened{.source = {}, .layer = {}, .colouring = colouring};
    opened.source = std::make_shared<const PolygonLayer>(std::move(*source));
    opened.layer = shaded(titleOf(file, *opened.source), *opened.source, colouring);
    releaseSpareMemory();
    return opened;
}

void OwnAreas::open(const QString &file)
{
    m_openingName = QFileInfo(file).fileName();
    const Colouring now{m_session.map().classes, m_session.theme()};
    const auto work = [this, file, colouring = now](std::stop_token stop) -> Result<Opened> {
        // Each whole per cent once, as the reader reports far more often than anybody can see.
        auto last = std::make_shared<std::atomic<int>>(-1);
        const ProgressReport progress = [this, last, stop](double share) {
            const int percent = int(share * 100);
            if (last->exchange(percent) == percent || stop.stop_requested())
                return;
            const auto tell = [this, share, stop] {
                if (!stop.stop_requested())
                    Q_EMIT progressed(share);
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        };
        return read(file, colouring, stop, progress);
    };
    m_opened.ask(work, [this, file](Result<Opened> opened) {
        if (opened)
            receive(file, *opened);
        Q_EMIT openingChanged();
        if (!opened)
            Q_EMIT m_session.failed(opened.error());
    });
    Q_EMIT openingChanged();
}

void OwnAreas::receive(const QString &file, const Opened &opened)
{
    m_file = QFileInfo(file).absoluteFilePath();
    m_recoloured.cancel();
    letGo();
    m_source = opened.source;
    m_layer = opened.layer;
    m_colouring = opened.colouring;
    follow(); // the classes may have been changed meanwhile
    Q_EMIT changed();
    Q_EMIT layerOpened();
    // What was read, then the first of what was noticed without the places; a status bar has no room for more.
    QStringList sentences = m_source->report.sentences().mid(0, 2);
    for (QString &sentence : sentences)
        if (const qsizetype colon = sentence.indexOf(QLatin1String(": ")); colon > 0)
            sentence = sentence.left(colon) + QLatin1Char('.');
    if (m_source->values.empty())
        sentences << tr("It has no column of numbers, so that all areas look alike.");
    Q_EMIT m_session.told(tr("Opened “%1”. %2").arg(QFileInfo(file).fileName(), sentences.join(QLatin1Char(' '))));
}

void OwnAreas::cancel()
{
    m_opened.cancel();
    Q_EMIT openingChanged();
}

void OwnAreas::close()
{
    if (!m_layer)
        return;
    m_recoloured.cancel();
    m_layer = nullptr;
    m_file.clear();
    letGo();
    Q_EMIT changed();
}

void OwnAreas::follow()
{
    const ClassChoice &classes = m_session.map().classes;
    if (!m_layer || (m_colouring.classes == classes && isSameGround(m_colouring.theme, m_session.theme())))
        return;
    m_colouring = {classes, m_session.theme()};
    using Layer = std::shared_ptr<const ShadedLayer>;
    const auto work = [title = m_layer->title, source = m_source, colouring = m_colouring](std::stop_token) {
        return Result<Layer>(shaded(title, *source, colouring));
    };
    m_recoloured.ask(work, [this](Result<Layer> layer) {
        if (!layer) {
            Q_EMIT m_session.failed(layer.error());
            return;
        }
        m_layer = *layer;
        Q_EMIT changed();
    });
}

void OwnAreas::letGo()
{
    // The last copy of a layer waits until it is kept for the next time: not in the thread that the window lives in.
    QThreadPool::globalInstance()->start([source = std::exchange(m_source, nullptr)]() mutable { source.reset(); });
}

} // namespace placelens
