#pragma once

#include "app/desktop/settings.h"

namespace placelens::settings {

inline const Setting<QString> exportFolder{"export/folder", {}, "Where the last picture or table went"};
inline const Setting<int> exportKind{"export/kind", 0, "0 picture, 1 table"};
inline const Setting<QString> exportedPicture{"export/picture", {}, "How the last picture was ordered, as JSON"};
inline const Setting<QString> exportedTable{"export/table", {}, "What was in the last table, as JSON"};

} // namespace placelens::settings
