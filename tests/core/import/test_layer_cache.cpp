#include "core/import/layer_bytes.h"
#include "core/import/layer_cache.h"

#include "tests/core/import/layer_files.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <random>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

/// Three areas: two neighbours, and one that crosses itself and lies on the first.
QByteArray areas(int value = 1)
{
    const QString eight = u"[[[2,2],[6,6],[6,2],[2,6],[2,2]]]"_s;
    return collection(
               {feature(polygon(square(0, 0, 10, 10)), u"\"code\":\"A1\",\"name\":\"Ärea\",\"v\":%1"_s.arg(value)),
                feature(polygon(square(10, 0, 20, 10)), u"\"code\":\"A2\",\"name\":\"B\",\"v\":null"_s),
                feature(polygon(eight), u"\"code\":\"A3\",\"name\":\"C\",\"v\":2.25"_s)})
        .toUtf8();
}

/// What differs between two layers; nothing if they are the same to the last bit.
QString difference(const PolygonLayer &a, const PolygonLayer &b)
{
    const auto isSameNumber = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    if (a.layer != b.layer || a.codes != b.codes || a.names != b.names || a.valueColumn != b.valueColumn
        || a.codeColumn != b.codeColumn || a.nameColumn != b.nameColumn)
        return u"texts"_s;
    if (!std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(), isSameNumber))
        return u"values"_s;
    if (a.extent != b.extent || a.report.sentences() != b.report.sentences() || a.report.areas != b.report.areas)
        return u"report"_s;
    const Coverage &x = *a.coverage;
    const Coverage &y = *b.coverage;
    if (x.partCount() != y.partCount() || x.box() != y.box() || !std::ranges::equal(x.points(), y.points()))
        return u"points"_s;
    if (x.arcs().size() != y.arcs().size())
        return u"arcs"_s;
    for (std::size_t i = 0; i < x.arcs().size(); ++i) {
        const Arc &arc = x.arcs()[i];
        const Arc &other = y.arcs()[i];
        if (arc.firstPoint != other.firstPoint || arc.pointCount != other.pointCount || arc.left != other.left
            || arc.right != other.right || arc.box != other.box
            || !std::ranges::equal(x.significance(arc), y.significance(other)))
            return u"arc %1"_s.arg(i);
    }
    for (PartIndex part = 0; part < x.partCount(); ++part) {
        if (x.area(part) != y.area(part) || x.neighbours(part) != y.neighbours(part))
            return u"part %1"_s.arg(part);
    }
    return {};
}

} // namespace

/// A layer that was read once comes back at once, and never wrongly.
class TestLayerCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackTheSame();
    void secondOpeningReadsWhatTheFirstKept();
    void anotherWishIsAnotherLayer();
    void changedFileIsReadAgain();
    void partsOfAShapefileCount();
    void cutOffAnywhereIsNotTaken();
    void changedAnywhereIsNotTaken();
    void otherVersionsAndOthersFilesAreNotTaken();
    void folderThatCannotBeWrittenToIsNoProblem();
    void layerOfNothingIsKeptToo();
    void fileThatIsGoneIsAnError();
    void forgetsTheLeastRecentlyUsed();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLayerCache::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", m_folder->path().toUtf8() + "/cache");
}

