#include "core/page/brief/brief_words.h"
#include "core/page/brief/heading.h"

#include <QImageReader>

using namespace Qt::StringLiterals;

namespace placelens {

Result<QImage> readLogo(const QString &file)
{
    if (file.isEmpty())
        return QImage();
    constexpr QSize most(330, 84); // three pixels a point
    QImageReader reader(file);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > most.width() || size.height() > most.height() || reader.format() == "svg"))
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio));
    QImage logo = reader.read();
    if (logo.isNull())
        return Error{ErrorKind::Failed,
                     briefText("Could not read the logo “%1”. Choose a picture in a PNG or SVG file.").arg(file),
                     reader.errorString()};
    logo = logo.convertToFormat(QImage::Format_ARGB32);
    // Shades that can't be told apart become one, so that the logo stays small in a file of shapes.
    for (int y = 0; y < logo.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(logo.scanLine(y));
        for (int x = 0; x < logo.width(); ++x) {
            const auto stepped = [](int channel) { return std::min(255, (channel + 4) / 8 * 8); };
            row[x] = qAlpha(row[x]) < 4 ? 0
                                        : qRgba(stepped(qRed(row[x])), stepped(qGreen(row[x])), stepped(qBlue(row[x])),
                                                stepped(qAlpha(row[x])));
        }
    }
    return logo;
}

} // namespace placelens
