#include "core/page/brief/brief_words.h"
#include "core/page/brief/heading.h"
#include "core/page/brief/svg_logo.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace placelens {
namespace {

constexpr QSizeF most(110, 28); // points
constexpr int pixelsPerPoint = 3;

Error cannotRead(const QString &file, const QString &why)
{
    return {ErrorKind::Failed,
            briefText("Could not read the logo “%1”. Choose a picture in a PNG or SVG file.").arg(file), why};
}

// Shades that can't be told apart become one, so that the logo stays small in a file of shapes.
void simplify(QImage &logo)
{
    const auto stepped = [](int channel) { return std::min(255, (channel + 4) / 8 * 8); };
    for (int y = 0; y < logo.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(logo.scanLine(y));
        for (int x = 0; x < logo.width(); ++x)
            row[x] = qAlpha(row[x]) < 4 ? 0
                                        : qRgba(stepped(qRed(row[x])), stepped(qGreen(row[x])), stepped(qBlue(row[x])),
                                                stepped(qAlpha(row[x])));
    }
}

Result<Logo> readPixels(const QString &file)
{
    const QSize pixels = (most * pixelsPerPoint).toSize();
    QImageReader reader(file);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > pixels.width() || size.height() > pixels.height()))
        reader.setScaledSize(size.scaled(pixels, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return cannotRead(file, reader.errorString());
    image = image.convertToFormat(QImage::Format_ARGB32);
    simplify(image);
    Logo logo;
    logo.size = QSizeF(image.size()).scaled(most, Qt::KeepAspectRatio);
    logo.drawing.picture({QPointF(0, 0), logo.size}, image);
    return logo;
}

} // namespace

Result<Logo> readLogo(const QString &file)
{
    if (file.isEmpty())
        return Logo();
    if (QFileInfo(file).suffix().compare(u"svg"_s, Qt::CaseInsensitive) != 0)
        return readPixels(file);
    QFile svg(file);
    constexpr qint64 largest = 16 << 20; // bytes; no logo is that large
    if (!svg.open(QIODevice::ReadOnly) || svg.size() > largest)
        return cannotRead(file, svg.errorString());
    const QByteArray bytes = svg.readAll();
    if (const QString feature = unsupportedInSvg(bytes); !feature.isEmpty())
        return Error{
            ErrorKind::Failed,
            briefText("The logo “%1” uses “%2”, which can't be drawn here. Save it as a plain SVG without, or as "
                      "a PNG.")
                .arg(file, feature)};
    auto logo = svgLogo(bytes, most);
    return logo ? Result<Logo>(*std::move(logo)) : cannotRead(file, {});
}

} // namespace placelens
