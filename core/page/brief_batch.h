#pragma once

#include "core/page/brief/brief.h"

#include <functional>

namespace placelens {

/// Briefs to be written, one for each area.
struct BriefBatch
{
    std::vector<Area> areas;
    BriefOptions options;
    QString folder; ///< where each gets a file of its own; made if it is not there
    QString file;   ///< or, where there is no folder, the one document for all of them
    QString title;  ///< of that document
};

/// A brief that is finished, and what it could not say.
struct WrittenBrief
{
    Area area;
    QString file;
    int pages = 0;
    QStringList gaps;
};

/// What became of a batch.
struct BatchReport
{
    std::vector<WrittenBrief> written; ///< in the order of the areas
    std::optional<Error> error;        ///< why there are not more
    bool isStopped = false;            ///< somebody had enough
};

/// How many are finished, and which was the last. Called from several threads, from one at a time.
using BatchProgress = std::function<void(int done, const Area &area)>;

/// Writes the briefs, as many at once as there are processors. Stops at the first that fails: files that are finished
/// stay, none is half written, and a folder that was made for nothing is taken away again. A document is written whole or
/// not at all.
BatchReport writeBriefs(std::shared_ptr<const Figures> figures, const BriefBatch &batch, const BatchProgress &progress,
                        std::stop_token stop = {});

} // namespace placelens