void TestLayerCache::comesBackTheSame()
{
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    const Result<PolygonLayer> read = readPolygonLayer(file);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
    QVERIFY(read->report.sentences().size() > 1);
    const LayerKey key = layerKey(file, {});
    QVERIFY(!loadLayer(key));
    QVERIFY(storeLayer(key, *read));
    const std::optional<PolygonLayer> kept = loadLayer(key);
    QVERIFY(kept);
    QCOMPARE(difference(*kept, *read), QString());
    QVERIFY(QFileInfo(layerCacheFile(key)).path().startsWith(m_folder->path() + u"/cache/placelens/layers"_s));
    QCOMPARE(QDir(layerCacheFolder()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype{1}); // nothing unfinished
}

void TestLayerCache::secondOpeningReadsWhatTheFirstKept()
{
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    Result<PolygonLayer> first = openPolygonLayer(file);
    QVERIFY(first);
    QVERIFY(first->keeping);
    first->keeping.reset(); // waits
    double done = 0;
    const Result<PolygonLayer> second = openPolygonLayer(file, {}, {}, [&](double part) { done = part; });
    QVERIFY(second);
    QVERIFY(!second->keeping);
    QCOMPARE(done, 1.0);
    QCOMPARE(difference(*second, *first), QString());
}

void TestLayerCache::anotherWishIsAnotherLayer()
{
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    Result<PolygonLayer> first = openPolygonLayer(file);
    QVERIFY(first);
    first->keeping.reset();
    const Result<PolygonLayer> other = openPolygonLayer(file, {{}, {}, {}, u"code"_s});
    QVERIFY(other);
    QVERIFY(other->keeping);
    QCOMPARE(other->names, QStringList({u"A1"_s, u"A2"_s, u"A3"_s}));
}

void TestLayerCache::changedFileIsReadAgain()
{
    const QString file = written(*m_folder, u"a.geojson"_s, areas(1));
    Result<PolygonLayer> first = openPolygonLayer(file);
    QVERIFY(first);
    first->keeping.reset();
    const auto time = std::filesystem::last_write_time(file.toStdString());
    written(*m_folder, u"a.geojson"_s, areas(7)); // of the same size
    std::filesystem::last_write_time(file.toStdString(), time + std::chrono::microseconds(1));
    Result<PolygonLayer> second = openPolygonLayer(file);
    QVERIFY(second);
    QCOMPARE(second->values[0], 7.0);
    second->keeping.reset();
    QCOMPARE(QDir(layerCacheFolder()).entryList(QDir::Files).size(), qsizetype{1}); // took the old one's place
}

void TestLayerCache::partsOfAShapefileCount()
{
    const QString file = written(*m_folder, u"a.shp"_s, "x");
    written(*m_folder, u"a.dbf"_s, "x");
    const LayerKey before = layerKey(file, {});
    written(*m_folder, u"a.dbf"_s, "xy");
    QVERIFY(before != layerKey(file, {}));
    const LayerKey then = layerKey(file, {});
    written(*m_folder, u"a.prj"_s, "x");
    QVERIFY(then != layerKey(file, {}));
}

void TestLayerCache::cutOffAnywhereIsNotTaken()
{
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    const Result<PolygonLayer> read = readPolygonLayer(file);
    const LayerKey key = layerKey(file, {});
    QVERIFY(read && storeLayer(key, *read));
    const qint64 size = QFileInfo(layerCacheFile(key)).size();
    for (int tenth = 9; tenth >= 0; --tenth) {
        QVERIFY(QFile::resize(layerCacheFile(key), size * tenth / 10));
        QVERIFY2(!loadLayer(key), qPrintable(QString::number(tenth)));
        Result<PolygonLayer> opened = openPolygonLayer(file);
        QVERIFY(opened);
        QCOMPARE(difference(*opened, *read), QString());
        opened->keeping.reset();
        QVERIFY(loadLayer(key)); // kept anew, to be cut again
    }
    QFile longer(layerCacheFile(key));
    QVERIFY(storeLayer(key, *read) && longer.open(QIODevice::Append) && longer.write("12345678") == 8);
    longer.close();
    QVERIFY(!loadLayer(key));
}

void TestLayerCache::changedAnywhereIsNotTaken()
{
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    const Result<PolygonLayer> read = readPolygonLayer(file);
    QVERIFY(read);
    const LayerKey key = layerKey(file, {});
    const QByteArray good = layerBytes(key, *read);
    QVERIFY(layerFromBytes(key, good));
    for (qsizetype i = 0; i < good.size(); ++i) { // every byte, one bit of it
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad[i] ^ (1 << (i % 8)));
        QVERIFY2(!layerFromBytes(key, bad), qPrintable(QString::number(i)));
    }
    std::mt19937 random(5);
    for (int run = 0; run < 2000; ++run) {
        QByteArray bad = good;
        for (auto changes = 2 + random() % 20; changes > 0; --changes)
            bad[random() % bad.size()] = static_cast<char>(random());
        if (bad != good)
            QVERIFY2(!layerFromBytes(key, bad), qPrintable(QString::number(run)));
    }
}

