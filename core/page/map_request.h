#pragma once

#include "core/page/map_picture.h"

namespace placelens {

/// A map as somebody asks for it in words: what is shown, how large, with what round it.
struct MapRequest
{
    QString indicator = firstMap().indicator; ///< id
    QString geography = firstMap().geography; ///< id
    QString period;                           ///< id or year; empty for the latest
    ClassChoice classes;
    QStringList overlays;       ///< ids of geographies, topmost first
    std::vector<Area> selected; ///< at most as many as there are letters
    std::optional<Area> framed; ///< fills the picture; else England does
    QSize size{1600, 1000};     ///< logical pixels
    double scale = 1;           ///< pixels of the file for each of these
    bool isBare = false;        ///< fills alone: no lines, words or furniture but what is asked for
};

/// The scene of a request, in the light theme. Errors: as `makeMapContent`.
Result<Scene> mapScene(std::shared_ptr<const Figures> figures, const MapRequest &request);

/// How the borders of a geography are drawn unless somebody chooses otherwise.
BorderStyle usualStyle(const QString &geography);

} // namespace placelens
