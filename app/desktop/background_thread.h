#pragma once

namespace placelens {

/// Lets the calling thread give way to the window's where both want one processor; threads that it starts do so, too.
///
/// It has all that the window leaves. There is no way back: for threads that only ever work in the background.
void giveWayToWindow();

} // namespace placelens
