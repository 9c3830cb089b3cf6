#pragma once

namespace placelens {

/// Gives memory that is free but still held back to the system, where it can: worth it after work that needed far more
/// than its result does.
void releaseSpareMemory();

} // namespace placelens
