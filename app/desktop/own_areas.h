#pragma once

#include "app/desktop/latest_answer.h"
#include "core/cartography/shaded_layer.h"
#include "core/cartography/theme.h"
#include "core/import/polygon_layer.h"

namespace placelens {

class Session;

/// Somebody's own areas from a file, shaded by one of its columns and laid over the districts.
///
/// The file is read in the background; until it is there, and if it can't be read, what was shown stays. The classes are
/// those chosen for the map. The project keeps where the file is; showing and closing it is not a step to be undone.
class OwnAreas : public QObject
{
    Q_OBJECT
public:
    explicit OwnAreas(Session &session);
    ~OwnAreas() override;

    /// Endings of the files that can be opened, such as "gpkg".
    static QStringList endings();

    void open(const QString &file);
    /// Gives up what is being opened.
    void cancel();
    void close();

    bool isOpening() const { return m_opened.isBusy(); }
    /// Whether the layer still has the colours and classes of before.
    bool isColouring() const { return m_recoloured.isBusy(); }
    const QString &fileBeingOpened() const { return m_openingName; }
    /// Absolute path of the file that the layer is from; empty if there is none.
    const QString &file() const { return m_file; }
    /// The layer; null if there is none.
    const std::shared_ptr<const ShadedLayer> &layer() const { return m_layer; }
    /// The layer if the map can show it: hexagons are not where the land is.
    std::shared_ptr<const ShadedLayer> shown() const;

Q_SIGNALS:
    void openingChanged();
    void progressed(double share);
    /// Another layer, none, or other classes.
    void changed();
    /// A layer from a file is there.
    void layerOpened();

private:
    /// How a layer is coloured.
    struct Colouring
    {
        ClassChoice classes;
        Theme theme;
    };
    struct Opened
    {
        std::shared_ptr<const PolygonLayer> source;
        std::shared_ptr<const ShadedLayer> layer;
        Colouring colouring;
    };
    static Result<Opened> read(const QString &file, const Colouring &colouring, std::stop_token stop,
                               const ProgressReport &progress);
    static std::shared_ptr<const ShadedLayer> shaded(const QString &title, const PolygonLayer &source,
                                                     const Colouring &colouring);
    void receive(const QString &file, const Opened &opened);
    void follow();
    void letGo();

    Session &m_session;
    std::shared_ptr<const PolygonLayer> m_source;
    std::shared_ptr<const ShadedLayer> m_layer;
    Colouring m_colouring; // of the layer, or of the one that it is being coloured for
    QString m_openingName, m_file;
    LatestAnswer<Opened> m_opened{this};
    LatestAnswer<std::shared_ptr<const ShadedLayer>> m_recoloured{this};
};

} // namespace placelens