void TestLayerCache::otherVersionsAndOthersFilesAreNotTaken()
{
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    const QString copy = written(*m_folder, u"b.geojson"_s, areas());
    const Result<PolygonLayer> read = readPolygonLayer(file);
    QVERIFY(read);
    const QByteArray bytes = layerBytes(layerKey(file, {}), *read);
    QVERIFY(!layerFromBytes(layerKey(copy, {}), bytes));
    QVERIFY(QDir().mkpath(layerCacheFolder()));
    QFile kept(layerCacheFile(layerKey(copy, {})));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write(bytes) == bytes.size());
    kept.close();
    const Result<PolygonLayer> opened = openPolygonLayer(copy);
    QVERIFY(opened);
    QVERIFY(opened->keeping); // was read
    QCOMPARE(opened->layer, u"b"_s);
}

void TestLayerCache::folderThatCannotBeWrittenToIsNoProblem()
{
    // A file where the folder should be stops everybody, the administrator too.
    written(*m_folder, u"cache"_s, "in the way");
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    for (int i = 0; i < 2; ++i) {
        Result<PolygonLayer> opened = openPolygonLayer(file);
        QVERIFY(opened);
        QCOMPARE(opened->coverage->partCount(), PartIndex{3});
        opened->keeping.reset();
    }
    QVERIFY(!storeLayer(layerKey(file, {}), *readPolygonLayer(file)));
}

void TestLayerCache::layerOfNothingIsKeptToo()
{
    const QString file = written(*m_folder, u"a.geojson"_s, collection({}).toUtf8());
    Result<PolygonLayer> first = openPolygonLayer(file);
    QVERIFY2(first, qPrintable(first ? QString() : first.error().what));
    first->keeping.reset();
    const std::optional<PolygonLayer> kept = loadLayer(layerKey(file, {}));
    QVERIFY(kept);
    QCOMPARE(difference(*kept, *first), QString());
}

void TestLayerCache::fileThatIsGoneIsAnError()
{
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    Result<PolygonLayer> first = openPolygonLayer(file);
    QVERIFY(first);
    first->keeping.reset();
    QVERIFY(QFile::remove(file));
    const Result<PolygonLayer> second = openPolygonLayer(file);
    QVERIFY(!second);
    QCOMPARE(second.error().what, u"There is no file “%1”. Check its name and folder."_s.arg(file));
}

void TestLayerCache::forgetsTheLeastRecentlyUsed()
{
    QVERIFY(QDir().mkpath(layerCacheFolder()));
    const auto sparse = [](const QString &name, qint64 size, int hoursAgo) {
        const QString path = layerCacheFolder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || !file.resize(size)) // takes no room on the disk
            qFatal("can't write");
        file.close();
        std::filesystem::last_write_time(path.toStdString(),
                                         std::filesystem::file_time_type::clock::now() - std::chrono::hours(hoursAgo));
    };
    sparse(u"new.layer"_s, 600'000'000, 1);
    sparse(u"middle.layer"_s, 300'000'000, 2);
    sparse(u"old.layer"_s, 300'000'000, 3);
    sparse(u".crashed-x.layer"_s, 10, 30);
    const QString file = written(*m_folder, u"a.geojson"_s, areas());
    const LayerKey key = layerKey(file, {});
    QVERIFY(storeLayer(key, *readPolygonLayer(file)));
    const QStringList left = QDir(layerCacheFolder()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    QCOMPARE(QSet<QString>(left.begin(), left.end()),
             QSet<QString>({u"new.layer"_s, u"middle.layer"_s, QFileInfo(layerCacheFile(key)).fileName()}));
}

QTEST_GUILESS_MAIN(TestLayerCache)
#include "test_layer_cache.moc"
