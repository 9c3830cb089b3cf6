#include "core/import/layer_cache.h"

#include "core/base/pending_file.h"
#include "core/base/spare_memory.h"
#include "core/import/grid_transform.h"
#include "core/import/layer_bytes.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <filesystem>
#include <thread>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr qint64 mostBytesKept = 1'000'000'000;

/// "name size time" of a file; the time in the finest unit that the file system tells.
QString stateOf(const QFileInfo &info)
{
    std::error_code error;
    const auto time = std::filesystem::last_write_time(info.filePath().toStdU16String(), error);
    return u"%1 %2 %3\n"_s.arg(info.fileName()).arg(info.size()).arg(qint64(time.time_since_epoch().count()));
}

/// The files that one layer is made of: a shapefile's parts, a geodatabase's tables, a database's journal.
QFileInfoList companionsOf(const QFileInfo &info)
{
    if (info.isDir())
        return QDir(info.filePath()).entryInfoList(QDir::Files, QDir::Name);
    if (info.suffix().compare(u"shp"_s, Qt::CaseInsensitive) == 0)
        return info.dir().entryInfoList({info.completeBaseName() + u".*"_s}, QDir::Files, QDir::Name);
    const QFileInfo journal(info.filePath() + u"-wal"_s);
    return journal.exists() ? QFileInfoList{info, journal} : QFileInfoList{info};
}

/// Forgets the layers that were not used for longest, and what a crash left unfinished.
void makeRoom(const QString &keptFile)
{
    const QDir folder(layerCacheFolder());
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    for (const QFileInfo &info : folder.entryInfoList({u".*.layer"_s}, QDir::Files | QDir::Hidden)) {
        if (info.lastModified() < yesterday)
            QFile::remove(info.filePath());
    }
    qint64 bytes = 0;
    for (const QFileInfo &info : folder.entryInfoList({u"*.layer"_s}, QDir::Files, QDir::Time)) { // newest first
        bytes += info.size();
        if (bytes > mostBytesKept && info.fileName() != QFileInfo(keptFile).fileName())
            QFile::remove(info.filePath());
    }
}

} // namespace

LayerKey layerKey(const QString &file, const LayerWish &wish)
{
    const QFileInfo info(QFileInfo(file).canonicalFilePath());
    LayerKey key{{}, {}, wish};
    if (!info.exists() || !info.isReadable())
        return key;
    key.path = info.filePath();
    for (const QFileInfo &companion : companionsOf(info))
        key.state += stateOf(companion);
    return key;
}

QString layerCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/placelens/layers"_s;
}

QString layerCacheFile(const LayerKey &key)
{
    const LayerWish &wish = key.wish;
    const QStringList parts{key.path, wish.layer, wish.valueColumn, wish.codeColumn, wish.nameColumn};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &part : parts)
        hash.addData(part.toUtf8() + '\0');
    return u"%1/%2.layer"_s.arg(layerCacheFolder(), QString::fromLatin1(hash.result().toHex()));
}

std::optional<PolygonLayer> loadLayer(const LayerKey &key)
{
    if (key.path.isEmpty())
        return std::nullopt;
    QFile file(layerCacheFile(key));
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return std::nullopt;
    // Read rather than mapped: another program may cut the file off while it is in use.
    const QByteArray bytes = file.readAll();
    std::optional<PolygonLayer> layer = layerFromBytes(key, bytes);
    // Since it was kept the grid of corrections may have been installed.
    if (layer && layer->report.isRoughlyTransformed && !isCorrectionGridMissing())
        return std::nullopt;
    if (layer) { // used: the last to be forgotten
        std::error_code error;
        std::filesystem::last_write_time(file.fileName().toStdU16String(),
                                         std::filesystem::file_time_type::clock::now(), error);
    }
    return layer;
}

bool storeLayer(const LayerKey &key, const PolygonLayer &layer)
{
    if (key.path.isEmpty() || !layer.coverage || !QDir().mkpath(layerCacheFolder()))
        return false;
    const QByteArray bytes = layerBytes(key, layer);
    if (bytes.isEmpty() || bytes.size() > mostBytesKept)
        return false;
    const QString target = layerCacheFile(key);
    Result<PendingFile> pending = PendingFile::beside(target);
    if (!pending || !pending->write(bytes) || !pending->commit())
        return false;
    makeRoom(target);
    return true;
}

Result<PolygonLayer> openPolygonLayer(const QString &file, const LayerWish &wish, std::stop_token stop,
                                      const ProgressReport &progress)
{
    const LayerKey key = layerKey(file, wish);
    if (std::optional<PolygonLayer> kept = loadLayer(key)) {
        if (progress)
            progress(1);
        return std::move(*kept);
    }
    Result<PolygonLayer> read = readPolygonLayer(file, wish, stop, progress);
    if (!read || !read->coverage)
        return read;
    try {
        read->keeping = std::make_shared<std::jthread>([key, layer = *read] {
            try {
                storeLayer(key, layer);
                releaseSpareMemory();
            } catch (...) { // out of memory, say: then it is not kept
            }
        });
    } catch (const std::system_error &) { // no thread to be had
    }
    return read;
}

} // namespace placelens
