#pragma once

namespace placelens {

struct FramePainting;
class LabelRoom;

/// Names of the overlays' areas, of places and, near enough, of districts: inside their areas or beside them over the
/// sea. A name that finds no room is left out; none stands on another.
void paintLabels(FramePainting &frame, LabelRoom &room);

} // namespace placelens
