#pragma once

#include <QDir>
#include <QImage>
#include <QString>

#include <algorithm>
#include <cstdlib>

namespace placelens::test {

/// Channels may differ by this much: fonts and Qt versions round differently.
inline constexpr int goldenTolerance = 2;

/// How far apart two pixels are: the largest difference of a channel.
inline int pixelDistance(QRgb one, QRgb other)
{
    return std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                     std::abs(qBlue(one) - qBlue(other)), std::abs(qAlpha(one) - qAlpha(other))});
}

/// How many pixels differ by more than the tolerance; they are white in `difference`. \pre images of the same size
inline int differingPixels(const QImage &one, const QImage &other, QImage &difference, int tolerance = goldenTolerance)
{
    int count = 0;
    difference = QImage(one.size(), QImage::Format_RGB32);
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const bool differs = pixelDistance(one.pixel(x, y), other.pixel(x, y)) > tolerance;
            difference.setPixel(x, y, differs ? 0xFFFFFFFF : 0xFF000000);
            count += differs;
        }
    return count;
}

/// Compares a picture with tests/golden/`name`/expected.png. Empty if they agree; otherwise what is wrong, naming the
/// actual, the expected and the difference picture. With UPDATE_GOLDEN=1 it records the picture instead: look at it.
inline QString goldenMismatch(const QImage &drawn, const QString &name)
{
    const QDir folder(QStringLiteral(PLACELENS_SOURCE_DIR "/tests/golden/") + name);
    const QString expectedFile = folder.filePath(QStringLiteral("expected.png"));
    QImage actual = drawn.convertToFormat(QImage::Format_ARGB32);
    actual.setDevicePixelRatio(1);
    if (qEnvironmentVariableIntValue("UPDATE_GOLDEN") == 1)
        return folder.mkpath(QStringLiteral(".")) && actual.save(expectedFile)
                   ? QString()
                   : QStringLiteral("Could not record ") + expectedFile;
    const QDir failures(QDir::tempPath() + QStringLiteral("/placelens-golden/") + name);
    failures.mkpath(QStringLiteral("."));
    const QString actualFile = failures.filePath(QStringLiteral("actual.png"));
    const QString differenceFile = failures.filePath(QStringLiteral("difference.png"));
    const QImage expected = QImage(expectedFile).convertToFormat(QImage::Format_ARGB32);
    const auto failed = [&](const QString &why) {
        actual.save(actualFile);
        return QStringLiteral("%1: %2\nactual:     %3\nexpected:   %4\ndifference: %5")
            .arg(name, why, actualFile, expectedFile, differenceFile);
    };
    if (expected.size() != actual.size())
        return failed(expected.isNull() ? QStringLiteral("there is no expected picture yet")
                                        : QStringLiteral("the size differs"));
    QImage difference;
    const int count = differingPixels(actual, expected, difference);
    if (count == 0)
        return {};
    difference.save(differenceFile);
    return failed(QStringLiteral("%1 pixels differ by more than %2").arg(count).arg(goldenTolerance));
}

} // namespace placelens::test
