#include "core/cartography/fonts.h"

#include <QDir>
#include <QFontDatabase>

namespace placelens {
namespace {

// Where Debian's fonts-inter keeps its files.
const QString folder = QStringLiteral("/usr/share/fonts/opentype/inter/");

QString load(const QString &family, const QStringList &styles)
{
    QString loaded;
    for (const QString &style : styles) {
        const int id = QFontDatabase::addApplicationFont(folder + QString(family).remove(u' ') + u'-' + style
                                                         + QStringLiteral(".otf"));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (families.contains(family))
            loaded = family;
    }
    return loaded.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont).family() : loaded;
}

const QStringList &styles()
{
    static const QStringList all{QStringLiteral("Regular"), QStringLiteral("Medium"), QStringLiteral("SemiBold"),
                                 QStringLiteral("Bold"), QStringLiteral("Italic")};
    return all;
}

} // namespace

const QString &fontFamily(FontFace face)
{
    static const QString text = load(QStringLiteral("Inter"), styles());
    if (face == FontFace::Text)
        return text;
    static const QString display = load(QStringLiteral("Inter Display"), styles());
    return display;
}

QFont fontOf(int pixelSize, QFont::Weight weight, FontFace face)
{
    QFont font(fontFamily(face));
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

} // namespace placelens
