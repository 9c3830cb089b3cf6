#pragma once

#include "app/desktop/latest_answer.h"
#include "core/cartography/silhouettes.h"

#include <QImage>
#include <QObject>

namespace placelens {

/// The silhouettes of all areas as pictures.
struct SilhouettePictures
{
    SilhouetteSheet sheet;
    std::vector<QImage> areas; ///< see-through where nothing is drawn
};

/// Paints silhouettes in the background; the last ones stay until the next are there.
class SilhouetteSource : public QObject
{
    Q_OBJECT
public:
    explicit SilhouetteSource(QObject *parent = nullptr) : QObject(parent) {}

    struct Wish
    {
        std::shared_ptr<const MapContent> content;
        std::vector<SelectedArea> areas; ///< not empty
        QSizeF size;                     ///< of each picture, logical pixels
        double pixelRatio = 1;
        Theme theme;
    };
    void ask(const Wish &wish);
    /// Whether pictures are still to come.
    bool isBusy() const { return m_answers.isBusy(); }
    /// Null before the first.
    const std::shared_ptr<const SilhouettePictures> &pictures() const { return m_pictures; }

Q_SIGNALS:
    void ready();
    void failed(const placelens::Error &error);

private:
    std::shared_ptr<const SilhouettePictures> m_pictures;
    LatestAnswer<SilhouettePictures> m_answers{this};
};

} // namespace placelens
