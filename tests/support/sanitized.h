#pragma once

namespace placelens {

/// Whether the sanitizers watch, which makes everything cost several times as much: rows that go the same way many
/// times are thinned then.
#ifdef PLACELENS_SANITIZED
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif

} // namespace placelens
