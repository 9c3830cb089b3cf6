#pragma once

#include "core/cartography/lettering.h"

namespace placelens {

/// How a brief looks: colours and letters, sizes in points. Every colour but the tints has at least 4.5:1 on white.
namespace BriefStyle {

inline const QColor ink(0x16202B), second(0x465160), accent(0xB5124F), untested(0xE7A9C0), tint(0xFBEFF3);
inline const QColor rule(0xCFD5DC), lightRule(0xE5E8EC), paleBand(0xE6EAEE), band(0xC3CBD4), tick(0x9AA4B0);
inline const QColor otherLand(0xDDE2E7), midlandsEngine(0x4E2C05), paper(0xFFFFFF);

inline const TextStyle kicker{6.6, QFont::Bold, 0.9};
inline const TextStyle name{26, QFont::Bold, -0.3, FontFace::Display};
inline const TextStyle runningName{14, QFont::Bold, -0.1, FontFace::Display};
inline const TextStyle section{10.1, QFont::Bold};
inline const TextStyle lead{8.8};
inline const TextStyle body{7.6};
inline const TextStyle bodyBold{7.6, QFont::DemiBold};
inline const TextStyle small{6.5};
inline const TextStyle smallBold{6.5, QFont::DemiBold};
inline const TextStyle number{7.6, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
inline const TextStyle numberBold{7.6, QFont::DemiBold, 0, FontFace::Text, Digits::Tabular};
inline const TextStyle smallNumber{6.3, QFont::Normal, 0, FontFace::Text, Digits::Tabular};
inline const TextStyle keyFigure{16.3, QFont::Bold, -0.1, FontFace::Display};
inline const TextStyle fine{5.6};

inline constexpr double margin = 40.3;    ///< left and right of the page
inline constexpr double leading = 10.2;   ///< between lines of body text
inline constexpr double columnGap = 15;   ///< between columns of text
inline constexpr double titleHeight = 24; ///< of a section's title with its rule

/// The colour of one of several areas; the accent for a single one.
QColor areaColour(std::size_t index, std::size_t areas);

} // namespace BriefStyle

} // namespace placelens
