#pragma once

#include <QString>

namespace placelens {

/// How to do what the program does, in a page: rich text.
QString howToText();

} // namespace placelens
