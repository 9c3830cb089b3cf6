#pragma once

class QMenu;

namespace placelens {

class Session;
struct Area;

/// Makes `area` what figures are compared with: England, any area of the atlas, or one of somebody's own.
void compareWith(Session &session, const Area &area);

/// England, the regions, the selected areas and somebody's own; the present one is checked.
void fillBenchmarks(QMenu &menu, Session &session);

} // namespace placelens
